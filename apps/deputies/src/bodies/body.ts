import { Entity, Property } from '@mikro-orm/decorators/legacy';
import type { DayRange } from '@renda/calendar';
import { bodyChanged } from '@renda/events';
import { DatedAggregate, Refusal, type Region, type Told, told } from '@renda/subgraph';
import { catalogueCode } from '../codes.js';

export interface BodyGiven extends DayRange {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly region: Region;
}

/** A congress, a standing committee, a government unit, a court, an enterprise (D-13): whoever organises, elects or answers. */
@Entity({ tableName: 'body' })
export class Body extends DatedAggregate {
  @Property({ type: 'text' })
  name!: string;

  @Property({ type: 'text' })
  kind!: string;

  static setUp(given: BodyGiven): Body {
    if (given.name.trim() === '') throw new Refusal('BAD_USER_INPUT', { field: 'name' });
    const body = new Body();
    body.hold(given);
    body.id = given.id;
    body.name = given.name.trim();
    body.kind = catalogueCode('kind', given.kind);
    body.lieIn(given.region);
    return body;
  }

  told(): Told {
    const { name, kind, regionId, validFrom: from, validTo: to } = this;
    return told(bodyChanged, this, { name, kind, regionId, from, to });
  }
}
