import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@renda/test-kit';
import fc from 'fast-check';
import { heardTables, thing } from './contract/story.js';
import { listeners } from './contract/hearing.js';
import { toRecord } from './cloud-event.js';
import { Listeners } from './handling.js';
import { batchesByType, newest } from './listener.js';
import { deliveryMigrations, pruneInbox } from './index.js';
import { thingSeen } from './contract/story.js';
import { PartitionHearing } from './partition-hearing.js';
import { Turns } from './waiting.js';

const topic = 'renda.contract.thing';
let database: TestDatabase;
beforeAll(async () => { database = await createTestDatabase({ searchPath: ['heard'], ddl: [...deliveryMigrations.heard, ...heardTables] }); });
afterAll(() => database.drop());

it('ends in the same rows whatever the order, the repetitions and the crashes of a delivery', async () => {
  const history = Array.from({ length: 4 }, (_, subject) => Array.from({ length: 5 }, (_, version) => thing(`thing-${String(subject)}`, version + 1))).flat();
  const deliveries = fc.shuffledSubarray([...history, ...history], { minLength: history.length * 2 }).chain((events) =>
    fc.record({ events: fc.constant(events), cuts: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 40, maxLength: 40 }), crashes: fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }) }));
  const signal = new AbortController().signal;
  const going = { pool: database.pool, listeners: new Listeners(listeners, true), tries: 5, firstRetryMilliseconds: 1, deadlineMilliseconds: 5000, onTrouble: () => undefined, suspects: new Turns() };
  await fc.assert(fc.asyncProperty(deliveries, async ({ events, cuts, crashes }) => {
    await database.pool.query('delete from effect; delete from known_thing; delete from inbox; delete from heard_position; delete from held_event');
    const records = events.map((event, position) => ({ ...toRecord(topic, event), partition: 0, position }));
    for (let at = 0, batch = 0; at < records.length; batch += 1) {
      const some = records.slice(at, at + (cuts[batch] ?? 5));
      // A crash before the commit leaves the counted try; a crash after it gives the same records again.
      if (crashes[batch]) await database.pool.query('update heard_position set tries = 1');
      await new PartitionHearing(going, topic, 0).hear({ topic, partition: 0, records: some }, signal);
      if (!crashes[batch] || batch % 2 === 0) at += some.length;
    }
    const known = await database.pool.query<{ id: string; version: number }>('select id, version::integer as version from known_thing order by id');
    expect(known.rows).toEqual([0, 1, 2, 3].map((subject) => ({ id: `thing-${String(subject)}`, version: 5 })));
    const effects = await database.pool.query<{ all: number; each: number }>('select count(*)::integer as all, count(distinct event_id)::integer as each from effect');
    expect(effects.rows).toEqual([{ all: history.length, each: history.length }]);
  }), { numRuns: 40 });
}, 120_000);

it('does not let an event older than the inbox overwrite newer knowledge', async () => {
  const signal = new AbortController().signal;
  const going = { pool: database.pool, listeners: new Listeners(listeners, true), tries: 5, firstRetryMilliseconds: 1, deadlineMilliseconds: 5000, onTrouble: () => undefined, suspects: new Turns() };
  const hear = (version: number, position: number) => new PartitionHearing(going, topic, 1).hear(
    { topic, partition: 1, records: [{ ...toRecord(topic, thing('old', version)), partition: 1, position }] }, signal);
  await hear(1, 0);
  await hear(2, 1);
  await database.pool.query(`update inbox set heard_at = now() - interval '91 days'`);
  expect(await pruneInbox(database.pool, 90, 7)).toBeGreaterThan(0);
  await hear(1, 2);
  expect((await database.pool.query(`select version::integer as version from known_thing where id = 'old'`)).rows).toEqual([{ version: 2 }]);
});

it('keeps the ids of ninety days', async () => {
  await database.pool.query('delete from inbox');
  await database.pool.query(`insert into inbox (event_id, heard_at) select gen_random_uuid(), now() - make_interval(days => d) from unnest(array[0, 89, 91, 92]) as d`);
  expect(await pruneInbox(database.pool)).toBe(2);
  expect((await database.pool.query('select 1 from inbox')).rowCount).toBe(2);
});

it('makes batches of one type each, and keeps the order within an aggregate across types', () => {
  const [a1, a2, a3, b1, b2] = [thing('a', 1), thing('a', 2, {}, thingSeen), thing('a', 3), thing('b', 1), thing('b', 2)];
  expect(batchesByType([a1, a2, b1, a3, b2])).toEqual([[a1, b1, b2], [a2], [a3]]);
});

it('keeps the newest state of each aggregate', () => {
  expect(newest([thing('a', 1), thing('b', 4), thing('a', 3), thing('a', 2)])).toEqual([thing('a', 3), thing('b', 4)]);
});
