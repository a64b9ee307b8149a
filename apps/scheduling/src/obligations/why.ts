import { addDays, type CivilDay } from '@renda/calendar';
import { measureOf, type Status } from '@renda/rulebook';
import type { Sentence } from '@renda/subgraph';
import { groundSentence } from '../exemptions/exemption-grounds.js';
import { clauseSentence, missingSentence } from './clause-names.js';
import type { Reasoned } from './verdict-of.js';

const units: Readonly<Record<string, Sentence>> = { TIMES: { zh: '次', en: 'time' }, ITEMS: { zh: '件', en: 'item' }, PERSONS: { zh: '人', en: 'person' } };

const statuses: Readonly<Record<Status, Sentence>> = {
  MET: { zh: '已完成', en: 'met' }, ON_TRACK: { zh: '进度正常', en: 'on track' }, AT_RISK: { zh: '有风险', en: 'at risk' }, SHORT: { zh: '未完成', en: 'short' },
  EXEMPT: { zh: '已免除', en: 'exempt' }, NOT_IN_FORCE: { zh: '本期不适用', en: 'not in force in this period' }, UNKNOWN: { zh: '不能判定', en: 'unknown' },
};

const number = (value: number): string => String(Math.round(value * 10) / 10);
/** `1 time`, `2 times`. */
const counted = (value: number, one: string): string => `${number(value)} ${one}${value === 1 ? '' : 's'}`;
const be = (value: number, one: string, more: string): string => `${number(value)} ${value === 1 ? one : more}`;
const list = (parts: readonly string[], by: string): string => parts.filter((part) => part !== '').join(by);

/** The name of a period, as people say it. */
export function periodName(kind: string, from: CivilDay, to: CivilDay | null): Sentence {
  const [year = '', month = ''] = from.split('-');
  const last = to === null ? '' : addDays(to, -1);
  const quarter = String(Math.ceil(Number(month) / 3));
  const half = Number(month) < 7;
  switch (kind) {
    case 'YEAR': return { zh: `${year}年`, en: year };
    case 'HALF_YEAR': return { zh: `${year}年${half ? '上' : '下'}半年`, en: `the ${half ? 'first' : 'second'} half of ${year}` };
    case 'QUARTER': return { zh: `${year}年第${quarter}季度`, en: `quarter ${quarter} of ${year}` };
    case 'MONTH': return { zh: `${year}年${String(Number(month))}月`, en: `${year}-${month}` };
    case 'TERM': return { zh: `本届（${from}至${last || '未定'}）`, en: `the term from ${from} to ${last || 'a day not known'}` };
    default: return { zh: `${from}至${last || '未定'}`, en: `${from} to ${last || 'a day not known'}` };
  }
}

/** How many records fell by which clause: the most frequent first. */
function fallen({ nearMisses }: Reasoned['verdict']): { clause: string; count: number }[] {
  const byClause = Map.groupBy(nearMisses, ({ clause }) => clause);
  return [...byClause].map(([clause, all]) => ({ clause, count: all.length })).toSorted((one, other) => other.count - one.count || (one.clause < other.clause ? -1 : 1));
}

function chinese(reasoned: Reasoned): string {
  const { rule: { entry }, verdict, periodKind, from, to, day, closed } = reasoned;
  const unit = units[measureOf(entry.measure).unit]?.zh ?? '';
  const cited = entry.citations.map(({ local, law }) => (law === undefined ? local : `${local}；${law}`)).join('、');
  const left = fallen(verdict).map(({ clause, count }) => `${String(count)}条${clauseSentence(clause).zh}`);
  return list([
    `“${entry.title.zh}”（${cited}）：${periodName(periodKind, from, to).zh}要求${String(verdict.required)}${unit}`,
    `截至${day}计入${number(verdict.done)}${unit}${verdict.left > 0 ? `，尚差${number(verdict.left)}${unit}` : ''}`,
    left.length > 0 ? `未计入${String(verdict.nearMisses.length)}条：${left.join('、')}` : '',
    verdict.unknown.length > 0 ? `另有${String(verdict.unknown.length)}条因不知道${[...new Set(verdict.unknown.map(({ missing }) => missingSentence(missing).zh))].join('、')}而未判定` : '',
    verdict.exemption ? `已批准免除（${verdict.exemption.from}起，原因：${groundSentence(verdict.exemption.reason).zh}）` : '',
    verdict.status === 'UNKNOWN' ? `缺少${verdict.missing.map((one) => missingSentence(one).zh).join('、')}` : '',
    verdict.notBinding?.kind === 'nextPeriod' ? `在本期中开始任职，自${verdict.notBinding.from}起适用；按比例为${String(verdict.notBinding.prorata)}${unit}，仅供参考` : '',
    !closed && verdict.forecast !== null && verdict.status !== 'MET' ? `按目前进度到期末约${number(verdict.forecast)}${unit}` : '',
    `判定：${statuses[verdict.status].zh}`,
  ], '；') + '。';
}

function english(reasoned: Reasoned): string {
  const { rule: { entry }, verdict, periodKind, from, to, day, closed } = reasoned;
  const unit = units[measureOf(entry.measure).unit]?.en ?? '';
  const cited = entry.citations.map(({ local, law }) => (law === undefined ? local : `${local}; ${law}`)).join(', ');
  const left = fallen(verdict).map(({ clause, count }) => `${String(count)} ${clauseSentence(clause).en}`);
  return list([
    `“${entry.title.en}” (${cited}) asks for ${counted(verdict.required, unit)} in ${periodName(periodKind, from, to).en}`,
    `by ${day} ${be(verdict.done, 'was', 'were')} counted${verdict.left > 0 ? `, ${be(verdict.left, 'is', 'are')} left` : ''}`,
    left.length > 0 ? `${be(verdict.nearMisses.length, 'was', 'were')} left out: ${left.join(', ')}` : '',
    verdict.unknown.length > 0 ? `${String(verdict.unknown.length)} more cannot be judged without ${[...new Set(verdict.unknown.map(({ missing }) => missingSentence(missing).en))].join(', ')}` : '',
    verdict.exemption ? `an exemption was approved (from ${verdict.exemption.from}, reason: ${groundSentence(verdict.exemption.reason).en})` : '',
    verdict.status === 'UNKNOWN' ? `what is missing: ${verdict.missing.map((one) => missingSentence(one).en).join(', ')}` : '',
    verdict.notBinding?.kind === 'nextPeriod' ? `office began within the period, so it binds from ${verdict.notBinding.from}; in proportion it would be ${String(verdict.notBinding.prorata)}, for information` : '',
    !closed && verdict.forecast !== null && verdict.status !== 'MET' ? `at the pace so far the period comes to about ${number(verdict.forecast)}` : '',
    `the verdict is: ${statuses[verdict.status].en}`,
  ], '; ') + '.';
}

/** A verdict as one paragraph of each language, made of the very data it rests on. */
export function whyOf(reasoned: Reasoned): Sentence {
  return { zh: chinese(reasoned), en: english(reasoned) };
}
