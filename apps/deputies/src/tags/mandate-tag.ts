import { Entity, Property } from '@mikro-orm/decorators/legacy';
import type { CivilDay, DayRange } from '@renda/calendar';
import { tagChanged } from '@renda/events';
import { DatedRelation, Refusal, type Told, told } from '@renda/subgraph';
import { catalogueCode } from '../codes.js';
import type { Mandate } from '../mandates/mandate.js';

export interface MandateTagGiven extends DayRange {
  readonly id: string;
  readonly mandate: Mandate;
  readonly tag: string;
  readonly now: Date;
}

/** What a mandate counts as (代表类别标签: 基层代表……, D-04), dated so that past coverage can be counted again. It lies where its mandate lies. */
@Entity({ tableName: 'mandate_tag' })
export class MandateTag extends DatedRelation {
  @Property({ type: 'uuid' })
  mandateId!: string;

  @Property({ type: 'uuid' })
  personId!: string;

  @Property({ type: 'text' })
  tag!: string;

  /** The table's constraint keeps that a mandate has a tag once at a time (TAG_EXISTS). */
  static begin(given: MandateTagGiven): MandateTag {
    const { id, mandate, now } = given;
    const tag = new MandateTag();
    tag.hold(given);
    mandate.carry(tag.range);
    Object.assign(tag, { id, mandateId: mandate.id, personId: mandate.personId, tag: catalogueCode('tag', given.tag), recordedAt: now });
    tag.lieIn(mandate.region);
    return tag;
  }

  /** Ends it on a day, the first it no longer holds. */
  end(on: CivilDay, reason: string): Told {
    if (this.overOn(on)) throw new Refusal('TAG_ENDED');
    return this.endOn(on, catalogueCode('reason', reason));
  }

  takeBack(reason: string, now: Date): Told {
    if (this.voided) throw new Refusal('TAG_VOIDED');
    return this.void(now, catalogueCode('reason', reason));
  }

  told(): Told {
    const { mandateId, personId, tag, regionId, validFrom: from, validTo: to, voided } = this;
    return told(tagChanged, this, { mandateId, personId, tag, regionId, from, to, voided });
  }
}
