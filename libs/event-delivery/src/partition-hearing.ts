import type { RendaEvent } from '@renda/events';
import type { Pool } from 'pg';
import type { LogBatch, StoredRecord } from './event-log.js';
import type { Listeners } from './handling.js';
import { heldAmong, hold, tooManyHeld } from './held.js';
import { advancePosition, countTry, lockPosition, takeBackTry } from './position.js';
import { reasonOf } from './reason.js';
import { inTransaction, isDatabaseAway, type Sql } from './sql.js';
import { pause, type Turns } from './waiting.js';

export interface Hearing {
  readonly pool: Pool;
  readonly listeners: Listeners;
  readonly tries: number;
  readonly firstRetryMilliseconds: number;
  readonly deadlineMilliseconds: number;
  readonly heldBefore?: string;
  /** Shared by the partitions of one process. */
  readonly suspects: Turns;
  readonly onTrouble: (trouble: unknown) => void;
}

/** Over a hundred aggregates are held: the partition pauses. */
export class TooManyHeldError extends Error {
  override readonly name = 'TooManyHeldError';
}

/**
 * Handles the records of one partition. The usual way is one transaction for the whole batch; when that fails, or when a try of what stands
 * at the position was counted and never ended (a crash), each record goes alone, and one that fails every try is held.
 * A crash counts against everything that the process was handling, so what is suspected of it is tried while no other suspect is: what was
 * merely beside it does not use up its tries.
 */
export class PartitionHearing {
  /** The last try failed because the database was away. */
  #forgiven = false;

  constructor(private readonly given: Hearing, private readonly topic: string, private readonly partition: number) {}

  async hear(batch: LogBatch, signal: AbortSignal): Promise<void> {
    try {
      const last = batch.records.at(-1)?.position ?? -1;
      const counted = await this.#count(last, this.#forgiven);
      if (counted === undefined) {
        await this.#hearEach(await this.given.suspects.take(() => this.#hearSuspect(batch.records, last, signal)), 0, signal);
        return;
      }
      const records = batch.records.filter((record) => record.position >= counted.next);
      if (records.length === 0) return;
      if (counted.tries === 1 && await this.#hearTogether(records)) return;
      await this.#hearEach(records, counted.tries, signal);
    } catch (error) {
      if (isDatabaseAway(error)) this.#forgiven = true;
      throw error;
    }
  }

  async #count(last: number, evenUnended: boolean): Promise<{ next: number; tries: number } | undefined> {
    const counted = await countTry(this.given.pool, { topic: this.topic, partition: this.partition, last, forgiven: this.#forgiven, evenUnended });
    this.#forgiven = false;
    return counted;
  }

  /** Handles or holds the first of the records, and gives back the others. */
  async #hearSuspect(given: readonly StoredRecord[], last: number, signal: AbortSignal): Promise<readonly StoredRecord[]> {
    if (signal.aborted) return [];
    const counted = await this.#count(last, true);
    const [first, ...others] = given.filter((record) => record.position >= (counted?.next ?? 0));
    if (first) await this.#hearEach([first], counted?.tries ?? 0, signal);
    return others;
  }

  async #hearTogether(records: readonly StoredRecord[]): Promise<boolean> {
    try {
      await this.#transaction(records);
      return true;
    } catch (error) {
      if (isDatabaseAway(error)) throw error;
      this.given.onTrouble(error);
      return false;
    }
  }

  /** `already`: tries counted of the first record, the one now beginning among them. */
  async #hearEach(records: readonly StoredRecord[], already: number, signal: AbortSignal): Promise<void> {
    let tries = already;
    for (const record of records) {
      if (signal.aborted) return;
      let reason = 'CRASHED the process ended while handling it';
      for (;;) {
        if (tries === 0) tries = (await this.#count(record.position, true))?.tries ?? 1;
        if (tries <= this.given.tries) {
          const failure = await this.#tryOne(record);
          if (failure === undefined) break;
          reason = failure;
        }
        if (tries >= this.given.tries) {
          await this.#holdOne(record, reason, tries);
          break;
        }
        await pause(this.given.firstRetryMilliseconds * 2 ** (tries - 1), signal);
        if (signal.aborted) return;
        tries = 0;
      }
      tries = 0;
    }
  }

  async #tryOne(record: StoredRecord): Promise<string | undefined> {
    try {
      await this.#transaction([record]);
      return undefined;
    } catch (error) {
      if (isDatabaseAway(error)) throw error;
      this.given.onTrouble(error);
      return reasonOf(error);
    }
  }

  async #holdOne(record: StoredRecord, reason: string, tries: number): Promise<void> {
    if (await tooManyHeld(this.given.pool)) {
      // Tried once more after the pause, unless it was the end of the process each time.
      if (tries === this.given.tries) await takeBackTry(this.given.pool, this.topic, this.partition, tries);
      throw new TooManyHeldError('over a hundred aggregates are held');
    }
    await inTransaction(this.given.pool, async (sql) => {
      const { next } = await lockPosition(sql, this.topic, this.partition);
      if (record.position < next) return;
      await hold(sql, [record], reason, tries);
      await advancePosition(sql, this.topic, this.partition, record.position + 1);
    });
  }

  async #transaction(records: readonly StoredRecord[]): Promise<void> {
    const last = records.at(-1);
    if (!last) return;
    let next = 0;
    await inTransaction(this.given.pool, async (sql) => {
      // Another process may have been here since the records were read.
      const todo = records.filter((record) => record.position >= next);
      if (todo.length === 0) return;
      await this.given.listeners.hear(sql, await this.#setAside(sql, todo));
      await advancePosition(sql, this.topic, this.partition, last.position + 1);
    }, {
      deadlineMilliseconds: this.given.deadlineMilliseconds,
      before: async (sql) => { next = (await lockPosition(sql, this.topic, this.partition)).next; },
    });
  }

  /** Holds what cannot be read and what comes after something held of the same aggregate; gives back the rest. */
  async #setAside(sql: Sql, records: readonly StoredRecord[]): Promise<RendaEvent[]> {
    const held = await heldAmong(sql, this.topic, records.map((record) => record.key));
    const before = await this.#heldBefore(sql, records);
    const events: RendaEvent[] = [];
    for (const record of records) {
      const reading = this.given.listeners.read(record);
      if (!reading) continue;
      const earlier = before.get(record.position);
      if (earlier !== undefined) {
        await hold(sql, [record], `HELD BEFORE ${earlier.replace('HELD BEFORE ', '')}`, 0);
        held.add(record.key);
      } else if (held.has(record.key)) {
        await hold(sql, [record], 'BEHIND an earlier held event of the aggregate', 0);
      } else if ('unreadable' in reading) {
        await hold(sql, [record], reading.unreadable, 1);
        held.add(record.key);
      } else {
        events.push(reading.event);
      }
    }
    return events;
  }

  async #heldBefore(sql: Sql, records: readonly StoredRecord[]): Promise<Map<number, string>> {
    if (this.given.heldBefore === undefined) return new Map();
    const rows = await sql.query<{ position: string; reason: string }>(
      `select position, reason from ${this.given.heldBefore} where topic = $1 and partition = $2 and position = any($3)`,
      [this.topic, this.partition, records.map((record) => record.position)]);
    return new Map(rows.map((row) => [Number(row.position), row.reason]));
  }
}
