import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { RowScopes } from '@renda/caller';
import type { CivilDay, DayRange } from '@renda/calendar';
import { postChanged } from '@renda/events';
import { type Aggregate, Refusal, type Told, told } from '@renda/subgraph';
import type { Station } from '../stations/station.js';

export const postRoles = ['HEAD', 'DEPUTY_HEAD', 'LIAISON_OFFICER', 'ADMINISTRATOR', 'STAFF', 'SPECIAL_GUIDE', 'LEGAL_ADVISER'] as const;
export type PostRole = (typeof postRoles)[number];

export const postSides = ['CONGRESS', 'ENTERPRISE'] as const;
export type PostSide = (typeof postSides)[number];

/** Who holds which post, and when. */
export interface HeldPost extends DayRange {
  readonly personId: string;
  readonly role: PostRole;
  readonly side: PostSide | null;
}

export interface PostGiven extends HeldPost {
  readonly id: string;
  readonly station: Station;
  readonly now: Date;
}

/** A person's post at a station (站长、副站长、联络员……, S-33 to S-37): a dated relation, ended but never deleted. */
@Entity({ tableName: 'station_post' })
export class StationPost implements Aggregate {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'integer' })
  version = 1;

  @Property({ type: 'uuid' })
  stationId!: string;

  @Property({ type: 'uuid' })
  regionId!: string;

  @Property({ type: 'text' })
  regionPath!: string;

  @Property({ type: 'uuid' })
  personId!: string;

  @Property({ type: 'text' })
  role!: PostRole;

  @Property({ type: 'text', nullable: true })
  side: PostSide | null = null;

  @Property({ type: 'date' })
  validFrom!: CivilDay;

  @Property({ type: 'date', nullable: true })
  validTo: CivilDay | null = null;

  @Property({ type: 'text', nullable: true })
  reason: string | null = null;

  @Property({ type: 'datetime' })
  recordedAt!: Date;

  @Property({ type: 'datetime', nullable: true })
  voidedAt: Date | null = null;

  /**
   * Appoints a person. The table's constraints keep, however many ask at once, that nobody holds one role twice (POST_HELD), so that dual heads are
   * different persons, and that each side, and none, has one head at a time (HEAD_TAKEN; S-34). Whether a station must have two heads is for its
   * jurisdiction's rules (AMB-45).
   */
  static appoint(given: PostGiven): StationPost {
    const { station, personId, role, side, from, to } = given;
    if (to !== null && to <= from) throw new Refusal('BAD_USER_INPUT', { field: 'to' });
    if (to === null) station.stayOpen();
    const post = new StationPost();
    Object.assign(post, { id: given.id, personId, role, side, stationId: station.id, regionId: station.regionId, regionPath: station.regionPath });
    post.validFrom = from;
    post.validTo = to;
    post.recordedAt = given.now;
    return post;
  }

  /** Ends it on a day, the first it no longer holds. */
  end(on: CivilDay, reason: string): Told {
    if (this.validTo !== null) throw new Refusal('POST_ENDED', { on: this.validTo });
    if (on <= this.validFrom) throw new Refusal('BAD_USER_INPUT', { field: 'endedOn', after: this.validFrom });
    this.validTo = on;
    this.reason = reason;
    this.version += 1;
    return this.told();
  }

  scopes(): RowScopes {
    return { regionPaths: [this.regionPath], stationIds: [this.stationId], personIds: [this.personId] };
  }

  told(): Told {
    const { stationId, personId, role, side, validFrom: from, validTo: to, regionId, regionPath } = this;
    return told(postChanged, this, { stationId, personId, role, side, from, to, voided: this.voidedAt !== null }, { regionId, regionPath });
  }
}
