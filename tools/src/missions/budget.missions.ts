import { expect } from '@jest/globals';
import { rulebookTexts } from '@renda/rulebook';
import { mission } from './mission.js';
import type { MissionWorld } from './mission-world.js';
import { today } from './survey-flow.js';

const special = 'special-committee-dancheng';

/** Dancheng's rulebook with a threshold of its own for deviations, in force from today. */
function danchengWithThreshold(): string {
  const text = rulebookTexts().find(({ file }) => file === 'dancheng.yaml')?.text ?? '';
  const entry = `  - key: budget-deviation-threshold
    kind: switch
    validFrom: ${today()}
    appliesTo: { subject: BODY }
    title: { zh: 预算执行偏差的预警界限, en: From when on a deviation from the budget is an alert }
    labels: [P-55]
    citations: [{ local: 002-DC-一 L331-333 }]
    options: [NONE_SET, PERCENT_10]
    value: PERCENT_10
`;
  return text.replace('\nentries:\n', `\nentries:\n${entry}`);
}

/** How a budget is supervised, from before its draft to what the audit found. */
export function budgetMissions(world: () => MissionWorld): void {
  const bodyId = (): string => world().id('body', 'dc-special-committee');

  mission('M-124', 'a budget is supervised in five phases, in their order; a deviation is told only where a rule sets from when on, and is taken up by an action', async () => {
    const { id: topicId } = await world().do(special, 'proposeSupervisionTopic', { title: '预算全过程监督', kind: 'BUDGET', regime: 'CONTINUOUS', bodyId: bodyId(), supervisedOrganIds: [world().id('body', 'dc-standing-committee')] });
    await world().do(special, 'beginSupervisionTopic', { id: topicId });
    const plan = (form: string, phase: string): Record<string, unknown> => ({ title: '预算监督', form, phase, bodyId: bodyId(), topicId, objectBodyId: world().id('body', 'dc-standing-committee') });
    const phases = [['WORK_RESEARCH', 'EARLY_INVOLVEMENT'], ['BUDGET_REVIEW', 'DRAFT_REVIEW'], ['BUDGET_EXECUTION', 'EXECUTION'], ['FINAL_ACCOUNT_REVIEW', 'FINAL_ACCOUNT'], ['AUDIT_RECTIFICATION', 'AUDIT_RECTIFICATION']] as const;
    const [early, draft, ...later] = phases;
    const { id: late } = await world().do(special, 'proposeSupervisionTopic', { title: '另一年的预算', kind: 'BUDGET', regime: 'CONTINUOUS', bodyId: bodyId(), supervisedOrganIds: [world().id('body', 'dc-standing-committee')] });
    await world().do(special, 'beginSupervisionTopic', { id: late });
    await world().do(special, 'planSupervisionAction', { ...plan(...draft), topicId: late });
    expect(await world().refused(special, 'planSupervisionAction', { ...plan(...early), topicId: late })).toEqual([expect.stringMatching(/^PHASE_PASSED/)]);
    const actions = [];
    for (const [form, phase] of [early, draft, ...later]) actions.push((await world().do(special, 'planSupervisionAction', plan(form, phase))).id);
    // In the first half of a year all is spent, in the second nothing yet: far from what the days make either way.
    const [year, month] = today().split('-').map(Number);
    const { id: lineId } = await world().do(special, 'enterBudgetLine', { year, code: '2081006', title: '养老服务', amount: 1200, bodyId: bodyId() });
    await world().do(special, 'enterBudgetExecution', { lineId, spentUntil: today(), spent: (month ?? 0) <= 6 ? 1200 : 1 });
    const deviations = async (): Promise<{ threshold: number; line: { id: string } }[]> =>
      (await world().as(special).data<{ budgetDeviations: { threshold: number; line: { id: string } }[] }>('query ($year: Int!) { budgetDeviations(year: $year) { threshold line { id } } }', { year })).budgetDeviations;
    expect(await deviations()).toEqual([]);
    expect(await world().refused(special, 'raiseBudgetAlert', { lineId, asOf: today() })).toEqual([expect.stringMatching(/^DEVIATION_NOT_RULED/)]);
    await world().published(danchengWithThreshold());
    expect(await deviations()).toEqual([{ threshold: 0.1, line: { id: lineId } }]);
    const { id } = await world().do(special, 'raiseBudgetAlert', { lineId, asOf: today() });
    expect((await world().do(special, 'takeUpBudgetAlert', { id, actionId: actions[0] })).status).toBe('TAKEN_UP');
  });
}
