import { type CivilDay, type Clock, type CountedDay, dayOf } from '@renda/calendar';
import type { Run, Wording } from './deadline-sentence.js';

const units: Readonly<Record<Clock, string>> = { WORKING_DAYS: '个工作日', CIVIL_DAYS: '日', HOURS: '小时' };
const clockTime = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit' });

const numbers = (day: CivilDay): [number, number, number] => [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8))];
const dayIn = (day: CivilDay): string => {
  const [year, month, date] = numbers(day);
  return `${String(year)}年${String(month)}月${String(date)}日`;
};
const at = (moment: Date, clock: Clock): string => dayIn(dayOf(moment)) + (clock === 'HOURS' ? clockTime.format(moment) : '');

function span({ from, last }: Run): string {
  if (from === last) return dayIn(from);
  const [year, month, date] = numbers(last);
  const [fromYear, fromMonth] = numbers(from);
  const end = [year === fromYear ? '' : `${String(year)}年`, year === fromYear && month === fromMonth ? '' : `${String(month)}月`, `${String(date)}日`];
  return `${dayIn(from)}至${end.join('')}`;
}

const named = (name: string | null): string => (name === null ? '' : `（${name}）`);

const reasons: Readonly<Record<CountedDay['reason'], (name: string | null) => string>> = {
  ORDINARY: () => '为工作日，计入',
  WEEKEND: () => '为周末，不计',
  HOLIDAY: (name) => `为法定节假日${named(name)}，不计`,
  MAKE_UP: (name) => `为调休上班日${named(name)}，计入`,
  CIVIL: () => '计入',
  HOURS: () => '按小时计',
  SUSPENDED: () => '计时中止，不计',
  UNKNOWN_YEAR: () => '所在年份的放假安排尚未公布，是否计入未定',
  LAST_DAY_OFF: (name) => `为休息日${named(name)}，末日顺延`,
  LAST_DAY: () => '为顺延后的末日',
};

export const chinese: Wording = {
  setByPerson: (due) => `由人指定的期限，至${dayIn(dayOf(due))}`,
  start: ({ startedBy, startedAt, clock, amount }) => `${startedBy.zh}（${at(startedAt, clock)}）${clock === 'HOURS' ? '' : '次日'}起${String(amount)}${units[clock]}`,
  extended: (amount, clock) => `经批准延长${String(amount)}${units[clock]}`,
  due: (due, clock) => `至${at(due, clock)}`,
  unknown: (years, earliest) => `${years.join('、')}年的放假安排尚未公布，止期未定，不早于${dayIn(dayOf(earliest))}`,
  stands: (from) => `自${dayIn(from)}起计时中止，止期未定`,
  newDay: (day) => `经批准改定至${dayIn(day)}`,
  weekends: (days) => `周末${String(days)}天不计`,
  run: (run) => span(run) + reasons[run.reason](run.name),
  more: '等',
  between: (parts) => (parts.length === 0 ? '' : `。其间${parts.join('；')}`),
  whole: (head, between) => `${head.join('，')}${between}。`,
  day: ({ day, reason, name }) => `${dayIn(day)}${reasons[reason](name)}。`,
};
