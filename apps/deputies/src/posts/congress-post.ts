import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { type CivilDay, type DayRange, holdsOn } from '@renda/calendar';
import { congressPostChanged } from '@renda/events';
import { DatedRelation, Refusal, type Told, told } from '@renda/subgraph';
import type { Body } from '../bodies/body.js';
import { catalogueCode, oneOf } from '../codes.js';
import { type Level, levels } from '../terms/term.js';

export interface CongressPostGiven extends DayRange {
  readonly id: string;
  readonly personId: string;
  readonly body: Body;
  readonly role: string;
  readonly level: string;
  readonly now: Date;
}

/** A person's post at a congress, its standing committee, one of its committees or working bodies (人大机构职务, D-11). It lies where the body lies. */
@Entity({ tableName: 'congress_post' })
export class CongressPost extends DatedRelation {
  @Property({ type: 'uuid' })
  personId!: string;

  @Property({ type: 'uuid' })
  bodyId!: string;

  @Property({ type: 'text' })
  role!: string;

  /** Level of the congress that the body belongs to. */
  @Property({ type: 'text' })
  level!: Level;

  /** The body must be there on the first day. The table's constraint keeps that a person holds one role at one body once at a time (POST_EXISTS). */
  static appoint(given: CongressPostGiven): CongressPost {
    const { id, personId, body, role, level, now } = given;
    const post = new CongressPost();
    post.hold(given);
    if (!holdsOn(body.range, given.from)) throw new Refusal('BODY_NOT_HELD', { from: body.validFrom, to: body.validTo });
    Object.assign(post, { id, personId, bodyId: body.id, role: catalogueCode('role', role), level: oneOf('level', levels, level), recordedAt: now });
    post.lieIn(body.region);
    return post;
  }

  /** Ends it on a day, the first it no longer holds. */
  end(on: CivilDay, reason: string): Told {
    if (this.overOn(on)) throw new Refusal('POST_ENDED');
    return this.endOn(on, catalogueCode('reason', reason));
  }

  takeBack(reason: string, now: Date): Told {
    if (this.voided) throw new Refusal('POST_VOIDED');
    return this.void(now, catalogueCode('reason', reason));
  }

  told(): Told {
    const { personId, bodyId, role, level, regionId, validFrom: from, validTo: to, voided } = this;
    return told(congressPostChanged, this, { personId, bodyId, role, level, regionId, from, to, voided });
  }
}
