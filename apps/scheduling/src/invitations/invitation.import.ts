import { importer, key } from '@renda/subgraph';
import { z } from 'zod';
import { Activity } from '../activities/activity.js';
import { heardMandates, mandateOn } from '../heard/heard-mandates.js';
import { Invitation } from './invitation.js';

const row = z.strictObject({ activity: key, mandate: key, answer: z.string(), reason: z.string().nullish() });

/** Past invitations of a file, with their answers. They were sent when the activity was planned, as far as is known. */
export const invitationImporter = importer('invitation', row, async (rows, change, idOf) => {
  const past = rows.map(({ id, row: one }) => ({ id, ...one, activityId: idOf('activity', one.activity), mandateId: idOf('mandate', one.mandate) }));
  const activities = await change.referred(Activity, past.map(({ activityId }) => activityId));
  const mandates = await heardMandates(change, past.map(({ mandateId }) => mandateId));
  for (const { id, activityId, mandateId, answer, reason } of past) {
    const activity = activities.get(activityId);
    const invitation = Invitation.send({ id, activity, mandate: mandateOn(mandates, mandateId, activity.day), now: change.now, past: true });
    if (answer !== 'NONE') invitation.reply(activity, { answer, reason, now: change.now, past: true });
    change.permit(invitation.scopes());
    change.em.persist(invitation);
    change.tell(invitation.told());
  }
});
