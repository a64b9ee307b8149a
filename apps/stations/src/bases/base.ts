import { Entity, Property } from '@mikro-orm/decorators/legacy';
import type { DayRange } from '@renda/calendar';
import { baseChanged } from '@renda/events';
import { DatedAggregate, Refusal, type Region, type Told, told } from '@renda/subgraph';
import type { Industry } from '../industries/industry.js';

export interface BaseGiven extends DayRange {
  readonly id: string;
  readonly name: string;
  readonly region: Region;
  readonly industry: Industry | null;
}

/** An industry base of a region (产业基地), for example one of the nine of Dancheng (F-DC-01): holds from a day, ended but never deleted. */
@Entity({ tableName: 'base' })
export class Base extends DatedAggregate {
  @Property({ type: 'text' })
  name!: string;

  @Property({ type: 'uuid', nullable: true })
  industryId: string | null = null;

  static add(given: BaseGiven): Base {
    if (given.name.trim() === '') throw new Refusal('BAD_USER_INPUT', { field: 'name' });
    const base = new Base();
    base.hold(given);
    base.id = given.id;
    base.name = given.name.trim();
    base.lieIn(given.region);
    base.industryId = given.industry?.id ?? null;
    return base;
  }

  told(): Told {
    const { name, regionId, industryId, validFrom: from, validTo: to } = this;
    return told(baseChanged, this, { name, regionId, industryId, from, to });
  }
}
