import { newId } from '@renda/subgraph';
import { describeRegister, RegisterSteps } from '@renda/subgraph/testing';
import { IntakeAtWork } from '../testing/intake-at-work.js';
import { gatheredOpinions } from './gathered-opinion.js';

const secretariat = 'ADMINISTRATOR GENERAL_OFFICE WORK_COMMITTEE';
describeRegister(gatheredOpinions, [
  `open: → GATHERED by ${secretariat}`,
  `sort: GATHERED → SORTED by ${secretariat}`,
  'issue: SORTED → ISSUED by GENERAL_OFFICE',
  'reply: ISSUED → REPLIED by ADMINISTRATOR UNDERTAKING_UNIT',
], async () => (await IntakeAtWork.start()).wideWorld());

describe('an opinion gathered from a deputy', () => {
  let at: IntakeAtWork;
  beforeAll(async () => { at = await IntakeAtWork.start(); });
  afterAll(() => at.domain.stop());

  it('lies where the meeting was, names its pair and its deputy, who sees it, and comes of that meeting', async () => {
    const { id } = await at.open('gatherOpinion', {});
    const query = 'query ($id: ID!) { gatheredOpinion(id: $id) { kind pair { id } mandate { id } contactMeeting { id } appointment { id } region { id } } }';
    const { gatheredOpinion } = await at.domain.service.data<{ gatheredOpinion: unknown }>(query, { id }, { as: at.domain.near.DEPUTY });
    expect(gatheredOpinion).toEqual({
      kind: 'SUGGESTION', pair: { id: at.pair }, mandate: { id: at.domain.ids.mandate }, contactMeeting: { id: at.meeting }, appointment: null, region: { id: at.domain.ids.region },
    });
    const { rows } = await at.domain.service.database.pool.query('select from_kind, relation from provenance_link where to_id = $1 and from_id = $2', [id, at.meeting]);
    expect(rows).toEqual([{ from_kind: 'ContactMeeting', relation: 'RAISED_AT' }]);
  });

  it.each([['VERIFIED', []], ['RECORDED', []], ['CORRECTED', ['OCCASION_NOT_HELD']]])('of a meeting that is %s: %j', async (status, codes) => {
    expect((await at.open('gatherOpinion', { contactMeetingId: await at.met(status) })).codes).toEqual(codes);
  });

  it.each([['ARRANGED', ['OCCASION_NOT_HELD']], ['HELD', []], ['FOLLOWED_UP', []], ['WITHDRAWN', ['OCCASION_NOT_HELD']]])('of an appointment that is %s: %j', async (status, codes) => {
    expect((await at.open('gatherOpinion', { contactMeetingId: null, appointmentId: await at.appointed(status) })).codes).toEqual(codes);
  });

  it('of nowhere, of two occasions, or of a meeting not heard of is refused', async () => {
    const both = { appointmentId: await at.appointed('HELD') };
    const codes = [{ contactMeetingId: null }, both, { contactMeetingId: newId() }].map(async (given) => (await at.open('gatherOpinion', given)).codes);
    expect(await Promise.all(codes)).toEqual([['STEP_INCOMPLETE'], ['BAD_USER_INPUT'], ['NOT_AVAILABLE']]);
  });

  it('issued and not replied to is listed, in the order of the newest, also at its unit', async () => {
    const steps = new RegisterSteps(gatheredOpinions, at.world);
    const [issued] = [await steps.at('ISSUED'), await steps.at('REPLIED')];
    const query = 'query ($unit: ID!) { gatheredOpinions(first: 50, status: "ISSUED", unitId: $unit) { totalCount nodes { id statusSince steps { action actorId } } } }';
    const { gatheredOpinions: list } = await at.domain.service.data<{ gatheredOpinions: { totalCount: number; nodes: { id: string; steps: { action: string; actorId: string }[] }[] } }>(
      query, { unit: at.domain.ids.unit }, { as: at.domain.near.UNDERTAKING_UNIT });
    expect(list.nodes.map(({ id }) => id)).toEqual([issued]);
    expect(list.nodes[0]?.steps.find(({ action }) => action === 'issue')?.actorId).toBe(at.domain.near.GENERAL_OFFICE.id);
    const listed = await at.domain.service.entities('UndertakingUnit', [at.domain.ids.unit], 'gatheredOpinions(first: 50) { totalCount }', { as: at.domain.near.GENERAL_OFFICE });
    expect(JSON.stringify(listed.data)).toContain('"totalCount":2');
  });

  it('is told without a word of it', async () => {
    await at.domain.service.said();
    await at.open('gatherOpinion', { text: '秘密' });
    expect(JSON.stringify(await at.domain.service.said())).not.toContain('秘密');
  });
});
