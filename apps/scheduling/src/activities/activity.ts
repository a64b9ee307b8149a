import { Entity, Property } from '@mikro-orm/decorators/legacy';
import type { RowScopes } from '@renda/caller';
import { type CivilDay, dayOf } from '@renda/calendar';
import { activityChanged } from '@renda/events';
import { Refusal, type Region, RegionalAggregate, type Told, told } from '@renda/subgraph';
import { activityTypeCodes } from '../activity-types/activity-types.js';
import { modes, oneOf, reasonGiven } from '../codes.js';
import { stateAfter } from '../lifecycle.js';
import { type ActivityAction, activityLifecycle, type ActivityStatus, invitationsSent, takenPlace } from './activity.lifecycle.js';

export interface ActivityGiven {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly region: Region;
  readonly organiserBodyId: string | null;
  readonly groupId: string | null;
  readonly station: { readonly id: string; readonly regionPath: string } | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly mode: string;
  readonly prescribed: boolean;
  readonly now: Date;
}

/** Something that deputies are invited to and that may count as duty: an inspection, a meeting, a reception day. */
@Entity({ tableName: 'activity' })
export class Activity extends RegionalAggregate {
  @Property({ type: 'text' })
  type!: string;

  @Property({ type: 'text' })
  title!: string;

  @Property({ type: 'uuid', nullable: true })
  organiserBodyId: string | null = null;

  @Property({ type: 'uuid', nullable: true })
  groupId: string | null = null;

  @Property({ type: 'uuid', nullable: true })
  stationId: string | null = null;

  @Property({ type: 'datetime' })
  startsAt!: Date;

  @Property({ type: 'datetime' })
  endsAt!: Date;

  @Property({ type: 'text' })
  mode!: string;

  @Property({ type: 'boolean' })
  prescribed!: boolean;

  @Property({ type: 'text' })
  status: ActivityStatus = 'PLANNED';

  @Property({ type: 'text', nullable: true })
  reason: string | null = null;

  @Property({ type: 'datetime' })
  plannedAt!: Date;

  /** Its type is one of the catalogue; it ends after it starts; at a station it lies in the station's own line of regions. */
  static plan(given: ActivityGiven): Activity {
    const { id, region, station, organiserBodyId, groupId, startsAt, endsAt, prescribed, now } = given;
    if (given.title.trim() === '') throw new Refusal('BAD_USER_INPUT', { field: 'title' });
    if (endsAt <= startsAt) throw new Refusal('BAD_USER_INPUT', { field: 'endsAt' });
    if (station && !station.regionPath.startsWith(region.path) && !region.path.startsWith(station.regionPath)) throw new Refusal('REGION_UNFIT', { stationId: station.id });
    const activity = new Activity();
    Object.assign(activity, { id, organiserBodyId, groupId, startsAt, endsAt, prescribed });
    activity.type = oneOf(activityTypeCodes, given.type, 'type');
    activity.mode = oneOf(modes, given.mode, 'mode');
    activity.title = given.title.trim();
    activity.lieIn(region);
    activity.stationId = station?.id ?? null;
    activity.plannedAt = now;
    return activity;
  }

  /** The civil day it counts for: the day it starts in Shanghai. One activity of several days is one time (AMB-01). */
  get day(): CivilDay {
    return dayOf(this.startsAt);
  }

  /** Deputies were asked about topic, time and form. */
  consult(): Told {
    return this.step('consult');
  }

  /** Invitations go out. How many there must be is for a region's rulebook to say. */
  open(): Told {
    return this.step('open');
  }

  /** It took place. It cannot have, before it starts. */
  hold(now: Date): Told {
    if (now < this.startsAt) throw new Refusal('NOT_YET_BEGUN', { startsAt: this.startsAt.toISOString() });
    return this.step('hold');
  }

  cancel(reason: string | null | undefined): Told {
    const given = reasonGiven(reason);
    const said = this.step('cancel');
    this.reason = given;
    return said;
  }

  archive(): Told {
    return this.step('archive');
  }

  /** What its attendance makes of it: recorded while some is unverified, verified once all that stands is. Tells nothing when nothing changes. */
  settle(attendance: { unverified: number; verified: number }): Told[] {
    const said: Told[] = [];
    if (attendance.unverified + attendance.verified === 0) return said;
    if (this.status === 'HELD' || (this.status === 'VERIFIED' && attendance.unverified > 0)) said.push(this.step('record'));
    if (this.status === 'RECORDED' && attendance.unverified === 0) said.push(this.step('verify'));
    return said;
  }

  /** Whether invitations and answers belong to it now; a past record needs only that they once did. */
  admitInvitations(action: 'invite' | 'answer', past: boolean): void {
    if (!past || !invitationsSent.includes(this.status)) stateAfter(activityLifecycle, this.status, action);
  }

  /** Whether attendance can be recorded: it took place and is not archived; a past record needs only that it took place. */
  admitAttendance(past: boolean): void {
    if (!past || !takenPlace.includes(this.status)) stateAfter(activityLifecycle, this.status, 'record');
  }

  override scopes(): RowScopes {
    const [stationIds, groupIds] = [this.stationId, this.groupId].map((id) => (id === null ? [] : [id]));
    return { regionPaths: [this.regionPath], stationIds: stationIds ?? [], groupIds: groupIds ?? [] };
  }

  told(): Told {
    const { type, status, regionId, organiserBodyId, groupId, stationId, mode, prescribed } = this;
    const [startsAt, endsAt] = [this.startsAt.toISOString(), this.endsAt.toISOString()];
    return told(activityChanged, this, { type, status, regionId, organiserBodyId, groupId, stationId, startsAt, endsAt, mode, prescribed });
  }

  private step(action: ActivityAction): Told {
    this.status = stateAfter(activityLifecycle, this.status, action);
    return this.changed();
  }
}
