import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { RowScopes } from '@renda/caller';
import type { CivilDay } from '@renda/calendar';
import { attendanceChanged } from '@renda/events';
import { type Aggregate, Refusal, type Told, told } from '@renda/subgraph';
import type { Activity } from '../activities/activity.js';
import { modes, oneOf, reasonGiven } from '../codes.js';
import type { HeardMandate } from '../heard/heard-mandates.js';
import { stateAfter } from '../lifecycle.js';
import { type AttendanceAction, attendanceLifecycle, type AttendanceStatus } from './attendance.lifecycle.js';
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
export class Attendance implements Aggregate {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'integer' })
  version = 1;

  @Property({ type: 'uuid' })
  activityId!: string;

  @Property({ type: 'text' })
  activityType!: string;

  @Property({ type: 'uuid' })
  mandateId!: string;

  @Property({ type: 'uuid' })
  personId!: string;

  @Property({ type: 'uuid' })
  regionId!: string;

  @Property({ type: 'text' })
  regionPath!: string;

  @Property({ type: 'uuid', nullable: true })
  stationId: string | null = null;

  @Property({ type: 'date' })
  day!: CivilDay;

  @Property({ type: 'text' })
  dutyKind!: string;

  @Property({ type: 'text' })
  mode!: string;

  @Property({ type: 'boolean' })
  leftPost!: boolean;

  @Property({ type: 'boolean' })
  invited!: boolean;

  @Property({ type: 'text' })
  status: AttendanceStatus = 'RECORDED';

  @Property({ type: 'text', nullable: true })
  reason: string | null = null;

  @Property({ type: 'datetime' })
  recordedAt!: Date;

  @Property({ type: 'uuid' })
  recordedBy!: string;

  @Property({ type: 'datetime', nullable: true })
  verifiedAt: Date | null = null;

  @Property({ type: 'uuid', nullable: true })
  verifiedBy: string | null = null;

  /** Once per deputy and activity (ALREADY_RECORDED), after it took place. */
  static record(id: string, activity: Activity, mandate: HeardMandate, given: AttendanceGiven, past = false): Attendance {
    activity.admitAttendance(past);
    const attendance = new Attendance();
    attendance.id = id;
    attendance.activityId = activity.id;
    attendance.activityType = activity.type;
    attendance.mandateId = mandate.id;
    attendance.personId = mandate.personId;
    attendance.regionId = activity.regionId;
    attendance.regionPath = activity.regionPath;
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
    return this.told();
  }

  /** A second pair of eyes: never the deputy's own. From now on it is duty. */
  verify(given: { now: Date; by: string; byPersonId: string | null }): Told {
    if (given.byPersonId === this.personId) throw new Refusal('SECOND_PERSON_NEEDED');
    this.step('verify');
    this.verifiedAt = given.now;
    this.verifiedBy = given.by;
    return this.told();
  }

  /** Takes it back for a reason; what it added to the ledger is countered there. */
  correct(reason: string | null | undefined): Told {
    const given = reasonGiven(reason);
    this.step('correct');
    this.reason = given;
    return this.told();
  }

  scopes(): RowScopes {
    return { regionPaths: [this.regionPath], stationIds: this.stationId === null ? [] : [this.stationId], personIds: [this.personId] };
  }

  told(): Told {
    const { activityId, activityType, mandateId, personId, stationId, regionId, regionPath, status, day, dutyKind, mode, leftPost } = this;
    const verifiedAt = this.verifiedAt?.toISOString() ?? null;
    return told(
      attendanceChanged, this,
      { activityId, activityType, mandateId, personId, stationId, regionId, status, day, dutyKind, mode, leftPost, verifiedAt }, { regionId, regionPath },
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

  private step(action: AttendanceAction): void {
    this.status = stateAfter(attendanceLifecycle, this.status, action);
    this.version += 1;
  }
}
