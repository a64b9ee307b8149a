import type { FacetValues } from '@renda/rulebook';

interface Form {
  readonly zh: string;
  readonly en: string;
  /** What it is to a rulebook (facet `form`), where that speaks of it. */
  readonly form?: 'RESEARCH' | 'INSPECTION';
}

/** The forms of supervision that the texts name (P-50: 001§11, §14, §17-18, §21; 002-LH L289-292; 004-SV L253-337). The list stays open: the catalogue `supervision-forms` of a rulebook adds to it. */
export const forms = {
  SPECIAL_REPORT: { zh: '听取专项工作报告', en: 'hearing of a special work report' },
  WORK_REPORT: { zh: '听取工作情况报告', en: 'hearing of a report on work' },
  CONCENTRATED_INSPECTION: { zh: '集中视察', en: 'concentrated inspection', form: 'INSPECTION' },
  TOPICAL_INSPECTION: { zh: '专题视察', en: 'inspection on a topic', form: 'INSPECTION' },
  INSPECTION_AND_RESEARCH: { zh: '视察调研', en: 'inspection and research', form: 'INSPECTION' },
  CARD_INSPECTION: { zh: '持证视察', en: 'inspection with the deputy card', form: 'INSPECTION' },
  SPECIAL_RESEARCH: { zh: '专题调研', en: 'special research', form: 'RESEARCH' },
  WORK_RESEARCH: { zh: '工作调研', en: 'research into work', form: 'RESEARCH' },
  LAW_ENFORCEMENT_CHECK: { zh: '执法检查', en: 'law-enforcement check', form: 'INSPECTION' },
  TOPICAL_INQUIRY: { zh: '专题询问', en: 'inquiry on a topic' },
  FILING_REVIEW: { zh: '备案审查', en: 'review of what is filed' },
  BUDGET_REVIEW: { zh: '预算审查', en: 'review of the budget' },
  BUDGET_EXECUTION: { zh: '预算执行日常监督', en: 'daily supervision of how the budget is carried out' },
  FINAL_ACCOUNT_REVIEW: { zh: '决算审查', en: 'review of the final account' },
  AUDIT_RECTIFICATION: { zh: '审计查出问题整改监督', en: 'supervision of the rectification of audit findings' },
  QUESTION: { zh: '质询', en: 'question' },
  SPECIFIC_INQUIRY: { zh: '特定问题调查', en: 'inquiry into a specific question' },
  DISMISSAL: { zh: '撤职', en: 'dismissal' },
  RECALL: { zh: '罢免', en: 'recall' },
  ORGAN_HEAD_MEETING: { zh: '代表约见国家机关负责人', en: 'deputies meet the head of a state organ' },
  UNIT_HEAD_MEETING: { zh: '约见承办单位主要负责人', en: 'meeting with the head of an undertaking unit' },
  SCORING_APPRAISAL: { zh: '现场打分评议', en: 'appraisal with scores on the spot' },
  SATISFACTION_SURVEY: { zh: '满意度测评', en: 'satisfaction survey' },
  REVIEW_OPINION_FOLLOW_UP: { zh: '审议意见督办', en: 'follow-up of deliberation opinions' },
  SUGGESTION_FOLLOW_UP: { zh: '代表建议督办', en: 'follow-up of suggestions of deputies' },
  LIVELIHOOD_PROJECT: { zh: '民生实事项目监督', en: 'supervision of livelihood projects' },
  TRACKING: { zh: '跟踪监督', en: 'tracking supervision' },
  LOOK_BACK: { zh: '回头看', en: 'look-back' },
  STRIKE_OFF: { zh: '销号式督办', en: 'supervised handling until struck off' },
  COURT_HEARING: { zh: '旁听庭审', en: 'attending a court hearing' },
  DECISION: { zh: '行使决定权', en: 'use of the power of decision' },
  APPOINTMENT_AND_REMOVAL: { zh: '行使任免权', en: 'use of the power of appointment and removal' },
} as const satisfies Record<string, Form>;

const known: Readonly<Record<string, Form>> = forms;

/** The facet by which a rulebook speaks of a form; of what a place adds none is known. */
export const formFacet = (form: string | null): FacetValues[string] => known[form ?? '']?.form ?? 'OTHER';

/** The phases of budget supervision, in their order (全过程, 004-SV-准 L264-276). */
export const phases = {
  EARLY_INVOLVEMENT: { zh: '编制提前介入', en: 'early involvement in drafting' },
  DRAFT_REVIEW: { zh: '草案审查', en: 'review of the draft' },
  EXECUTION: { zh: '执行监督', en: 'supervision of execution' },
  FINAL_ACCOUNT: { zh: '决算审查', en: 'review of the final account' },
  AUDIT_RECTIFICATION: { zh: '审计查出问题整改', en: 'rectification of audit findings' },
};
export const phaseOrder: readonly string[] = Object.keys(phases);
