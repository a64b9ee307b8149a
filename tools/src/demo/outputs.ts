import { type DemoReport, type DemoSuggestion, danyangReports, danyangSuggestions, type Quality } from './danyang-outputs.js';
import { at, later } from './days.js';
import { delegationKey } from './delegations.js';
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
  addSupervised(rows);
}

/** Made up, after the chain that the text tells: fixed as key, heard about by a leader himself, adopted; one went on to the city's congress (004-DY L88-100). */
function addSupervised(rows: DemoRows): void {
  const [key, higher] = ['dy-eyewear-suggestion-01', 'dy-tools-suggestion-01'];
  rows.add('key_supervision', {
    key: `${key}-key`, opened_at: at('2023-01-20', '10:00'), suggestion: key, designated_by: 'STANDING_COMMITTEE', designated_on: '2023-01-20', leader: 'GOVERNMENT_HEAD', take_on_at: at('2023-02-01', '10:00'),
    hear_at: at('2023-02-20', '10:00'), heard_on: '2023-02-20', in_person: 'yes', progress: '平台选址已定，设备正在采购。', conclude_at: at('2023-06-30', '10:00'), result: '检测平台投入使用。',
  });
  rows.add('adoption', { key: `${key}-plan`, opened_at: at('2023-03-01', '10:00'), suggestion: key, form: 'PLAN', adopted_on: '2023-03-01', document: '眼镜产业发展规划' });
  rows.add('adoption', { key: 'dy-eyewear-report-01-note', opened_at: at('2023-01-05', '10:00'), report: 'dy-eyewear-report-01', form: 'LEADER_NOTE', adopted_on: '2023-01-05', document: '市领导批示' });
  rows.add('delegation_suggestion', {
    key: `${higher}-delegation`, opened_at: at('2023-01-16', '10:00'), original: higher, congress_region: 'zhenjiang', raised_on: '2023-01-16', raised_by: delegationKey({ prefix: 'dy' }), answer_at: at('2023-07-01', '10:00'),
    answered_on: '2023-06-30', answer: '市级转贷基金覆盖五金工具行业。',
  });
}

const COMMITTEE = 'dy-special-committee';
/** Which report a suggestion came of. */
const REPORT_BEHIND: Readonly<Record<string, string>> = { 'dy-eyewear-suggestion-04': 'dy-eyewear-report-02' };
/** Its category and the bureau that leads, as the subject tells. */
function subjectOf({ station, title }: DemoSuggestion): readonly [category: string, unit: string] {
  if (/农|花木|合作社/.test(title)) return ['AGRICULTURE', 'dy-farming'];
  return /公交|通行|停车|指示牌|绿道/.test(title) ? ['TRAVEL', 'dy-transport'] : [station === 'dy-shoes' ? 'ENVIRONMENT' : 'INDUSTRY', 'dy-industry'];
}

/** Led to where it stands: a solved one to its close, one that somebody judged to its assignment, one that nobody judged to its acceptance. */
function addSuggestion(rows: DemoRows, output: DemoSuggestion, key: string, lead: string): void {
  const { station, day, title, text, solved, quality } = output;
  const [category, unit] = subjectOf(output);
  const analysed = { analysed_at: at(later(day, 5), '10:00'), category, powers_level: 'COUNTY', assigned_at: at(later(day, 8), '10:00'), lead_unit: unit };
  const signed = { signed_at: at(later(day, 10), '09:00'), signed_by: '收件窗口' };
  const closed = {
    replied_at: at(later(day, 45), '10:00'), reply: '已研究办理，措施附后。', fed_back_at: at(later(day, 50), '10:00'), feedback: '已向领衔代表当面答复。', closed_at: at(later(day, 62), '10:00'),
    solution: 'SOLVED', solved_on: later(day, 60), evidence: '办理答复与代表签收回执',
  };
  const handled = quality === 'NOT_JUDGED' ? {} : { ...analysed, ...signed, ...(solved ? closed : {}) };
  rows.add('suggestion', { key, kind: 'SUGGESTION', title, text, lead, station, submitted_on: day, report: REPORT_BEHIND[key], accepted_at: at(later(day, 3), '15:00'), committee: COMMITTEE, ...mark(output), ...handled });
  if (quality !== 'NOT_JUDGED' && solved) addHandlingBeside(rows, key, { day, lead, unit });
  if (quality === 'HIGH' && solved && rows.of('handling_score').length < 6) addScore(rows, output, key, unit);
}

function considered(day: string): Readonly<Record<string, string>> {
  return {
    committee: COMMITTEE, referred_at: at(later(day, 7), '10:00'), reported_at: at(later(day, 120), '10:00'), report: '经审议，建议就产业质量、品牌和人才作出决定。', concluded_at: at(later(day, 150), '10:00'),
    result: 'ADOPTED', evidence: '常委会决定',
  };
}

/** The meeting before the assignment, and how the unit kept contact with the lead before its reply; the first two went through a review by experts. */
function addHandlingBeside(rows: DemoRows, suggestion: string, { day, lead, unit }: { day: string; lead: string; unit: string }): void {
  if (rows.of('matching_meeting').length < 5) {
    rows.add('matching_meeting', { key: `${suggestion}-matching`, suggestion, day: later(day, 8), mandates: lead, units: unit, points: '事项属该单位职责，由其主办。', confirmed_unit: unit });
  }
  rows.add('unit_contact', { key: `${suggestion}-contact`, suggestion, unit, mandate: lead, form: 'VISIT', day: later(day, 20), opinion: '希望写明完成时间。' });
  if (rows.of('suggestion_milestone').length < 2) rows.add('suggestion_milestone', { key: `${suggestion}-review`, suggestion, unit, milestone: 'EXPERT_REVIEW', day: later(day, 28) });
}

/** A score after the reply, and a look at the first on the way; the points are made up by counting. */
function addScore(rows: DemoRows, { day }: DemoSuggestion, key: string, unit: string): void {
  const points = 80 + (rows.of('handling_score').length * 7) % 19;
  if (rows.of('supervision_entry').length < 2) rows.add('supervision_entry', { key: `${key}-check`, opened_at: at(later(day, 30), '16:00'), suggestion: key, body: COMMITTEE, form: 'CHECK', day: later(day, 30), findings: '办理方案已定，正在落实。' });
  rows.add('handling_score', { key: `${key}-score`, opened_at: at(later(day, 65), '10:00'), suggestion: key, body: COMMITTEE, unit, points, out_of: 100, scored_on: later(day, 65), grounds: '答复及时，措施可行。' });
}

function addBill(rows: DemoRows, output: DemoSuggestion, key: string, lead: string, county: readonly string[]): void {
  const { station, day, title, text } = output;
  rows.add('bill', { key, title, text, lead, station, raised_on: day, filed_at: at(later(day, 3), '15:00'), ...mark(output), ...(day > '2024-01-01' ? considered(day) : {}) });
  county.filter((mandate) => mandate !== lead).slice(0, 9).forEach((mandate, index) => rows.add('suggestion_cosigner', { key: `${key}-${padded(index + 1, 2)}`, bill: key, mandate }));
}
