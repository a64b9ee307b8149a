import type { MikroORM } from '@mikro-orm/postgresql';
import { deliveryStatus, startConsumer, startRelay } from '@renda/event-delivery';
import { createLogger, type Logger, type Route, startHttpServer, type Stoppable } from '@renda/service-runtime';
import type pg from 'pg';
import { Reader } from '../reading/reader.js';
import { visibleRows } from '../reading/visible-rows.js';
import { RequestContext } from '../request-context.js';
import { grantListener, grantReader } from '../heard/grants.js';
import { regionListener } from '../heard/regions.js';
import { heardRulebooks, rulebookListener } from '../heard/rulebooks.js';
import { booksReader, Ruling } from '../heard/ruling.js';
import { buildSubgraph } from '../schema/build-subgraph.js';
import { openOrm, openPool } from './database.js';
import { deliveryRoute } from './delivery-route.js';
import { graphqlEndpoint } from './graphql-endpoint.js';
import { watchHeardUntil } from './heard-until.js';
import { importRoute } from './import-endpoint.js';
import { openEventLog } from './open-event-log.js';
import type { ServiceDefinition } from './service-definition.js';
import type { ServingEnvironment } from './service-environment.js';
import { watchWorkDays } from './work-days.js';
import { changesByItself } from '../writing/by-itself.js';

export interface RunningService extends Stoppable {
  readonly url: string;
}

/** The consumer group: processes of one service share the work; another prefix is another system. */
export function deliveryGroup(definition: Pick<ServiceDefinition, 'name'>, environment: { readonly TOPIC_PREFIX: string }): string {
  return `${environment.TOPIC_PREFIX}.${definition.name}`;
}

/** The listeners of a service: its own, and those that every service has. */
export function listenersOf(definition: ServiceDefinition): ServiceDefinition['listeners'] {
  return [regionListener(definition.scopedTables), grantListener, rulebookListener, ...definition.listeners];
}

/** How each request gets its context: the caller's grants are read before anything else. */
export function contextFactory(
  definition: ServiceDefinition, parts: { orm: MikroORM; pool: pg.Pool; ruling: Ruling; realm: string; heardUntil: () => Date | null; grantsKeptFor?: number },
): (asked: Pick<RequestContext, 'caller' | 'now' | 'language' | 'traceId'>) => Promise<RequestContext> {
  const grantsOf = grantReader(parts.pool, parts.grantsKeptFor);
  return async (asked) => {
    const grants = await grantsOf(asked.caller, asked.now);
    return new RequestContext({
      ...asked, grants, policy: definition.policy, orm: parts.orm, read: new Reader(parts.pool, visibleRows(definition.policy, grants)),
      source: `/renda/${parts.realm}/${definition.name}`, constraints: definition.constraints, sentences: definition.sentences, ruling: parts.ruling,
      heardUntil: parts.heardUntil,
    });
  };
}

/** Delivery tries again by itself, many times a second: the same trouble is logged once in ten seconds. */
function sayOnce(logger: Logger, every = 10_000): (trouble: unknown) => void {
  const said = new Map<string, number>();
  return (trouble) => {
    const kind = trouble instanceof Error ? ((trouble as NodeJS.ErrnoException).code ?? trouble.name) : 'unknown';
    if ((said.get(kind) ?? -every) + every > performance.now()) return;
    said.set(kind, performance.now());
    logger.warn({ err: trouble }, 'event delivery');
  };
}

/**
 * Starts one service: databases, relay, consumer, HTTP. It is ready once it has read the log up to the ends it found at its start, so that no right
 * is judged by an old tree or an ended grant. Stopping goes the other way round: no new requests, then the relay, the consumer, the connections.
 */
export async function startService(definition: ServiceDefinition, environment: ServingEnvironment, logger: Logger = createLogger(definition.name)): Promise<RunningService> {
  const pool = openPool(environment.DATABASE_URL, definition.name);
  const orm = await openOrm(environment.DATABASE_URL, definition.entities);
  const log = openEventLog(environment);
  const { schema } = await buildSubgraph(definition);
  const delivering = {
    service: deliveryGroup(definition, environment), pool, log, prefix: environment.TOPIC_PREFIX, listeners: listenersOf(definition),
    onTrouble: sayOnce(logger),
  };
  const relay = startRelay(delivering);
  const consumer = startConsumer(delivering);
  const status = (): ReturnType<typeof deliveryStatus> => deliveryStatus(delivering);
  const heardUntil = watchHeardUntil(status);
  const workDays = await watchWorkDays(environment.CALENDAR_FOLDER, (fault) => { logger.warn({ fault }, 'calendar folder'); });
  const ruling = new Ruling(booksReader(pool), workDays.current);
  const context = contextFactory(definition, { orm, pool, ruling, realm: environment.REALM, heardUntil: heardUntil.current });
  const endpoint = await graphqlEndpoint({ service: definition.name, proofKey: environment.PROOF_KEY, schema, sentences: definition.sentences, logger, context });
  const proved = { service: definition.name, proofKey: environment.PROOF_KEY };
  const routes: Route[] = [
    endpoint.route,
    importRoute(definition, { ...proved, orm, realm: environment.REALM, ruling, context, logger }),
    deliveryRoute(proved, status),
  ];
  const notReady = async (): Promise<string[]> => {
    const database = await pool.query('select 1').then(() => [], () => ['the database does not answer']);
    return [...database, ...(consumer.health().caughtUp ? [] : ['events are being read'])];
  };
  const details = async (): Promise<object> => ({ rulebooks: await heardRulebooks(pool) });
  const { HOST: host, PORT: port, RENDA_INSTANCE: instance } = environment;
  const own = { ruling: new Ruling(booksReader(pool, 0), workDays.current), source: `/renda/${environment.REALM}/${definition.name}` };
  const itself = changesByItself({ orm, name: definition.name, constraints: definition.constraints, now: () => new Date(), ...own });
  const working = { pool, ...own, itself, caughtUp: consumer.caughtUp(), onTrouble: delivering.onTrouble };
  const works = definition.works?.(working);
  const http = await startHttpServer({ name: definition.name, version: definition.version, host, port, instance, routes, notReady, details, logger });
  logger.info({ url: http.url }, 'serving');
  return {
    url: http.url,
    stop: async () => {
      await http.stop();
      await endpoint.stop();
      heardUntil.stop();
      workDays.stop();
      await works?.stop();
      await relay.stop();
      await consumer.stop();
      await log.close();
      await orm.close(true);
      await pool.end();
    },
  };
}
