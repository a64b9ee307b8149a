import { reaches, type Caller, type Grant, type PolicyRow, type RowScopes } from '@renda/caller';
import { dayOf, type CivilDay } from '@renda/calendar';
import { appendToOutbox, type Sql } from '@renda/event-delivery';
import type { Origin, RendaEvent } from '@renda/events';
import {
  DriverException, type EntityClass, type EntityManager, type FilterQuery, LockMode, type QueryOrderMap, UniqueConstraintViolationException,
} from '@mikro-orm/postgresql';
import type { Ruling } from '../heard/ruling.js';
import { newId } from '../ids.js';
import { Refusal } from '../refusal.js';
import type { Aggregate, Region, Told } from './aggregate.js';
import { Referred } from './referred.js';

export interface ChangeOptions {
  readonly em: EntityManager;
  readonly sql: Sql;
  readonly caller: Caller;
  readonly grants: readonly Grant[];
  /** The row of the policy table that judges this change. */
  readonly policyRow: PolicyRow;
  readonly now: Date;
  readonly origin: Origin;
  /** CloudEvents source of this service, `/renda/<realm>/<service>`. */
  readonly source: string;
  readonly causationId?: string | undefined;
  /** Which refusal a violated unique or exclusion constraint of this service means. */
  readonly constraints: Readonly<Record<string, string>>;
  /** The rules and working days by which a change may be judged. */
  readonly ruling: Ruling;
}

/**
 * One change of a service: everything in it commits together, with the events it tells, or not at all. Use cases take it as their first argument;
 * mutations and the import both make one, so the same rule refuses in both.
 */
export class Change {
  readonly em: EntityManager;
  readonly sql: Sql;
  readonly caller: Caller;
  readonly now: Date;
  readonly today: CivilDay;
  readonly origin: Origin;
  readonly ruling: Ruling;
  private readonly pending: Told[] = [];
  private readonly regions = new Map<string, Region>();

  constructor(private readonly options: ChangeOptions) {
    ({ em: this.em, sql: this.sql, caller: this.caller, now: this.now, origin: this.origin, ruling: this.ruling } = options);
    this.today = dayOf(options.now);
  }

  newId(): string {
    return newId(this.now);
  }

  /** The person the caller acts as, from a grant of the scope `own`; null for offices and the public. */
  get personId(): string | null {
    return this.options.grants.find(({ scope }) => scope === 'OWN')?.personId ?? null;
  }

  /** Whether one of the caller's grants lets this change touch a row that lies in these scopes. */
  reaches(scopes: RowScopes): boolean {
    return reaches(this.options.policyRow, this.options.grants, scopes);
  }

  /** Throws NOT_AVAILABLE, as for what does not exist, when the caller's grants do not reach. */
  permit(scopes: RowScopes): void {
    if (!this.reaches(scopes)) throw new Refusal('NOT_AVAILABLE');
  }

  /**
   * Loads an aggregate and holds its row until the end of the change, so two changes of one aggregate come one after the other and the second
   * judges what the first left. Throws NOT_AVAILABLE (missing or out of reach) or CONFLICT (not at the expected version).
   */
  async lock<T extends Aggregate>(entity: EntityClass<T>, id: string, expectedVersion?: number | null): Promise<T> {
    const found = await this.em.findOne<T>(entity, { id } as FilterQuery<T>, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!found || !this.reaches(found.scopes())) throw new Refusal('NOT_AVAILABLE');
    if (expectedVersion !== undefined && expectedVersion !== null && found.version !== expectedVersion) throw new Refusal('CONFLICT', { version: found.version });
    return found;
  }

  /** A region as this service has heard of it; NOT_AVAILABLE until then. */
  async region(id: string): Promise<Region> {
    const known = this.regions.get(id);
    if (known) return known;
    const region = await this.heard<Region>('region_heard', id, ['id', 'path']);
    this.regions.set(id, region);
    return region;
  }

  /** A row this service has learned from events; NOT_AVAILABLE until it has. */
  async heard<R>(table: string, id: string, columns: readonly string[]): Promise<R> {
    const [row] = await this.sql.query<R>(`select ${columns.join(', ')} from ${table} where id = $1`, [id]);
    if (!row) throw new Refusal('NOT_AVAILABLE', { missing: table.replace(/_heard$/, '') });
    return row;
  }

  /**
   * Aggregates that a change refers to, in one statement however many. Shared, nobody changes them until its end, and other changes may refer to them at
   * the same time; held, it has them alone; or they are just read. Always taken in the order of their ids, so that two changes wait for each other and
   * never for ever.
   */
  async referred<T extends Aggregate>(entity: EntityClass<T>, ids: readonly (string | null)[], how: keyof typeof lockModes = 'shared'): Promise<Referred<T>> {
    const wanted = distinct(ids);
    const where = { id: wanted } as FilterQuery<T>;
    const orderBy = { id: 'asc' } as QueryOrderMap<T>;
    return new Referred(entity.name.toLowerCase(), wanted.length === 0 ? [] : await this.em.find<T>(entity, where, { lockMode: lockModes[how], orderBy }));
  }

  /** Rows this service has learned from events, in one statement however many. */
  async referredHeard<R extends { id: string }>(table: string, ids: readonly (string | null)[], columns: readonly string[]): Promise<Referred<R>> {
    const wanted = distinct(ids);
    const rows = wanted.length === 0 ? [] : await this.sql.query<R>(`select ${columns.join(', ')} from ${table} where id = any($1::uuid[])`, [wanted]);
    return new Referred(table.replace(/_heard$/, ''), rows);
  }

  /** Regions as this service has heard of them. */
  referredRegions(ids: readonly (string | null)[]): Promise<Referred<Region>> {
    return this.referredHeard<Region>('region_heard', ids, ['id', 'path']);
  }

  /** Says what happened. It reaches the outbox with `settle`, in the same transaction. */
  tell(...told: readonly Told[]): void {
    this.pending.push(...told);
  }

  /** Writes what was changed and what was told; called again it tells nothing twice. What a unique or exclusion constraint forbids is refused by its name. */
  async settle(): Promise<void> {
    await this.flush();
    const told = this.pending.splice(0);
    if (told.length > 0) await appendToOutbox(this.sql, told.map((one) => ({ definition: one.definition, event: this.eventOf(one) })));
  }

  private async flush(): Promise<void> {
    try {
      await this.em.flush();
    } catch (error) {
      const constraint = isUnfit(error) ? error.constraint : undefined;
      const code = constraint === undefined ? undefined : this.options.constraints[constraint];
      throw code === undefined ? error : new Refusal(code);
    }
  }

  private eventOf(told: Told): RendaEvent {
    return {
      id: this.newId(), type: told.definition.type, source: this.options.source, subject: told.subject, time: this.now.toISOString(),
      dataschema: told.definition.dataschema, aggregateversion: told.version, origin: this.origin, data: told.data,
      ...(told.regionId ? { regionid: told.regionId } : {}), ...(told.regionPath ? { regionpath: told.regionPath } : {}),
      ...(this.options.causationId ? { causationid: this.options.causationId } : {}),
    };
  }
}

const lockModes = { read: LockMode.NONE, shared: LockMode.PESSIMISTIC_READ, held: LockMode.PESSIMISTIC_WRITE } as const;

function distinct(ids: readonly (string | null)[]): string[] {
  return [...new Set(ids)].filter((id) => id !== null);
}

const exclusionViolation = '23P01';

function isUnfit(error: unknown): error is Error & { constraint?: string } {
  return error instanceof UniqueConstraintViolationException || (error instanceof DriverException && error.code === exclusionViolation);
}
