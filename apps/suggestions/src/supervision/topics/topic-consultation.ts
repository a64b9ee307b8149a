import { topicConsultationChanged } from '@renda/events';
import { field } from '@renda/subgraph';
import { administrators } from '../../policy-rows.js';
import { register } from '../../registers/register.js';
import { body, mandate } from '../../registers/targets.js';
import { doneByThen } from '../days.js';
import { seesSupervision, supervisors } from '../who-supervises.js';
import { ofTopic } from './of-topic.js';
import { topic, topics } from './topic.js';

const { code, day, reference, references, text } = field;

/** What deputies are asked about: of inspections and research also when and how. */
const abouts = { TOPIC: { zh: '议题', en: 'the topic' }, TIME: { zh: '时间', en: 'the time' }, FORM: { zh: '方式', en: 'the form' } };

export const topicConsultations = register({
  entity: 'TopicConsultation', singular: 'topicConsultation', plural: 'topicConsultations', table: 'topic_consultation', kind: 'topic_consultation',
  title: { zh: '选题征求代表意见', en: 'Opinions of deputies on a topic of supervision' },
  source: { title: { zh: '选题征求代表意见', en: 'Topics are chosen with the opinions of deputies' }, citation: '004-SV-实 L301-303; 004-SC L343-346' },
  states: { HELD: { zh: '已征求', en: 'held' } },
  fields: {
    topicId: reference(topic, '监督议题', 'Topic', { filter: true }),
    bodyId: reference(body, '监督机构', 'Body that supervises'),
    about: code('征求意见的内容', 'What they were asked about', { among: abouts }),
    heldOn: day('日期', 'Day'),
    mandateIds: references(mandate, 'mandates', '征求意见的代表', 'Deputies who were asked', 200),
    opinions: text('代表意见', 'Their opinions', 4000),
  },
  lies: ['topicId'],
  sees: seesSupervision,
  imports: administrators,
  opening: {
    zh: '登记征求代表意见', en: 'Enter that deputies were consulted', mutation: 'consultOnTopic', to: 'HELD', by: supervisors, needs: ['topicId', 'about', 'heldOn', 'mandateIds', 'opinions'],
    with: async (row, change, step) => {
      await ofTopic(row, change);
      doneByThen('heldOn', row.heldOn, step);
    },
  },
  steps: [],
  says: topicConsultationChanged,
  tells: ['topicId', 'about', 'heldOn', 'mandateIds'],
  listed: [{ type: () => topics.view, by: 'topicId', as: 'consultations', zh: '征求代表意见的记录（限可见）', en: 'Records of deputies consulted on it, of those the asker may see' }],
});
