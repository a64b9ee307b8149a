import { type Change, importer, key, moment } from '@renda/subgraph';
import { z } from 'zod';
import { Activity } from '../activities/activity.js';
import { heardMandates, mandateOn } from '../heard/heard-mandates.js';
import { pastMoments } from '../recorded/past-moments.js';
import { Attendance } from './attendance.js';

const row = z.strictObject({
  activity: key, mandate: key, duty_kind: z.string(), mode: z.string(), left_post: z.boolean(), status: z.enum(['RECORDED', 'VERIFIED']), recorded_at: moment,
  verified_at: moment.nullish(),
});

/** Past attendance of a file, verified where it was; the last state of each is told. */
export const attendanceImporter = importer('attendance', row, async (rows, change, idOf) => {
  for (const { row: one } of rows) pastMoments(one, change.now);
  const past = rows.map(({ id, row: one }) => ({ ...one, id, activityId: idOf('activity', one.activity), mandateId: idOf('mandate', one.mandate) }));
  const activities = await change.referred(Activity, past.map(({ activityId }) => activityId));
  const mandates = await heardMandates(change, past.map(({ mandateId }) => mandateId));
  const invited = await invitedTo(change, past);
  const by = change.caller.id;
  for (const { id, activityId, mandateId, duty_kind: dutyKind, mode, left_post: leftPost, status, recorded_at: now, verified_at: verifiedAt } of past) {
    const activity = activities.get(activityId);
    const mandate = mandateOn(mandates, mandateId, activity.day);
    const given = { dutyKind, mode, leftPost, invited: invited.has(`${activityId} ${mandateId}`), now, by };
    const attendance = Attendance.record(id, activity, mandate, given, true);
    if (status === 'VERIFIED') attendance.verify({ now: verifiedAt ?? now, by, byPersonId: change.personId });
    change.permit(attendance.scopes());
    change.em.persist(attendance);
    change.tell(attendance.told());
  }
});

/** Which of these deputies had been invited, in one statement. */
async function invitedTo(change: Change, pairs: readonly { activityId: string; mandateId: string }[]): Promise<Set<string>> {
  const rows = await change.sql.query<{ pair: string }>(
    `select i.activity_id || ' ' || i.mandate_id as pair from unnest($1::uuid[], $2::uuid[]) as asked(activity_id, mandate_id)
     join invitation i on i.activity_id = asked.activity_id and i.mandate_id = asked.mandate_id`,
    [pairs.map(({ activityId }) => activityId), pairs.map(({ mandateId }) => mandateId)],
  );
  return new Set(rows.map(({ pair }) => pair));
}
