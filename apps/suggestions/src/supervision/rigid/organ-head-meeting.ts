import type { PolicyRow } from '@renda/caller';
import { organHeadMeetingChanged } from '@renda/events';
import { type Change, field, Refusal, type RuleSource } from '@renda/subgraph';
import { capacities, occasionStatuses } from '../../heard/heard-titles.js';
import { administrators } from '../../policy-rows.js';
import { register } from '../../registers/register.js';
import { appointment, body, organ } from '../../registers/targets.js';
import { supervisors } from '../who-supervises.js';
import { causedBy, causeFields, causeNames } from './causes.js';

const { reference, text } = field;
const sees: PolicyRow = { DEPUTY: 'GRANTED', ...supervisors };
const source: RuleSource = { title: { zh: '代表约见国家机关负责人', en: 'Deputies meet heads of state organs' }, citation: '004-SV-硬 L319-321, L333-335' };

/** The request and its course are an appointment of the calendar with the capacity STATE_ORGAN_HEAD; what caused it and what came of it stand here. */
export const organHeadMeetings = register({
  entity: 'OrganHeadMeeting', singular: 'organHeadMeeting', plural: 'organHeadMeetings', table: 'organ_head_meeting', kind: 'organ_head_meeting',
  title: { zh: '代表约见国家机关负责人', en: 'Deputies meet the head of a state organ' },
  source,
  states: { LINKED: { zh: '已登记起因', en: 'its cause is entered' }, CONCLUDED: { zh: '有结果', en: 'has its outcome' } },
  fields: {
    appointmentId: reference(appointment, '约见', 'Appointment', { filter: true }),
    bodyId: reference(body, '办理机构', 'Body that handles it', { filter: true }),
    organId: reference(organ, '国家机关', 'State organ', { filter: true }),
    ...causeFields,
    outcome: text('约见结果', 'What came of it', 4000),
  },
  lies: ['bodyId'],
  sees,
  imports: administrators,
  opening: {
    zh: '登记约见的起因', en: 'Enter what caused the meeting', mutation: 'linkOrganHeadMeeting', to: 'LINKED', by: supervisors, needs: ['appointmentId', 'bodyId', 'organId'], may: [...causeNames],
    with: async (row, change, { at }) => {
      const { capacity } = await appointmentOf(row, change);
      if (capacity !== 'STATE_ORGAN_HEAD') throw new Refusal('APPOINTMENT_UNFIT', { capacity: capacity ?? '' }, source);
      causedBy(row, change, { kind: 'Appointment', id: row.appointmentId ?? '' }, at);
    },
  },
  steps: [
    { zh: '登记约见结果', en: 'Its outcome is entered', action: 'conclude', mutation: 'concludeOrganHeadMeeting', from: ['LINKED'], to: 'CONCLUDED', by: supervisors, needs: ['outcome'],
      with: async (row, change) => {
        const { status } = await appointmentOf(row, change);
        if (status !== 'HELD' && status !== 'FOLLOWED_UP') throw new Refusal('APPOINTMENT_NOT_HELD', { status }, source);
      } },
  ],
  says: organHeadMeetingChanged,
  tells: ['appointmentId', 'bodyId', 'organId', ...causeNames],
  also: {
    sentences: {
      APPOINTMENT_UNFIT: { zh: '该约见的对象（{capacity}）不是国家机关负责人。', en: 'This appointment ({capacity}) is not with the head of a state organ.', shown: { capacity: capacities } },
      APPOINTMENT_NOT_HELD: { zh: '该约见现为“{status}”，尚未举行。', en: 'The appointment is “{status}”; it was not held yet.', shown: { status: occasionStatuses } },
      MEETING_LINKED: { zh: '该约见的起因已经登记。', en: 'What caused this appointment is entered already.' },
    },
    constraints: { organ_head_meeting_once: 'MEETING_LINKED' },
  },
});

function appointmentOf({ appointmentId }: { appointmentId: string | null }, change: Change): Promise<{ capacity: string | null; status: string }> {
  return change.heard('appointment_heard', appointmentId ?? '', ['capacity', 'status']);
}
