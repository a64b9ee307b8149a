import { type Change, Refusal } from '@renda/subgraph';
import { link } from '../provenance/provenance-link.js';
import { oneOf } from '../registers/given.js';

interface Gathered {
  readonly id: string;
  readonly contactMeetingId: string | null;
  readonly appointmentId: string | null;
  pairId: string | null;
  mandateId: string | null;
  personIds: string[];
}

interface Occasion {
  readonly pairId: string | null;
  readonly mandateId: string;
  readonly status: string;
}

const columns = { contactMeetingId: ['pair_id as "pairId"', 'mandate_id as "mandateId"', 'status'], appointmentId: ['null as "pairId"', 'mandate_id as "mandateId"', 'status'] };
const kinds = { contactMeetingId: ['contact_meeting_heard', 'ContactMeeting'], appointmentId: ['appointment_heard', 'Appointment'] } as const;

/** Whom it was gathered from, and by which pair, follows from where it was. Nothing was said at a meeting that was taken back, or at an appointment that was not held. */
export async function gatherAt(row: Gathered, change: Change, { at }: { readonly at: Date }): Promise<void> {
  const where = oneOf(row, ['contactMeetingId', 'appointmentId']);
  const [table, kind] = kinds[where];
  const id = row[where] ?? '';
  const { pairId, mandateId, status } = await change.heard<Occasion>(table, id, columns[where]);
  const { personId } = await change.heard<{ personId: string }>('mandate_heard', mandateId, ['person_id as "personId"']);
  Object.assign(row, { pairId, mandateId, personIds: [personId] });
  if (where === 'contactMeetingId' ? status === 'CORRECTED' : status !== 'HELD' && status !== 'FOLLOWED_UP') throw new Refusal('OCCASION_NOT_HELD', { status });
  link(change, { kind, id }, 'RAISED_AT', { kind: 'GatheredOpinion', id: row.id }, at);
}
