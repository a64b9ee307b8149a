import { topicFocusChanged } from '@renda/events';
import { field, Refusal } from '@renda/subgraph';
import { administrators } from '../../policy-rows.js';
import { register } from '../../registers/register.js';
import { body } from '../../registers/targets.js';
import { seesSupervision, supervisors } from '../who-supervises.js';
import { ofTopic } from './of-topic.js';
import { regimes } from './topic-codes.js';
import { topic, topics } from './topic.js';

const { count, reference, text } = field;

export const topicFocuses = register({
  entity: 'TopicFocus', singular: 'topicFocus', plural: 'topicFocuses', table: 'topic_focus', kind: 'topic_focus',
  title: { zh: '年度监督重点', en: 'The focus of a topic in one year' },
  source: { title: { zh: '年年不间断、年年有重点', en: 'Every year without gap, with a focus each year' }, citation: '004-SV-实 L300-311' },
  states: { SET: { zh: '已确定', en: 'set' } },
  fields: {
    topicId: reference(topic, '监督议题', 'Topic', { filter: true }),
    bodyId: reference(body, '监督机构', 'Body that supervises'),
    year: count('年度', 'Year', 1954, 2200),
    focus: text('本年重点', 'Focus of the year', 500),
  },
  lies: ['topicId'],
  sees: seesSupervision,
  imports: administrators,
  opening: {
    zh: '确定年度监督重点', en: 'Set the focus of a year', mutation: 'setTopicFocus', to: 'SET', by: supervisors, needs: ['topicId', 'year', 'focus'],
    with: async (row, change) => {
      const { regime } = await ofTopic(row, change);
      if (regime !== 'EVERY_YEAR') throw new Refusal('FOCUS_UNFIT', { regime });
    },
  },
  steps: [],
  says: topicFocusChanged,
  tells: ['topicId', 'year'],
  listed: [{ type: () => topics.view, by: 'topicId', as: 'focuses', zh: '各年度重点（限可见）', en: 'Its focus year by year, of those the asker may see' }],
  also: {
    sentences: {
      FOCUS_UNFIT: { zh: '监督方式为“{regime}”的议题没有年度重点。', en: 'A topic of the regime “{regime}” has no focus of a year.', shown: { regime: regimes } },
      FOCUS_SET: { zh: '该议题这一年的重点已经确定。', en: 'The focus of this topic in this year is set already.' },
    },
    constraints: { topic_focus_year: 'FOCUS_SET' },
  },
});
