import { budgetLineChanged } from '@renda/events';
import { field } from '@renda/subgraph';
import { administrators } from '../../policy-rows.js';
import { register, registerTarget } from '../../registers/register.js';
import { body, unit } from '../../registers/targets.js';
import { seesSupervision, supervisors } from '../who-supervises.js';

const { amount, count, reference, text } = field;

export const budgetLine = registerTarget('BudgetLine', () => budgetLines);

/** Comes from the finance system (预算联网监督平台), by import or mutation. */
export const budgetLines = register({
  entity: 'BudgetLine', singular: 'budgetLine', plural: 'budgetLines', table: 'budget_line', kind: 'budget_line',
  title: { zh: '预算项目', en: 'A line of a budget' },
  source: { title: { zh: '预算联网监督平台', en: 'Networked supervision of the budget' }, citation: '004-SV-准 L270-272' },
  states: { APPROVED: { zh: '已批准', en: 'approved' } },
  fields: {
    year: count('预算年度', 'Year of the budget', 1954, 2200),
    code: text('科目编码', 'Code of the line', 40),
    title: text('科目名称', 'Name of the line', 200),
    amount: amount('预算数（万元）', 'Budget, in ten thousand yuan', 0.0001, 1e12),
    bodyId: reference(body, '监督机构', 'Body that supervises', { filter: true }),
    unitId: reference(unit, '预算单位', 'Unit that spends', { filter: true }),
  },
  lies: ['bodyId'],
  sees: seesSupervision,
  imports: administrators,
  opening: { zh: '登记预算项目', en: 'Enter a line of a budget', mutation: 'enterBudgetLine', to: 'APPROVED', by: supervisors, needs: ['year', 'code', 'title', 'amount', 'bodyId'], may: ['unitId'] },
  steps: [],
  says: budgetLineChanged,
  tells: ['year', 'amount', 'bodyId', 'unitId'],
  also: {
    sentences: { BUDGET_LINE_ENTERED: { zh: '该年度的这一科目已经登记。', en: 'This line of this year is entered already.' } },
    constraints: { budget_line_once: 'BUDGET_LINE_ENTERED' },
  },
});
