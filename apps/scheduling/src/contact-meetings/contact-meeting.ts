import { Entity, Property } from '@mikro-orm/decorators/legacy';
import type { RowScopes } from '@renda/caller';
import { type CivilDay, dayOf } from '@renda/calendar';
import { contactMeetingChanged } from '@renda/events';
import { Refusal, type Told, told } from '@renda/subgraph';
import { modes, oneOf } from '../codes.js';
import type { HeardPair } from '../heard/heard-pairs.js';
import { Recorded } from '../recorded/recorded.js';

export const meetingForms = ['VISIT', 'MEETING', 'APPOINTMENT'] as const;

export interface MeetingGiven {
  readonly id: string;
  readonly pair: HeardPair;
  readonly day: CivilDay;
  readonly mode: string;
  readonly form: string | null;
  readonly helperBodyId: string | null;
  readonly now: Date;
  readonly by: string;
}

/** A member of a standing committee met the deputy of a contact pair (见面、走访、约见, A-21). One a day counts (MEETING_RECORDED). */
@Entity({ tableName: 'contact_meeting' })
export class ContactMeeting extends Recorded {
  @Property({ type: 'uuid' })
  pairId!: string;

  @Property({ type: 'uuid' })
  memberId!: string;

  @Property({ type: 'uuid' })
  mandateId!: string;

  @Property({ type: 'uuid' })
  personId!: string;

  @Property({ type: 'text', nullable: true })
  form: (typeof meetingForms)[number] | null = null;

  /** The committee or working body that helped (001§8¶2). */
  @Property({ type: 'uuid', nullable: true })
  helperBodyId: string | null = null;

  /** On a day that has come (NOT_YET_HELD); that the pair holds on it is for the caller to have seen. */
  static record(given: MeetingGiven): ContactMeeting {
    const { id, pair, day, helperBodyId, now } = given;
    if (day > dayOf(now)) throw new Refusal('NOT_YET_HELD');
    const meeting = new ContactMeeting();
    Object.assign(meeting, { id, day, helperBodyId });
    meeting.pairId = pair.id;
    meeting.memberId = pair.memberId;
    meeting.mandateId = pair.mandateId;
    meeting.personId = pair.personId;
    meeting.lieIn({ id: pair.regionId, path: pair.regionPath });
    meeting.mode = oneOf(modes, given.mode, 'mode');
    meeting.form = given.form === null ? null : oneOf(meetingForms, given.form, 'form');
    meeting.recordedAt = now;
    meeting.recordedBy = given.by;
    return meeting;
  }

  override scopes(): RowScopes {
    return { regionPaths: [this.regionPath], personIds: this.doneBy() };
  }

  /** Where it may be recorded: by the member himself, or by an office; the deputy he met does not say so for him. */
  recordingScopes(): RowScopes {
    return { regionPaths: [this.regionPath], personIds: [this.memberId] };
  }

  told(): Told {
    const { pairId, memberId, mandateId, personId, regionId, day, mode, helperBodyId, status } = this;
    const verifiedAt = this.verifiedAt?.toISOString() ?? null;
    return told(contactMeetingChanged, this, { pairId, memberId, mandateId, personId, regionId, day, mode, helperBodyId, status, verifiedAt });
  }

  protected override doneBy(): readonly string[] {
    return [this.memberId, this.personId];
  }
}
