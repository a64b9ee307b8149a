import { type CivilDay, type Clock, type CountedDay, dayOf } from '@renda/calendar';
import type { Run, Wording } from './deadline-sentence.js';

const units: Readonly<Record<Clock, string>> = { WORKING_DAYS: 'working day', CIVIL_DAYS: 'day', HOURS: 'hour' };
const clockTime = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit' });
const dayFormat = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' });

const much = (amount: number, clock: Clock): string => `${String(amount)} ${units[clock]}${amount === 1 ? '' : 's'}`;
const dayIn = (day: CivilDay): string => dayFormat.format(new Date(`${day}T00:00:00Z`));
const at = (moment: Date, clock: Clock): string => dayIn(dayOf(moment)) + (clock === 'HOURS' ? `, ${clockTime.format(moment)}` : '');
const span = ({ from, last }: Run): string => (from === last ? dayIn(from) : `${dayIn(from)} to ${dayIn(last)}`);
const named = (name: string | null): string => (name === null ? '' : ` (${name})`);

const reasons: Readonly<Record<CountedDay['reason'], (name: string | null) => string>> = {
  ORDINARY: () => 'a working day, counted',
  WEEKEND: () => 'weekend, not counted',
  HOLIDAY: (name) => `public holiday${named(name)}, not counted`,
  MAKE_UP: (name) => `worked to make up for a holiday${named(name)}, counted`,
  CIVIL: () => 'counted',
  HOURS: () => 'counted by the hour',
  SUSPENDED: () => 'the clock stands, not counted',
  UNKNOWN_YEAR: () => 'in a year whose working days are not known; it may count',
  LAST_DAY_OFF: (name) => `a day off${named(name)}, over which the last day moves on`,
  LAST_DAY: () => 'the last day, moved on',
};

export const english: Wording = {
  setByPerson: (due) => `A day set by a person, to ${dayIn(dayOf(due))}`,
  start: ({ startedBy, startedAt, clock, amount }) => `${much(amount, clock)} from ${clock === 'HOURS' ? '' : 'the day after '}${at(startedAt, clock)} (${startedBy.en})`,
  extended: (amount, clock) => `extended with approval by ${much(amount, clock)}`,
  due: (due, clock) => `to ${at(due, clock)}`,
  unknown: (years, earliest) => `the end is open, for the working days of ${years.join(', ')} are not known; not before ${dayIn(dayOf(earliest))}`,
  stands: (from) => `the clock stands from ${dayIn(from)}, and its end is open`,
  newDay: (day) => `moved with approval to ${dayIn(day)}`,
  weekends: (days) => `${String(days)} weekend ${days === 1 ? 'day' : 'days'} not counted`,
  run: (run) => `${span(run)}: ${reasons[run.reason](run.name)}`,
  more: 'and others',
  between: (parts) => (parts.length === 0 ? '' : `. Of the days between: ${parts.join('; ')}`),
  whole: (head, between) => `${head.join(', ')}${between}.`,
  day: ({ day, reason, name }) => `${dayIn(day)}: ${reasons[reason](name)}.`,
};
