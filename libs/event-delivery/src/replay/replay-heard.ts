import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { startConsumer, topicsHeard } from '../consumer.js';
import { deliveryMigrations } from '../delivery-tables.js';
import { EventLogError, type EventLog, type PartitionPosition, type Positions } from '../event-log.js';
import { retryHeld, tooManyHeld } from '../held.js';
import type { Listener } from '../listener.js';
import { distance, positionsHeard } from '../position.js';
import { inTransaction, type Sql } from '../sql.js';
import { pause } from '../waiting.js';
import { boundedLog } from './bounded-log.js';
import { copyPrivileges, dropOld, fence, live, makeShadow, shadow, swap } from './shadow-schema.js';

/** So few can be handled while the live consumer waits at the fence. */
const fewRecords = 500;

export interface Replaying {
  readonly service: string;
  /** The owner role: it makes and renames schemas. */
  readonly ownerUrl: string;
  readonly log: EventLog;
  readonly listeners: readonly Listener[];
  readonly prefix?: string;
  /** Makes the tables of `heard` in the schema of this name, as the migrations do; privileges are copied afterwards. */
  readonly build: (schema: string) => Promise<void>;
  /** Derives in the schema of this name what handlers leave to be derived later; called again when the last events were handled. */
  readonly derive?: (schema: string) => Promise<void>;
  /**
   * Replay to the log's end rather than to the live consumer's positions: when `heard` was lost with its positions. Nothing is said of what
   * the live consumer had not yet handled.
   */
  readonly toEnd?: boolean;
  readonly stuckMilliseconds?: number;
  readonly onTrouble?: (trouble: unknown) => void;
}

/**
 * Builds `heard` again from the log, beside the live one, and puts it in its place when it has reached the live consumer's positions.
 * Nothing leaves the service meanwhile, the live consumer goes on, and events held there stay held.
 */
export async function replayHeard(given: Replaying): Promise<{ replayed: number; held: number }> {
  const topics = topicsHeard(given.listeners, given.prefix);
  const owner = poolOf(given.ownerUrl, `own,${live}`);
  const next = poolOf(given.ownerUrl, `own,${shadow}`);
  const onlyOne = await owner.connect();
  onlyOne.on('error', () => undefined);
  try {
    const lock = await onlyOne.query<{ mine: boolean }>(`select pg_try_advisory_lock(hashtext('renda_replay')) as mine`);
    if (!lock.rows[0]?.mine) throw new EventLogError('REPLAY_REFUSED', 'another replay of this service is under way');
    const bound = await boundOf(given, owner, topics);
    await inTransaction(owner, makeShadow);
    await given.build(shadow);
    await inTransaction(owner, async (sql) => {
      await sql.query(`set local search_path = ${shadow}`);
      for (const table of deliveryMigrations.heard) await sql.query(table);
      await copyPrivileges(sql);
    });
    const replaying: Shadowing = { given, topics, next, bound };
    await catchUp(replaying, fewRecords);
    await given.derive?.(shadow);
    await inTransaction(owner, async (sql) => {
      await fence(sql);
      await catchUp(replaying, 0);
      await releaseRetried(sql, replaying);
      await given.derive?.(shadow);
      await swap(sql);
    });
    await dropWhenUnused(owner);
    const held = await owner.query<{ held: number }>('select count(*)::integer as held from held_event');
    return { replayed: distance([], await positionsHeard(owner, topics)), held: held.rows[0]?.held ?? 0 };
  } finally {
    onlyOne.release(true);
    await Promise.all([owner.end(), next.end()]);
  }
}

function furthest(positions: Positions): Positions {
  const byPlace = Map.groupBy(positions, (each) => `${each.topic}/${String(each.partition)}`);
  return [...byPlace.values()].flatMap((same) => same.toSorted((a, b) => b.position - a.position).slice(0, 1));
}

interface Shadowing {
  readonly given: Replaying;
  readonly topics: readonly string[];
  readonly next: pg.Pool;
  readonly bound: (topics: readonly string[]) => Promise<Positions>;
}

function poolOf(url: string, searchPath: string): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max: 8, options: `-c search_path=${searchPath}` });
  pool.on('error', () => undefined);
  return pool;
}

/** Refuses a log from which `heard` cannot be built, and says how far to go. */
async function boundOf(given: Replaying, owner: pg.Pool, topics: readonly string[]): Promise<Shadowing['bound']> {
  // Positions first: the live consumer goes on meanwhile, and the ends are only ever ahead of it.
  const heard = await positionsHeard(owner, topics, live);
  const [beginnings, ends] = await Promise.all([given.log.beginnings(topics), given.log.ends(topics)]);
  const cut = beginnings.find((each) => each.position > 0);
  if (cut) throw new EventLogError('BEGINNING_MISSING', `${cut.topic}/${String(cut.partition)} begins at ${String(cut.position)}: its first events are gone`);
  if (distance(ends, heard) > 0) throw new EventLogError('LOG_SHORTER', 'more was heard than the log holds: it is another log, or it lost its end');
  if (given.toEnd) return async (some) => furthest([...ends, ...await positionsHeard(owner, some, live)]);
  if (heard.every((each) => each.position === 0)) {
    throw new EventLogError('REPLAY_REFUSED', 'nothing was heard yet, so there is no position to replay to; ask for the end of the log if the positions were lost');
  }
  return (some) => positionsHeard(owner, some, live);
}

async function catchUp({ given, topics, next, bound }: Shadowing, enough: number): Promise<void> {
  const consumer = startConsumer({
    service: `${given.service}.replay.${randomUUID()}`, pool: next, listeners: given.listeners, prefix: given.prefix, onTrouble: given.onTrouble,
    log: boundedLog(given.log, (topic) => bound([topic])), live: false, heldBefore: `${live}.held_event`,
  });
  try {
    const stuckMilliseconds = given.stuckMilliseconds ?? 60_000;
    let done = -1;
    let stuckAt = 0;
    for (;;) {
      const positions = await positionsHeard(next, topics);
      const left = distance(positions, await bound(topics));
      if (left <= enough) return;
      if (distance([], positions) !== done) stuckAt = Date.now() + stuckMilliseconds;
      done = distance([], positions);
      if (Date.now() > stuckAt || (consumer.health().pausedPartitions.length > 0 && await tooManyHeld(next))) {
        throw new EventLogError('REPLAY_STUCK', `${String(left)} records are left and none is handled any more; the live rows are as they were`);
      }
      await pause(100);
    }
  } finally {
    await consumer.stop({ forget: true });
  }
}

/** What was held when the shadow came by and has been retried live since is handled in the shadow too, without saying it again. */
async function releaseRetried(sql: Sql, { given, next }: Shadowing): Promise<void> {
  const retried = await sql.query<Pick<PartitionPosition, 'topic'> & { id: string }>(
    `select distinct on (n.topic, n.subject) n.id::text as id, n.topic from ${shadow}.held_event n
      where n.reason like 'HELD BEFORE%'
        and not exists (select 1 from ${live}.held_event l where l.topic = n.topic and l.subject = n.subject)
      order by n.topic, n.subject, n.position`);
  for (const { id } of retried) await retryHeld(next, given.listeners, id, false);
}

async function dropWhenUnused(owner: pg.Pool): Promise<void> {
  for (let tries = 0; tries < 5; tries += 1) {
    const dropped = await inTransaction(owner, dropOld).then(() => true, () => false);
    if (dropped) return;
    await pause(1000);
  }
  // Somebody still reads the old rows; the next replay removes them.
}
