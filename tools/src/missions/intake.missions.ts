import { expect } from '@jest/globals';
import { addDays } from '@renda/calendar';
import { bureau, committee, deputy, MatterFlow, staff } from './matter-flow.js';
import { mission } from './mission.js';
import type { MissionWorld } from './mission-world.js';
import { office, today } from './survey-flow.js';

const special = 'special-committee-danyang';
const figuresOf = 'query ($regionId: ID!, $from: Date!, $to: Date!)';

/** What comes in beside matters: on visits, by letter, on drafts, in campaigns and for projects. */
export function intakeMissions(world: () => MissionWorld): void {
  const mandateId = () => world().id('mandate', 'dy-person-005-county');
  const days = () => ({ regionId: world().id('region', 'danyang'), from: today(), to: addDays(today(), 1) });

  mission('M-12', 'what was gathered on a visit is issued by the General Office alone, and its reply is tracked', async () => {
    const contactMeetingId = world().id('contact_meeting', 'dy-pair-01-2024');
    const { id } = await world().do(committee, 'gatherOpinion', { kind: 'SUGGESTION', contactMeetingId, text: '园区公交末班太早。' });
    const unitId = world().id('unit', 'dy-industry');
    expect(await world().refused(office, 'issueOpinion', { id, unitId })).toEqual(['STATUS_UNFIT 001§8¶3']);
    await world().do(committee, 'sortOpinion', { id, sortedBy: 'LIAISON_OFFICER', summary: '延长园区公交末班。' });
    expect(await world().refused(committee, 'issueOpinion', { id, unitId })).toEqual(['FORBIDDEN']);
    await world().do(office, 'issueOpinion', { id, unitId });
    const waiting = async () => (await world().as(office).data<{ gatheredOpinions: { nodes: { id: string }[] } }>(
      'query ($unitId: ID!) { gatheredOpinions(first: 50, status: "ISSUED", unitId: $unitId) { nodes { id } } }', { unitId })).gatheredOpinions.nodes.some((one) => one.id === id);
    expect(await waiting()).toBe(true);
    await world().do(bureau, 'replyToOpinion', { id, reply: '已商公交公司延长一小时。' });
    expect(await waiting()).toBe(false);
    const { gatheredOpinion } = await world().as(deputy).data<{ gatheredOpinion: object }>('query ($id: ID!) { gatheredOpinion(id: $id) { status reply unit { name } mandate { id } contactMeeting { id } } }', { id });
    expect(gatheredOpinion).toEqual({ status: 'REPLIED', reply: '已商公交公司延长一小时。', unit: { name: '丹阳市工业和信息化局' }, mandate: { id: mandateId() }, contactMeeting: { id: contactMeetingId } });
  });

  mission('M-25', 'a draft is sent to deputies and stations, commented on by those asked, and its use is recorded once that of every comment is', async () => {
    const stationId = world().id('station', 'dy-eyewear');
    const { id } = await world().do(special, 'openDraftConsultation', {
      kind: 'REGULATION', title: '养犬管理规定（草案）', bodyId: world().id('body', 'dy-special-committee'), dueOn: today(), mandateIds: [mandateId()], stationIds: [stationId] });
    const { id: first } = await world().do(deputy, 'commentOnDraft', { consultationId: id, mandateId: mandateId(), text: '宜写明牵引绳长度。' });
    const { id: second } = await world().do(staff, 'commentOnDraft', { consultationId: id, stationId, text: '罚则宜由街道执行。' });
    expect(await world().refused(committee, 'commentOnDraft', { consultationId: id, stationId: world().id('station', 'dy-tools'), text: '无意见' })).toEqual([expect.stringMatching(/^NOT_ASKED/)]);
    await world().do(special, 'closeDraftConsultation', { id });
    await world().do(special, 'recordCommentUse', { id: first, use: 'ADOPTED' });
    const use = { id, useSummary: '采纳一条，部分采纳一条。' };
    expect(await world().refused(special, 'recordDraftUse', use)).toEqual([expect.stringMatching(/^USE_UNRECORDED/)]);
    await world().do(special, 'recordCommentUse', { id: second, use: 'PARTLY', useReason: '执行主体依上位法。' });
    expect((await world().do(special, 'recordDraftUse', use)).status).toBe('USE_RECORDED');
    const { draftConsultation } = await world().as(deputy).data<{ draftConsultation: object }>('query ($id: ID!) { draftConsultation(id: $id) { useSummary useCounts { use count } } }', { id });
    expect(draftConsultation).toEqual({ useSummary: use.useSummary, useCounts: [{ use: 'ADOPTED', count: 1 }, { use: 'PARTLY', count: 1 }, { use: 'NOT', count: 0 }] });
  });

  mission('M-40', 'an important letter goes one of two ways; one that is not goes neither and is answered by the work committee', async () => {
    const [bodyId, unitId] = [world().id('body', 'dy-special-committee'), world().id('unit', 'dy-industry')];
    const letter = async (mark: 'Important' | 'Ordinary', kind = 'LETTER') => {
      const { id } = await world().do(committee, 'registerDeputyLetter', { kind, mandateId: mandateId(), receivedOn: today(), subject: '校车' });
      await world().do(committee, `markLetter${mark}`, { id });
      return id;
    };
    const [one, two, ordinary] = [await letter('Important'), await letter('Important', 'VISIT'), await letter('Ordinary')];
    await world().do(committee, 'referLetter', { id: one, bodyId });
    expect((await world().do(special, 'answerReferredLetter', { id: one, answer: '已听取汇报。' })).status).toBe('ANSWERED');
    expect(await world().refused(committee, 'handleLetter', { id: two, answer: '已办。' })).toEqual(['STATUS_UNFIT 001§24']);
    await world().do(office, 'issueLetter', { id: two, unitId });
    expect((await world().do(bureau, 'answerIssuedLetter', { id: two, answer: '已更换。' })).status).toBe('ANSWERED');
    expect([await world().refused(committee, 'referLetter', { id: ordinary, bodyId }), await world().refused(office, 'issueLetter', { id: ordinary, unitId })]).toEqual([['STATUS_UNFIT 001§24'], ['STATUS_UNFIT 001§24']]);
    expect((await world().do(committee, 'handleLetter', { id: ordinary, answer: '已答复。' })).status).toBe('ANSWERED');
  });

  mission('M-65', 'the totals of a campaign are counted each by itself: what was raised, what is left after merging, what was mediated and settled, what was collected', async () => {
    const figures = async () => (await world().as(committee).data<{ opinionFigures: Record<string, number> }>(
      `${figuresOf} { opinionFigures(regionId: $regionId, from: $from, to: $to) { matters mattersAfterMerging mattersSolved mediations mediationsSettled projectOpinions } }`, days())).opinionFigures;
    const before = await figures();
    const [solved, into, merged] = [await MatterFlow.raised(world()), await MatterFlow.raised(world()), await MatterFlow.raised(world())];
    await solved.assigned();
    await solved.closed();
    await world().do(staff, 'mergeMatters', { intoId: into.id, ids: [merged.id], reason: '同一车间' }, 'id');
    const dispute = { partiesKind: 'NEIGHBOURS', subject: '宅基地边界', stationId: world().id('station', 'dy-eyewear'), mandateIds: [mandateId()] };
    const [settled] = [await world().do(staff, 'openMediation', dispute), await world().do(staff, 'openMediation', dispute)];
    await world().do(staff, 'settleMediation', { id: settled.id, heldOn: today(), result: '双方签订调解协议。' });
    await world().do(committee, 'collectProjectOpinion', { way: 'VISIT', groupId: world().id('group', 'dy-eyewear-group'), collectedOn: today(), text: '建停车场' });
    const after = await figures();
    const brought = Object.fromEntries(Object.entries(after).map(([name, count]) => [name, count - (before[name] ?? 0)]));
    expect(brought).toEqual({ matters: 3, mattersAfterMerging: 2, mattersSolved: 1, mediations: 2, mediationsSettled: 1, projectOpinions: 1 });
    expect(await world().refused(committee, 'settleMediation', { id: settled.id, heldOn: today(), result: '再次化解' })).toEqual([expect.stringMatching(/^STATUS_UNFIT/)]);
  });

  mission('M-67', 'many opinions go into one clue that keeps them all; nothing unvetted enters the pool, and the two counts are independent', async () => {
    const figures = async () => (await world().as(committee).data<{ projectFigures: { opinionsCollected: number; cluesIntoPool: number } }>(
      `${figuresOf} { projectFigures(regionId: $regionId, from: $from, to: $to) { opinionsCollected cluesIntoPool } }`, days())).projectFigures;
    const before = await figures();
    const collect = async (text: string) => (await world().do(committee, 'collectProjectOpinion', { way: 'SURVEY', groupId: world().id('group', 'dy-eyewear-group'), collectedOn: today(), text })).id;
    const opinionIds = [await collect('停车位不够'), await collect('老城建停车场'), await collect('开放单位车位')];
    const [unitId, bodyId] = [world().id('unit', 'dy-industry'), world().id('body', 'dy-special-committee')];
    const { id } = await world().do(committee, 'formProjectClue', { regionId: days().regionId, title: '老城停车场', opinionIds, vetterUnitIds: [unitId], vetterBodyIds: [bodyId] });
    expect(await world().refused(committee, 'poolProjectClue', { id })).toEqual([expect.stringMatching(/^STATUS_UNFIT/)]);
    await world().do(bureau, 'vetProjectClue', { clueId: id, unitId, verdict: 'FEASIBLE', reason: '有地可用。' });
    expect(await world().refused(committee, 'concludeProjectVetting', { id })).toEqual([expect.stringMatching(/^CLUE_UNVETTED/)]);
    await world().do(special, 'vetProjectClue', { clueId: id, bodyId, verdict: 'FEASIBLE', reason: '群众急需。' });
    await world().do(committee, 'concludeProjectVetting', { id });
    expect((await world().do(committee, 'poolProjectClue', { id })).status).toBe('IN_POOL');
    const { projectClue } = await world().as(committee).data<{ projectClue: { sourceCount: number; opinions: { nodes: { id: string }[] } } }>('query ($id: ID!) { projectClue(id: $id) { sourceCount opinions(first: 50) { nodes { id } } } }', { id });
    expect([projectClue.sourceCount, projectClue.opinions.nodes.map((one) => one.id).sort()]).toEqual([3, opinionIds.toSorted()]);
    const after = await figures();
    expect([after.opinionsCollected - before.opinionsCollected, after.cluesIntoPool - before.cluesIntoPool]).toEqual([3, 1]);
  });
}
