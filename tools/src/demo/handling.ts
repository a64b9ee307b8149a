import type { Area } from './places.js';
import { at } from './days.js';
import { specialCommitteeKey } from './offices.js';
import { type DemoRow, type DemoRows, pick } from './rows.js';

const LEVELS = 'SATISFIED;BASICALLY_SATISFIED;DISSATISFIED';
const GROUP = '321181001-group';

/** How Danyang's handling was judged: one consultation, two rounds of a survey, one unit held accountable between them, and a list with a look back. All of it is made up. */
export function addHandling(rows: DemoRows, area: Area): void {
  addConsultation(rows);
  const body = `${area.prefix}-standing-committee`;
  const first = addSurvey(rows, body, { key: 'dy-survey-2023', meeting: '2023-12-20', satisfied: 70 }, [
    ['dy-transport', undefined, [8, 10, 12]], ['dy-industry', 'dy-outdoor-suggestion-01', [16, 10, 4]],
  ]);
  const second = addSurvey(rows, body, { key: 'dy-survey-2024', meeting: '2024-09-25', satisfied: 86, previous: first }, [
    ['dy-transport', undefined, [19, 9, 2]], ['dy-industry', 'dy-eyewear-suggestion-04', [24, 5, 1]],
  ]);
  addAccountability(rows, first, second);
  addStrikeOffs(rows, specialCommitteeKey(area));
  rows.add('look_back', {
    key: 'dy-look-back-02', opened_at: at('2024-06-25', '09:00'), suggestion: 'dy-eyewear-suggestion-04', body: specialCommitteeKey(area), mandates: leadOf(rows, 'dy-eyewear-suggestion-04') as string, due_on: '2024-10-31',
    confirm_at: at('2024-10-16', '17:00'), held_on: '2024-10-16', findings: '补助已列入预算，秋季展会统一参展，未见反弹。',
  });
}

const leadOf = (rows: DemoRows, suggestion: string): unknown => rows.of('suggestion').find(({ key }) => key === suggestion)?.['lead'];

function addConsultation(rows: DemoRows): void {
  const suggestion = 'dy-eyewear-suggestion-04';
  rows.add('consultation', {
    key: 'dy-consultation-01', opened_at: at('2024-05-08', '09:00'), suggestion, lead_mandate: leadOf(rows, suggestion) as string, unit: 'dy-industry', group: GROUP, scheduled_on: '2024-05-14', place: '眼镜产业站',
    hold_at: at('2024-05-14', '17:00'), held_on: '2024-05-14', parties: 'DEPUTY_WORK_COMMITTEE;SUPERVISION_BUREAU;PROFESSIONAL_GROUP;UNDERTAKING_UNIT;LEAD_DEPUTY', bureau_chief_present: 'yes',
    result: '由协会统一组织参展，补助列入当年预算。',
  });
}

interface Round {
  readonly key: string;
  readonly meeting: string;
  readonly satisfied: number;
  readonly previous?: string;
}
type Surveyed = readonly [unit: string, suggestion: string | undefined, votes: readonly number[]];

function addSurvey(rows: DemoRows, body: string, { key, meeting, satisfied, previous }: Round, items: readonly Surveyed[]): string {
  const opened = at(meeting, '09:00');
  rows.add('survey', { key, opened_at: opened, body, previous, meeting_on: meeting, levels: LEVELS, groups: GROUP, begin_at: at(meeting, '10:00'), close_at: at(meeting, '11:00'), present: 30 });
  rows.add('group_opinion', { key: `${key}-opinion`, opened_at: opened, survey: key, group: GROUP, given_on: meeting, opinion: '办理比上年及时，个别单位沟通不够。' });
  rows.add('satisfaction_answer', { key: `${key}-public`, opened_at: opened, survey: key, respondents: 'PUBLIC', answered_on: meeting, answers: 100, satisfied });
  items.forEach(([unit, suggestion, votes], index) => {
    const item = `${key}-${String(index + 1)}`;
    rows.add('survey_item', { key: item, opened_at: opened, survey: key, unit, suggestion });
    votes.forEach((count, level) => rows.add('survey_ballot', { key: `${item}-${String(level + 1)}`, opened_at: at(meeting, '10:30'), item, level: pick(LEVELS.split(';'), level), votes: count }));
  });
  return key;
}

function addAccountability(rows: DemoRows, survey: string, repeat: string): void {
  rows.add('accountability_case', {
    key: 'dy-accountability-01', opened_at: at('2024-01-15', '09:00'), unit: 'dy-transport', body: 'dy-standing-committee', trigger: 'OPINIONS_NOT_CARRIED_OUT', survey, decision: '组织代表跟踪检查', decided_on: '2024-01-15',
    check_at: at('2024-03-12', '17:00'), check_decision: '代表实地检查末班车', checked_on: '2024-03-12', mandates: leadOf(rows, 'dy-car-parts-suggestion-02') as string,
    resurvey_at: at('2024-09-26', '09:00'), repeat_survey: repeat, repeat_decision: '在办理情况报告时再次测评',
  });
  rows.add('accountability_means', {
    key: 'dy-accountability-01-inquiry', opened_at: at('2024-09-27', '09:00'), case: 'dy-accountability-01', means: 'SPECIAL_INQUIRY', necessity: '夜班线路仍未全部落实', decision: '开展专题询问', decided_on: '2024-09-27',
    hold_at: at('2024-10-18', '17:00'), held_on: '2024-10-18', result: '承诺年底前开通。',
  });
}

function addStrikeOffs(rows: DemoRows, body: string): void {
  const list = 'dy-strike-off-2024';
  rows.add('strike_off_list', { key: list, opened_at: at('2024-04-10', '09:00'), title: '公共交通执法检查问题清单', body });
  const item = (number: number, given: Omit<DemoRow, 'key'>): unknown => rows.add('strike_off_item', { key: `${list}-${String(number)}`, opened_at: at('2024-04-10', '10:00'), list, kind: 'PROBLEM', unit: 'dy-transport', ...given });
  const filed = { file_evidence_at: at('2024-06-03', '09:00'), evidence: '现场照片' };
  item(1, { text: '站台无障碍坡道缺失', ...filed, strike_off_at: at('2024-06-20', '09:00'), accepted_on: '2024-06-19', accepting_body: body });
  item(2, { text: '末班车时间未公示', ...filed });
  item(3, { text: '夜班线路未开通', due_on: '2024-12-31' });
  item(4, { kind: 'OPINION', review_opinion: 'dy-opinion-1', unit: undefined });
  rows.add('look_back', {
    key: 'dy-look-back-01', opened_at: at('2024-06-21', '09:00'), item: `${list}-1`, body, mandates: leadOf(rows, 'dy-car-parts-suggestion-02') as string, due_on: '2024-09-30', confirm_at: at('2024-09-20', '17:00'),
    held_on: '2024-09-20', findings: '坡道完好，未见反弹。',
  });
}
