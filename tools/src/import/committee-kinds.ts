import { choice, day, type KindTable, moment, number, reference, table, text, yesNo } from './column.js';

const ofSuggestion = reference('suggestion', 'suggestion', '代表建议', 'Suggestion');
const byCommittee = reference('body', 'body', '委员会、工作机构', 'Committee or working body');
const opened = moment('opened_at', '登记时间', 'When it was entered');
const voided = [moment('void_at?', '登记作废的时间', 'When it was voided'), text('reason?', '作废的理由', 'Why it was voided')];

/** What committees and congresses did about suggestions, and what became of these. */
export const committees: readonly KindTable[] = [
  table('supervision_entry', '检查督促、跟踪督办记录', 'What was done to supervise the handling of suggestions', [
    opened, ofSuggestion, byCommittee,
    choice('form', 'CHECK URGE FOLLOW_UP FIELD_VISIT', '方式', 'Form'),
    day('day', '日期', 'Day'),
    text('findings', '情况', 'What was found'),
    ...voided,
  ]),
  table('scoring_scale', '考核打分的本地分制', 'Scales of scores of places', [
    opened,
    reference('place', 'region', '适用区域', 'Place it holds for'),
    number('out_of', '满分', 'The most that can be given'),
    day('since', '自何日起', 'Since which day'),
    moment('end_at?', '登记停用的时间', 'When its end was entered'),
    day('until?', '至何日（不含）', 'First day it no longer holds'),
  ]),
  table('handling_score', '专门委员会对办理的打分（反馈之后）', "Committees' scores of the handling, once the deputy was told", [
    opened, ofSuggestion, byCommittee,
    reference('unit', 'unit', '承办单位', 'Undertaking unit'),
    number('points', '得分', 'Points'),
    number('out_of', '满分', 'Out of how many'),
    day('scored_on', '打分日期', 'Day it was scored'),
    text('grounds', '理由', 'Why'),
    ...voided,
  ]),
  table('key_supervision', '重点督办建议', 'Key supervised suggestions', [
    opened, ofSuggestion,
    choice('designated_by', 'CONGRESS STANDING_COMMITTEE GOVERNMENT_LEADER', '由谁确定', 'Who designated it'),
    reference('session?', 'session', '确定它的会议（由大会确定的必填）', 'Session that designated it; needed of a congress'),
    day('designated_on', '确定日期', 'Day it was designated'),
    choice('leader?', 'GOVERNMENT_HEAD GOVERNMENT_DEPUTY_HEAD COMMITTEE_CHAIR COMMITTEE_VICE_CHAIR', '领办、督办的领导（职务）', 'Leader who answers for it, by post'),
    moment('take_on_at?', '登记领办的时间', 'When it was taken on'),
    moment('hear_at?', '登记听取汇报的时间', 'When it was entered that progress was heard'),
    day('heard_on?', '听取汇报的日期', 'Day on which progress was heard'),
    yesNo('in_person?', '领导是否亲自听取', 'Whether the leader heard it in person'),
    text('progress?', '进展', 'Progress'),
    moment('conclude_at?', '登记办结的时间', 'When its conclusion was entered'),
    text('result?', '结果', 'What came of it'),
  ]),
  table('delegation_suggestion', '全团建议', 'Suggestions of whole delegations', [
    opened,
    reference('original', 'suggestion', '原建议', 'The original suggestion'),
    reference('congress_region', 'region', '上级人大所在区域', 'Region of the higher congress'),
    reference('session?', 'session', '上级人大的会议', 'Session of the higher congress'),
    reference('raised?', 'suggestion', '在上级人大登记的建议', 'The suggestion as the higher congress keeps it'),
    day('raised_on', '提出日期', 'Day it was raised'),
    reference('raised_by', 'delegation', '提出的代表团；须提出当日已组成，属于该上级人大', 'The delegation that raised it; must be there on the day, at that congress'),
    moment('answer_at?', '登记答复的时间', 'When the answer was entered'),
    day('answered_on?', '答复日期', 'Day it was answered'),
    text('answer?', '答复', 'The answer'),
  ]),
  table('adoption', '采纳记录（建议、议案、调研报告填一项）', 'What suggestions, bills and reports were adopted as (one of the three)', [
    opened,
    reference('suggestion?', 'suggestion', '代表建议', 'Suggestion'),
    reference('bill?', 'bill', '议案', 'Bill'),
    reference('report?', 'report', '调研报告', 'Research report'),
    choice('form', 'LEGISLATION SUPERVISION PARTY_GOV_DECISION PLAN LEADER_NOTE', '采纳方式', 'As what it was adopted'),
    day('adopted_on', '采纳日期', 'Day it was adopted'),
    text('document', '文件或依据', 'Document or evidence'),
    ...voided,
  ]),
];
