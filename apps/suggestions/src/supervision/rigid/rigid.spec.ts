import { newId } from '@renda/subgraph';
import { describeRegister } from '@renda/subgraph/testing';
import { SupervisionAtWork } from '../../testing/supervision-at-work.js';
import { organHeadMeetings } from './organ-head-meeting.js';
import { rigidCases } from './rigid-case.js';

const offices = 'ADMINISTRATOR GENERAL_OFFICE SPECIAL_COMMITTEE WORK_COMMITTEE';
const secretariat = 'ADMINISTRATOR GENERAL_OFFICE WORK_COMMITTEE';
const start = () => SupervisionAtWork.start();

describeRegister(rigidCases, [
  `open: → STARTED by ${secretariat}`,
  `accept: STARTED → ACCEPTED by ${secretariat}`,
  `hold: ACCEPTED → HELD by ${offices}`,
  `conclude: HELD → RESULT by ${offices}`,
  `drop: STARTED | ACCEPTED → DROPPED by ${secretariat}`,
], start);
describeRegister(organHeadMeetings, [`open: → LINKED by ${offices}`, `conclude: LINKED → CONCLUDED by ${offices}`], start);

describe('rigid means', () => {
  let at: SupervisionAtWork;
  beforeAll(async () => { at = await start(); });
  afterAll(() => at.service.stop());
  const act = async (mutation: string, given: Record<string, unknown>, as = at.near.WORK_COMMITTEE) => {
    const steps = at.steps(rigidCases as never);
    return (await steps.do(mutation, { requestId: newId(), ...(await steps.sample(mutation)), ...given }, as)).codes;
  };

  it.each(['QUESTION', 'SPECIFIC_INQUIRY', 'DISMISSAL', 'RECALL'])('%s is one of the four (P-62)', async (kind) => {
    expect(await act('startRigidCase', { kind })).toEqual([]);
  });

  it.each(['DEPUTY', 'STATION_STAFF', 'SPECIAL_COMMITTEE', 'UNDERTAKING_UNIT'] as const)('are not started by %s', async (role) => {
    expect(await act('startRigidCase', {}, at.near[role])).toEqual(['FORBIDDEN']);
    expect(await act('startRigidCase', { kind: 'WARNING' })).toEqual(['BAD_USER_INPUT']);
  });

  it('are linked to all that caused them, and to something at least', async () => {
    expect(await act('startRigidCase', { topicId: null })).toEqual(['STEP_INCOMPLETE']);
    expect(await act('startRigidCase', { topicId: newId() })).toEqual(['NOT_AVAILABLE']);
    const causes = { topicId: await at.topic(), actionId: await at.action(), suggestionId: await at.domain.outputs.suggestion('ACCEPTED'), matterId: await at.domain.outputs.station.at('ASSIGNED') };
    const id = await at.open('startRigidCase', causes);
    const { rows } = await at.service.database.pool.query<{ from_kind: string }>('select from_kind from provenance_link where to_id = $1 order by from_kind', [id]);
    expect(rows.map(({ from_kind }) => from_kind)).toEqual(['Matter', 'Suggestion', 'SupervisionAction', 'SupervisionTopic']);
  });

  it('P-61: a meeting is linked to its cause only where the appointment is with the head of a state organ, and once', async () => {
    expect(await act('linkOrganHeadMeeting', { appointmentId: await at.appointment('HELD', 'SC_MEMBER') })).toEqual(['APPOINTMENT_UNFIT']);
    expect(await act('linkOrganHeadMeeting', { appointmentId: await at.appointment('HELD', null) })).toEqual(['APPOINTMENT_UNFIT']);
    expect(await act('linkOrganHeadMeeting', { topicId: null })).toEqual(['STEP_INCOMPLETE']);
    const appointmentId = await at.appointment('REQUESTED');
    expect(await act('linkOrganHeadMeeting', { appointmentId })).toEqual([]);
    expect(await act('linkOrganHeadMeeting', { appointmentId })).toEqual(['MEETING_LINKED']);
    expect(await act('linkOrganHeadMeeting', {}, at.near.DEPUTY)).toEqual(['FORBIDDEN']);
  });

  it.each([['REQUESTED', ['APPOINTMENT_NOT_HELD']], ['ARRANGED', ['APPOINTMENT_NOT_HELD']], ['HELD', []], ['FOLLOWED_UP', []], ['REFUSED', ['APPOINTMENT_NOT_HELD']]])(
    'P-61: an appointment that is %s has its outcome entered: %j', async (status, codes) => {
      const id = await at.open('linkOrganHeadMeeting', { appointmentId: await at.appointment(status) });
      expect(await act('concludeOrganHeadMeeting', { id })).toEqual(codes);
    });
});
