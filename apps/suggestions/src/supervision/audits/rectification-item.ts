import { rectificationItemChanged } from '@renda/events';
import { field } from '@renda/subgraph';
import { administrators } from '../../policy-rows.js';
import { link } from '../../provenance/provenance-link.js';
import { register } from '../../registers/register.js';
import { body, unit } from '../../registers/targets.js';
import { UnitView } from '../../units/unit.view.js';
import { action, actions } from '../actions/action.js';
import { ofAction } from '../actions/of-action.js';
import { secondPerson } from '../second-person.js';
import { seesSupervision, supervisors } from '../who-supervises.js';

const { amount, count, day, reference, text } = field;
const evidencers = { UNDERTAKING_UNIT: 'GRANTED', WORK_COMMITTEE: 'GRANTED', SPECIAL_COMMITTEE: 'GRANTED' } as const;

export const rectificationItems = register({
  entity: 'RectificationItem', singular: 'rectificationItem', plural: 'rectificationItems', table: 'rectification_item', kind: 'rectification_item',
  title: { zh: '审计查出问题整改清单', en: 'What an audit found and must be rectified' },
  source: { title: { zh: '审计查出问题整改监督', en: 'The rectification of audit findings is supervised' }, citation: '004-SV-准 L272-275' },
  states: { OPEN: { zh: '整改中', en: 'open' }, EVIDENCED: { zh: '已提交依据', en: 'evidenced' }, STRUCK_OFF: { zh: '已销号', en: 'struck off' } },
  fields: {
    actionId: reference(action, '监督活动', 'Action of supervision it belongs to', { filter: true }),
    bodyId: reference(body, '监督机构', 'Body that supervises'),
    unitId: reference(unit, '整改单位', 'Unit that rectifies', { filter: true }),
    title: text('事项', 'Item', 200),
    problem: text('查出的问题', 'What was found', 2000),
    amount: amount('涉及金额（万元）', 'Amount concerned, in ten thousand yuan', 0, 1e12),
    dueOn: day('整改期限', 'Due on'),
    evidence: text('整改依据', 'Evidence', 2000),
    acceptance: text('验收意见', 'What was accepted', 1000),
    reason: text('退回或反弹的情况', 'Why it was sent back, or how it relapsed', 1000),
    relapses: count('反弹次数', 'Times it relapsed', 0, 10000),
  },
  lies: ['actionId'],
  sees: seesSupervision,
  imports: administrators,
  opening: {
    zh: '列入审计整改清单', en: 'Enter what an audit found', mutation: 'openRectificationItem', to: 'OPEN', by: supervisors,
    needs: ['actionId', 'unitId', 'title', 'problem'], may: ['amount', 'dueOn'],
    with: async (row, change, { at }) => {
      await ofAction(row, row.actionId, change);
      row.relapses = 0;
      link(change, { kind: 'SupervisionAction', id: row.actionId ?? '' }, 'LED_TO', { kind: 'RectificationItem', id: row.id }, at);
    },
  },
  steps: [
    { zh: '提交整改依据', en: 'Evidence is given', action: 'evidence', mutation: 'evidenceRectificationItem', from: ['OPEN'], to: 'EVIDENCED', by: evidencers, needs: ['evidence'] },
    { zh: '退回', en: 'It is sent back', action: 'sendBack', mutation: 'sendBackRectificationItem', from: ['EVIDENCED'], to: 'OPEN', by: supervisors, needs: ['reason'] },
    { zh: '验收销号（须由另一人）', en: 'It is accepted and struck off, by a second person', action: 'strikeOff', mutation: 'strikeOffRectificationItem', from: ['EVIDENCED'], to: 'STRUCK_OFF', by: supervisors,
      needs: ['acceptance'], with: secondPerson },
    { zh: '问题反弹，重新整改', en: 'It relapsed and is open again', action: 'relapse', mutation: 'relapseRectificationItem', from: ['STRUCK_OFF'], to: 'OPEN', by: supervisors,
      needs: ['reason'], with: (row) => { row.relapses = (row.relapses ?? 0) + 1; } },
  ],
  says: rectificationItemChanged,
  tells: ['actionId', 'bodyId', 'unitId', 'amount', 'dueOn', 'relapses'],
  listed: [
    { type: () => actions.view, by: 'actionId', as: 'rectificationItems', zh: '整改清单（限可见）', en: 'What must be rectified, of that the asker may see' },
    { type: () => UnitView, by: 'unitId', as: 'rectificationItems', zh: '该单位的整改事项（限可见）', en: 'What this unit must rectify, of that the asker may see' },
  ],
});
