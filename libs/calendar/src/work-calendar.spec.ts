import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRequire } from 'node:module';
import { civilDay } from './civil-day.js';
import { publishedYears, yearsIn } from './published-years.js';
import { workCalendar } from './work-calendar.js';
import { readYearFile } from './year-file.js';
import { readYearFolder } from './year-folder.js';

const invented = {
  year: 2027,
  source: 'an invented notice',
  holidays: [{ name: '元旦', days: ['2027-01-01', '2027-01-04'] }],
  makeUpDays: [{ name: '元旦', days: ['2027-01-09'] }],
};
const faultsOf = (change: object) => {
  const read = readYearFile(JSON.stringify({ ...invented, ...change }));
  return read.ok ? [] : read.faults.map(({ at }) => at);
};

describe('the working calendar', () => {
  const calendar = workCalendar(publishedYears());

  it('knows 2004 to 2026 and names its source', () => {
    expect(calendar.years.map(({ year }) => year)).toEqual(Array.from({ length: 23 }, (_, more) => 2004 + more));
    expect(calendar.years[0]?.source).toMatch(/^chinese-days \d/);
  });

  it.each(['2003-12-31', '2027-01-01', '2027-01-02', '2027-06-01'])('says that it does not know %s', (day) => {
    expect(calendar.on(civilDay(day))).toEqual({ known: false, day, year: Number(day.slice(0, 4)) });
  });

  it.each([
    ['2026-02-14', true, 'MAKE_UP', '春节'],
    ['2026-01-02', false, 'HOLIDAY', '元旦'],
    ['2026-10-03', false, 'HOLIDAY', '国庆节'],
    ['2026-11-21', false, 'WEEKEND', null],
    ['2026-11-20', true, 'ORDINARY', null],
    ['2024-02-29', true, 'ORDINARY', null],
  ])('%s: worked %s, %s', (day, working, reason, name) => {
    expect(calendar.on(civilDay(day))).toEqual({ known: true, day, working, reason, name });
  });

  it('does not know a year of which only New Year is published', () => {
    expect(yearsIn({ holidays: { '2027-01-01': "New Year's Day,元旦,1" }, workdays: {} }, 'a part')).toEqual([]);
  });

  it('has every day in lieu of the package as a day off', () => {
    const table = createRequire(import.meta.url)('chinese-days/dist/chinese-days.json') as { inLieuDays: Record<string, string> };
    const known = Object.keys(table.inLieuDays).map((day) => calendar.on(civilDay(day)));
    expect(known.length).toBeGreaterThan(100);
    expect(known.filter((day) => !day.known || day.working)).toEqual([]);
  });
});

describe('a year file', () => {
  it('makes a year known, and wins over the package whole', () => {
    const read = readYearFile(JSON.stringify({ ...invented, year: 2026, holidays: [{ name: '元旦', days: ['2026-01-01'] }], makeUpDays: [] }));
    const known = readYearFile(JSON.stringify(invented));
    if (!read.ok || !known.ok) throw new Error('both are without fault');
    const calendar = workCalendar([...publishedYears(), read.year, known.year]);
    expect(calendar.on(civilDay('2026-10-01'))).toMatchObject({ working: true, reason: 'ORDINARY' });
    expect(calendar.on(civilDay('2027-01-04'))).toMatchObject({ working: false, name: '元旦' });
    expect(calendar.on(civilDay('2027-01-09'))).toMatchObject({ working: true, reason: 'MAKE_UP' });
    expect(calendar.years.at(-1)).toEqual({ year: 2027, source: 'an invented notice' });
  });

  it.each([
    ['a day that does not exist', { holidays: [{ name: '春节', days: ['2027-02-29'] }] }, ['holidays[0].days[0]']],
    ['a day of another year', { holidays: [{ name: '元旦', days: ['2027-01-01', '2026-12-31'] }] }, ['holidays[0].days[1]']],
    ['a day named twice', { makeUpDays: [{ name: '元旦', days: ['2027-01-09', '2027-01-09'] }] }, ['makeUpDays[0].days[1]']],
    ['a day both off and worked', { makeUpDays: [{ name: '元旦', days: ['2027-01-02'] }], holidays: [{ name: '元旦', days: ['2027-01-02'] }] }, ['makeUpDays[0].days[0]']],
    ['a make-up day in mid-week', { makeUpDays: [{ name: '元旦', days: ['2027-01-06'] }] }, ['makeUpDays[0].days[0]']],
    ['no holiday', { holidays: [] }, ['holidays']],
    ['no source', { source: ' ' }, ['source']],
    ['three faults at once', { year: 'next', source: '', holidays: [{ name: '', days: ['2027-01-01'] }] }, ['year', 'source', 'holidays[0].name']],
    ['an unknown field', { workdays: [] }, ['']],
  ])('with %s is refused at its place', (_, change, places) => {
    expect(faultsOf(change)).toEqual(places);
  });

  it('that is not JSON is refused', () => {
    expect(readYearFile('year: 2027')).toEqual({ ok: false, faults: [{ at: '', says: 'is not JSON' }] });
  });

  it('is read from a folder; faults are listed by file, and a second file for a year is one', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'renda-years-'));
    try {
      await writeFile(join(folder, '2027.json'), JSON.stringify(invented));
      await writeFile(join(folder, '2027-again.json'), JSON.stringify(invented));
      await writeFile(join(folder, 'bad.json'), JSON.stringify({ ...invented, source: '', holidays: [] }));
      await writeFile(join(folder, 'notes.txt'), 'not a year');
      const read = await readYearFolder(folder);
      expect(read.years.map(({ year }) => year)).toEqual([2027]);
      expect(read.faults.map(({ file, at }) => [file, at])).toEqual([
        ['2027.json', 'year'],
        ['bad.json', 'source'],
        ['bad.json', 'holidays'],
      ]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
