import { addDays, civilDay, type CivilDay } from '@renda/calendar';
import fc from 'fast-check';
import { type Entry } from './entry.js';
import { keptRulebooks } from './files.js';
import { meaningOf, pastChanges } from './past.js';
import { dayWithin, entry } from './questions.fixture.js';
import { rulesFor } from './resolution.js';
import { type Rulebook } from './rulebook.js';

const today = civilDay('2026-11-25');
const [luohe] = keptRulebooks().filter(({ rulebook }) => rulebook.jurisdiction === 'luohe').map(({ rulebook }) => rulebook);
const book = (entries: Entry[], more: Partial<Rulebook> = {}): Rulebook => {
  if (!luohe) throw new Error('no Luohe');
  return { ...luohe, validFrom: civilDay('2024-01-01'), entries, ...more };
};
const changes = (before: Entry[], after: Entry[]) => pastChanges(book(before), book(after), today).map(({ from }) => from);

describe('a change of the past', () => {
  const one = entry({ min: 4 });
  const ends = (validTo: string) => entry({ min: 4, validTo });
  const begins = (validFrom: string) => entry({ min: 6, validFrom });

  it.each<[string, Entry[], Entry[], string[]]>([
    ['the same', [one], [one], []],
    ['another number', [one], [entry({ min: 6 })], ['2024-01-01']],
    ['another number from yesterday', [one], [ends('2026-11-24'), begins('2026-11-24')], ['2026-11-24']],
    ['another number from today', [one], [ends('2026-11-25'), begins('2026-11-25')], []],
    ['another number from tomorrow', [one], [ends('2026-11-26'), begins('2026-11-26')], []],
    ['ended yesterday', [one], [ends('2026-11-24')], ['2026-11-24']],
    ['ended today', [one], [ends('2026-11-25')], []],
    ['taken out', [one], [], ['2024-01-01']],
    ['taken out, though it would have begun only today', [begins('2026-11-25')], [], []],
    ['new from yesterday', [], [begins('2026-11-24')], ['2026-11-24']],
    ['new from today', [], [begins('2026-11-25')], []],
    ['an end in the past put off', [ends('2026-11-24')], [ends('2026-11-25')], ['2026-11-24']],
    ['an end of today put off', [ends('2026-11-25')], [one], []],
    ['divided on a past day, saying the same', [one], [ends('2025-01-01'), entry({ min: 4, validFrom: '2025-01-01' })], []],
    ['another title, label, citation and check', [one], [entry({ min: 4, title: { zh: '甲', en: 'A' }, labels: ['R-99'], citations: [{ local: '002§1' }], checkedOn: '2026-11-24' })], []],
    ['another strength', [one], [entry({ min: 4, strength: 'floor' })], ['2024-01-01']],
  ])('%s', (_, before, after, days) => {
    expect(changes(before, after)).toEqual(days);
  });

  it('is that of the whole rulebook: its first and its last day, and that it is a draft no longer or again', () => {
    const moved = (more: Partial<Rulebook>) => pastChanges(book([one]), book([one], more), today).map(({ from }) => from);
    expect(moved({ validFrom: civilDay('2024-01-02') })).toEqual(['2024-01-01']);
    expect([moved({ validTo: addDays(today, -1) }), moved({ validTo: today })]).toEqual([[addDays(today, -1)], []]);
    expect(moved({ draft: true, validFrom: undefined })).toEqual(['2024-01-01']);
  });

  it('is found exactly where some past day is ruled otherwise', () => {
    const versions = fc.array(fc.tuple(fc.integer({ min: 1, max: 2 }), dayWithin('2026-11-10', 30), fc.integer({ min: 1, max: 12 })), { maxLength: 3 }).map((list) => {
      let free = civilDay('2024-01-01');
      return list.sort((a, b) => (a[1] < b[1] ? -1 : 1)).flatMap(([min, from, length]) => {
        const [validFrom, validTo] = [from > free ? from : free, addDays(from > free ? from : free, length)];
        free = validTo;
        return [entry({ min, validFrom, validTo })];
      });
    });
    const minOn = (entries: Entry[], day: CivilDay) => {
      const found = rulesFor(['411100'], day, [{ rulebook: book(entries), hash: '' }]).find('duty-times').rule?.entry;
      return found?.kind === 'obligation' ? found.min : undefined;
    };
    fc.assert(
      fc.property(versions, versions, (before, after) => {
        const past = Array.from({ length: 30 }, (_, index) => addDays(today, index - 30));
        const first = past.find((day) => minOn(before, day) !== minOn(after, day));
        expect(changes(before, after)).toEqual(first === undefined ? [] : [first]);
      }),
    );
  });

  it('is none of any rulebook against itself, whose entries each mean something', () => {
    for (const { rulebook } of keptRulebooks()) {
      expect(pastChanges(rulebook, rulebook, civilDay('9999-01-01'))).toEqual([]);
      for (const one of rulebook.entries) expect(meaningOf(one)).toContain('"kind"');
    }
  });
});
