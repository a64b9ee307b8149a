import { LockMode } from '@mikro-orm/postgresql';
import type { Change } from '@renda/subgraph';
import { tellStep } from '../activities/activity-step.js';
import { Activity } from '../activities/activity.js';
import { heardMandates, mandateOn } from '../heard/heard-mandates.js';
import { sharedActivity } from '../invitations/invite-deputies.js';
import { Invitation } from '../invitations/invitation.js';
import { Attendance } from './attendance.js';

export interface AttendanceEntry {
  readonly mandateId: string;
  readonly dutyKind: string;
  readonly mode: string;
  readonly leftPost: boolean;
}

/** Records that a deputy, invited or not, took part. The activity is not touched: many are recorded at the same time. */
export async function recordAttendance(change: Change, activityId: string, entry: AttendanceEntry): Promise<Attendance> {
  const activity = await sharedActivity(change, activityId);
  activity.admitAttendance(false);
  const mandate = mandateOn(await heardMandates(change, [entry.mandateId]), entry.mandateId, activity.day);
  const both = { activityId, mandateId: entry.mandateId };
  const invited = (await change.em.count(Invitation, both)) > 0;
  const before = await change.em.findOne(Attendance, both, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const given = { ...entry, invited, now: change.now, by: change.caller.id };
  if (before) {
    change.tell(before.recordAgain(activity, given));
    return before;
  }
  const attendance = Attendance.record(change.newId(), activity, mandate, given);
  change.em.persist(attendance);
  change.tell(attendance.told());
  return attendance;
}

export async function verifyAttendance(change: Change, id: string): Promise<Attendance> {
  const attendance = await change.lock(Attendance, id);
  change.tell(attendance.verify({ now: change.now, by: change.caller.id, byPersonId: change.personId }));
  return attendance;
}

export async function correctAttendance(change: Change, given: { id: string; expectedVersion?: number | null; reason: string }): Promise<Attendance> {
  const attendance = await change.lock(Attendance, given.id, given.expectedVersion);
  change.tell(attendance.correct(given.reason));
  return attendance;
}

/**
 * What the attendance says about its activity: recorded while some is unverified, verified once all that stands is. A change of its own, after those of
 * the single deputies, so that these never wait for each other. Done again it changes nothing.
 */
export async function settleActivity(change: Change, activityId: string): Promise<{ id: string }> {
  const activity = await change.em.findOneOrFail(Activity, { id: activityId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const unverified = await change.em.count(Attendance, { activityId, status: 'RECORDED' });
  const verified = await change.em.count(Attendance, { activityId, status: 'VERIFIED' });
  for (const told of activity.settle({ unverified, verified }, change.now)) tellStep(change, 'attendance', told);
  return activity;
}
