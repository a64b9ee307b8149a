import { dayOf } from '@renda/calendar';
import { type Change, only, Refusal } from '@renda/subgraph';
import { oneOf } from '../codes.js';
import { heardMandates, mandateOn } from '../heard/heard-mandates.js';
import { holdersOfPosts } from '../heard/heard-posts.js';
import { capacities, deadlineRuleOf } from './appointment-deadline.js';
import { Appointment, type Doing } from './appointment.js';

export interface AppointmentEntry {
  readonly id?: string;
  readonly mandateId: string;
  readonly duty: string;
  readonly capacity: string | null;
  readonly targetPersonId: string | null;
  readonly receivedAt: Date;
}

export async function doingNow({ now, caller, ruling }: Change): Promise<Doing> {
  return { at: now, by: caller.id, calendar: ruling.calendar(), rules: await ruling.rulesKnown() };
}

/** Enters requests, by the deputy himself or by the committee that received them: the mandate holds on the day of receipt, the person to be met holds a post then. Tells nothing yet. */
export async function requestAppointments(change: Change, entries: readonly AppointmentEntry[]): Promise<Appointment[]> {
  const mandates = await heardMandates(change, entries.map(({ mandateId }) => mandateId));
  const holdsPost = await holdersOfPosts(change, entries.map(({ targetPersonId }) => targetPersonId));
  const doing = await doingNow(change);
  const made: Appointment[] = [];
  for (const entry of entries) {
    const { receivedAt, targetPersonId } = entry;
    const mandate = mandateOn(mandates, entry.mandateId, dayOf(receivedAt));
    holdsPost(targetPersonId, dayOf(receivedAt));
    const region = await change.region(mandate.regionId);
    const capacity = entry.capacity === null ? null : oneOf(capacities, entry.capacity, 'capacity');
    const rule = await deadlineRuleOf(change.ruling, { regionPath: region.path, receivedAt, capacity });
    const appointment = Appointment.request({ ...entry, id: entry.id ?? change.newId(), mandate, region, capacity, rule }, { ...doing, at: receivedAt });
    change.permit(appointment.scopes());
    change.em.persist(appointment);
    made.push(appointment);
  }
  return made;
}

/** Enters one request and says so. A deputy's own is received now; an office may say when it received one on paper. */
export async function requestAppointment(change: Change, entry: Omit<AppointmentEntry, 'receivedAt'> & { receivedAt: Date | null }): Promise<Appointment> {
  const receivedAt = entry.receivedAt ?? change.now;
  if (receivedAt > change.now) throw new Refusal('BAD_USER_INPUT', { field: 'receivedAt' });
  const appointment = only(await requestAppointments(change, [{ ...entry, receivedAt }]));
  if (entry.receivedAt !== null && appointment.personId === change.personId) throw new Refusal('BAD_USER_INPUT', { field: 'receivedAt' });
  change.tell(appointment.told());
  return appointment;
}
