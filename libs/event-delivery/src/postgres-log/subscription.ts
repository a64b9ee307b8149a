import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { laterMilliseconds, LaterPlease, type LogBatch, type StoredRecord, type Subscribing, type Subscription } from '../event-log.js';
import { BackOff, Bell, pause } from '../waiting.js';
import { listen } from '../wake-up.js';
import { logChannel } from './append.js';
import { releaseLeases, renewLeases, type LeasedPartition } from './leases.js';

export interface Reading {
  readonly batch: number;
  readonly pollMilliseconds: number;
  readonly leaseSeconds: number;
  /** Partitions handled at once. */
  readonly workers: number;
}

interface Taken extends LeasedPartition {
  position: number;
  notBefore: number;
  readonly backOff: BackOff;
}

/** Reads the partitions it has leased, several at once, each in order. Woken by NOTIFY, and by a slow poll for what a lost connection missed. */
export function subscribePostgres(pool: Pool, given: Subscribing, reading: Reading): Subscription {
  const leasing = { pool, group: given.group, member: randomUUID(), topics: given.topics, seconds: reading.leaseSeconds };
  const stopping = new AbortController();
  const bell = new Bell();
  let taken = new Map<number, Taken>();

  async function renew(): Promise<void> {
    const leased = await renewLeases(leasing);
    const next = new Map<number, Taken>();
    for (const lease of leased) {
      next.set(lease.id, taken.get(lease.id) ?? {
        ...lease, position: await given.startAt(lease.topic, lease.partition), notBefore: 0,
        backOff: new BackOff({ firstMilliseconds: 100, mostMilliseconds: 5000 }),
      });
    }
    const more = leased.some((lease) => !taken.has(lease.id));
    taken = next;
    if (more) bell.ring();
  }

  async function handleNext(partition: Taken): Promise<void> {
    const records = await readRecords(pool, partition, reading.batch);
    const last = records.at(-1);
    if (!last) return;
    const batch: LogBatch = { topic: partition.topic, partition: partition.partition, records };
    try {
      await given.handle(batch, stopping.signal);
      partition.position = stopping.signal.aborted ? partition.position : last.position + 1;
      partition.backOff.succeeded();
    } catch (trouble) {
      const later = trouble instanceof LaterPlease;
      if (later) partition.backOff.succeeded();
      else given.onTrouble?.(trouble);
      partition.notBefore = Date.now() + (later ? laterMilliseconds : partition.backOff.next());
      partition.position = await given.startAt(partition.topic, partition.partition).catch(() => partition.position);
    }
  }

  /** Handles one batch of each partition that has more; false when there was nothing to do. */
  async function round(): Promise<boolean> {
    const ready = (await withMore(pool, [...taken.values()])).filter((partition) => partition.notBefore <= Date.now());
    const some = ready.length > 0;
    const work = async (): Promise<void> => {
      for (let next = ready.shift(); next && !stopping.signal.aborted; next = ready.shift()) await handleNext(next);
    };
    await Promise.all(Array.from({ length: reading.workers }, work));
    return some;
  }

  /** Apart from the reading, so that a slow handler does not cost the lease. */
  const renewing = (async () => {
    while (!stopping.signal.aborted) {
      const failed = await renew().then(() => false, (trouble: unknown) => { given.onTrouble?.(trouble); return true; });
      await pause(failed ? 300 : reading.leaseSeconds * 300, stopping.signal);
    }
  })();

  const running = (async () => {
    const backOff = new BackOff({ firstMilliseconds: 100, mostMilliseconds: 3000 });
    while (!stopping.signal.aborted) {
      try {
        const some = await round();
        backOff.succeeded();
        const paused = [...taken.values()].map((each) => each.notBefore - Date.now()).filter((wait) => wait > 0);
        if (!some) await bell.wait(Math.min(reading.pollMilliseconds, ...paused));
      } catch (trouble) {
        given.onTrouble?.(trouble);
        await pause(backOff.next(), stopping.signal);
      }
    }
  })();
  const deaf = listen(pool, logChannel, (topic) => { if (topic === '' || given.topics.includes(topic)) bell.ring(); });

  return {
    async stop({ forget = false } = {}) {
      stopping.abort();
      bell.ring();
      await Promise.all([deaf(), running, renewing]);
      await releaseLeases(leasing, forget).catch(() => undefined);
    },
  };
}

async function withMore(pool: Pool, partitions: readonly Taken[]): Promise<Taken[]> {
  if (partitions.length === 0) return [];
  const heads = await pool.query<{ id: number; next_position: string }>(
    'select id, next_position from log_partition where id = any($1)', [partitions.map((partition) => partition.id)]);
  const ends = new Map(heads.rows.map((head) => [head.id, Number(head.next_position)]));
  return partitions.filter((partition) => partition.position < (ends.get(partition.id) ?? 0));
}

async function readRecords(pool: Pool, partition: Taken, batch: number): Promise<StoredRecord[]> {
  const result = await pool.query<{ position: string; key: string; headers: Record<string, string>; value: string }>(
    `select position, key, headers, value from log_record
      where partition_id = $1 and position >= $2 order by position limit $3`,
    [partition.id, partition.position, batch]);
  return result.rows.map((row) => ({ ...row, topic: partition.topic, partition: partition.partition, position: Number(row.position) }));
}
