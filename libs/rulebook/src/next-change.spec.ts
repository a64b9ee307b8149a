import { addDays, civilDay, type CivilDay } from '@renda/calendar';
import fc from 'fast-check';
import { type CountedRecord } from './clauses.js';
import { nextChange } from './next-change.js';
import { judge, type Question } from './obligation.js';
import { anyQuestion, dayWithin, entry, range, subject } from './questions.fixture.js';

const d = civilDay;
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
