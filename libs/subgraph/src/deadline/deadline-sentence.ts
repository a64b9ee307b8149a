import type { Language } from '@renda/caller';
import { addDays, type CivilDay, type Clock, type CountedDay } from '@renda/calendar';
import type { Sentence } from '../refusal.js';
import { english } from './deadline-english.js';
import { chinese } from './deadline-chinese.js';

interface Ends {
  readonly due: Date | null;
  readonly days: readonly CountedDay[];
  /** The last day that was set instead of the counted one. */
  readonly newDay: CivilDay | null;
  readonly extensions: readonly { readonly amount: number | null }[];
}

export interface CountedTelling extends Ends {
  readonly clock: Clock;
  readonly amount: number;
  readonly startedAt: Date;
  readonly startedBy: Sentence;
  readonly earliest: Date | null;
  readonly unknownYears: readonly number[];
  readonly stands: boolean;
}

/** What the sentences are made of. */
export type Telling = CountedTelling | (Ends & { readonly clock: null });

/** Days that follow each other for one and the same reason. */
export interface Run {
  readonly reason: CountedDay['reason'];
  readonly name: string | null;
  readonly from: CivilDay;
  readonly last: CivilDay;
}

/** How a language says it. */
export interface Wording {
  setByPerson(day: Date): string;
  start(telling: CountedTelling): string;
  extended(amount: number, clock: Clock): string;
  due(due: Date, clock: Clock): string;
  unknown(years: readonly number[], earliest: Date): string;
  stands(from: CivilDay): string;
  newDay(day: CivilDay): string;
  weekends(days: number): string;
  run(run: Run): string;
  more: string;
  between(parts: readonly string[]): string;
  whole(head: readonly string[], between: string): string;
  day(day: CountedDay): string;
}

const wordings: Readonly<Record<Language, Wording>> = { zh: chinese, en: english };
/** More holidays than these are not listed one by one. */
const mostRuns = 12;
const toldApart = new Set<CountedDay['reason']>(['HOLIDAY', 'MAKE_UP', 'SUSPENDED', 'LAST_DAY_OFF']);

export function daySentence(day: CountedDay, language: Language): string {
  return wordings[language].day(day);
}

/** How a deadline was counted, in one paragraph: from when, how much, to when, and which days between counted otherwise than their weekday says. */
export function deadlineSentence(telling: Telling, language: Language): string {
  const words = wordings[language];
  const newDay = telling.newDay === null ? [] : [words.newDay(telling.newDay)];
  if (telling.clock === null) return words.whole([...(telling.due ? [words.setByPerson(telling.due)] : []), ...newDay], '');
  const more = telling.extensions.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
  const head = [words.start(telling), ...(more > 0 ? [words.extended(more, telling.clock)] : []), endOf(telling, words), ...newDay];
  return words.whole(head, words.between(partsBetween(telling, words)));
}

function endOf({ due, earliest, clock, stands, unknownYears, days }: CountedTelling, words: Wording): string {
  if (due) return words.due(due, clock);
  const last = days.at(-1);
  if (stands && last) return words.stands(last.day);
  return earliest ? words.unknown(unknownYears, earliest) : '';
}

/** While the clock stands without an end, its last day is told as the end. */
function partsBetween({ days, stands }: CountedTelling, words: Wording): string[] {
  const looked = stands ? days.slice(0, -1) : days;
  const weekends = looked.filter(({ reason }) => reason === 'WEEKEND').length;
  const runs = runsOf(looked.filter(({ reason }) => toldApart.has(reason)));
  const told = runs.slice(0, mostRuns).map((run) => words.run(run));
  return [...told, ...(runs.length > mostRuns ? [words.more] : []), ...(weekends > 0 ? [words.weekends(weekends)] : [])];
}

function runsOf(days: readonly CountedDay[]): Run[] {
  const runs: Run[] = [];
  for (const { day, reason, name } of days) {
    const before = runs.at(-1);
    const goesOn = before && before.reason === reason && before.name === name && addDays(before.last, 1) === day;
    if (goesOn) runs[runs.length - 1] = { ...before, last: day };
    else runs.push({ reason, name, from: day, last: day });
  }
  return runs;
}
