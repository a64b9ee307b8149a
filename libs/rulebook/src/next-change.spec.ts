import { addDays, civilDay, type CivilDay } from '@renda/calendar';
import fc from 'fast-check';
import { type CountedRecord } from './clauses.js';
import { entrySchema, type Obligation } from './entry.js';
import { nextChange } from './next-change.js';
import { judge, type Question } from './obligation.js';

const d = civilDay;
const entry = (more: Record<string, unknown>) =>
  entrySchema.parse({
    key: 'duty-times',
    kind: 'obligation',
    appliesTo: { subject: 'MANDATE', where: { level: 'MUNICIPAL' } },
    title: { zh: '执行职务', en: 'Duty' },
    citations: [{ local: '001§29' }],
    measure: 'DUTY',
    where: { leftPost: true },
    min: 12,
    period: 'YEAR',
    ...more,
  }) as Obligation;
const range = (from: string, to: string | null) => ({ from: d(from), to: to === null ? null : d(to) });
const subject = { id: 'm', kind: 'MANDATE', ...range('2020-01-01', null), facets: { level: 'MUNICIPAL' } };
const duty = (day: string, leftPost: boolean | null = true): CountedRecord => ({ id: day, subject: 'm', measure: 'DUTY', day: d(day), quantity: 1, verified: true, facets: { leftPost } });
const asked = (day: string, more: Partial<Question> = {}, rule: Record<string, unknown> = {}): Question => ({
  rule: { entry: entry(rule), jurisdiction: 'x', region: '000000', hash: 'h', range: range('2020-01-01', null) },
  subject, records: [], day: d(day), times: { sessions: [], terms: [] }, ...more,
});
const next = (question: Question) => nextChange(question, judge(question));

/** What must be told again when it changes. */
function told(question: Question, day: CivilDay): string {
  const { status, counted, nearMisses, unknown } = judge({ ...question, day, within: question.within ?? question.day });
  return JSON.stringify({ status, counted, nearMisses, unknown });
}

/** Judges on every day of the period; where there is none, until a day has one. */
function nextByTrying(question: Question): CivilDay | null {
  const { period } = judge(question);
  if (!period) return question.within ? null : (untilLast(question.day).find((day) => judge({ ...question, day }).period) ?? null);
  if (question.day >= period.to) return null;
  const now = told(question, question.day);
  for (let day = addDays(question.day, 1); day < period.to; day = addDays(day, 1)) if (told(question, day) !== now) return day;
  return period.to;
}

/** The days after a day up to the last that the sessions and terms of these questions know. */
function untilLast(day: CivilDay): CivilDay[] {
  return Array.from({ length: 700 }, (_, index) => addDays(day, index + 1));
}

const dayWithin = (from: string, days: number) => fc.integer({ min: 0, max: days }).map((more) => addDays(d(from), more));
const closed = (from: string, days: number, most: number) => fc.tuple(dayWithin(from, days), fc.integer({ min: 1, max: most })).map(([first, length]) => ({ from: first, to: addDays(first, length) }));
const open = (from: string, days: number, most: number) => fc.oneof(closed(from, days, most), dayWithin(from, days).map((first) => ({ from: first, to: null })));
const anyRecord = fc.record({
  subject: fc.constantFrom('m', 'm', 'm', 'other'),
  measure: fc.constantFrom('DUTY', 'DUTY', 'STATION_VISIT'),
  day: dayWithin('2024-11-01', 480),
  quantity: fc.integer({ min: 1, max: 3 }),
  verified: fc.constantFrom(true, true, false),
  facets: fc.record({ leftPost: fc.constantFrom(true, true, true, false, null) }),
});
const anyRule = fc.record({
  min: fc.integer({ min: 1, max: 20 }),
  period: fc.constantFrom('WEEK', 'MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR', 'YEAR', 'SESSION_YEAR', 'TERM'),
  count: fc.constantFrom('records', 'quantity'),
  versionBy: fc.constantFrom('started', 'occurred', 'due'),
  firstPeriod: fc.constantFrom('full', 'prorata', 'next'),
  countableDays: fc.constantFrom('ALL', 'BETWEEN_SESSIONS'),
});
const anyQuestion = fc.record({
  rule: anyRule,
  holds: fc.oneof(fc.constant(range('2020-01-01', null)), open('2024-10-01', 420, 300)),
  office: fc.oneof(fc.constant(range('2020-01-01', null)), open('2024-10-01', 420, 400)),
  level: fc.constantFrom('MUNICIPAL', 'MUNICIPAL', 'MUNICIPAL', 'COUNTY', null),
  records: fc.array(anyRecord, { maxLength: 25 }),
  sessions: fc.constantFrom(null, [], [range('2025-02-20', '2025-02-26'), range('2026-02-20', '2026-02-26')], [range('2025-01-01', '2025-01-03'), range('2025-12-30', '2026-01-02')]),
  day: dayWithin('2024-12-20', 390),
  exempt: fc.constantFrom(false, false, true),
}).map(({ rule, holds, office, level, records, sessions, day, exempt }): Question => ({
  rule: { entry: entry(rule), jurisdiction: 'x', region: '000000', hash: 'h', range: holds },
  subject: { ...subject, ...office, facets: { level } },
  records: records.map((record, index) => ({ ...record, id: String(index) })),
  day,
  times: { sessions, terms: [range('2024-06-01', '2025-11-01')] },
  exemptions: exempt ? [{ subject: 'm', rule: 'duty-times', ...range('2025-03-01', '2025-04-01'), reason: 'illness', approvedBy: 'work committee' }] : [],
}));

describe('the next day on which a verdict can change', () => {
  it('is the one that judging on every day of the period finds', () => {
    fc.assert(fc.property(anyQuestion, (question) => { expect(next(question)).toBe(nextByTrying(question)); }), { numRuns: 2_000 });
  });

  it('of a period asked about from without it: none is left when it is closed, and before it begins its records are all to come', () => {
    fc.assert(fc.property(anyQuestion, dayWithin('2024-11-20', 420), (question, within) => { expect(next({ ...question, within })).toBe(nextByTrying({ ...question, within })); }), { numRuns: 500 });
  });

  it.each([
    ['on track: the day it falls behind', asked('2025-01-01', { records: [duty('2025-01-01')] }), '2025-02-16'],
    ['behind: the period’s end', asked('2025-02-16', { records: [duty('2025-01-01')] }), '2026-01-01'],
    ['met: the next period', asked('2025-01-05', {}, { min: undefined, target: 1 }), '2026-01-01'],
    ['a record of a day to come happens', asked('2025-02-16', { records: [duty('2025-03-01')] }), '2025-03-01'],
    ['though it changes no status', asked('2025-02-16', { records: [duty('2025-03-01', false)] }), '2025-03-01'],
    ['the last day of the period', asked('2025-12-31'), '2026-01-01'],
    ['the day after it', asked('2026-01-01', { within: d('2025-12-31') }), null],
    ['the subject’s last day within the period', asked('2025-02-20', { subject: { ...subject, to: d('2025-07-01') } }), '2025-07-01'],
    ['a version in force on the day begins', asked('2025-02-20', { rule: { ...asked('2025-01-01', {}, { versionBy: 'occurred' }).rule, range: range('2025-05-01', null) } }), '2025-05-01'],
    ['a version by its start never begins within the period', asked('2025-02-20', { rule: { ...asked('2025-01-01').rule, range: range('2025-05-01', null) } }), '2026-01-01'],
    ['a term not known', asked('2025-02-20', {}, { period: 'TERM' }), null],
    ['a term that begins later', asked('2025-02-20', { times: { sessions: [], terms: [range('2027-01-01', '2032-01-01'), range('2026-01-01', '2027-01-01')] } }, { period: 'TERM' }), '2026-01-01'],
  ] as const)('%s', (_, question, day) => {
    expect(next(question)).toBe(day);
  });

  it('lies between sessions where only those days count', () => {
    const times = { terms: [], sessions: [range('2025-01-10', '2025-01-20')] };
    expect([next(asked('2025-01-01')), next(asked('2025-01-01', { times }, { countableDays: 'BETWEEN_SESSIONS' }))]).toEqual(['2025-01-17', '2025-01-26']);
  });
});
