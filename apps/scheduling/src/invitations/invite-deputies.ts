import { type Change, only, Refusal } from '@renda/subgraph';
import { tellStep } from '../activities/activity-step.js';
import { Activity } from '../activities/activity.js';
import { enoughInvited } from '../activities/enough-invited.js';
import { heardMandates, mandateOn } from '../heard/heard-mandates.js';
import { Invitation } from './invitation.js';

/** The activity to which something is added; nobody changes it meanwhile, and many may add to it at once. */
export async function sharedActivity(change: Change, id: string): Promise<Activity> {
  const activity = (await change.referred(Activity, [id])).get(id);
  change.permit(activity.scopes());
  return activity;
}

/** Invites deputies whose mandates hold on the activity's day. All of them, or none. */
export async function sendInvitations(change: Change, activity: Activity, mandateIds: readonly string[], reportPreparationId: string | null = null): Promise<Invitation[]> {
  const mandates = await heardMandates(change, mandateIds);
  return [...new Set(mandateIds)].map((mandateId) => {
    const mandate = mandateOn(mandates, mandateId, activity.day);
    const invitation = Invitation.send({ id: change.newId(), activity, mandate, now: change.now, past: false, reportPreparationId });
    change.em.persist(invitation);
    change.tell(invitation.told());
    return invitation;
  });
}

/** Opens an activity: from now on the invited know of it. One transaction, in which the region's rule on how many must be invited judges the whole. */
export async function openActivity(change: Change, given: { id: string; expectedVersion?: number | null; mandateIds: readonly string[] }): Promise<Activity> {
  const activity = await change.lock(Activity, given.id, given.expectedVersion);
  tellStep(change, 'open', activity.open());
  const invitations = await sendInvitations(change, activity, given.mandateIds);
  await enoughInvited(change, activity, invitations.length);
  return activity;
}

/** Invites one more deputy to an open activity. */
export async function inviteDeputy(change: Change, activityId: string, mandateId: string): Promise<Invitation> {
  const activity = await sharedActivity(change, activityId);
  return only(await sendInvitations(change, activity, [mandateId]));
}

/** The invited deputy's own answer; nobody answers for another. */
export async function answerInvitation(change: Change, given: { id: string; expectedVersion?: number | null; answer: string; reason?: string | null }): Promise<Invitation> {
  const invitation = await change.lock(Invitation, given.id, given.expectedVersion);
  if (invitation.personId !== change.personId) throw new Refusal('NOT_AVAILABLE');
  const activity = (await change.referred(Activity, [invitation.activityId])).get(invitation.activityId);
  change.tell(invitation.reply(activity, { answer: given.answer, reason: given.reason, now: change.now, past: false }));
  return invitation;
}
