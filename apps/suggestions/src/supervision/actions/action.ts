import { supervisionActionChanged } from '@renda/events';
import { field } from '@renda/subgraph';
import { administrators } from '../../policy-rows.js';
import { register, registerTarget } from '../../registers/register.js';
import { activity, body, mandate, organ, unit } from '../../registers/targets.js';
import { UnitView } from '../../units/unit.view.js';
import { topic, topics } from '../topics/topic.js';
import { seesSupervision, supervisors } from '../who-supervises.js';
import { held, planned } from './action-rules.js';
import { forms, phases } from './forms.js';

const { code, day, reference, references, text } = field;

export const actions = register({
  entity: 'SupervisionAction', singular: 'supervisionAction', plural: 'supervisionActions', table: 'supervision_action', kind: 'supervision_action',
  title: { zh: '监督活动', en: 'An action of supervision' },
  source: { title: { zh: '监督形式', en: 'Forms of supervision' }, citation: '001§11, §14, §17-18, §21; 004-SV L253-337' },
  states: { PLANNED: { zh: '已计划', en: 'planned' }, HELD: { zh: '已开展', en: 'held' }, REPORTED: { zh: '已报告', en: 'reported' }, CANCELLED: { zh: '已取消', en: 'cancelled' } },
  fields: {
    title: text('名称', 'Title', 200),
    form: code('监督形式', 'Form', { among: forms, catalogue: 'supervision-forms', filter: true }),
    topicId: reference(topic, '监督议题', 'Topic', { filter: true }),
    bodyId: reference(body, '开展监督的机构', 'Body that supervises', { filter: true }),
    objectBodyId: reference(organ, '被监督机关（含常委会、园区管委会）', 'Body supervised: an organ, a park committee, the standing committee itself', { filter: true }),
    objectUnitId: reference(unit, '被监督单位', 'Unit supervised', { filter: true }),
    objectKind: code('被监督对象的机构类别（单位为 UNIT）', 'Kind of the body supervised; UNIT for a unit', { filter: true }),
    phase: code('预算监督环节', 'Phase of budget supervision', { among: phases, filter: true }),
    plannedOn: day('计划日期', 'Day planned'),
    invitedMandateIds: references(mandate, 'invited', '邀请的代表', 'Deputies invited', 200),
    activityId: reference(activity, '日程中的活动', 'Activity of the calendar that it was held as'),
    heldOn: day('开展日期', 'Day it was held on'),
    heldUntil: day('结束日期', 'Last day'),
    participantMandateIds: references(mandate, 'participants', '参加的代表', 'Deputies who took part', 200),
    findings: text('发现的问题', 'What was found', 4000),
    opinions: text('意见建议', 'Opinions', 4000),
    reason: text('取消的理由', 'Why it was cancelled', 500),
  },
  lies: ['bodyId'],
  sees: seesSupervision,
  imports: administrators,
  opening: {
    zh: '计划一项监督活动', en: 'Plan an action of supervision', mutation: 'planSupervisionAction', to: 'PLANNED', by: supervisors,
    needs: ['title', 'form', 'bodyId'], may: ['topicId', 'objectBodyId', 'objectUnitId', 'phase', 'plannedOn', 'invitedMandateIds'], with: planned,
  },
  steps: [
    { zh: '登记已开展', en: 'It was held', action: 'hold', mutation: 'holdSupervisionAction', from: ['PLANNED'], to: 'HELD', by: supervisors,
      needs: ['heldOn'], may: ['heldUntil', 'invitedMandateIds', 'participantMandateIds', 'activityId'], with: held },
    { zh: '提交报告', en: 'Its report is in', action: 'report', mutation: 'reportSupervisionAction', from: ['HELD'], to: 'REPORTED', by: supervisors, needs: ['findings'], may: ['opinions'] },
    { zh: '取消', en: 'It is cancelled', action: 'cancel', mutation: 'cancelSupervisionAction', from: ['PLANNED'], to: 'CANCELLED', by: supervisors, needs: ['reason'] },
  ],
  says: supervisionActionChanged,
  tells: ['form', 'topicId', 'bodyId', 'objectBodyId', 'objectUnitId', 'objectKind', 'phase', 'plannedOn', 'heldOn', 'heldUntil', 'activityId', 'invitedMandateIds', 'participantMandateIds'],
  listed: [
    { type: () => topics.view, by: 'topicId', as: 'actions', zh: '围绕该议题的监督活动（限可见）', en: 'Actions on this topic, of those the asker may see' },
    { type: () => UnitView, by: 'objectUnitId', as: 'supervisedIn', zh: '对该单位开展的监督（限可见）', en: 'Actions in which this unit was supervised, of those the asker may see' },
  ],
  also: {
    sentences: {
      OBJECT_TWICE: { zh: '一项监督活动只针对一个机关或单位。', en: 'An action supervises one body or one unit.' },
      PHASE_UNFIT: { zh: '预算监督的活动须注明环节，其他议题没有环节。', en: 'An action on a budget topic names its phase; no other has one.' },
      PHASE_PASSED: { zh: '“{phase}”在“{entered}”之前，不能此时才首次进入。', en: '“{phase}” comes before “{entered}”; it cannot be entered for the first time now.', shown: { phase: phases, entered: phases } },
      INVITED_TOO_FEW: { zh: '邀请的代表 {has} 名，至少须 {min} 名。', en: '{has} deputies are invited; at least {min} must be.' },
    },
  },
});

export const action = registerTarget('SupervisionAction', () => actions);
