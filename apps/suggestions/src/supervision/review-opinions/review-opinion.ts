import type { PolicyRow } from '@renda/caller';
import { reviewOpinionChanged } from '@renda/events';
import { field } from '@renda/subgraph';
import { administrators } from '../../policy-rows.js';
import { register, registerTarget } from '../../registers/register.js';
import { body, unit } from '../../registers/targets.js';
import { UnitView } from '../../units/unit.view.js';
import { doneByThen } from '../days.js';
import { seesSupervision, supervisors } from '../who-supervises.js';

const { day, reference, text } = field;
const reporters: PolicyRow = { UNDERTAKING_UNIT: 'GRANTED', ...supervisors };

export const reviewOpinion = registerTarget('ReviewOpinion', () => reviewOpinions);

export const reviewOpinions = register({
  entity: 'ReviewOpinion', singular: 'reviewOpinion', plural: 'reviewOpinions', table: 'review_opinion', kind: 'review_opinion',
  title: { zh: '常委会审议意见', en: 'A deliberation opinion of a standing committee' },
  source: { title: { zh: '审议意见督办', en: 'Deliberation opinions are followed up' }, citation: '004-SV-实 L293-300; 004-SV-硬 L331-334' },
  states: { GIVEN: { zh: '已形成', en: 'given' }, ASSIGNED: { zh: '已交办', en: 'assigned' }, REPORTED: { zh: '已反馈', en: 'reported back' }, CHECKED: { zh: '已检查', en: 'checked' } },
  fields: {
    title: text('标题', 'Title', 200),
    meetingOn: day('常委会会议日期', 'Day of the meeting'),
    agendaItem: text('议程', 'Item of the agenda', 200),
    opinion: text('审议意见', 'Opinion', 4000),
    bodyId: reference(body, '督办机构', 'Body that follows it up', { filter: true }),
    unitId: reference(unit, '研究处理的单位', 'Unit that acts on it', { filter: true }),
    reportBy: day('反馈期限', 'Report due on'),
    report: text('反馈报告', 'Report', 4000),
    checkResult: text('检查结果', 'What the check found', 2000),
    reason: text('退回或重新交办的理由', 'Why it was sent back or taken up again', 1000),
  },
  lies: ['bodyId'],
  sees: seesSupervision,
  imports: administrators,
  opening: {
    zh: '登记审议意见', en: 'Enter a deliberation opinion', mutation: 'enterReviewOpinion', to: 'GIVEN', by: supervisors, needs: ['title', 'meetingOn', 'opinion', 'bodyId'], may: ['agendaItem', 'unitId'],
    with: ({ meetingOn }, _, step) => { doneByThen('meetingOn', meetingOn, step); },
  },
  steps: [
    { zh: '交办', en: 'It is assigned to a unit', action: 'assign', mutation: 'assignReviewOpinion', from: ['GIVEN'], to: 'ASSIGNED', by: supervisors, needs: ['unitId'], may: ['reportBy'] },
    { zh: '反馈处理情况', en: 'The unit reports back', action: 'report', mutation: 'reportOnReviewOpinion', from: ['ASSIGNED'], to: 'REPORTED', by: reporters, needs: ['report'] },
    { zh: '退回', en: 'It is sent back', action: 'sendBack', mutation: 'sendBackReviewOpinion', from: ['REPORTED'], to: 'ASSIGNED', by: supervisors, needs: ['reason'] },
    { zh: '检查落实', en: 'What was done is checked', action: 'check', mutation: 'checkReviewOpinion', from: ['REPORTED'], to: 'CHECKED', by: supervisors, needs: ['checkResult'] },
    { zh: '重新交办', en: 'It is taken up again', action: 'reopen', mutation: 'reopenReviewOpinion', from: ['CHECKED'], to: 'ASSIGNED', by: supervisors, needs: ['reason'] },
  ],
  says: reviewOpinionChanged,
  tells: ['meetingOn', 'bodyId', 'unitId', 'reportBy'],
  listed: [{ type: () => UnitView, by: 'unitId', as: 'reviewOpinions', zh: '交该单位处理的审议意见（限可见）', en: 'Deliberation opinions assigned to this unit, of those the asker may see' }],
});
