import { at } from './days.js';
import type { Resident } from './deputies.js';
import { specialCommitteeKey } from './offices.js';
import type { Area } from './places.js';
import type { DemoRows } from './rows.js';

/** What the special committee of a county supervised, so that each way of supervising has something to show. */
export function addSupervision(rows: DemoRows, area: Area, residents: ReadonlyMap<string, readonly Resident[]>): void {
  const { prefix } = area;
  const body = specialCommitteeKey(area);
  const unit = `${prefix}-${area.bureaus[0]?.[0] ?? ''}`;
  const deputies = [...residents.values()].flat().filter(({ level }) => level === 'COUNTY').slice(0, 3).map(({ mandate }) => mandate).join(';');
  const committee = `${prefix}-standing-committee`;
  addTopics(rows, { prefix, body, unit, deputies });
  const action = (key: string, topic: string, form: string, title: string, day: string, more: Readonly<Record<string, string>> = {}): unknown => rows.add('supervision_action', {
    key: `${prefix}-${key}`, opened_at: at(day, '09:00'), title, form, topic: `${prefix}-${topic}`, body, object_unit: unit, invited_mandates: deputies,
    hold_at: at(day, '18:00'), held_on: day, participant_mandates: deputies, report_at: at(day, '20:00'), findings: '进度不一，部分项目滞后。', opinions: '列出清单，限期办结。', ...more });
  action('elderly-report', 'elderly', 'SPECIAL_REPORT', '听取养老服务工作情况的专项报告', '2023-05-16');
  action('elderly-inspection', 'elderly', 'TOPICAL_INSPECTION', '养老服务专题视察', '2023-06-13');
  action('industry-2022', 'industry', 'SPECIAL_RESEARCH', '产业发展专题调研', '2022-09-20');
  action('industry-2024', 'industry', 'TOPICAL_INQUIRY', '产业发展专题询问', '2024-04-18');
  action('budget-draft', 'budget', 'BUDGET_REVIEW', '预算草案审查', '2024-01-09', { phase: 'DRAFT_REVIEW' });
  action('budget-audit', 'budget', 'AUDIT_RECTIFICATION', '审计查出问题整改监督', '2024-09-12', { phase: 'AUDIT_RECTIFICATION' });
  rows.add('supervision_conversion', {
    key: `${prefix}-elderly-conversion`, opened_at: at('2023-06-01', '10:00'), from_action: `${prefix}-elderly-report`, to_action: `${prefix}-elderly-inspection`, pairing: 'SPECIAL_COMPREHENSIVE',
    reason: '报告反映的问题须到现场核实。', decided_by: committee, decided_on: '2023-06-01' });
  rows.add('rectification_item', {
    key: `${prefix}-audit-1`, opened_at: at('2024-09-13', '09:00'), action: `${prefix}-budget-audit`, unit, title: '专项资金闲置', problem: '部分专项资金未按进度拨付。', due_on: '2024-12-31',
    evidence_at: at('2024-11-20', '15:00'), evidence: '拨付凭证', strike_off_at: at('2024-11-28', '10:00'), acceptance: '已核对凭证。' });
  rows.add('review_opinion', {
    key: `${prefix}-opinion-1`, opened_at: at('2023-05-20', '09:00'), title: '关于养老服务工作的审议意见', meeting_on: '2023-05-18', agenda_item: '养老服务工作情况的报告', opinion: '加快普惠养老设施建设。', body, unit,
    assign_at: at('2023-05-22', '09:00'), report_by: '2023-08-31', report_at: at('2023-08-25', '09:00'), report: '已开工两处。', check_at: at('2023-09-15', '09:00'), check_result: '属实。' });
  rows.add('tracking', { key: `${prefix}-tracking-1`, opened_at: at('2023-09-16', '09:00'), body, review_opinion: `${prefix}-opinion-1`, evidence_at: at('2023-12-01', '09:00'), evidence: '竣工验收单' });
  addBudget(rows, { prefix, body, unit });
}

interface Supervised {
  readonly prefix: string;
  readonly body: string;
  readonly unit: string;
}

function addTopics(rows: DemoRows, { prefix, body, unit, deputies }: Supervised & { deputies: string }): void {
  const topic = (key: string, title: string, kind: string, regime: string, day: string, more: Readonly<Record<string, string>>): unknown =>
    rows.add('supervision_topic', { key: `${prefix}-${key}`, opened_at: at(day, '09:00'), title, kind, regime, body, supervised_units: unit, begin_at: at(day, '15:00'), ...more });
  topic('elderly', '普惠养老服务', 'LIVELIHOOD', 'UNTIL_SOLVED', '2023-03-01', { is_key: 'yes', aims: 'INCLUSIVE;SAFETY_NET', consulted_mandates: deputies, consulted_opinions: '建议先看农村养老。' });
  topic('industry', '产业发展和营商环境', 'DEVELOPMENT', 'EVERY_YEAR', '2022-03-01', { problem_areas: 'LAND;FINANCING' });
  topic('budget', '预算全过程监督', 'BUDGET', 'CONTINUOUS', '2023-11-01', {});
  rows.add('topic_focus', { key: `${prefix}-industry-2024`, opened_at: at('2024-01-10', '09:00'), topic: `${prefix}-industry`, year: 2024, focus: '中小企业融资' });
}

function addBudget(rows: DemoRows, { prefix, body, unit }: Supervised): void {
  rows.add('budget_line', { key: `${prefix}-line-1`, opened_at: at('2024-01-20', '09:00'), year: 2024, code: '2081006', title: '养老服务', amount: 1200, body, unit });
  rows.add('budget_execution', { key: `${prefix}-line-1-06`, opened_at: at('2024-07-05', '09:00'), line: `${prefix}-line-1`, spent_until: '2024-06-30', spent: 310 });
}
