import { supervisionTopicChanged } from '@renda/events';
import { field } from '@renda/subgraph';
import { administrators } from '../../policy-rows.js';
import { register, registerTarget } from '../../registers/register.js';
import { body, mandate, organ, unit } from '../../registers/targets.js';
import { seesSupervision, supervisors } from '../who-supervises.js';
import { aims, problemAreas, regimes, topicKinds } from './topic-codes.js';
import { begun, closed, paused, solved, tagged, takenUpAgain } from './topic-rules.js';

const { code, codes, day, flag, reference, references, text } = field;

export const topics = register({
  entity: 'SupervisionTopic', singular: 'supervisionTopic', plural: 'supervisionTopics', table: 'supervision_topic', kind: 'supervision_topic',
  title: { zh: '监督议题', en: 'A topic of supervision' },
  source: { title: { zh: '监督选题与多次监督', en: 'Choice of topics and repeated supervision' }, citation: '004-SV-准 L251-276; 004-SV-实 L300-311' },
  states: {
    PROPOSED: { zh: '拟定', en: 'proposed' }, UNDER_WAY: { zh: '监督中', en: 'under way' }, PAUSED: { zh: '暂停', en: 'paused' }, SOLVED: { zh: '已解决、整改到位', en: 'solved, rectified' },
    CLOSED: { zh: '已结束', en: 'closed' }, DROPPED: { zh: '未采用', en: 'dropped' },
  },
  fields: {
    title: text('议题', 'Topic', 200),
    kind: code('类别', 'Kind', { among: topicKinds, filter: true }),
    regime: code('监督方式', 'Regime', { among: regimes, filter: true }),
    isKey: flag('是否重点监督议题', 'Whether it is a key topic'),
    aims: codes('民生类别', 'What livelihood it is about', { among: aims }),
    problemAreas: codes('市场主体反映问题的领域', 'Areas of the problems that enterprises meet', { among: problemAreas }),
    bodyId: reference(body, '监督机构', 'Body that supervises', { filter: true }),
    supervisedOrganIds: references(organ, 'supervisedOrgans', '被监督机关', 'Bodies supervised', 20),
    supervisedUnitIds: references(unit, 'supervisedUnits', '被监督单位', 'Units supervised', 20),
    consultedMandateIds: references(mandate, 'consulted', '选题时征求意见的代表', 'Deputies asked when it was chosen', 200),
    consultedOpinions: text('代表意见', 'Their opinions', 2000),
    begunOn: day('开始监督的日期', 'Day supervision began on'),
    bottleneck: text('发现的堵点', 'The bottleneck found', 1000),
    solvedOn: day('解决或整改到位的日期', 'Day it was solved or rectified'),
    evidence: text('依据', 'Evidence', 1000),
    closedOn: day('结束日期', 'Day it was closed'),
  },
  lies: ['bodyId'],
  sees: seesSupervision,
  imports: administrators,
  opening: {
    zh: '拟定监督议题', en: 'Propose a topic of supervision', mutation: 'proposeSupervisionTopic', to: 'PROPOSED', by: supervisors,
    needs: ['title', 'kind', 'regime', 'bodyId'], may: ['isKey', 'aims', 'problemAreas', 'supervisedOrganIds', 'supervisedUnitIds'], with: tagged,
  },
  steps: [
    { zh: '开始监督（重点议题须先征求代表意见）', en: 'Supervision begins; of a key topic after deputies were consulted', action: 'begin', mutation: 'beginSupervisionTopic', from: ['PROPOSED'], to: 'UNDER_WAY', by: supervisors,
      may: ['consultedMandateIds', 'consultedOpinions'], with: begun },
    { zh: '不采用', en: 'It is not taken up', action: 'drop', mutation: 'dropSupervisionTopic', from: ['PROPOSED'], to: 'DROPPED', by: supervisors },
    { zh: '暂停（持续监督的议题整改到位前不得暂停）', en: 'It pauses; a continuous one only when rectified', action: 'pause', mutation: 'pauseSupervisionTopic', from: ['UNDER_WAY', 'SOLVED'], to: 'PAUSED', by: supervisors, with: paused },
    { zh: '恢复监督', en: 'It is taken up again', action: 'resume', mutation: 'resumeSupervisionTopic', from: ['PAUSED'], to: 'UNDER_WAY', by: supervisors, with: takenUpAgain },
    { zh: '登记已解决、整改到位', en: 'It is solved, or rectified', action: 'solve', mutation: 'solveSupervisionTopic', from: ['UNDER_WAY'], to: 'SOLVED', by: supervisors,
      needs: ['solvedOn', 'evidence'], may: ['bottleneck'], with: solved },
    { zh: '问题反弹，重新监督', en: 'It has relapsed', action: 'relapse', mutation: 'relapseSupervisionTopic', from: ['SOLVED'], to: 'UNDER_WAY', by: supervisors, with: takenUpAgain },
    { zh: '结束（须解决的议题未解决不得结束）', en: 'It is closed; what must be solved only when it is', action: 'close', mutation: 'closeSupervisionTopic', from: ['UNDER_WAY', 'PAUSED', 'SOLVED'], to: 'CLOSED', by: supervisors, with: closed },
  ],
  says: supervisionTopicChanged,
  tells: ['kind', 'regime', 'isKey', 'aims', 'problemAreas', 'bodyId', 'supervisedOrganIds', 'supervisedUnitIds', 'begunOn', 'solvedOn', 'closedOn'],
  also: {
    sentences: {
      TAG_UNFIT: { zh: '“{field}”不属于“{kind}”类议题。', en: 'A topic of kind “{kind}” has no “{field}”.', shown: { kind: topicKinds } },
      TOPIC_NOT_CONSULTED: { zh: '重点监督议题须先征求代表意见。', en: 'A key topic begins only after deputies were consulted.' },
      TOPIC_NOT_RECTIFIED: { zh: '整改到位前不得暂停。', en: 'It does not pause before it is rectified.' },
      TOPIC_UNSOLVED: { zh: '该议题（{regime}）尚未解决，不得结束。', en: 'This topic ({regime}) is not solved; it cannot be closed.', shown: { regime: regimes } },
      TOPIC_NOT_UNDER_WAY: { zh: '该议题现为“{status}”，不在监督中。', en: 'The topic is “{status}”, not under way.' },
    },
  },
});

export const topic = registerTarget('SupervisionTopic', () => topics);
