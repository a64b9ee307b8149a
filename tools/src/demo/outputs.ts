import { type DemoReport, type DemoSuggestion, danyangReports, danyangSuggestions, type Quality } from './danyang-outputs.js';
import { at, later } from './days.js';
import type { Resident } from './deputies.js';
import { type DemoRows, padded, pick } from './rows.js';

const REASONS: Readonly<Record<Exclude<Quality, 'NOT_JUDGED'>, string>> = { HIGH: '调查充分，办法可行，已被采纳。', NOT_HIGH: '情况属实，但缺少分析和办法。' };

function mark({ day, quality }: DemoReport): Readonly<Record<string, string>> {
  if (quality === 'NOT_JUDGED') return {};
  return { judged_at: at(later(day, 10), '10:00'), high_quality: quality === 'HIGH' ? 'yes' : 'no', judged_reason: REASONS[quality] };
}

/** Each output with its number among those of its station, which the list gives in the order of their days. */
function numbered<T extends DemoReport>(outputs: readonly T[]): (readonly [output: T, number: number])[] {
  return outputs.map((output, index) => [output, outputs.slice(0, index + 1).filter(({ station }) => station === output.station).length] as const);
}

/** F-DY-04 and F-DY-05: what Danyang's stations wrote. A lead is a resident of the station; so many others sign a bill that it is one of ten deputies. */
export function addOutputs(rows: DemoRows, residents: ReadonlyMap<string, readonly Resident[]>): void {
  const county = [...residents.values()].flat().filter(({ level }) => level === 'COUNTY').map(({ mandate }) => mandate);
  for (const [output, number] of numbered(danyangReports)) {
    const { station, day, title } = output;
    rows.add('report', { key: `${station}-report-${padded(number, 2)}`, title, station, submitted_on: day, own_industry: 'yes', ...mark(output) });
  }
  for (const [output, number] of numbered(danyangSuggestions)) {
    const leads = residents.get(output.station)?.filter(({ level }) => level === 'COUNTY') ?? [];
    const key = `${output.station}-suggestion-${padded(number, 2)}`;
    const lead = pick(leads, number).mandate;
    if (output.kind === 'BILL') addBill(rows, output, key, lead, county);
    else addSuggestion(rows, output, key, lead);
  }
}

const CATEGORY: Readonly<Record<string, readonly [category: string, unit: string]>> = { 'dy-farm-machinery': ['AGRICULTURE', 'dy-farming'], 'dy-cooperatives': ['AGRICULTURE', 'dy-farming'], 'dy-flowers': ['AGRICULTURE', 'dy-farming'] };

/** Led to where it stands: a solved one to its close, one that somebody judged to its assignment, one that nobody judged to its acceptance. */
function addSuggestion(rows: DemoRows, output: DemoSuggestion, key: string, lead: string): void {
  const { station, day, title, text, solved, quality } = output;
  const [category, unit] = CATEGORY[station] ?? ['INDUSTRY', 'dy-industry'];
  const analysed = { analysed_at: at(later(day, 5), '10:00'), category, powers_level: 'COUNTY', assigned_at: at(later(day, 8), '10:00'), lead_unit: unit };
  const signed = { signed_at: at(later(day, 10), '09:00'), signed_by: '收件窗口' };
  const closed = {
    replied_at: at(later(day, 45), '10:00'), reply: '已研究办理，措施附后。', fed_back_at: at(later(day, 50), '10:00'), feedback: '已向领衔代表当面答复。', closed_at: at(later(day, 62), '10:00'),
    solution: 'SOLVED', solved_on: later(day, 60), evidence: '办理答复与代表签收回执',
  };
  const handled = quality === 'NOT_JUDGED' ? {} : { ...analysed, ...signed, ...(solved ? closed : {}) };
  rows.add('suggestion', { key, kind: 'SUGGESTION', title, text, lead, station, submitted_on: day, accepted_at: at(later(day, 3), '15:00'), ...mark(output), ...handled });
}

function addBill(rows: DemoRows, output: DemoSuggestion, key: string, lead: string, county: readonly string[]): void {
  const { station, day, title, text } = output;
  rows.add('bill', { key, title, text, lead, station, raised_on: day, filed_at: at(later(day, 3), '15:00'), ...mark(output) });
  county.filter((mandate) => mandate !== lead).slice(0, 9).forEach((mandate, index) => rows.add('suggestion_cosigner', { key: `${key}-${padded(index + 1, 2)}`, bill: key, mandate }));
}
