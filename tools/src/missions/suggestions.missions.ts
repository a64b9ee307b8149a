import { expect } from '@jest/globals';
import { bureau, committee, deputy, MatterFlow } from './matter-flow.js';
import { mission } from './mission.js';
import type { MissionWorld } from './mission-world.js';
import { today } from './survey-flow.js';

const special = 'special-committee-danyang';
const inSteps = 'query ($id: ID!) { suggestion(id: $id) { stage stages { stage action } leadUnit { name } units { unit { name } } matchingMeetings { points confirmedUnit { name } } } }';

/** Suggestions of deputies, from the draft that the units see to what came of them. */
export function suggestionMissions(world: () => MissionWorld): void {
  const lead = (): string => world().id('mandate', 'dy-person-005-county');
  const unitId = (): string => world().id('unit', 'dy-industry');

  /** A draft of the deputy who has the login. */
  const drafted = async (): Promise<string> =>
    (await world().do(deputy, 'draftSuggestion', { title: '关于眼镜检测的建议', text: '建议缩短检测周期。', leadMandateId: lead(), stationId: world().id('station', 'dy-eyewear') }, 'id')).id;
  const step = (who: string, mutation: string, id: string, input: Record<string, unknown> = {}): Promise<{ stage: string }> => world().do(who, mutation, { id, ...input }, 'stage');

  /** Filed, accepted and analysed: it waits to be assigned. */
  async function analysed(): Promise<string> {
    const id = await drafted();
    await step(deputy, 'fileSuggestion', id);
    await step(committee, 'acceptSuggestion', id);
    await step(committee, 'analyseSuggestion', id, { category: 'INDUSTRY', powersLevel: 'COUNTY' });
    return id;
  }

  mission('M-44', 'a draft is shown to the unit it may be for, spoken about, and only then filed', async () => {
    const id = await drafted();
    const seenByUnit = async (): Promise<unknown> => (await world().as(bureau).ask<{ suggestion: unknown }>('query ($id: ID!) { suggestion(id: $id) { stage } }', { id })).data?.suggestion;
    expect(await seenByUnit()).toBeNull();
    expect((await world().do(deputy, 'preSubmitSuggestion', { id, unitIds: [unitId()] }, 'stage') as unknown as { stage: string }).stage).toBe('PRE_SUBMITTED');
    expect(await seenByUnit()).toEqual({ stage: 'PRE_SUBMITTED' });
    await step(committee, 'coordinateSuggestion', id);
    expect(await world().refused(deputy, 'fileSuggestion', { id })).toEqual([expect.stringMatching(/^STEP_INCOMPLETE/)]);
    await world().do(committee, 'concludePreSubmission', { id, outcome: 'ADVANCE' }, 'stage');
    expect(await step(deputy, 'fileSuggestion', id)).toEqual({ stage: 'SUBMITTED' });
  });

  mission('M-45', 'proposer and unit meet before the assignment: what was agreed and which unit it is stands with the suggestion', async () => {
    const id = await analysed();
    await world().do(committee, 'recordMatchingMeeting', { id, day: today(), mandateIds: [lead()], unitIds: [unitId()], points: '由工信局主办', confirmedUnitId: unitId() }, 'stage');
    expect(await step(committee, 'assignSuggestion', id, { leadUnitId: unitId() })).toEqual({ stage: 'ASSIGNED' });
    const { suggestion } = await world().as(deputy).data<{ suggestion: object }>(inSteps, { id });
    expect(suggestion).toMatchObject({ leadUnit: { name: '丹阳市工业和信息化局' }, matchingMeetings: [{ points: '由工信局主办', confirmedUnit: { name: '丹阳市工业和信息化局' } }] });
  });

  mission('M-46', 'a unit disputes, a round settles which it is for good, and how exactly and soon was assigned is measured', async () => {
    const id = await analysed();
    await step(committee, 'assignSuggestion', id, { leadUnitId: unitId() });
    await step(bureau, 'disputeAssignment', id, { unitId: unitId(), reason: '不属本局职责' });
    expect(await world().refused(committee, 'assignSuggestion', { id, leadUnitId: world().id('unit', 'dy-market') })).toEqual([expect.stringMatching(/^STEP_INCOMPLETE/)]);
    await step(committee, 'assignSuggestion', id, { leadUnitId: unitId(), round: '两局会商，由工信局主办' });
    expect(await world().refused(bureau, 'disputeAssignment', { id, unitId: unitId(), reason: '再议' })).toEqual([expect.stringMatching(/^ASSIGNMENT_FINAL/)]);
    const { suggestionFigures } = await world().as(committee).data<{ suggestionFigures: { assigned: number; reassigned: number; reassignedRate: number | null }[] }>(
      'query ($day: Date!, $to: Date!) { suggestionFigures(by: "YEAR", from: $day, to: $to) { assigned reassigned reassignedRate } }', { day: today(), to: '2999-01-01' });
    const [figure] = suggestionFigures;
    expect(figure?.reassigned).toBeGreaterThanOrEqual(1);
    expect(figure?.assigned).toBeGreaterThanOrEqual(figure?.reassigned ?? 0);
  });

  mission('M-47', 'what a committee checks, urges and follows up stands in a log on the suggestion', async () => {
    const { suggestion } = await world().as(special).data<{ suggestion: { supervisionEntries: { nodes: object[] } } }>(
      'query ($id: ID!) { suggestion(id: $id) { supervisionEntries(first: 10) { nodes { form day findings body { name } } } } }', { id: world().id('suggestion', 'dy-eyewear-suggestion-04') });
    expect(suggestion.supervisionEntries.nodes).toEqual([{ form: 'CHECK', day: '2024-05-23', findings: '办理方案已定，正在落实。', body: { name: '丹阳市人大社会建设委员会' } }]);
  });

  mission('M-64', 'a problem becomes a suggestion and goes to the department: the chain shows all three', async () => {
    const matter = await MatterFlow.raised(world(), { kind: 'ENTERPRISE', channel: 'ENTERPRISE_REQUEST' });
    await world().do(deputy, 'promoteMatter', { matterId: matter.id, mandateId: lead(), since: today() }, 'since');
    const { id } = await world().do<{ id: string }>(deputy, 'convertMatterToSuggestion', { matterId: matter.id, leadMandateId: lead() }, 'id');
    await step(deputy, 'fileSuggestion', id);
    await step(committee, 'acceptSuggestion', id);
    await step(committee, 'analyseSuggestion', id, { category: 'INDUSTRY', powersLevel: 'COUNTY' });
    await step(committee, 'assignSuggestion', id, { leadUnitId: unitId() });
    const { provenance } = await world().as(committee).data<{ provenance: { nodes: { id: string; kind: string; item: { leadUnit?: { name: string } } }[] } }>(
      'query ($id: ID!) { provenance(kind: "Matter", id: $id) { nodes { id kind item { ... on Matter { id } ... on Suggestion { leadUnit { name } } } } } }', { id: matter.id });
    expect(provenance.nodes.map(({ kind }) => kind)).toEqual(['Matter', 'Suggestion']);
    expect(provenance.nodes[1]).toEqual({ id, kind: 'Suggestion', item: { leadUnit: { name: '丹阳市工业和信息化局' } } });
  });

  mission('M-107', 'every suggestion has exactly one committee, which scores how it was handled', async () => {
    const id = await analysed();
    const without = async (): Promise<number> => (await world().as(committee).data<{ committeeCoverage: { without: number } }>('{ committeeCoverage { without } }')).committeeCoverage.without;
    const before = await without();
    await step(committee, 'splitSuggestion', id, { committeeId: world().id('body', 'dy-special-committee') });
    expect(await without()).toBe(before - 1);
    const { suggestion } = await world().as(special).data<{ suggestion: object }>(
      'query ($id: ID!) { suggestion(id: $id) { committee { name } handlingScores(first: 5) { nodes { points outOf } } } }', { id: world().id('suggestion', 'dy-eyewear-suggestion-04') });
    expect(suggestion).toEqual({ committee: { name: '丹阳市人大社会建设委员会' }, handlingScores: { nodes: [{ points: 87, outOf: 100 }] } });
  });

  mission('M-108', 'a key suggestion says who designated it, which leader answers for it and heard it in person, and with what result', async () => {
    const { suggestion } = await world().as(committee).data<{ suggestion: object }>(
      `query ($id: ID!) { suggestion(id: $id) { keySupervisions(first: 5) { nodes { designatedBy leader inPerson heardOn result } } adoptions(first: 5) { nodes { form document } } } }`,
      { id: world().id('suggestion', 'dy-eyewear-suggestion-01') });
    expect(suggestion).toEqual({
      keySupervisions: { nodes: [{ designatedBy: 'STANDING_COMMITTEE', leader: 'GOVERNMENT_HEAD', inPerson: true, heardOn: '2023-02-20', result: '检测平台投入使用。' }] },
      adoptions: { nodes: [{ form: 'PLAN', document: '眼镜产业发展规划' }] },
    });
  });

  mission('M-109', 'a suggestion of the whole delegation at the higher congress is linked to the one it came of', async () => {
    const { suggestion } = await world().as(committee).data<{ suggestion: object }>(
      'query ($id: ID!) { suggestion(id: $id) { delegationSuggestions(first: 5) { nodes { raisedBy { name electingRegion { name } term { level } head { level } members(first: 10, asOf: "2023-01-16") { nodes { mandate { level } } } } congressRegion { name } answeredOn original { id } } } } }', { id: world().id('suggestion', 'dy-tools-suggestion-01') });
    const municipal = { level: 'MUNICIPAL' };
    const raisedBy = { name: '丹阳市代表团', electingRegion: { name: '丹阳市' }, term: municipal, head: municipal, members: { nodes: Array(5).fill({ mandate: municipal }) } };
    expect(suggestion).toEqual({
      delegationSuggestions: { nodes: [{ raisedBy, congressRegion: { name: '镇江市' }, answeredOn: '2023-06-30', original: { id: world().id('suggestion', 'dy-tools-suggestion-01') } }] },
    });
  });
}
