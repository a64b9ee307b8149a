import { newId } from '@renda/subgraph';
import { describeRegister } from '@renda/subgraph/testing';
import { SupervisionAtWork } from '../../testing/supervision-at-work.js';
import { budgetAlerts } from './budget-alert.js';
import { budgetExecutions } from './budget-execution.js';
import { budgetLines } from './budget-line.js';

const offices = 'ADMINISTRATOR GENERAL_OFFICE SPECIAL_COMMITTEE WORK_COMMITTEE';
const start = () => SupervisionAtWork.start();
const ruled = async () => {
  const at = await start();
  await at.thresholdRuled();
  return at;
};

describeRegister(budgetLines, [`open: → APPROVED by ${offices}`], start);
describeRegister(budgetExecutions, [`open: → ENTERED by ${offices}`], start);
describeRegister(budgetAlerts, [`open: → RAISED by ${offices}`, `takeUp: RAISED → TAKEN_UP by ${offices}`, `settle: TAKEN_UP → SETTLED by ${offices}`], ruled);

describe('how a budget is carried out (P-55)', () => {
  let at: SupervisionAtWork;
  beforeAll(async () => { at = await start(); });
  afterAll(() => at.service.stop());
  const act = async (mutation: string, given: Record<string, unknown>) => {
    const steps = at.steps(budgetLines as never);
    return (await steps.do(mutation, { requestId: newId(), ...(await steps.sample(mutation)), ...given }, at.near.WORK_COMMITTEE)).codes;
  };
  const deviations = async (asOf: string | null = '2025-06-30', role: 'WORK_COMMITTEE' | 'UNDERTAKING_UNIT' | 'DEPUTY' = 'WORK_COMMITTEE') => {
    const query = 'query ($asOf: Date) { budgetDeviations(year: 2025, asOf: $asOf) { spentUntil spentShare elapsedShare threshold line { id } } }';
    return (await at.service.data<{ budgetDeviations: { spentShare: number; elapsedShare: number; threshold: number; line: { id: string } }[] }>(query, { asOf }, { as: at.near[role] })).budgetDeviations;
  };

  it('is no deviation, whatever is spent, where no rule sets from when on', async () => {
    const lineId = await at.spentLine(0);
    expect(await deviations()).toEqual([]);
    expect(await act('raiseBudgetAlert', { lineId })).toEqual(['DEVIATION_NOT_RULED']);
  });

  it('deviates by more than the threshold ruled, in either direction, by what was last entered until the day', async () => {
    await at.thresholdRuled('PERCENT_10');
    const elapsed = 181 / 365;
    const lines = { little: await at.spentLine(100 * elapsed - 10.01), justEnough: await at.spentLine(100 * elapsed - 9.99), much: await at.spentLine(100 * elapsed + 10.01), right: await at.spentLine(100 * elapsed) };
    const found = (await deviations()).map(({ line }) => line.id);
    expect(found).toEqual(expect.arrayContaining([lines.little, lines.much]));
    expect(found).not.toEqual(expect.arrayContaining([lines.justEnough]));
    expect(found).not.toEqual(expect.arrayContaining([lines.right]));
    expect(at.service.statements).toHaveLength(3);
    expect(await act('raiseBudgetAlert', { lineId: lines.justEnough })).toEqual(['DEVIATION_WITHIN']);
    expect(await act('raiseBudgetAlert', { lineId: lines.much })).toEqual([]);
    expect(await act('raiseBudgetAlert', { lineId: lines.much })).toEqual(['BUDGET_ALERT_RAISED']);
    expect(await deviations('2025-06-29')).toEqual([]);
    expect(await deviations(null)).toEqual(await deviations('2025-12-31'));
    expect(await act('raiseBudgetAlert', { lineId: lines.little, asOf: '2999-01-01' })).toEqual(['BAD_USER_INPUT']);
    expect(await act('raiseBudgetAlert', { lineId: lines.much, asOf: '2025-06-29' })).toEqual(['BAD_USER_INPUT']);
    await at.open('enterBudgetExecution', { lineId: lines.little, spentUntil: '2025-12-31', spent: 100 });
    expect((await deviations('2025-12-31')).map(({ line }) => line.id)).not.toContain(lines.little);
    expect(await deviations('2025-06-30', 'DEPUTY')).toEqual([]);
    expect((await deviations('2025-06-30', 'UNDERTAKING_UNIT')).length).toBeGreaterThan(0);
    await at.thresholdRuled('PERCENT_90');
    expect(await deviations()).toEqual([]);
  });

  it('is entered once for a line, year and day, of the line’s own year', async () => {
    const line = { year: 2025, code: '2080801' };
    expect(await act('enterBudgetLine', line)).toEqual([]);
    expect(await act('enterBudgetLine', line)).toEqual(['BUDGET_LINE_ENTERED']);
    expect(await act('enterBudgetLine', { ...line, year: 2024 })).toEqual([]);
    const lineId = await at.spentLine(1);
    expect(await act('enterBudgetExecution', { lineId })).toEqual(['BUDGET_EXECUTION_ENTERED']);
    expect(await act('enterBudgetExecution', { lineId, spentUntil: '2025-12-31' })).toEqual([]);
    expect(await act('enterBudgetExecution', { lineId, spentUntil: '2024-12-31' })).toEqual(['BAD_USER_INPUT']);
    expect(await act('enterBudgetExecution', { lineId, spentUntil: '2999-01-01' })).toEqual(['BAD_USER_INPUT']);
    expect(await act('enterBudgetLine', { amount: 0 })).toEqual(['BAD_USER_INPUT']);
  });

  it('comes in by import from the finance system', async () => {
    const line = { key: 'l-1', opened_at: '2025-01-20T09:00:00+08:00', year: 2025, code: '2080802', title: '社区养老', amount: 50, body: `id:${at.domain.ids.committee}` };
    expect(await at.service.load('budget_line', [line], { as: at.near.ADMINISTRATOR })).toMatchObject({ status: 200, body: { loaded: 1 } });
    const execution = { key: 'e-1', opened_at: '2025-07-02T09:00:00+08:00', line: 'l-1', spent_until: '2025-06-30', spent: 3 };
    expect(await at.service.load('budget_execution', [execution], { as: at.near.ADMINISTRATOR })).toMatchObject({ status: 200, body: { loaded: 1 } });
  });
});
