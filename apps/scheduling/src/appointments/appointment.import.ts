import { day, importer, key, moment, Refusal } from '@renda/subgraph';
import { z } from 'zod';
import { type Appointment, type Doing } from './appointment.js';
import { type AppointmentStatus, appointmentStatuses } from './appointment.lifecycle.js';
import { doingNow, requestAppointments } from './request-appointments.js';

const row = z.strictObject({
  mandate: key, duty: z.string().max(1000), capacity: z.string().nullish(), target: key.nullish(), received_at: moment, status: z.enum(appointmentStatuses),
  arranged_at: moment.nullish(), meets_on: day.nullish(), place: z.string().max(200).nullish(), held_on: day.nullish(), outcome: z.string().max(2000).nullish(),
  closed_at: moment.nullish(), reason: z.string().max(500).nullish(),
});
type Past = z.infer<typeof row>;

/** Past appointments of a file, led step by step to the status they have reached, at the moments the file tells; the last state of each is told. */
export const appointmentImporter = importer('appointment', row, async (rows, change, idOf) => {
  const appointments = await requestAppointments(change, rows.map(({ id, row: past }) => ({
    id, mandateId: idOf('mandate', past.mandate), duty: past.duty, capacity: past.capacity ?? null, targetPersonId: idOf('person', past.target), receivedAt: past.received_at,
  })));
  const doing = await doingNow(change);
  for (const [index, appointment] of appointments.entries()) {
    const past = rows[index]?.row;
    if (past && [past.received_at, past.arranged_at, past.closed_at].some((at) => at && at > change.now)) throw new Refusal('NOT_YET_HELD');
    if (past) stepsTo[past.status](appointment, past, doing);
    change.tell(appointment.told());
  }
});

/** What the status needs stands in the row. Throws BAD_USER_INPUT naming the column otherwise, or where moments stand before the receipt. */
function needed<V>(value: V | null | undefined, field: string): V {
  if (value === null || value === undefined) throw new Refusal('BAD_USER_INPUT', { field });
  return value;
}

function since(past: Past, at: Date | null | undefined, field: string): Date {
  const given = needed(at, field);
  if (given < past.received_at) throw new Refusal('BAD_USER_INPUT', { field });
  return given;
}

const stepsTo: Readonly<Record<AppointmentStatus, (appointment: Appointment, past: Past, doing: Doing) => void>> = {
  REQUESTED: () => undefined,
  ARRANGED: (appointment, past, doing) => {
    appointment.arrange({ meetsOn: needed(past.meets_on, 'meets_on'), place: needed(past.place, 'place') }, { ...doing, at: since(past, past.arranged_at, 'arranged_at') });
  },
  HELD: (appointment, past, doing) => { stepsTo.ARRANGED(appointment, past, doing); appointment.hold(needed(past.held_on, 'held_on'), doing); },
  FOLLOWED_UP: (appointment, past, doing) => { stepsTo.HELD(appointment, past, doing); appointment.followUp(needed(past.outcome, 'outcome'), doing); },
  WITHDRAWN: (appointment, past, doing) => {
    if (past.arranged_at) stepsTo.ARRANGED(appointment, past, doing);
    appointment.withdraw(past.reason ?? null, { ...doing, at: since(past, past.closed_at, 'closed_at') });
  },
  REFUSED: (appointment, past, doing) => { appointment.refuse(past.reason ?? '', { ...doing, at: since(past, past.closed_at, 'closed_at') }); },
};
