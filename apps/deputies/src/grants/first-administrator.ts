import { parseArgs } from 'node:util';
import { callerOf } from '@renda/caller';
import { workCalendar } from '@renda/calendar';
import { Change, openOrm, Refusal, Ruling, transactionSql } from '@renda/subgraph';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Grant, wholeRealm } from './grant.js';

export interface FirstAdministrator {
  readonly ownerUrl: string;
  readonly realm: string;
  readonly issuer: string;
  readonly subject: string;
  readonly now: Date;
}

/** The only grant that nobody gives: no administrator exists yet. Refused once one was ever granted (ADMINISTRATOR_EXISTS). */
async function giveFirst(em: EntityManager, { realm, issuer, subject, now }: FirstAdministrator): Promise<Grant> {
  const sql = transactionSql(em);
  await sql.query('set local search_path to own, heard');
  // Of two that run at the same time the second waits here, and is refused.
  await sql.query('lock table grant_given in share row exclusive mode');
  if ((await sql.query(`select 1 from grant_given where role = 'ADMINISTRATOR' limit 1`)).length > 0) throw new Refusal('ADMINISTRATOR_EXISTS');
  const change = new Change({
    em, sql, caller: callerOf(issuer, subject), grants: [], policyRow: {}, now, origin: 'live', source: `/renda/${realm}/deputies`, constraints: {},
    ruling: new Ruling(() => Promise.resolve([]), () => workCalendar([])),
  });
  const given = { personId: null, role: 'ADMINISTRATOR', scope: 'REGION', scopeId: null, place: wholeRealm, from: now, to: null };
  const grant = Grant.give({ id: change.newId(), issuer, subject, ...given });
  em.persist(grant);
  change.tell(grant.told());
  await change.settle();
  return grant;
}

/** Gives the realm its first administrator, as the owner role. The grant and its event commit together, like any other. */
export async function giveFirstAdministrator(given: FirstAdministrator): Promise<string> {
  const orm = await openOrm(given.ownerUrl, [Grant]);
  try {
    const grant = await orm.em.fork().transactional((em) => giveFirst(em as EntityManager, given));
    return grant.id;
  } finally {
    await orm.close(true);
  }
}

/** `first-administrator --issuer <iss> --subject <sub>` */
export function readArguments(given: readonly string[]): { issuer: string; subject: string } {
  const { values } = parseArgs({ args: [...given], options: { issuer: { type: 'string' }, subject: { type: 'string' } } });
  if (!values.issuer || !values.subject) throw new Error('first-administrator: --issuer and --subject are needed');
  return { issuer: values.issuer, subject: values.subject };
}
