import { type Caller, type Grant, type Language, mayCall, type PolicyTable, type Role, reaches, rolesOf } from '@renda/caller';
import { type CivilDay, dayOf } from '@renda/calendar';
import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import type { Ruling } from './heard/ruling.js';
import type { Reader } from './reading/reader.js';
import { Refusal, say, type Sentences } from './refusal.js';
import { Change } from './writing/change.js';
import { requestOnce } from './writing/request-once.js';
import { transactionSql } from './writing/transaction-sql.js';

export interface RequestContextOptions {
  readonly caller: Caller;
  readonly grants: readonly Grant[];
  readonly policy: PolicyTable;
  readonly orm: MikroORM;
  readonly read: Reader;
  readonly now: Date;
  readonly language: Language;
  readonly traceId: string;
  readonly source: string;
  readonly constraints: Readonly<Record<string, string>>;
  readonly sentences: Sentences;
  readonly ruling: Ruling;
  /** How far this service has heard: null while it does not know. */
  readonly heardUntil: () => Date | null;
}

/** What an input of a mutation may carry so that sending it twice is safe, and so that nobody overwrites what he has not seen. */
export interface MutationInput {
  readonly requestId?: string | null;
}

/** Everything a resolver knows about one request: who asks, when, how to read, how to change. */
export class RequestContext {
  readonly caller: Caller;
  readonly grants: readonly Grant[];
  readonly roles: ReadonlySet<Role>;
  readonly read: Reader;
  readonly now: Date;
  readonly today: CivilDay;
  readonly language: Language;
  readonly traceId: string;
  /** The rules this service works by, and which days are worked. */
  readonly ruling: Ruling;

  constructor(private readonly options: RequestContextOptions) {
    ({ caller: this.caller, grants: this.grants, read: this.read, now: this.now, language: this.language, traceId: this.traceId, ruling: this.ruling } = options);
    this.roles = rolesOf(options.grants);
    this.today = dayOf(options.now);
  }

  get heardUntil(): Date | null {
    return this.options.heardUntil();
  }

  /** The person the caller acts as; null for offices and the public. */
  get personId(): string | null {
    return this.grants.find(({ scope }) => scope === 'OWN')?.personId ?? null;
  }

  /** Whether the caller's grants reach a row under a named row of the policy table. */
  reaches(policyName: string, scopes: Parameters<typeof reaches>[2]): boolean {
    return reaches(this.options.policy[policyName] ?? {}, this.grants, scopes);
  }

  /** A refusal in the asker's language. */
  say(refusal: Refusal): string {
    return say(this.options.sentences, refusal, this.language);
  }

  mayCall(operation: string): boolean {
    return mayCall(this.options.policy, operation, this.roles);
  }

  /** Throws FORBIDDEN before anything is read when no role of the caller may call this operation. */
  mayCallOrRefuse(operation: string): void {
    if (!this.mayCall(operation)) throw new Refusal(this.caller.anonymous ? 'UNAUTHENTICATED' : 'FORBIDDEN');
  }

  /** One mutation, one transaction, once per requestId. Answers the id of the changed entity. */
  async change(mutation: string, input: MutationInput, work: (change: Change) => Promise<{ id: string }>, item = 0): Promise<string> {
    const id = await this.options.orm.em.fork().transactional(async (em) => {
      const once = (): Promise<string> => this.settled(mutation, em as EntityManager, input, work);
      if (!input.requestId) return once();
      const request = { callerId: this.caller.id, requestId: input.requestId, item, mutation, input, now: this.now };
      return requestOnce(transactionSql(em as EntityManager), request, once);
    });
    this.read.forget();
    return id;
  }

  private async settled(mutation: string, em: EntityManager, input: MutationInput, work: (change: Change) => Promise<{ id: string }>): Promise<string> {
    const change = new Change({
      em, sql: transactionSql(em), caller: this.caller, grants: this.grants, policyRow: this.options.policy[`Mutation.${mutation}`] ?? {},
      now: this.now, origin: 'live', source: this.options.source, constraints: this.options.constraints, ruling: this.ruling, causationId: input.requestId ?? undefined,
    });
    const { id } = await work(change);
    await change.settle();
    return id;
  }
}
