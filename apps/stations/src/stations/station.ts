import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { liesWithin, type RowScopes } from '@renda/caller';
import type { CivilDay } from '@renda/calendar';
import { stationChanged } from '@renda/events';
import { Refusal, type Region, RegionalAggregate, statusUnfit, type Told, told } from '@renda/subgraph';
import type { Base } from '../bases/base.js';
import type { Industry } from '../industries/industry.js';
import { isStationKind } from './station-kinds.js';
import { type StationAction, stationLifecycle, stationNeeds, type StationStatus, stationTitles, workingStatuses } from './station.lifecycle.js';

export const stationSitings = ['PARK', 'LEADING_ENTERPRISE', 'ASSOCIATION', 'COOPERATIVE'] as const;
export type StationSiting = (typeof stationSitings)[number];

export interface StationGiven {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly siting: StationSiting | null;
  readonly region: Region;
  readonly parent: Station | null;
  readonly base: Base | null;
  readonly industry: Industry | null;
  readonly status: StationStatus;
  readonly online: boolean;
  readonly foundedOn: CivilDay | null;
}

export interface StepGiven {
  readonly reason: string | null;
  readonly region: Region | null;
  readonly today: CivilDay;
}

/**
 * A liaison station, home or link point of deputies (联络站、代表之家、联系点). Siting, parent, base and industry are optional: one station is built on a
 * profession (S-03), and the hierarchy is open at every level (AMB-67). A parent is there before its child and stays, so no circle can arise.
 */
@Entity({ tableName: 'station' })
export class Station extends RegionalAggregate {
  @Property({ type: 'text' })
  name!: string;

  @Property({ type: 'text' })
  kind!: string;

  @Property({ type: 'text', nullable: true })
  siting: StationSiting | null = null;

  @Property({ type: 'uuid', nullable: true })
  parentId: string | null = null;

  @Property({ type: 'uuid', nullable: true })
  baseId: string | null = null;

  @Property({ type: 'uuid', nullable: true })
  industryId: string | null = null;

  @Property({ type: 'text' })
  status!: StationStatus;

  @Property({ type: 'boolean' })
  online!: boolean;

  @Property({ type: 'date', nullable: true })
  foundedOn: CivilDay | null = null;

  /** Records a station at a status: proposed when it is new, a later one when it was there before this system. */
  static record(given: StationGiven): Station {
    if (given.name.trim() === '') throw new Refusal('BAD_USER_INPUT', { field: 'name' });
    if (!isStationKind(given.kind)) throw new Refusal('KIND_UNKNOWN');
    given.parent?.takeUnder(given.region);
    const station = new Station();
    const { id, kind, siting, region, parent, base, industry, status, online, foundedOn } = given;
    Object.assign(station, { id, name: given.name.trim(), kind, siting, status, online, foundedOn });
    station.lieIn(region);
    station.parentId = parent?.id ?? null;
    station.baseId = base?.id ?? null;
    station.industryId = industry?.id ?? null;
    return station;
  }

  /** Refuses to be the parent of a station elsewhere (PARENT_ELSEWHERE): a child lies in its parent's region or below it (S-02). A closed one takes none. */
  takeUnder(region: Region): void {
    this.stayOpen();
    this.enclose(region);
  }

  enclose(region: Region): void {
    if (!liesWithin(region.path, this.regionPath)) throw new Refusal('PARENT_ELSEWHERE');
  }

  /** Refuses new people and new stations below it once it is closed (STATION_CLOSED). */
  stayOpen(): void {
    if (this.status === 'CLOSED') throw new Refusal('STATION_CLOSED');
  }

  /** Takes one step of its life, as the table allows it. Established, it is founded on that day unless another was recorded. */
  take(action: StationAction, given: StepGiven): Told {
    const to = stationLifecycle.after(this.status, action, { reason: given.reason, regionId: given.region });
    if (action !== 'RELOCATE' && given.region !== null) throw new Refusal('BAD_USER_INPUT', { field: 'regionId' });
    if (given.region !== null) this.lieIn(given.region);
    if (action === 'ESTABLISH') this.foundedOn ??= given.today;
    this.status = to;
    return this.changed();
  }

  /**
   * Since when it is a station: a day that has come, of one that works or worked. One that was recorded before is corrected for a reason.
   */
  recordFounding(on: CivilDay, reason: string | null, today: CivilDay): Told {
    if (!workingStatuses.includes(this.status)) throw statusUnfit(this.status, workingStatuses, { titles: stationTitles });
    if (on > today) throw new Refusal('BAD_USER_INPUT', { field: 'foundedOn', most: today });
    if (this.foundedOn !== null && (reason ?? '').trim() === '') throw new Refusal('STEP_INCOMPLETE', { needed: 'reason' }, undefined, { needed: stationNeeds });
    this.foundedOn = on;
    return this.changed();
  }

  override scopes(): RowScopes {
    return { regionPaths: [this.regionPath], stationIds: [this.id] };
  }

  told(): Told {
    const { name, kind, siting, regionId, parentId, baseId, industryId, status, online, foundedOn } = this;
    return told(stationChanged, this, { name, kind, siting, regionId, parentId, baseId, industryId, status, online, foundedOn });
  }
}
