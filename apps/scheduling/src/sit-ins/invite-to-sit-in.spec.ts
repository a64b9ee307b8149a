import { bodyChanged, mandateChanged, reportPreparationChanged } from '@renda/events';
import { newId } from '@renda/subgraph';
import { eventOf } from '@renda/subgraph/testing';
import { eventually } from '@renda/test-kit';
import { type Deputy, SchedulingAtWork } from '../testing/scheduling-at-work.js';
import { inviteToSitIn, sitInRound } from './invite-to-sit-in.js';

let work: SchedulingAtWork;
let standing: string;
beforeAll(async () => {
  work = await SchedulingAtWork.start();
  standing = newId();
  await work.service.hear(eventOf(bodyChanged, standing, 1, { name: '常委会', kind: 'STANDING_COMMITTEE', regionId: work.place.county, from: '2020-01-01', to: null }));
});
afterAll(() => work.stop());

const meeting = (given: Record<string, unknown> = {}): Promise<string> => work.planned({ type: 'SIT_IN_COMMITTEE', regionId: work.place.county, stationId: null, organiserBodyId: standing, ...given });
const open = (activityId: string, invited: readonly Deputy[] = []) => work.done('openActivity', { activityId, mandateIds: invited.map(({ mandateId }) => mandateId) }, work.people.administrator);

/** An inspection of these deputies that prepared what is heard at the meeting. */
async function inspected(meetingId: string | null, deputies: readonly Deputy[], status = 'INSPECTED', id = newId(), version = 2): Promise<string> {
  await work.service.hear(eventOf(reportPreparationChanged, id, version, {
    regionId: work.place.county, status, openedAt: '2026-02-01T01:00:00Z', statusSince: '2026-02-20T01:00:00Z', meetingOn: '2026-03-02', commissionedOn: '2026-02-01', bodyId: newId(), actionId: null, activityId: newId(),
    inspectedOn: '2026-02-20', participantMandateIds: deputies.map(({ mandateId }) => mandateId), sitInMandateIds: null, meetingId,
  }));
  return id;
}

const round = (): Promise<number> => sitInRound({ pool: work.service.pool, itself: (change) => work.service.itself(change) });
const invited = async (activityId: string): Promise<unknown> => (await work.service.data<{ activity: { invitations: { nodes: unknown[] } } }>(
  'query ($id: ID!) { activity(id: $id) { invitations(first: 50) { nodes { mandate { id } reportPreparation { id } } } } }', { id: activityId }, { as: work.people.administrator })).activity.invitations.nodes;

describe('who took part in the inspection before a special work report (001§18)', () => {
  it('is invited to sit in at the meeting where it is heard, once, for that inspection, and that is told', async () => {
    const [one, two] = [await work.deputy(), await work.deputy()];
    const activityId = await meeting();
    await open(activityId, [two]);
    const preparation = await inspected(activityId, [one, two]);
    await work.service.said();
    expect([await round(), await round()]).toEqual([1, 0]);
    expect(await invited(activityId)).toEqual(expect.arrayContaining([{ mandate: { id: one.mandateId }, reportPreparation: { id: preparation } }, { mandate: { id: two.mandateId }, reportPreparation: null }]));
    expect((await work.service.said()).map(({ type, data }) => [type, data])).toEqual([
      ['cn.renda.scheduling.invitation.changed.v1', { activityId, mandateId: one.mandateId, personId: one.personId, answer: 'NONE', reportPreparationId: preparation }],
    ]);
  });

  it('waits until the meeting is opened, and is not invited when it is over', async () => {
    const deputy = await work.deputy();
    const [later, over] = [await meeting(), await meeting()];
    await open(over);
    await work.done('holdActivity', { activityId: over }, work.people.administrator);
    await inspected(later, [deputy]);
    await inspected(over, [deputy]);
    expect([await round(), await invited(later), await invited(over)]).toEqual([0, [], []]);
    await open(later);
    expect([await round(), await invited(over)]).toEqual([1, []]);
  });

  it.each([
    ['before the inspection was held', 'COMMISSIONED', {}], ['after they have sat in', 'SAT_IN', {}], ['at a meeting of another body', 'INSPECTED', { organiserBodyId: null }],
  ])('is not invited %s', async (_, status, given) => {
    const activityId = await meeting(given);
    await open(activityId);
    await inspected(activityId, [await work.deputy()], status);
    expect([await round(), await invited(activityId)]).toEqual([0, []]);
  });

  it('is invited when the mandate holds on the day of the meeting, and when it has been heard of', async () => {
    const activityId = await meeting();
    await open(activityId);
    const [last, ended, voided] = [await work.deputy({ to: '2026-03-03' }), await work.deputy({ to: '2026-03-02' }), await work.deputy({ voided: true })];
    const unheard = { mandateId: newId(), personId: newId() };
    await inspected(activityId, [last, ended, voided, unheard]);
    expect(await round()).toBe(1);
    await work.service.hear(eventOf(mandateChanged, unheard.mandateId, 1, {
      personId: unheard.personId, level: 'COUNTY', regionId: work.place.county, termId: newId(), electionKind: 'DIRECT', constituencyId: null, from: '2021-01-01', to: null, status: 'ACTIVE', voided: false }));
    expect(await round()).toBe(1);
    expect(await invited(activityId)).toEqual(expect.arrayContaining([last, unheard].map(({ mandateId }) => expect.objectContaining({ mandate: { id: mandateId } }))));
  });

  it('is invited once though processes look at once and somebody invites by hand', async () => {
    const deputies = [await work.deputy(), await work.deputy(), await work.deputy()];
    const activityId = await meeting();
    await open(activityId);
    await inspected(activityId, deputies);
    await Promise.all([round(), round(), round(), work.mutate('inviteDeputies', { requestId: newId(), activityId, mandateIds: deputies.map(({ mandateId }) => mandateId) }, work.people.administrator, 'id code')]);
    expect(await invited(activityId)).toHaveLength(3);
  });

  it('is invited by the service itself, which stops when told', async () => {
    const deputy = await work.deputy();
    const activityId = await meeting();
    await open(activityId);
    await inspected(activityId, [deputy]);
    const { pool, ruling } = work.service;
    const watch = inviteToSitIn({ pool, ruling, source: '/renda/test/scheduling', itself: (change) => work.service.itself(change), caughtUp: Promise.resolve(), onTrouble: (trouble) => { throw trouble as Error; } }, 10);
    await eventually(async () => expect(await invited(activityId)).toHaveLength(1));
    await watch.stop();
  });
});
