import type { MikroORM } from '@mikro-orm/postgresql';
import { anonymousCaller, type Caller, callerOf, contentDigest, contentHash, type GrantedRole, type ScopeKind } from '@renda/caller';
import type { HeardTx } from '@renda/event-delivery';
import { type DataOf, type EventDefinition, grantChanged, regionChanged, type RendaEvent } from '@renda/events';
import { createTestDatabase, type TestDatabase } from '@renda/test-kit';
import { createLogger } from '@renda/service-runtime';
import type pg from 'pg';
import { publishedYears, workCalendar } from '@renda/calendar';
import { graphql, type ExecutionResult } from 'graphql';
import type { ImportAnswer } from '../import/import-route.js';
import { importOneFile } from '../serving/import-endpoint.js';
import { booksReader, Ruling } from '../heard/ruling.js';
import { contextFactory, listenersOf } from '../serving/start-service.js';
import { grantRows, migrateSchema, openOrm, openPool, type Step } from '../serving/database.js';
import { heardSteps, ownSteps } from '../serving/migrate-service.js';
import { presentError } from '../serving/present-error.js';
import type { ServiceDefinition } from '../serving/service-definition.js';
import { buildSubgraph, type Subgraph } from '../schema/build-subgraph.js';
import { changesByItself } from '../writing/by-itself.js';
import type { Change } from '../writing/change.js';
import { newId } from '../ids.js';

export interface Asking {
  /** Who asks; nobody in particular when left out. */
  readonly as?: Caller;
  readonly now?: Date;
  readonly language?: 'zh' | 'en';
}

export type Answer = ExecutionResult<Record<string, never>> & { codes: string[] };

/**
 * One service on a real PostgreSQL of its own, asked without a gateway: the same schema, policy, contexts and handlers as in service, only the proof and
 * the log are left out. Events are handed to the handlers by `hear`, and what the service says is read from its outbox by `said`.
 */
export class TestService {
  statements: string[] = [];

  private constructor(
    readonly database: TestDatabase,
    readonly subgraph: Subgraph,
    private readonly definition: ServiceDefinition,
    private readonly orm: MikroORM,
    readonly ruling: Ruling,
    /** The pool of the service itself: a `date` is its text. */
    readonly pool: pg.Pool,
    private readonly context: ReturnType<typeof contextFactory>,
    private readonly closePool: () => Promise<void>,
  ) {}

  static async start(definition: ServiceDefinition): Promise<TestService> {
    const steps = { own: ownSteps(definition), heard: heardSteps(definition) };
    const database = await createTestDatabase({
      built: { from: JSON.stringify(steps), build: ({ url, ownerUrl }) => migrated(steps, ownerUrl, decodeURIComponent(new URL(url).username)) },
    });
    const pool = openPool(database.url, 'test');
    const statements: string[] = [];
    const query = pool.query.bind(pool) as (...given: unknown[]) => unknown;
    pool.query = ((...given: unknown[]) => {
      statements.push(String(given[0]));
      return query(...given);
    }) as typeof pool.query;
    const orm = await openOrm(database.url, definition.entities);
    // The rules are read by a pool of their own, so that they do not count among the statements of a query.
    const calendar = workCalendar(publishedYears());
    const ruling = new Ruling(booksReader(database.pool, 0), () => calendar);
    const context = contextFactory(definition, { orm, pool, ruling, realm: 'test', heardUntil: () => new Date(), grantsKeptFor: 0 });
    const service = new TestService(database, await buildSubgraph(definition), definition, orm, ruling, pool, context, () => pool.end());
    service.statements = statements;
    return service;
  }

  /** Asks as a caller; `codes` are the codes of the errors, in order. */
  async ask(query: string, variables: Record<string, unknown> = {}, asking: Asking = {}): Promise<Answer> {
    const asked = { caller: asking.as ?? anonymousCaller, now: asking.now ?? new Date(), language: asking.language ?? 'zh', traceId: 'test-trace' } as const;
    const contextValue = await this.context(asked);
    this.statements.length = 0;
    const result = await graphql({ schema: this.subgraph.schema, source: query, variableValues: variables, contextValue });
    const view = { ...asked, sentences: this.definition.sentences, logger: createLogger('test', process.env['TEST_LOG'] ?? 'silent') };
    const errors = result.errors?.map((error) => presentError(error.toJSON(), error, view));
    return { ...(result as Answer), ...(errors ? { errors: errors as never } : {}), codes: (errors ?? []).map(({ extensions }) => String(extensions?.['code'])) };
  }

  /** Asks and expects no error; answers the data. */
  async data<T = Record<string, never>>(query: string, variables: Record<string, unknown> = {}, asking: Asking = {}): Promise<T> {
    const { data, errors } = await this.ask(query, variables, asking);
    if (errors) throw new Error(JSON.stringify(errors));
    return data as T;
  }

  /** Asks for entities as the gateway does. */
  entities(typename: string, ids: readonly string[], fields: string, asking: Asking = {}): Promise<Answer> {
    const representations = ids.map((id) => ({ __typename: typename, id }));
    return this.ask(`query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on ${typename} { ${fields} } } }`, { representations }, asking);
  }

  /** Loads a file of one kind as `npm run import` sends it: rows with their keys. */
  async load(kind: string, rows: readonly (Record<string, unknown> & { key: string })[], asking: Asking & { source?: string } = {}): Promise<ImportAnswer> {
    const importer = this.definition.importers.find((one) => one.kind === kind);
    if (!importer) throw new Error(`no importer for ${kind}`);
    const caller = asking.as ?? anonymousCaller;
    const now = asking.now ?? new Date();
    const { grants } = await this.context({ caller, now, language: 'zh', traceId: 'test-trace' });
    const bytes = Buffer.from(rows.map(({ key, ...row }, index) => `${JSON.stringify({ line: index + 2, key, row })}\n`).join(''));
    return importOneFile(this.definition, { orm: this.orm, realm: 'test', ruling: this.ruling }, {
      importer, caller, grants, source: asking.source ?? 'test', contentDigest: contentDigest(contentHash(bytes)), now, language: asking.language ?? 'zh',
      bytes: (async function* parts() { yield await Promise.resolve(bytes); })(),
    });
  }

  /** A change that the service makes by itself. */
  itself<T>(work: (change: Change) => Promise<T>, now = new Date()): Promise<T> {
    const { name, constraints } = this.definition;
    return changesByItself({ orm: this.orm, name, constraints, ruling: this.ruling, source: `/renda/test/${name}`, now: () => now })(work);
  }

  get policy(): ServiceDefinition['policy'] {
    return this.definition.policy;
  }

  /** All root fields of the schema, as `Query.x` and `Mutation.x`. */
  rootFields(): string[] {
    const { schema } = this.subgraph;
    return [schema.getQueryType(), schema.getMutationType()].flatMap((root) =>
      Object.keys(root?.getFields() ?? {}).filter((field) => !field.startsWith('_')).map((field) => `${root?.name ?? ''}.${field}`));
  }

  async mayCall(operation: string, caller: Caller): Promise<boolean> {
    return (await this.context({ caller, now: new Date(), language: 'zh', traceId: 'test-trace' })).mayCall(operation);
  }

  /** Lets the handlers hear events, as they arrive from the log. Answers what they told in turn. */
  async hear(...events: readonly RendaEvent[]): Promise<RendaEvent[]> {
    const client = await this.database.pool.connect();
    const told: RendaEvent[] = [];
    const tx: HeardTx = {
      live: true,
      query: async <R>(text: string, values: readonly unknown[] = []) => (await client.query(text, [...values])).rows as R[],
      emit: (_, event) => { told.push(event); },
    };
    try {
      await client.query('begin');
      for (const event of events) {
        for (const listener of listenersOf(this.definition).filter(({ definition }) => definition.type === event.type)) await listener.hear([event], tx);
      }
      await client.query('commit');
      return told;
    } catch (error) {
      await client.query('rollback');
      throw error;
    } finally {
      client.release();
    }
  }

  /** The events said since the last call, oldest first. */
  async said(): Promise<RendaEvent[]> {
    const { rows } = await this.database.pool.query<{ event: RendaEvent }>(
      'with taken as (delete from outbox returning event, number) select event from taken order by number');
    return rows.map(({ event }) => event);
  }

  /** A region with its path, heard of. */
  async region(path: string, id: string = newId()): Promise<string> {
    const code = path.split('/').at(-2) ?? '';
    await this.hear(eventOf(regionChanged, id, 1, { code, name: code, kind: 'COUNTY', parentId: null, path, from: '2000-01-01', to: null, successorIds: [] }));
    return id;
  }

  /** A caller with one grant. */
  async caller(subject: string, role: GrantedRole, scope: ScopeKind, scopeId: string | null, personId: string | null = null): Promise<Caller> {
    const caller = callerOf('urn:test', subject);
    await this.hear(eventOf(grantChanged, newId(), 1, { callerId: caller.id, personId, role, scope, scopeId, from: '2000-01-01T00:00:00Z', to: null }));
    return caller;
  }

  async stop(): Promise<void> {
    await this.orm.close(true);
    await this.closePool();
    await this.database.drop();
  }
}

async function migrated(steps: Readonly<Record<'own' | 'heard', readonly Step[]>>, ownerUrl: string, role: string): Promise<void> {
  for (const schema of ['own', 'heard'] as const) {
    await migrateSchema(ownerUrl, schema, steps[schema]);
    await grantRows(ownerUrl, schema, role);
  }
}

/** An event as another service would have said it. */
export function eventOf<D extends EventDefinition>(definition: D, subject: string, version: number, data: DataOf<D>): RendaEvent<DataOf<D>> {
  return {
    id: newId(), type: definition.type, source: `/renda/test/${definition.service}`, subject, time: new Date().toISOString(), dataschema: definition.dataschema,
    aggregateversion: version, origin: 'live', data,
  };
}
