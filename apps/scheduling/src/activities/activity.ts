import { Entity, Property } from '@mikro-orm/decorators/legacy';
import type { RowScopes } from '@renda/caller';
import { type CivilDay, dayOf } from '@renda/calendar';
import { activityChanged } from '@renda/events';
import { Refusal, type Region, RegionalAggregate, type Told, told } from '@renda/subgraph';
import { activityTypeCodes } from '../activity-types/activity-types.js';
import { modes, oneOf, reasonGiven } from '../codes.js';
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
  readonly ownIndustry: boolean | null;
  readonly policySubject: boolean | null;
  readonly coGroupIds: readonly string[];
  readonly coStationIds: readonly string[];
  readonly now: Date;
}

/** Most groups, and most stations, that organise an activity together with its own. */
export const mostCoOrganisers = 20;

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

  /** Whether it was on hot topics of the station's own industry; null: nobody said. */
  @Property({ type: 'boolean', nullable: true })
  ownIndustry: boolean | null = null;

  /** Whether it was on how industry-support policies are carried out; null: nobody said. */
  @Property({ type: 'boolean', nullable: true })
  policySubject: boolean | null = null;

  /** Who organised it besides (AMB-42). */
  @Property({ type: 'array', columnType: 'uuid[]' })
  coGroupIds: string[] = [];

  @Property({ type: 'array', columnType: 'uuid[]' })
  coStationIds: string[] = [];

  @Property({ type: 'text' })
  status: ActivityStatus = 'PLANNED';

  @Property({ type: 'text', nullable: true })
  reason: string | null = null;

  @Property({ type: 'datetime' })
  plannedAt!: Date;

  /** When the last attendance that stands was verified; null while some is not, and of a past record that does not say. */
  @Property({ type: 'datetime', nullable: true })
  verifiedAt: Date | null = null;

  /** Its type is one of the catalogue; it ends after it starts; at a station it lies in the station's own line of regions. */
  static plan(given: ActivityGiven): Activity {
    const { id, region, station, organiserBodyId, groupId, startsAt, endsAt, prescribed, ownIndustry, policySubject, now } = given;
    if (given.title.trim() === '') throw new Refusal('BAD_USER_INPUT', { field: 'title' });
    if (endsAt <= startsAt) throw new Refusal('BAD_USER_INPUT', { field: 'endsAt' });
    if (station && !station.regionPath.startsWith(region.path) && !region.path.startsWith(station.regionPath)) throw new Refusal('REGION_UNFIT', { stationId: station.id });
    const activity = new Activity();
    Object.assign(activity, { id, organiserBodyId, groupId, startsAt, endsAt, prescribed, ownIndustry, policySubject });
    activity.type = oneOf(activityTypeCodes, given.type, 'type');
    activity.mode = oneOf(modes, given.mode, 'mode');
    activity.title = given.title.trim();
    activity.lieIn(region);
    activity.stationId = station?.id ?? null;
    activity.coGroupIds = besides(given.coGroupIds, groupId, 'coGroupIds');
    activity.coStationIds = besides(given.coStationIds, activity.stationId, 'coStationIds');
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

  /** Invitations go out. How many there must be is for a region's rulebook to say (`enoughInvited`). */
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
  settle(attendance: { unverified: number; verified: number }, at: Date | null): Told[] {
    const said: Told[] = [];
    if (attendance.unverified + attendance.verified === 0) return said;
    if (this.status === 'HELD' || (this.status === 'VERIFIED' && attendance.unverified > 0)) said.push(this.step('record', null));
    if (this.status === 'RECORDED' && attendance.unverified === 0) said.push(this.step('verify', at));
    return said;
  }

  /** Whether invitations and answers belong to it now; a past record needs only that they once did. */
  admitInvitations(action: 'invite' | 'answer', past: boolean): void {
    if (!past || !invitationsSent.includes(this.status)) activityLifecycle.after(this.status, action);
  }

  /** Whether attendance can be recorded: it took place and is not archived; a past record needs only that it took place. */
  admitAttendance(past: boolean): void {
    if (!past || !takenPlace.includes(this.status)) activityLifecycle.after(this.status, 'record');
  }

  override scopes(): RowScopes {
    const [stationIds, groupIds] = [this.stationId, this.groupId].map((id) => (id === null ? [] : [id]));
    return { regionPaths: [this.regionPath], stationIds: stationIds ?? [], groupIds: groupIds ?? [] };
  }

  told(): Told {
    const { type, status, regionId, organiserBodyId, groupId, stationId, mode, prescribed } = this;
    const { ownIndustry, policySubject, coGroupIds, coStationIds } = this;
    const [startsAt, endsAt, verifiedAt] = [this.startsAt.toISOString(), this.endsAt.toISOString(), this.verifiedAt?.toISOString() ?? null];
    return told(activityChanged, this, {
      type, status, regionId, organiserBodyId, groupId, stationId, startsAt, endsAt, mode, prescribed, ownIndustry, policySubject, coGroupIds, coStationIds, verifiedAt,
    });
  }

  private step(action: ActivityAction, verifiedAt: Date | null = this.verifiedAt): Told {
    this.status = activityLifecycle.after(this.status, action);
    this.verifiedAt = verifiedAt;
    return this.changed();
  }
}

/** Co-organisers, each once and none of them the organiser itself. */
function besides(ids: readonly string[], own: string | null, field: string): string[] {
  if (ids.length > mostCoOrganisers || new Set(ids).size < ids.length || (own !== null && ids.includes(own))) throw new Refusal('BAD_USER_INPUT', { field, most: mostCoOrganisers });
  return [...ids];
}
