import { Entity, Property } from '@mikro-orm/decorators/legacy';
import type { RowScopes } from '@renda/caller';
import type { CivilDay, DayRange } from '@renda/calendar';
import { postChanged } from '@renda/events';
import { DatedRelation, Refusal, type Told, told } from '@renda/subgraph';
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
export class StationPost extends DatedRelation {
  @Property({ type: 'uuid' })
  stationId!: string;

  @Property({ type: 'uuid' })
  personId!: string;

  @Property({ type: 'text' })
  role!: PostRole;

  @Property({ type: 'text', nullable: true })
  side: PostSide | null = null;

  /**
   * Appoints a person. The table's constraints keep, however many ask at once, that nobody holds one role twice (POST_HELD), so that dual heads are
   * different persons, and that each side, and none, has one head at a time (HEAD_TAKEN; S-34). Whether a station must have two heads is for its
   * jurisdiction's rules (AMB-45).
   */
  static appoint(given: PostGiven): StationPost {
    const { station, personId, role, side } = given;
    const post = new StationPost();
    post.hold(given);
    if (given.to === null) station.stayOpen();
    Object.assign(post, { id: given.id, personId, role, side, stationId: station.id });
    post.lieIn(station.region);
    post.recordedAt = given.now;
    return post;
  }

  /** Ends it on a day, the first it no longer holds. */
  end(on: CivilDay, reason: string): Told {
    if (this.validTo !== null) throw new Refusal('POST_ENDED', { on: this.validTo });
    return this.endOn(on, reason);
  }

  override scopes(): RowScopes {
    return { regionPaths: [this.regionPath], stationIds: [this.stationId], personIds: [this.personId] };
  }

  told(): Told {
    const { stationId, personId, role, side, validFrom: from, validTo: to, voided } = this;
    return told(postChanged, this, { stationId, personId, role, side, from, to, voided });
  }
}
