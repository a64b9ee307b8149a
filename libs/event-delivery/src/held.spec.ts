import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createTestDatabase, eventually, testServerUrl, type TestDatabase } from '@renda/test-kit';
import pg from 'pg';
import { countersTable, heardTables, ownTables, thing } from './contract/story.js';
import { listeners } from './contract/hearing.js';
import { toRecord } from './cloud-event.js';
import type { StoredRecord } from './event-log.js';
import { Listeners } from './handling.js';
import { deliveryMigrations, heldEvents, mostHeldAggregates, retryHeld } from './index.js';
import { PartitionHearing } from './partition-hearing.js';
import { positionsHeard } from './position.js';
import { Turns } from './waiting.js';

const topic = 'renda.contract.thing';

describe('one partition heard', () => {
  let database: TestDatabase;
  const going = new AbortController().signal;
  const hearing = (pool: pg.Pool = database.pool, tries = 5) => new PartitionHearing(
    { pool, listeners: new Listeners(listeners, true), tries, firstRetryMilliseconds: 1, deadlineMilliseconds: 5000, onTrouble: () => undefined, suspects: new Turns() }, topic, 0);
  const records = (...events: ReturnType<typeof thing>[]): StoredRecord[] => events.map((event, position) => ({ ...toRecord(topic, event), partition: 0, position }));
  const batch = (some: StoredRecord[]) => ({ topic, partition: 0, records: some });
  const effects = async () => (await database.pool.query<{ subject: string; version: string }>('select subject, version from effect order by number')).rows
    .map(({ subject, version }) => `${subject} ${version}`);
  const next = async () => (await positionsHeard(database.pool, [topic]))[0]?.position;

  beforeAll(async () => {
    database = await createTestDatabase({
      ddl: [...deliveryMigrations.own, ...ownTables, `set local search_path = heard; ${[...deliveryMigrations.heard, ...heardTables].join(';')}`, countersTable],
    });
  });
  beforeEach(() => database.pool.query('delete from effect; delete from known_thing; delete from held_event; delete from inbox; delete from heard_position; delete from told'));
  afterAll(() => database.drop());

  it('counts the tries before the handler runs, and holds the event after the fifth', async () => {
    await hearing().hear(batch(records(thing('a', 1), thing('bad', 1, { trouble: 'throws' }), thing('bad', 2), thing('b', 1))), going);
    expect(await effects()).toEqual(['a 1', 'b 1']);
    expect((await heldEvents(database.pool)).map(({ subject, position, tries, reason }) => [subject, position, tries, reason.split(' ')[0]]))
      .toEqual([['bad', 1, 5, 'Error'], ['bad', 2, 0, 'BEHIND']]);
    expect(await next()).toBe(4);
  });

  it('holds an event without a further try when the process ended in each of its tries', async () => {
    await database.pool.query('insert into heard_position (topic, partition, next_position, tries) values ($1, 0, 0, 5)', [topic]);
    await hearing().hear(batch(records(thing('bad', 1), thing('b', 1))), going);
    expect(await effects()).toEqual(['b 1']);
    expect((await heldEvents(database.pool)).map(({ subject, reason }) => [subject, reason.split(' ')[0]])).toEqual([['bad', 'CRASHED']]);
  });

  it('pauses instead of holding a hundred and first aggregate, and goes on when the trouble is mended', async () => {
    const some = records(...Array.from({ length: mostHeldAggregates + 1 }, (_, index) => thing(`bad-${String(index)}`, 1, { trouble: 'throws' })), thing('b', 1));
    const one = hearing(database.pool, 1);
    await expect(one.hear(batch(some), going)).rejects.toThrow('over a hundred aggregates are held');
    expect(await heldEvents(database.pool)).toHaveLength(mostHeldAggregates);
    expect(await next()).toBe(mostHeldAggregates);
    await expect(one.hear(batch(some), going)).rejects.toThrow('over a hundred aggregates are held');
    await database.pool.query(`insert into told (name) values ('throws')`);
    const [first] = await heldEvents(database.pool);
    expect(await retryHeld(database.pool, listeners, first?.id ?? '')).toMatchObject({ handled: 1 });
    await one.hear(batch(some), going);
    expect((await effects()).slice(-2)).toEqual(['bad-100 1', 'b 1']);
    expect(await heldEvents(database.pool)).toHaveLength(mostHeldAggregates - 1);
  });

  it('does nothing twice when the same records, or some of them, come again', async () => {
    const some = records(thing('a', 1), thing('a', 2), thing('b', 1));
    await hearing().hear(batch(some.slice(0, 2)), going);
    await hearing().hear(batch(some), going);
    const republished = some.map((record, index) => ({ ...record, position: index + 3 }));
    await hearing().hear(batch(republished), going);
    expect(await effects()).toEqual(['a 1', 'a 2', 'b 1']);
    expect(await next()).toBe(6);
  });

  it('counts no try when there is nothing left to try', async () => {
    const some = records(thing('a', 1), thing('a', 2));
    await hearing().hear(batch(some), going);
    for (let again = 0; again < 7; again += 1) await hearing().hear(batch(some.slice(0, 1)), going);
    await hearing().hear(batch([...some, ...records(thing('a', 3)).map((record) => ({ ...record, position: 2 }))]), going);
    expect(await effects()).toEqual(['a 1', 'a 2', 'a 3']);
  });

  it('does not blame an event for the connection that broke while it was handled', async () => {
    const one = hearing();
    const some = records(thing('a', 1, { trouble: 'loses the database eight times' }));
    for (let outage = 0; outage < 8; outage += 1) await expect(one.hear(batch(some), going)).rejects.toThrow();
    await one.hear(batch(some), going);
    expect(await effects()).toEqual(['a 1']);
    expect(await heldEvents(database.pool)).toEqual([]);
  });

  describe('while the database is away', () => {
    let own: pg.Pool;
    const allow = async (allowed: boolean) => {
      const client = new pg.Client({ connectionString: testServerUrl() });
      await client.connect();
      await client.query(`alter database ${database.name} allow_connections ${String(allowed)}`);
      if (!allowed) await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [database.name]);
      await client.end();
    };
    beforeEach(() => {
      own = new pg.Pool({ connectionString: database.url });
      own.on('error', () => undefined);
    });
    afterEach(() => own.end());

    it('counts no try against the event, and holds nothing', async () => {
      const one = hearing(own);
      const some = records(thing('a', 1));
      for (let outage = 0; outage < 8; outage += 1) {
        await allow(false);
        await expect(one.hear(batch(some), going)).rejects.toThrow();
        await allow(true);
      }
      await eventually(() => one.hear(batch(some), going).then(() => true));
      expect(await effects()).toEqual(['a 1']);
      expect(await heldEvents(database.pool)).toEqual([]);
    });
  });
});
