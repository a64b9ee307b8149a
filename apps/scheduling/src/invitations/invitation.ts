import { Entity, Property } from '@mikro-orm/decorators/legacy';
import type { RowScopes } from '@renda/caller';
import { invitationChanged } from '@renda/events';
import { RegionalAggregate, type Told, told } from '@renda/subgraph';
import type { Activity } from '../activities/activity.js';
import { oneOf, reasonGiven } from '../codes.js';
import { type HeardMandate } from '../heard/heard-mandates.js';

const answers = ['ACCEPTED', 'DECLINED'] as const;

/** One deputy invited to one activity, once. An aggregate of its own: five hundred may answer at the same time. */
@Entity({ tableName: 'invitation' })
export class Invitation extends RegionalAggregate {
  @Property({ type: 'uuid' })
  activityId!: string;

  @Property({ type: 'uuid' })
  mandateId!: string;

  @Property({ type: 'uuid' })
  personId!: string;

  @Property({ type: 'uuid', nullable: true })
  stationId: string | null = null;

  @Property({ type: 'text' })
  answer: 'NONE' | (typeof answers)[number] = 'NONE';

  @Property({ type: 'text', nullable: true })
  reason: string | null = null;

  @Property({ type: 'datetime' })
  invitedAt!: Date;

  @Property({ type: 'datetime', nullable: true })
  answeredAt: Date | null = null;

  /** The inspection before a report for which he sits in (001§18); null for all others. */
  @Property({ type: 'uuid', nullable: true })
  reportPreparationId: string | null = null;

  /** Only while the activity is open; a second one to the same deputy is refused (ALREADY_INVITED). */
  static send(given: { id: string; activity: Activity; mandate: HeardMandate; now: Date; past: boolean; reportPreparationId?: string | null }): Invitation {
    const { id, activity, mandate, now } = given;
    activity.admitInvitations('invite', given.past);
    const invitation = new Invitation();
    invitation.id = id;
    invitation.activityId = activity.id;
    invitation.mandateId = mandate.id;
    invitation.personId = mandate.personId;
    invitation.lieIn(activity.region);
    invitation.stationId = activity.stationId;
    invitation.invitedAt = now;
    invitation.reportPreparationId = given.reportPreparationId ?? null;
    return invitation;
  }

  /** The deputy accepts, or declines and says why. While the activity is open he may think again. */
  reply(activity: Activity, given: { answer: string; reason: string | null | undefined; now: Date; past: boolean }): Told {
    activity.admitInvitations('answer', given.past);
    const answer = oneOf(answers, given.answer, 'answer');
    this.reason = answer === 'DECLINED' ? reasonGiven(given.reason) : (given.reason ?? null);
    this.answer = answer;
    this.answeredAt = given.now;
    return this.changed();
  }

  override scopes(): RowScopes {
    return { regionPaths: [this.regionPath], stationIds: this.stationId === null ? [] : [this.stationId], personIds: [this.personId] };
  }

  told(): Told {
    const { activityId, mandateId, personId, answer, reportPreparationId } = this;
    return told(invitationChanged, this, { activityId, mandateId, personId, answer, reportPreparationId });
  }
}
