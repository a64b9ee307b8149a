import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { civilDay } from '@renda/calendar';
import { rulebookPublished } from '@renda/events';
import { canonicalJson, hashOf, keptRulebooks } from '@renda/rulebook';
import { createTestDatabase, eventually, type TestDatabase } from '@renda/test-kit';
import { newId } from '../ids.js';
import { watchWorkDays } from '../serving/work-days.js';
import { eventOf } from '../testing/test-service.js';
import { rulebookListener, rulebookTable } from './rulebooks.js';
import { booksReader, regionLine, Ruling } from './ruling.js';

let database: TestDatabase;
beforeAll(async () => { database = await createTestDatabase({ ddl: [rulebookTable.replace('rulebook_heard', 'heard.rulebook_heard')] }); });
afterAll(() => database.drop());

async function publish(jurisdiction: string, version: number, change: (text: string) => string = (text) => text): Promise<string> {
  const kept = keptRulebooks().find(({ rulebook }) => rulebook.jurisdiction === jurisdiction)!;
  const book = JSON.parse(change(canonicalJson(kept.rulebook))) as typeof kept.rulebook;
  const event = eventOf(rulebookPublished, newId(), version, { jurisdiction, regionId: newId(), hash: hashOf(book), text: canonicalJson(book) });
  const query = async (text: string, values: readonly unknown[] = []): Promise<never[]> => (await database.pool.query(text, [...values])).rows as never[];
  await rulebookListener.hear([event], { live: true, emit: () => undefined, query });
  return hashOf(book);
}

describe('the rules a service works by', () => {
  it('are those of the nearest rulebook up the line of a region, from the version last heard', async () => {
    const ruling = new Ruling(booksReader(database.pool, 0), () => { throw new Error('not asked'); });
    const minOf = async (path: string): Promise<unknown> => (await ruling.rulesOf(path, civilDay('2026-05-01'))).find('station-activities').rule?.entry;
    expect(await minOf('/320000/321100/321181/321181100/')).toBeUndefined();
    await publish('danyang', 1);
    expect(await minOf('/320000/321100/321181/321181100/')).toMatchObject({ min: 1 });
    expect(await minOf('/410000/411600/411625/')).toBeUndefined();
    const hash = await publish('danyang', 2, (text) => text.replace('"key":"station-activities"', '"key":"station-activities","target":3'));
    expect(await minOf('/320000/321100/321181/')).toMatchObject({ min: 1, target: 3 });
    const known = await ruling.rulesKnown();
    expect(['/320000/321100/321181/321181100/', '/410000/411600/411625/'].map((path) => known(path, civilDay('2026-05-01')).find('station-activities').rule?.hash)).toEqual([hash, undefined]);
    expect((await ruling.books()).map((book) => book.hash)).toEqual([hash]);
    expect(await ruling.books()).toBe(await ruling.books());
  });

  it('follow the line from the region itself to the top', () => {
    expect(regionLine('/320000/321100/321181/')).toEqual(['321181', '321100', '320000']);
    expect(regionLine('/')).toEqual([]);
  });
});

describe('the days worked', () => {
  const notice = (name: string): string => JSON.stringify({ year: 2031, source: name, holidays: [{ name: '元旦', days: ['2031-01-01'] }], makeUpDays: [] });

  it('come from the year files of a folder as soon as they lie there, and a file with a fault gives none', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'years-'));
    const faults: unknown[] = [];
    const days = await watchWorkDays(folder, (fault) => { faults.push(fault); }, 20);
    try {
      expect(days.current().on(civilDay('2031-01-01')).known).toBe(false);
      await writeFile(join(folder, 'wrong.json'), '{}');
      await eventually(() => { expect(faults).not.toEqual([]); });
      expect(days.current().on(civilDay('2031-01-01')).known).toBe(false);
      await writeFile(join(folder, '2031.json'), notice('a notice'));
      await eventually(() => { expect(days.current().on(civilDay('2031-01-01'))).toMatchObject({ known: true, working: false }); });
    } finally {
      days.stop();
      await rm(folder, { recursive: true });
    }
  });

  it('of a folder that is not there are those published, and it is told', async () => {
    const faults: unknown[] = [];
    const days = await watchWorkDays('/nowhere/at/all', (fault) => { faults.push(fault); });
    days.stop();
    expect(faults).toHaveLength(1);
    expect(days.current().on(civilDay('2025-10-01'))).toMatchObject({ known: true, working: false });
  });
});
