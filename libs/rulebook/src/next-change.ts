import { type CivilDay } from '@renda/calendar';
import { amounts, judge, type Question, type Verdict } from './obligation.js';
import { paceOf } from './pace.js';
import { nextKnownPeriod, type Period } from './period.js';

/**
 * The next day on which something of a verdict changes though nothing new is recorded and no rule is published: its status; what is counted, left out or
 * unknown (a record of a day to come happens); and at the latest the day on which the next period begins. Null once the period is closed.
 * An exemption frees the period whole, on whatever days of it it holds, so it begins and ends nothing by itself.
 * `verdict` is that of the question; a question without `within` is about the period of its day.
 */
export function nextChange(question: Question, verdict: Verdict): CivilDay | null {
  const { day, rule, times } = question;
  const { period } = verdict;
  if (!period) return question.within === undefined ? nextKnownPeriod(rule.entry.period, day, times) : null;
  if (day >= period.to) return null;
  const ends = firstAfter(day, [period.to, ...recordsToCome(question, period)]) ?? period.to;
  return statusTurns(question, verdict, period).find((turn) => turn < ends && turnsOn(question, verdict, turn)) ?? ends;
}

/** The only days on which the status can turn while the same records count, in order. */
function statusTurns(question: Question, verdict: Verdict, period: Period): CivilDay[] {
  const { rule, subject, day, times } = question;
  const { entry, range } = rule;
  const versions = entry.versionBy === 'occurred' ? [range.from, range.to] : [];
  const pace = paceOf(entry, subject, period, day, times.sessions);
  const amount = amounts(question);
  const atBest = verdict.done + (verdict.unknown.length === 0 ? 0 : amount(verdict.unknown.map(({ id }) => id)));
  const behind = pace ? [pace.to, ...[verdict.done, atBest].map((done) => pace.behindFrom(done, verdict.required))] : [];
  return [...versions, ...behind].filter((turn) => turn !== null && turn > day).sort() as CivilDay[];
}

function turnsOn(question: Question, { status }: Verdict, turn: CivilDay): boolean {
  return judge({ ...question, day: turn, within: question.within ?? question.day }).status !== status;
}

function recordsToCome({ rule, subject, records }: Question, period: Period): CivilDay[] {
  return records.flatMap((record) => (record.subject === subject.id && record.measure === rule.entry.measure && record.day >= period.from && record.day < period.to ? [record.day] : []));
}

function firstAfter(day: CivilDay, days: readonly CivilDay[]): CivilDay | null {
  return days.reduce<CivilDay | null>((first, one) => (one > day && (first === null || one < first) ? one : first), null);
}
