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

  mission('M-127', 'what stands on a list is struck off with evidence and by a second person; what a look back finds relapsed is open again', async () => {
    const { id: listId } = await world().do(committee, 'setUpStrikeOffList', { title: '执法检查问题清单', bodyId: world().id('body', 'dy-standing-committee') });
    const enter = (given: object) => world().do<{ id: string; number: number }>(committee, 'enterStrikeOffItem', { listId, unitId: world().id('unit', 'dy-transport'), ...given }, 'id number');
    const [problem, , opinion] = [await enter({ kind: 'PROBLEM', text: '站台坡道缺失' }), await enter({ kind: 'SUGGESTION', suggestionId: world().id('suggestion', 'dy-car-parts-suggestion-02') }), await enter({ kind: 'OPINION', unitId: null, reviewOpinionId: world().id('review_opinion', 'dy-opinion-1') })];
    expect([problem.number, opinion.number]).toEqual([1, 3]);
    const accept = { id: problem.id, acceptedOn: today(), acceptingBodyId: world().id('body', 'dy-special-committee') };
    expect(await world().refused(committee, 'acceptStrikeOff', accept)).toEqual([expect.stringMatching(/^STATUS_UNFIT/)]);
    await world().do('unit-dy-transport', 'fileStrikeOffEvidence', { id: problem.id, evidence: '现场照片' });
    expect((await world().do(committee, 'acceptStrikeOff', accept)).status).toBe('STRUCK_OFF');
    const open = async () => (await world().as(committee).data<{ strikeOffList: object }>('query ($id: ID!) { strikeOffList(id: $id) { counts { total open } } }', { id: listId })).strikeOffList;
    expect(await open()).toEqual({ counts: { total: 3, open: 2 } });
    const look = await world().do(committee, 'scheduleLookBack', { itemId: problem.id, dueOn: today(), mandateIds: [world().id('mandate', 'dy-person-005-county')] });
    await world().do(committee, 'relapseLookBack', { id: look.id, heldOn: today(), findings: '坡道又被占用' });
    expect(await open()).toEqual({ counts: { total: 3, open: 3 } });
  });
}
