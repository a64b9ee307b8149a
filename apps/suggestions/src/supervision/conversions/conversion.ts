import type { CivilDay } from '@renda/calendar';
import { supervisionConversionChanged } from '@renda/events';
import { type Change, field, Refusal } from '@renda/subgraph';
import { administrators } from '../../policy-rows.js';
import { link } from '../../provenance/provenance-link.js';
import { register } from '../../registers/register.js';
import { body, organ } from '../../registers/targets.js';
import { action, actions } from '../actions/action.js';
import { forms } from '../actions/forms.js';
import { doneByThen } from '../days.js';
import { topicOf } from '../topics/of-topic.js';
import { topic, topics } from '../topics/topic.js';
import { seesSupervision, supervisors } from '../who-supervises.js';

const { code, day, reference, text } = field;

/** Which ways of supervising go hand in hand (综合监督). */
const pairings = {
  WORK_LEGAL: { zh: '工作监督与法律监督相结合', en: 'supervision of work and of law' },
  KEY_DAILY: { zh: '重点监督与日常监督相结合', en: 'key and daily supervision' },
  SPECIAL_COMPREHENSIVE: { zh: '专项监督与综合监督相结合', en: 'special and comprehensive supervision' },
};

/** One link of a chain of actions on one topic: its actions and conversions in their order are the chain. A use of the powers of decision or appointment is an action too, of its form. */
export const conversions = register({
  entity: 'SupervisionConversion', singular: 'supervisionConversion', plural: 'supervisionConversions', table: 'supervision_conversion', kind: 'supervision_conversion',
  title: { zh: '监督方式衔接转换', en: 'One form of supervision is followed by another' },
  source: { title: { zh: '综合监督、衔接转换程序', en: 'Combined supervision and how its forms follow each other' }, citation: '004-SV-实 L283-292' },
  states: { DECIDED: { zh: '已决定', en: 'decided' } },
  fields: {
    topicId: reference(topic, '监督议题', 'Topic', { filter: true }),
    bodyId: reference(body, '监督机构', 'Body that supervises'),
    fromActionId: reference(action, '原监督活动', 'Action before', { as: 'from' }),
    toActionId: reference(action, '转为的监督活动', 'Action after', { as: 'to' }),
    fromForm: code('原形式', 'Form before'),
    toForm: code('转为的形式', 'Form after'),
    pairing: code('结合方式', 'Pairing', { among: pairings, filter: true }),
    reason: text('理由', 'Why', 1000),
    decidedById: reference(organ, '决定的机构', 'Body that decided it', { as: 'decidedBy' }),
    decidedOn: day('决定日期', 'Day it was decided'),
  },
  lies: ['fromActionId'],
  sees: seesSupervision,
  imports: administrators,
  opening: {
    zh: '登记一次衔接转换：同一议题，形式不同', en: 'Enter a conversion: on one topic, from one form to another', mutation: 'convertSupervision', to: 'DECIDED', by: supervisors,
    needs: ['fromActionId', 'toActionId', 'reason', 'decidedById', 'decidedOn'], may: ['pairing'], with: converted,
  },
  steps: [],
  says: supervisionConversionChanged,
  tells: ['topicId', 'fromActionId', 'toActionId', 'fromForm', 'toForm', 'pairing', 'decidedById', 'decidedOn'],
  listed: [{ type: () => topics.view, by: 'topicId', as: 'conversions', zh: '该议题的衔接转换（限可见）', en: 'Conversions on this topic, of those the asker may see' }],
  also: {
    sentences: {
      CONVERSION_SAME_FORM: { zh: '转换前后都是“{form}”，形式没有改变。', en: 'Both are of the form “{form}”; a conversion changes it.', shown: { form: forms } },
      CONVERSION_OTHER_TOPIC: { zh: '两项监督活动不在同一议题上。', en: 'The two actions are not on one topic.' },
      CONVERSION_ENTERED: { zh: '这次转换已经登记。', en: 'This conversion is entered already.' },
    },
    constraints: { supervision_conversion_once: 'CONVERSION_ENTERED' },
  },
});

interface Conversion {
  readonly id: string;
  topicId: string | null;
  bodyId: string | null;
  readonly fromActionId: string | null;
  readonly toActionId: string | null;
  fromForm: string | null;
  toForm: string | null;
  readonly decidedOn: CivilDay | null;
}

async function converted(row: Conversion, change: Change, step: { at: Date }): Promise<void> {
  const found = await change.referred(actions.entity, [row.fromActionId, row.toActionId]);
  const [from, to] = [found.get(row.fromActionId ?? ''), found.get(row.toActionId ?? '')];
  Object.assign(row, { topicId: from.topicId, bodyId: from.bodyId, fromForm: from.form, toForm: to.form });
  if (from.topicId === null || from.topicId !== to.topicId) throw new Refusal('CONVERSION_OTHER_TOPIC');
  if (from.form === to.form) throw new Refusal('CONVERSION_SAME_FORM', { form: from.form ?? '' });
  const { bodyId, begunOn } = await topicOf(change, from.topicId);
  row.bodyId = bodyId;
  doneByThen('decidedOn', row.decidedOn, step, begunOn);
  link(change, { kind: 'SupervisionAction', id: from.id }, 'FOLLOWED_BY', { kind: 'SupervisionAction', id: to.id }, step.at);
}
