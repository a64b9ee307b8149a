import { budgetExecutionChanged } from '@renda/events';
import { type Change, field, Refusal, type Row } from '@renda/subgraph';
import { administrators } from '../../policy-rows.js';
import { register } from '../../registers/register.js';
import { body } from '../../registers/targets.js';
import { doneByThen } from '../days.js';
import { seesSupervision, supervisors } from '../who-supervises.js';
import { budgetLine, budgetLines } from './budget-line.js';

const { amount, day, reference } = field;

export type LineRow = Row<typeof budgetLines.definition.fields>;

/** The budget line that a paper belongs to; the paper lies with the body that supervises it. NOT_AVAILABLE where it does not reach. */
export async function ofLine(row: { lineId: string | null; bodyId: string | null }, change: Change): Promise<LineRow> {
  const line = await change.lock<LineRow>(budgetLines.entity as never, row.lineId ?? '');
  row.bodyId = line.bodyId;
  return line;
}

export const budgetExecutions = register({
  entity: 'BudgetExecution', singular: 'budgetExecution', plural: 'budgetExecutions', table: 'budget_execution', kind: 'budget_execution',
  title: { zh: '预算执行', en: 'How far a line of a budget is spent' },
  source: { title: { zh: '预算联网监督平台', en: 'Networked supervision of the budget' }, citation: '004-SV-准 L270-272' },
  states: { ENTERED: { zh: '已登记', en: 'entered' } },
  fields: {
    lineId: reference(budgetLine, '预算项目', 'Line of the budget', { filter: true }),
    bodyId: reference(body, '监督机构', 'Body that supervises'),
    spentUntil: day('截至日期', 'Until which day'),
    spent: amount('年初以来累计支出（万元）', 'Spent since the year began, in ten thousand yuan', 0, 1e12),
  },
  lies: ['lineId'],
  sees: seesSupervision,
  imports: administrators,
  opening: {
    zh: '登记预算执行数', en: 'Enter how far it is spent', mutation: 'enterBudgetExecution', to: 'ENTERED', by: supervisors, needs: ['lineId', 'spentUntil', 'spent'],
    with: async (row, change, step) => {
      const { year } = await ofLine(row, change);
      doneByThen('spentUntil', row.spentUntil, step);
      if (Number((row.spentUntil ?? '').slice(0, 4)) !== year) throw new Refusal('BAD_USER_INPUT', { field: 'spentUntil', year });
    },
  },
  steps: [],
  says: budgetExecutionChanged,
  tells: ['lineId', 'spentUntil', 'spent'],
  listed: [{ type: () => budgetLines.view, by: 'lineId', as: 'executions', zh: '执行数（限可见）', en: 'How far it was spent, as far as the asker may see' }],
  also: {
    sentences: { BUDGET_EXECUTION_ENTERED: { zh: '该项目这一日的执行数已经登记。', en: 'What was spent until this day is entered already.' } },
    constraints: { budget_execution_once: 'BUDGET_EXECUTION_ENTERED' },
  },
});
