import { expect } from '@jest/globals';
import { committee } from './matter-flow.js';
import { mission } from './mission.js';
import type { MissionWorld } from './mission-world.js';
import { ago, levels, office, SurveyFlow, today } from './survey-flow.js';

const resultOf = `query ($id: ID!) { survey(id: $id) { status bothRose problemSolvingRate { of rate } satisfactionRate { of rate } resultsByUnit { votes levels { level votes } unit { name } } previous { id } } }`;

/** How handling is judged: with the parties, by ballots, and step by step. */
export function handlingMissions(world: () => MissionWorld): void {
  mission('M-70', 'a survey opens when the group has said its opinion, gives its result by unit, and is repeated as another round', async () => {
    const groupId = world().id('group', 'dy-eyewear-group');
    const first = await SurveyFlow.prepared(world(), 'dy-market', { groupIds: [groupId], meetingOn: ago(1) });
    expect(await world().refused(office, 'beginSurvey', { id: first.id })).toEqual(['OPINIONS_MISSING 002-LH-三-二 L289-292']);
    await world().do(committee, 'giveGroupOpinion', { surveyId: first.id, groupId, givenOn: ago(1), opinion: '检测周期仍长。' });
    await first.voted(12, 18);
    const second = await SurveyFlow.prepared(world(), 'dy-market', { previousId: first.id });
    await second.voted(25, 5);
    const { survey } = await world().as(committee).data<{ survey: object }>(resultOf, { id: second.id });
    expect(survey).toMatchObject({
      status: 'CLOSED', bothRose: null, previous: { id: first.id },
      resultsByUnit: [{ votes: 30, levels: [{ level: levels[0], votes: 25 }, { level: levels[2], votes: 5 }], unit: { name: '丹阳市市场监督管理局' } }],
    });
  });

  mission('M-132', 'first a check with deputies, then a repeat survey, and only then one of three means', async () => {
    const unitId = world().id('unit', 'dy-land');
    const { id } = await world().do(committee, 'openAccountabilityCase', { unitId, trigger: 'WORK_NOT_DONE_WELL', decision: '启动跟踪检查', decidedOn: ago(3) });
    const means = { caseId: id, means: 'SPECIAL_INQUIRY', necessity: '仍不满意', decision: '开展专题询问', decidedOn: today() };
    expect(await world().refused(committee, 'decideAccountabilityMeans', means)).toEqual([expect.stringMatching(/^LADDER_STEP_SKIPPED/)]);
    const mandateIds = [world().id('mandate', 'dy-person-005-county')];
    await world().do(committee, 'checkAccountability', { id, checkDecision: '组织代表检查', checkedOn: ago(1), mandateIds });
    const repeat = await SurveyFlow.prepared(world(), 'dy-land');
    expect(await world().refused(committee, 'resurveyAccountability', { id, repeatSurveyId: repeat.id, repeatDecision: '再次测评' })).toEqual([expect.stringMatching(/^REPEAT_UNFIT/)]);
    await repeat.voted(5, 25);
    await world().do(committee, 'resurveyAccountability', { id, repeatSurveyId: repeat.id, repeatDecision: '再次测评' });
    expect((await world().do(committee, 'decideAccountabilityMeans', means)).status).toBe('DECIDED');
    const { accountabilityCase } = await world().as(committee).data<{ accountabilityCase: object }>('query ($id: ID!) { accountabilityCase(id: $id) { status steps { action } } }', { id });
    expect(accountabilityCase).toEqual({ status: 'RESURVEYED', steps: ['open', 'check', 'resurvey'].map((action) => ({ action })) });
  });
}
