import { activityChanged } from '@renda/events';
import { newId } from '@renda/subgraph';
import { describeRegister, eventOf } from '@renda/subgraph/testing';
import { SupervisionAtWork } from '../../testing/supervision-at-work.js';
import { reportPreparations } from './report-preparation.js';
import { reviewOpinions } from './review-opinion.js';
import { trackings } from './tracking.js';

const offices = 'ADMINISTRATOR GENERAL_OFFICE SPECIAL_COMMITTEE WORK_COMMITTEE';
const start = () => SupervisionAtWork.start();

describeRegister(reviewOpinions, [
  `open: → GIVEN by ${offices}`,
  `assign: GIVEN → ASSIGNED by ${offices}`,
  'report: ASSIGNED → REPORTED by ADMINISTRATOR GENERAL_OFFICE SPECIAL_COMMITTEE UNDERTAKING_UNIT WORK_COMMITTEE',
  `sendBack: REPORTED → ASSIGNED by ${offices}`,
  `check: REPORTED → CHECKED by ${offices}`,
  `reopen: CHECKED → ASSIGNED by ${offices}`,
], start);
describeRegister(reportPreparations, [`open: → COMMISSIONED by ${offices}`, `inspect: COMMISSIONED → INSPECTED by ${offices}`, `sitIn: INSPECTED → SAT_IN by ${offices}`], start);
describeRegister(trackings, [
  `open: → TRACKED by ${offices}`,
  'evidence: TRACKED → EVIDENCED by GENERAL_OFFICE SPECIAL_COMMITTEE WORK_COMMITTEE',
  'strikeOff: EVIDENCED → STRUCK_OFF by ADMINISTRATOR SPECIAL_COMMITTEE WORK_COMMITTEE',
  `lookBack: STRUCK_OFF | LOOKED_BACK → LOOKED_BACK by ${offices}`,
  `relapse: STRUCK_OFF | LOOKED_BACK → TRACKED by ${offices}`,
], start);

describe('what a standing committee follows up', () => {
  let at: SupervisionAtWork;
  beforeAll(async () => { at = await start(); });
  afterAll(() => at.service.stop());
  const act = async (mutation: string, given: Record<string, unknown>, as = at.near.WORK_COMMITTEE) => {
    const steps = at.steps(trackings as never);
    return (await steps.do(mutation, { requestId: newId(), ...(await steps.sample(mutation)), ...given }, as)).codes;
  };

  it('a deliberation opinion is of a meeting that was, and is seen by the unit once assigned (P-64)', async () => {
    expect(await act('enterReviewOpinion', { meetingOn: '2999-01-01' })).toEqual(['BAD_USER_INPUT']);
    const id = await at.open('enterReviewOpinion', { unitId: null });
    const seen = async () => (await at.service.data<{ reviewOpinion: unknown }>('query ($id: ID!) { reviewOpinion(id: $id) { id } }', { id }, { as: at.near.UNDERTAKING_UNIT })).reviewOpinion;
    expect(await seen()).toBeNull();
    expect(await act('assignReviewOpinion', { id })).toEqual([]);
    expect(await seen()).toEqual({ id });
  });

  it.each<[string, Record<string, unknown>, string[]]>([
    ['on the day it was commissioned', { inspectedOn: '2026-03-01' }, []],
    ['the day before that', { inspectedOn: '2026-02-28' }, ['BAD_USER_INPUT']],
    ['on the day of the meeting', { inspectedOn: '2026-03-20' }, []],
    ['the day after it', { inspectedOn: '2026-03-21' }, ['BAD_USER_INPUT']],
    ['by no action or activity', { actionId: null }, ['STEP_INCOMPLETE']],
  ])('an inspection that prepares a report, held %s: %j → %j (P-65)', async (_, given, codes) => {
    expect(await act('inspectForReport', { id: await at.open('commissionReportPreparation', {}), ...given })).toEqual(codes);
  });

  it('only who took part in the inspection sits in for it; the chair’s meeting commissions it no later than the meeting', async () => {
    const other = (await at.domain.outputs.deputy()).mandateId;
    const id = await at.open('commissionReportPreparation', {}, ['inspectForReport', { participantMandateIds: [at.domain.ids.mandate] }]);
    expect(await act('sitInAfterInspection', { id, sitInMandateIds: [other] })).toEqual(['NOT_A_PARTICIPANT']);
    expect(await act('sitInAfterInspection', { id })).toEqual([]);
    expect(await act('commissionReportPreparation', { commissionedOn: '2026-03-21' })).toEqual(['BAD_USER_INPUT']);
    expect(await act('commissionReportPreparation', { commissionedOn: '2026-03-20' })).toEqual([]);
  });

  it('it is heard at a meeting that the standing committee of the place holds on that day; who took part is told with it (P-65)', async () => {
    const heldBy = async (organiserBodyId: string | null, given: { startsAt?: string; status?: string } = {}): Promise<string> => {
      const { startsAt = '2026-03-20T01:00:00.000Z', status = 'PLANNED' } = given;
      const id = newId();
      await at.service.hear(eventOf(activityChanged, id, 1, {
        type: 'SIT_IN_COMMITTEE', status, regionId: at.domain.ids.region, organiserBodyId, groupId: null, stationId: null, startsAt, endsAt: '2999-01-01T01:00:00.000Z', mode: 'ON_SITE', prescribed: true }));
      return id;
    };
    const meetingId = await heldBy(at.standing);
    const others = [
      await heldBy(at.domain.ids.committee), await heldBy(null), await heldBy(await at.body('STANDING_COMMITTEE', { regionId: at.domain.outputs.station.place.elsewhere })), await heldBy(at.standing, { status: 'CANCELLED' }),
      await heldBy(at.standing, { startsAt: '2026-03-19T15:59:59.000Z' }), await heldBy(at.standing, { startsAt: '2026-03-20T16:00:00.000Z' }),
    ];
    for (const other of others) expect(await act('commissionReportPreparation', { meetingId: other })).toEqual(['NOT_THAT_MEETING']);
    const id = await at.open('commissionReportPreparation', { meetingId: null });
    expect(await act('inspectForReport', { id, meetingId: others[0] })).toEqual(['NOT_THAT_MEETING']);
    expect(await act('inspectForReport', { id, meetingId, activityId: meetingId })).toEqual(['BAD_USER_INPUT']);
    const moved = await at.open('commissionReportPreparation', { meetingId: await heldBy(at.standing) });
    const { rows: [before] } = await at.service.database.pool.query<{ meeting_id: string }>('select meeting_id from report_preparation where id = $1', [moved]);
    expect(await act('inspectForReport', { id: moved, meetingId, activityId: before?.meeting_id })).toEqual([]);
    await at.service.said();
    expect(await act('inspectForReport', { id, meetingId })).toEqual([]);
    expect(await act('inspectForReport', { id: await at.open('commissionReportPreparation', { meetingId }), meetingId })).toEqual([]);
    expect(await act('inspectForReport', { id: await at.open('commissionReportPreparation', { meetingId }) })).toEqual([]);
    expect((await at.service.said()).map(({ data }) => data)).toContainEqual(expect.objectContaining({ status: 'INSPECTED', meetingId, participantMandateIds: [at.domain.ids.mandate] }));
    const listed = await at.service.entities('Activity', [meetingId], 'reportPreparations(first: 50) { nodes { id meeting { id } } }', { as: at.near.WORK_COMMITTEE });
    expect((listed.data as unknown as { _entities: { reportPreparations: { nodes: unknown[] } }[] })._entities[0]?.reportPreparations.nodes).toContainEqual({ id, meeting: { id: meetingId } });
  });

  it('three kinds are tracked (P-58), one at a time', async () => {
    const none = { reviewOpinionId: null };
    const kindOf = async (given: Record<string, unknown>) => {
      const id = await at.open('startTracking', given);
      return (await at.service.data<{ tracking: { objectKind: string } }>('query ($id: ID!) { tracking(id: $id) { objectKind } }', { id }, { as: at.near.WORK_COMMITTEE })).tracking.objectKind;
    };
    const suggestionId = await at.domain.outputs.suggestion('ACCEPTED');
    expect([await kindOf({}), await kindOf({ ...none, suggestionId }), await kindOf({ ...none, projectName: '农贸市场改造' })]).toEqual(['REVIEW_OPINION', 'SUGGESTION', 'LIVELIHOOD_PROJECT']);
    const clue = async (status: string) => {
      const { rows } = await at.service.database.pool.query<{ id: string }>(
        `insert into project_clue (id, version, region_id, region_path, status, status_since, opened_at, person_ids, title) select gen_random_uuid(), 1, id, path, $1, now(), now(), '{}', '公园' from region_heard where id = $2 returning id`, [status, at.domain.ids.region]);
      return rows[0]?.id ?? '';
    };
    expect(await kindOf({ ...none, projectClueId: await clue('IN_POOL') })).toBe('LIVELIHOOD_PROJECT');
    for (const status of ['FORMED', 'VETTED', 'REJECTED']) expect(await act('startTracking', { ...none, projectClueId: await clue(status) })).toEqual(['NOT_IN_POOL']);
    expect(await act('startTracking', none)).toEqual(['TRACKED_ONE']);
    expect(await act('startTracking', { suggestionId })).toEqual(['TRACKED_ONE']);
  });

  it('what is tracked is struck off by a second person, and tracked again when the look-back finds it relapsed', async () => {
    const id = await at.open('startTracking', {});
    expect(await act('evidenceTracking', { id })).toEqual([]);
    expect(await act('strikeOffTracking', { id })).toEqual(['SECOND_PERSON_NEEDED']);
    expect(await act('strikeOffTracking', { id }, at.near.SPECIAL_COMMITTEE)).toEqual([]);
    for (const mutation of ['lookBackAtTracking', 'lookBackAtTracking', 'relapseTracking', 'evidenceTracking']) expect(await act(mutation, { id })).toEqual([]);
  });
});
