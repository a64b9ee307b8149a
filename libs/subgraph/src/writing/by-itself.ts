import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { type Caller, callerOf } from '@renda/caller';
import type { Ruling } from '../heard/ruling.js';
import { Change } from './change.js';
import { transactionSql } from './transaction-sql.js';

/** A change that a service makes by itself: a day has come, a limit has passed. All of it and what it tells commits together, or nothing. */
export type ByItself = <T>(work: (change: Change) => Promise<T>) => Promise<T>;

export interface ItselfSetting {
  readonly orm: MikroORM;
  readonly name: string;
  readonly source: string;
  readonly constraints: Readonly<Record<string, string>>;
  readonly ruling: Ruling;
  readonly now: () => Date;
}

/** Who does what a service does by itself. No token can name it: its issuer is nobody's. */
export function serviceItself(name: string): Caller {
  return callerOf('urn:renda:service', name);
}

/** It reaches every row, and is judged by the same entities and tables as anybody. */
export function changesByItself({ orm, name, now, ...setting }: ItselfSetting): ByItself {
  return (work) => orm.em.fork().transactional(async (opened) => {
    const em = opened as EntityManager;
    const change = new Change({ em, sql: transactionSql(em), caller: serviceItself(name), grants: [], policyRow: { PUBLIC: 'ALL' }, now: now(), origin: 'live', ...setting });
    const result = await work(change);
    await change.settle();
    return result;
  });
}
