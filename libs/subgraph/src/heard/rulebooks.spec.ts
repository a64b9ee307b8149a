import { createHash } from 'node:crypto';
import { civilDay } from '@renda/calendar';
import type { HeardTx } from '@renda/event-delivery';
import { rulebookPublished } from '@renda/events';
import { canonicalJson, hashOf, keptRulebooks } from '@renda/rulebook';
import { createTestDatabase, type TestDatabase } from '@renda/test-kit';
import { newId } from '../ids.js';
import { eventOf } from '../testing/test-service.js';
import { heardRulebooks, rulebookListener, rulebookTable } from './rulebooks.js';

let database: TestDatabase;
beforeAll(async () => { database = await createTestDatabase({ ddl: [rulebookTable.replace('rulebook_heard', 'heard.rulebook_heard')] }); });
afterAll(() => database.drop());

const tx = {
  live: true,
  emit: () => { throw new Error('a copy says nothing'); },
  query: async (text: string, values: readonly unknown[]) => (await database.pool.query(text, [...values])).rows,
} as unknown as HeardTx;

const subject = newId();
const regionId = newId();
const books = keptRulebooks();
const danyang = books.find(({ rulebook }) => rulebook.jurisdiction === 'danyang')!.rulebook;
const first = { jurisdiction: 'danyang', regionId, hash: hashOf(danyang), text: canonicalJson(danyang) };
const later = { ...danyang, checkedOn: civilDay('2026-11-22') };
const second = { ...first, hash: hashOf(later), text: canonicalJson(later) };
const hear = (version: number, data: typeof first) => rulebookListener.hear([eventOf(rulebookPublished, subject, version, data)], tx);
const known = async () => (await heardRulebooks(database.pool)).map(({ hash, lastError }) => [hash, lastError]);

it('a service works by the newest version it heard, whatever comes late or again', async () => {
  await hear(1, first);
  expect(await known()).toEqual([[first.hash, null]]);
  await hear(2, second);
  await hear(1, first);
  await hear(2, first);
  expect(await known()).toEqual([[second.hash, null]]);
  const { rows } = await database.pool.query('select region_id, book from rulebook_heard');
  expect(rows).toEqual([{ region_id: regionId, book: JSON.parse(second.text) }]);
});

it('a version that cannot be read here leaves the last good one, and says why until one can', async () => {
  const text = second.text.replaceAll('"STATION"', '"SPACE_STATION"');
  await hear(3, { ...first, text, hash: createHash('sha256').update(text).digest('hex') });
  expect(await known()).toEqual([[second.hash, expect.stringMatching(/./)]]);
  await hear(4, { ...first, hash: second.hash });
  expect(await known()).toEqual([[second.hash, 'the text has another hash than was told']]);
  await hear(5, first);
  expect(await known()).toEqual([[first.hash, null]]);
});
