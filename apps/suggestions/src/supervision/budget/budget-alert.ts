import type { CivilDay } from '@renda/calendar';
import { budgetAlertChanged } from '@renda/events';
import { type Change, field, Refusal, type RuleSource } from '@renda/subgraph';
import { administrators } from '../../policy-rows.js';
import { link } from '../../provenance/provenance-link.js';
import { register } from '../../registers/register.js';
import { body } from '../../registers/targets.js';
import { action, actions } from '../actions/action.js';
import type { ActionOf } from '../actions/of-action.js';
import { doneByThen } from '../days.js';
import { seesSupervision, supervisors } from '../who-supervises.js';
import { ofLine } from './budget-execution.js';
import { budgetLine, budgetLines } from './budget-line.js';
import { deviationThreshold, elapsedShare, spentShare } from './deviation-threshold.js';

const { amount, day, reference, text } = field;
const source: RuleSource = { title: { zh: '预算联网监督平台', en: 'Networked supervision of the budget' }, citation: '004-SV-准 L270-272' };

export const budgetAlerts = register({
  entity: 'BudgetAlert', singular: 'budgetAlert', plural: 'budgetAlerts', table: 'budget_alert', kind: 'budget_alert',
  title: { zh: '预算执行预警', en: 'A deviation of how a budget is carried out, taken up' },
  source,
  states: { RAISED: { zh: '已预警', en: 'raised' }, TAKEN_UP: { zh: '已转监督活动', en: 'taken up by an action' }, SETTLED: { zh: '已处理', en: 'settled' } },
  fields: {
    lineId: reference(budgetLine, '预算项目', 'Line of the budget', { filter: true }),
    bodyId: reference(body, '监督机构', 'Body that supervises'),
    asOf: day('截至日期', 'As of which day'),
    spentShare: amount('支出进度', 'Share that was spent', 0, 1e9),
    elapsedShare: amount('时间进度', 'Share of the year that was over', 0, 1),
    threshold: amount('规则规定的偏差', 'Deviation that the rule allows', 0, 10),
    actionId: reference(action, '监督活动', 'Action of supervision', { filter: true }),
    result: text('处理结果', 'What came of it', 2000),
  },
  lies: ['lineId'],
  sees: seesSupervision,
  imports: administrators,
  opening: { zh: '预警：偏差须超过规则规定', en: 'Raise an alert: the deviation is more than the rule allows', mutation: 'raiseBudgetAlert', to: 'RAISED', by: supervisors, needs: ['lineId', 'asOf'], with: raised },
  steps: [
    { zh: '转监督活动', en: 'An action takes it up', action: 'takeUp', mutation: 'takeUpBudgetAlert', from: ['RAISED'], to: 'TAKEN_UP', by: supervisors, needs: ['actionId'],
      with: async ({ id, actionId }, change, { at }) => {
        await change.lock<ActionOf>(actions.entity as never, actionId ?? '');
        link(change, { kind: 'BudgetAlert', id }, 'LED_TO', { kind: 'SupervisionAction', id: actionId ?? '' }, at);
      } },
    { zh: '登记处理结果', en: 'It is settled', action: 'settle', mutation: 'settleBudgetAlert', from: ['TAKEN_UP'], to: 'SETTLED', by: supervisors, needs: ['result'] },
  ],
  says: budgetAlertChanged,
  tells: ['lineId', 'asOf', 'spentShare', 'elapsedShare', 'threshold', 'actionId'],
  listed: [
    { type: () => budgetLines.view, by: 'lineId', as: 'alerts', zh: '预警（限可见）', en: 'Alerts, of those the asker may see' },
    { type: () => actions.view, by: 'actionId', as: 'budgetAlerts', zh: '由此开展监督的预算预警（限可见）', en: 'Alerts that it took up, of those the asker may see' },
  ],
  also: {
    sentences: {
      DEVIATION_NOT_RULED: { zh: '规则没有规定偏差的界限，不预警。', en: 'No rule sets from when on a deviation is an alert.' },
      DEVIATION_WITHIN: { zh: '支出进度 {spent}、时间进度 {elapsed}，偏差未超过 {threshold}。', en: '{spent} is spent, {elapsed} of the year is over: not more than {threshold} apart.' },
      BUDGET_ALERT_RAISED: { zh: '该项目这一日已经预警。', en: 'An alert of this day is raised already.' },
    },
    constraints: { budget_alert_once: 'BUDGET_ALERT_RAISED' },
  },
});

interface Alert {
  readonly lineId: string | null;
  bodyId: string | null;
  readonly asOf: CivilDay | null;
  spentShare: number | null;
  elapsedShare: number | null;
  threshold: number | null;
}

/** By what was last entered until that day, and the rules of the place on it. */
async function raised(row: Alert, change: Change, step: { at: Date }): Promise<void> {
  doneByThen('asOf', row.asOf, step);
  const line = await ofLine(row, change);
  const [found] = await change.sql.query<{ spent: number; elapsed: number }>(
    `select (${spentShare})::float8 as spent, (${elapsedShare})::float8 as elapsed from budget_line x join budget_execution e on e.line_id = x.id
     where x.id = $1 and e.spent_until <= $2::date order by e.spent_until desc limit 1`, [line.id, row.asOf]);
  if (!found) throw new Refusal('BAD_USER_INPUT', { field: 'asOf' });
  const threshold = deviationThreshold(await change.ruling.rulesOf(line.regionPath, row.asOf ?? change.today));
  if (threshold === null) throw new Refusal('DEVIATION_NOT_RULED', {}, source);
  const { spent, elapsed } = found;
  if (Math.abs(spent - elapsed) <= threshold) throw new Refusal('DEVIATION_WITHIN', { spent, elapsed, threshold }, source);
  Object.assign(row, { spentShare: spent, elapsedShare: elapsed, threshold });
}
