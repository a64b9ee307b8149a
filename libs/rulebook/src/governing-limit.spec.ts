import { addDays, type CivilDay, civilDay, dayOf, publishedYears, startOfDay, workCalendar } from '@renda/calendar';
import fc from 'fast-check';
import { type Deadline } from './entry.js';
import { keptRulebooks } from './files.js';
import { governingLimit } from './governing-limit.js';
import { type ApprovedTime, limitOf, type LimitVersion } from './limit.js';
import { type Published, rulesFor } from './resolution.js';
import { type Rulebook } from './rulebook.js';

const both = { zh: '甲', en: 'A' };
const kept = keptRulebooks()[0]!.rulebook;
const calendar = workCalendar(publishedYears());
const d = civilDay;
/** Wednesday 2 July 2025, at ten in Shanghai. */
const start = new Date('2025-07-02T02:00:00Z');

type Versioning = Deadline['versionBy'];
const version = (amount: number, from: string, to: string | null = null, more: Partial<Deadline> = {}): Deadline => ({
  key: 'answer', kind: 'deadline', appliesTo: { subject: 'MATTER', unless: undefined }, title: both, labels: [], citations: [{ local: '009§1' }], versionBy: 'started', strength: 'default',
  amount, clock: 'CIVIL_DAYS', starts: 'MATTER_ANALYSED', ends: 'MATTER_ASSIGNED', lastDay: 'stay', validFrom: d(from), ...(to === null ? {} : { validTo: d(to) }), ...more,
});
const book = (entries: readonly Deadline[], region = '411625'): Published => {
  const rulebook: Rulebook = { ...kept, region, draft: false, validFrom: d('2020-01-01'), validTo: undefined, entries: [...entries] };
  return { hash: region, rulebook };
};
interface Case { readonly judged?: CivilDay; readonly extensions?: readonly ApprovedTime[]; readonly above?: readonly Deadline[]; readonly started?: LimitVersion }
/** What governs a case that begins on 2 July by the first of the versions, and when it ends. */
function governs(versions: readonly Deadline[], { judged = dayOf(start), extensions = [], above = [], started = { entry: versions[0]!, hash: 'old' } }: Case = {}) {
  const books = [book(versions), book(above, '410000')];
  const found = governingLimit({ started, rulesOn: (day) => rulesFor(['411625', '410000'], day, books), judged, start, calendar, extensions });
  const { due, granted } = limitOf({ entry: found.entry, start, calendar, extensions });
  return { amount: found.entry.amount, hash: found.hash, due: due && dayOf(due), granted: granted.length };
}

describe('ten days, made five or twenty from a day on', () => {
  // Begun on 2 July: five days end on the 7th, ten on the 12th, twenty on the 22nd.
  it.each<[Versioning, string, number, string, number]>([
    ['started', '2025-07-03', 5, '2025-07-20', 10],
    ['started', '2025-07-03', 20, '2025-07-20', 10],
    ['occurred', '2025-07-08', 5, '2025-07-07', 10],
    ['occurred', '2025-07-08', 5, '2025-07-08', 5],
    ['occurred', '2025-07-08', 5, '2025-07-09', 5],
    ['occurred', '2025-07-08', 20, '2025-07-07', 10],
    ['occurred', '2025-07-08', 20, '2025-07-08', 20],
    ['due', '2025-07-06', 5, '2025-07-20', 5],
    ['due', '2025-07-07', 5, '2025-07-02', 5],
    ['due', '2025-07-08', 5, '2025-07-20', 10],
    ['due', '2025-07-12', 5, '2025-07-20', 10],
    ['due', '2025-07-11', 20, '2025-07-02', 20],
    ['due', '2025-07-12', 20, '2025-07-02', 20],
    ['due', '2025-07-13', 20, '2025-07-20', 10],
  ])('by `%s`, from %s on %i, judged on %s: %i', (versionBy, from, amount, judged, governing) => {
    const versions = [version(10, '2025-01-01', from, { versionBy }), version(amount, from)];
    expect(governs(versions, { judged: d(judged) }).amount).toBe(governing);
  });

  it('is told with the version of the rulebook that governs', () => {
    const versions = [version(10, '2025-01-01', '2025-07-08', { versionBy: 'occurred' }), version(5, '2025-07-08')];
    expect([d('2025-07-07'), d('2025-07-08')].map((judged) => governs(versions, { judged }))).toMatchObject([{ due: '2025-07-12' }, { due: '2025-07-07', hash: '411625' }]);
    expect(governs([version(10, '2025-01-01')], { judged: d('2025-07-08') }).hash).toBe('old');
  });

  it.each<[Versioning, Versioning, number]>([['started', 'occurred', 10], ['started', 'due', 10], ['occurred', 'started', 20], ['due', 'started', 20]])(
    'follows what the version of the start says (%s), not the later one (%s)', (versionBy, later, amount) => {
      const versions = [version(10, '2025-01-01', '2025-07-08', { versionBy }), version(20, '2025-07-08', null, { versionBy: later })];
      expect(governs(versions, { judged: d('2025-07-08') }).amount).toBe(amount);
    });
});

describe('the version of the start goes on', () => {
  const ends = (versionBy: Versioning) => version(10, '2025-01-01', '2025-07-08', { versionBy });
  const rests: [string, readonly Deadline[]][] = [
    ['ended', []],
    ['was declared not applicable', [version(10, '2025-07-08', null, { notApplicable: both })]],
    ['was made to begin elsewhere', [version(5, '2025-07-08', null, { starts: 'APPOINTMENT_RECEIVED' })]],
    ['was made to end elsewhere', [version(5, '2025-07-08', null, { ends: 'APPOINTMENT_ARRANGED' })]],
    ['was made to bind only some', [version(5, '2025-07-08', null, { appliesTo: { subject: 'MATTER', where: { level: 'COUNTY' }, unless: undefined } })]],
  ];
  it.each(rests.flatMap(([what, rest]) => (['started', 'occurred', 'due'] as const).map((by) => [what, by, rest] as const)))('where the rule %s, by `%s`', (_, versionBy, rest) => {
    expect(governs([ends(versionBy), ...rest], { judged: d('2025-07-09') })).toMatchObject({ amount: 10, hash: 'old', due: '2025-07-12' });
  });

  it.each([['default', 10], ['floor', 7]] as const)('where the rule ended and one above it is a %s: %i', (strength, amount) => {
    expect(governs([ends('occurred')], { judged: d('2025-07-08'), above: [version(7, '2025-01-01', null, { strength })] }).amount).toBe(amount);
  });
});

describe('by the day on which it falls due', () => {
  const chain = (second: number, third: number) => [
    version(10, '2025-01-01', '2025-07-10', { versionBy: 'due' }), version(second, '2025-07-10', '2025-07-20'), version(third, '2025-07-20'),
  ];

  it.each([
    ['the next, where its last day is its own', 15, 30, 15],
    ['the one after, where the last day of the next is that one’s', 18, 30, 30],
    ['that of the start, where the one after would have been over before it held', 18, 5, 10],
    ['that of the start, where one would give way to the other for ever', 18, 9, 10],
  ])('%s', (_, second, third, amount) => {
    expect(governs(chain(second, third)).amount).toBe(amount);
  });

  it('counts the time that stood and the time that was added', () => {
    const versions = [version(10, '2025-01-01', '2025-07-13', { versionBy: 'due', extension: { by: 1, max: 1, approvedBy: both } }), version(20, '2025-07-13')];
    expect(governs(versions).amount).toBe(10);
    expect(governs(versions, { extensions: [{ amount: 1, under: { entry: versions[0]!, hash: 'old' } }] })).toMatchObject({ amount: 20, granted: 1, due: '2025-07-23' });
    const asked = { started: { entry: versions[0]!, hash: 'old' }, rulesOn: (day: CivilDay) => rulesFor(['411625'], day, [book(versions)]), judged: dayOf(start), start, calendar };
    expect(governingLimit({ ...asked, suspensions: [{ from: d('2025-07-05'), to: d('2025-07-06') }] }).entry.amount).toBe(20);
    expect(governingLimit({ ...asked, suspensions: [{ from: d('2025-07-05'), to: null }] }).entry.amount).toBe(10);
  });
});

describe('more time once approved', () => {
  const allowing = (amount: number, from: string, to: string | null, max: number | null, more: Partial<Deadline> = {}) =>
    version(amount, from, to, { versionBy: 'occurred', ...(max === null ? {} : { extension: { by: 1, max, approvedBy: both } }), ...more });
  const first = allowing(10, '2025-01-01', '2025-07-08', 2);
  const two = [1, 1].map((amount) => ({ amount, under: { entry: first, hash: 'old' } }));

  it.each([[null, 2], [1, 2], [2, 2], [3, 2]])('stays given where the new version allows %s', (max, granted) => {
    expect(governs([first, allowing(5, '2025-07-08', null, max)], { judged: d('2025-07-08'), extensions: two })).toMatchObject({ amount: 5, granted, due: '2025-07-09' });
  });

  it('counts beside what the new version adds, up to what that allows', () => {
    const second = allowing(5, '2025-07-08', null, 3);
    const under = { entry: second, hash: 'new' };
    const three = [...two, { amount: 1, under }];
    expect(governs([first, second], { judged: d('2025-07-08'), extensions: three }).granted).toBe(3);
    expect(governs([first, second], { judged: d('2025-07-08'), extensions: [...three, { amount: 1, under }] }).granted).toBe(3);
  });

  it('in days is counted in days: no version in hours is followed any more', () => {
    const hours = allowing(12, '2025-07-08', null, 2, { clock: 'HOURS' });
    expect(governs([first, hours], { judged: d('2025-07-08') }).amount).toBe(12);
    expect(governs([first, hours], { judged: d('2025-07-08'), extensions: two }).amount).toBe(10);
  });

  it('by a later version keeps that one, where no other is in force', () => {
    const second = allowing(20, '2025-07-08', '2025-07-10', 2);
    const extensions = [{ amount: 1, under: { entry: second, hash: 'new' } }];
    expect(governs([first, second], { judged: d('2025-07-10'), extensions })).toMatchObject({ amount: 20, hash: 'new' });
    expect(governs([first, second], { judged: d('2025-07-10') }).amount).toBe(10);
  });
});

describe('whatever is published', () => {
  const dayIn2025 = fc.integer({ min: 0, max: 364 }).map((days) => addDays(d('2025-01-01'), days));
  const later = fc.record({
    at: dayIn2025, amount: fc.integer({ min: 1, max: 300 }), clock: fc.constantFrom('WORKING_DAYS', 'CIVIL_DAYS', 'HOURS'), lastDay: fc.constantFrom('roll', 'stay'),
    versionBy: fc.constantFrom('started', 'occurred', 'due'), notApplicable: fc.option(fc.constant(both), { nil: undefined }), gap: fc.boolean(),
  } as const);
  type Later = typeof later extends fc.Arbitrary<infer One> ? One : never;
  /** One after the other, some with a day between on which none holds. */
  const entriesOf = (given: readonly Later[]): Deadline[] => {
    const sorted = [...new Map(given.map((one) => [one.at, one])).values()].sort((one, other) => (one.at < other.at ? -1 : 1));
    return sorted.flatMap(({ at, gap, ...more }, index) => {
      const next = sorted[index + 1]?.at ?? null;
      const to = next !== null && gap ? addDays(next, -1) : next;
      return to !== null && to <= at ? [] : [version(more.amount, at, to, more)];
    });
  };
  const asked = fc.record({ given: fc.array(later, { minLength: 1, maxLength: 6 }), begun: dayIn2025, judged: dayIn2025, added: fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 3 }) });

  it('one version of that key governs, never another nor none, and `started` looks at no later one', () => {
    fc.assert(fc.property(asked, ({ given, begun, judged, added }) => {
      const entries = entriesOf(given);
      const rulesOn = (day: CivilDay) => rulesFor(['411625'], day, [book(entries)]);
      const { rule } = rulesOn(begun).find('answer');
      if (rule?.entry.kind !== 'deadline') return;
      const started = { entry: rule.entry, hash: 'old' };
      const extensions = added.map((amount) => ({ amount, under: started }));
      const found = governingLimit({ started, rulesOn, judged, start: startOfDay(begun), calendar, extensions });
      expect(entries).toContain(found.entry);
      expect(found.entry.notApplicable).toBeUndefined();
      if (started.entry.versionBy === 'started') expect(found).toBe(started);
      const { granted } = limitOf({ entry: found.entry, start: startOfDay(begun), calendar, extensions });
      expect(granted).toEqual(limitOf({ entry: started.entry, start: startOfDay(begun), calendar, extensions }).granted);
    }), { numRuns: 500 });
  });
});
