import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { type CivilDay, type DayRange, holdsOn } from '@renda/calendar';
import { pairChanged } from '@renda/events';
import { DatedRelation, Refusal, type Told, told } from '@renda/subgraph';
import { catalogueCode, oneOf } from '../codes.js';
import type { Mandate } from '../mandates/mandate.js';
import type { CongressPost } from '../posts/congress-post.js';
import type { Level } from '../terms/term.js';
import { firstDayWithout, sameCongress } from './contact-posts.js';

/** The layers of direct contact (D-38). */
export const contactLayers = ['CHAIR_MEETING', 'STANDING_COMMITTEE', 'SPECIAL_COMMITTEE', 'WORKING_BODY'] as const;
export type ContactLayer = (typeof contactLayers)[number];

export interface ContactPairGiven extends DayRange {
  readonly id: string;
  readonly memberId: string;
  /** The member's posts by which contact is kept, the earliest first. */
  readonly posts: readonly CongressPost[];
  readonly mandate: Mandate;
  readonly layer: string | null;
  readonly now: Date;
}

/** A member of a standing committee and a deputy with whom he keeps contact (联系对子, D-37): a dated relation. It lies in the region of the member's congress. */
@Entity({ tableName: 'contact_pair' })
export class ContactPair extends DatedRelation {
  @Property({ type: 'uuid' })
  memberId!: string;

  @Property({ type: 'uuid' })
  mandateId!: string;

  @Property({ type: 'uuid' })
  personId!: string;

  @Property({ type: 'text', nullable: true })
  layer: ContactLayer | null = null;

  /** Level of the member's congress. */
  @Property({ type: 'text' })
  level!: Level;

  /** The table's constraint keeps that the same member and mandate are paired once at a time (PAIR_EXISTS). */
  static begin(given: ContactPairGiven): ContactPair {
    const { id, memberId, posts, mandate, layer, now } = given;
    if (memberId === mandate.personId) throw new Refusal('PAIR_ONESELF');
    const pair = new ContactPair();
    pair.hold(given);
    mandate.carry(pair.range);
    const post = postFor(pair.range, posts, mandate);
    pair.layer = layer === null ? null : oneOf('layer', contactLayers, layer);
    Object.assign(pair, { id, memberId, mandateId: mandate.id, personId: mandate.personId, level: post.level, recordedAt: now });
    pair.lieIn(post.region);
    return pair;
  }

  /** Ends it on a day, the first it no longer holds. */
  end(on: CivilDay, reason: string): Told {
    if (this.voided || (this.validTo !== null && this.validTo <= on)) throw new Refusal('PAIR_ENDED');
    return this.endOn(on, catalogueCode('reason', reason));
  }

  takeBack(reason: string, now: Date): Told {
    if (this.voided) throw new Refusal('PAIR_VOIDED');
    return this.void(now, catalogueCode('reason', reason));
  }

  told(): Told {
    const { memberId, mandateId, personId, layer, regionId, level, validFrom: from, validTo: to, voided } = this;
    return told(pairChanged, this, { memberId, mandateId, personId, layer, regionId, level, from, to, voided });
  }
}

/**
 * The post whose congress a pair belongs to: one held on its first day, at a congress whose posts carry it to its end (POST_NOT_HELD). Where a member has
 * several such congresses it is the deputy's own, else the one of the earliest post.
 */
function postFor(range: DayRange, posts: readonly CongressPost[], mandate: Mandate): CongressPost {
  const fit = posts.filter((post) => holdsOn(post.range, range.from) && firstDayWithout(posts.filter((other) => sameCongress(other, post)), range) === null);
  const post = fit.find((one) => sameCongress(one, mandate)) ?? fit[0];
  if (!post) throw new Refusal('POST_NOT_HELD');
  return post;
}
