import { bodyChanged } from '@renda/events';
import { newId } from '@renda/subgraph';
import { eventOf } from '@renda/subgraph/testing';
import { OutputsAtWork } from '../testing/outputs-at-work.js';

let work: OutputsAtWork;
const body = newId();
beforeAll(async () => {
  work = await OutputsAtWork.start();
  await work.service.hear(eventOf(bodyChanged, body, 1, { name: '财经委', kind: 'SPECIAL_COMMITTEE', regionId: work.station.place.county, from: '2020-01-01', to: '2026-03-03' }));
});
afterAll(() => work.stop());
const team = (given: Record<string, unknown> = {}) => work.submittingReport({ groupId: null, team: '钢材市场调研队伍', leadMandateId: work.lead.mandateId, ...given });

describe('a report of deputies', () => {
  it('by a team that one of them leads lies where his congress is, names its authors once, its topic and its body, and is told so', async () => {
    const member = await work.deputy();
    await work.service.said();
    const fields = 'id topic team region { id } lead { id } authors { id } submittedTo { id } group { id }';
    const report = await work.done<{ id: string }>('submitReport', team({ topic: '钢材市场', mandateIds: [member.mandateId, work.lead.mandateId], bodyId: body }), work.leading, fields);
    expect(report).toMatchObject({
      topic: '钢材市场', team: '钢材市场调研队伍', region: { id: work.station.place.county }, lead: { id: work.lead.mandateId }, authors: [{ id: work.lead.mandateId }, { id: member.mandateId }],
      submittedTo: { id: body }, group: null,
    });
    const [event] = await work.service.said();
    expect(event?.data).toMatchObject({ leadMandateId: work.lead.mandateId, mandateIds: [work.lead.mandateId, member.mandateId], bodyId: body, groupId: null });
    expect(JSON.stringify(event)).not.toContain('钢材');
  });

  it.each([
    ['of a team that nobody leads', () => ({ leadMandateId: null, mandateIds: [work.lead.mandateId] }), ['STEP_INCOMPLETE']],
    ['by nobody at all', () => ({ leadMandateId: null, team: null }), ['AUTHOR_MISSING']],
    ['with an author named twice', () => ({ mandateIds: [work.lead.mandateId, work.lead.mandateId] }), ['BAD_USER_INPUT']],
    ['by a deputy not heard of', () => ({ leadMandateId: newId() }), ['NOT_AVAILABLE']],
    ['to a body not heard of', () => ({ bodyId: newId() }), ['NOT_AVAILABLE']],
    ['to a body on the day it was no more', () => ({ bodyId: body, submittedOn: '2026-03-03' }), ['BODY_NOT_HELD']],
    ['to a body on its last day', () => ({ bodyId: body, submittedOn: '2026-03-02' }), []],
    ['on a topic of 101 characters', () => ({ topic: '题'.repeat(101) }), ['BAD_USER_INPUT']],
  ])('%s: %s', async (_, given, codes) => {
    expect((await work.mutate('submitReport', team(given()))).codes).toEqual(codes);
  });

  it.each([['2026-03-02', ['MANDATE_NOT_HELD']], ['2026-03-03', []]])('by a deputy whose mandate ended before %s: %j', async (to, codes) => {
    const { mandateId } = await work.deputy({ to });
    expect((await work.mutate('submitReport', team({ leadMandateId: mandateId }))).codes).toEqual(codes);
  });

  it('is not submitted by another deputy in their name, and is seen by its authors', async () => {
    const { mandateId } = await work.deputy();
    expect((await work.mutate('submitReport', team({ leadMandateId: mandateId }), work.leading)).codes).toEqual(['NOT_AVAILABLE']);
    const id = (await work.done('submitReport', team())).id;
    expect((await work.service.entities('ResearchReport', [id], 'id', { as: work.leading })).codes).toEqual([]);
  });

  it('is counted for its group and station by year, one statement each; a withdrawn one is not', async () => {
    const groupId = await work.group();
    const submitted = async (given: Record<string, unknown>) => (await work.done('submitReport', work.submittingReport({ groupId, ...given }))).id;
    await submitted({ submittedOn: '2025-12-31' });
    const [judged, withdrawn] = [await submitted({ submittedOn: '2026-01-01' }), await submitted({ submittedOn: '2026-01-02' })];
    await work.done('judgeReport', { id: judged, highQuality: true, reason: '扎实' }, work.station.people.committee);
    await work.done('withdrawReport', { id: withdrawn, reason: '重复' });
    const { data } = await work.service.entities('DeputyGroup', [groupId, newId()], 'reportCounts { year count highQuality }', { as: work.clerk });
    expect(work.service.statements).toHaveLength(1);
    const counts = (data as unknown as { _entities: { reportCounts: unknown[] }[] })._entities.map(({ reportCounts }) => reportCounts);
    expect(counts).toEqual([[{ year: 2026, count: 1, highQuality: 1 }, { year: 2025, count: 1, highQuality: 0 }], []]);
  });
});
