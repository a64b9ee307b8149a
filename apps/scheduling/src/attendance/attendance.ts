import { Entity, Property } from '@mikro-orm/decorators/legacy';
import type { RowScopes } from '@renda/caller';
import { attendanceChanged } from '@renda/events';
import { Refusal, type Told, told } from '@renda/subgraph';
import type { Activity } from '../activities/activity.js';
import { modes, oneOf } from '../codes.js';
import type { HeardMandate } from '../heard/heard-mandates.js';
import { RecordedDuty } from '../ledger/recorded-duty.js';
import { type AttendanceAction, attendanceLifecycle } from './attendance.lifecycle.js';
import { dutyKinds } from './duty-kinds.js';

export interface AttendanceGiven {
  readonly dutyKind: string;
  readonly mode: string;
  readonly leftPost: boolean;
  /** Whether an invitation had been sent: a deputy who came without one is recorded, and it shows. */
  readonly invited: boolean;
  readonly now: Date;
  readonly by: string;
}

/** One deputy at one activity. An aggregate of its own: many may be recorded and verified at the same time. */
@Entity({ tableName: 'attendance' })
export class Attendance extends RecordedDuty {
  @Property({ type: 'uuid' })
  activityId!: string;

  @Property({ type: 'text' })
  activityType!: string;

  @Property({ type: 'uuid', nullable: true })
  stationId: string | null = null;

  @Property({ type: 'text' })
  dutyKind!: string;

  @Property({ type: 'boolean' })
  invited!: boolean;

  /** Once per deputy and activity (ALREADY_RECORDED), after it took place. */
  static record(id: string, activity: Activity, mandate: HeardMandate, given: AttendanceGiven, past = false): Attendance {
    activity.admitAttendance(past);
    const attendance = new Attendance();
    attendance.id = id;
    attendance.activityId = activity.id;
    attendance.activityType = activity.type;
    attendance.mandateId = mandate.id;
    attendance.personId = mandate.personId;
    attendance.lieIn(activity.region);
    attendance.stationId = activity.stationId;
    attendance.day = activity.day;
    attendance.write(given);
    return attendance;
  }

  /** After it was taken back, with what is right this time. */
  recordAgain(activity: Activity, given: AttendanceGiven): Told {
    if (this.status !== 'CORRECTED') throw new Refusal('ALREADY_RECORDED', { attendanceId: this.id });
    activity.admitAttendance(false);
    this.step('recordAgain');
    this.write(given);
    this.reason = this.verifiedAt = this.verifiedBy = null;
    return this.changed();
  }

  override scopes(): RowScopes {
    return { regionPaths: [this.regionPath], stationIds: this.stationId === null ? [] : [this.stationId], personIds: [this.personId] };
  }

  told(): Told {
    const { activityId, activityType, mandateId, personId, stationId, regionId, status, day, dutyKind, mode, leftPost } = this;
    const verifiedAt = this.verifiedAt?.toISOString() ?? null;
    return told(
      attendanceChanged, this, { activityId, activityType, mandateId, personId, stationId, regionId, status, day, dutyKind, mode, leftPost, verifiedAt },
    );
  }

  private write(given: AttendanceGiven): void {
    this.dutyKind = oneOf(dutyKinds, given.dutyKind, 'dutyKind');
    this.mode = oneOf(modes, given.mode, 'mode');
    this.leftPost = given.leftPost;
    this.invited = given.invited;
    this.recordedAt = given.now;
    this.recordedBy = given.by;
  }

  protected override step(action: AttendanceAction): void {
    this.status = attendanceLifecycle.after(this.status, action);
  }
}
