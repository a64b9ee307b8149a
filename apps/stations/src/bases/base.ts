import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { RowScopes } from '@renda/caller';
import type { CivilDay } from '@renda/calendar';
import { baseChanged } from '@renda/events';
import { type Aggregate, Refusal, type Region, type Told, told } from '@renda/subgraph';
import type { Industry } from '../industries/industry.js';

export interface BaseGiven {
  readonly id: string;
  readonly name: string;
  readonly region: Region;
  readonly industry: Industry | null;
  readonly from: CivilDay;
  readonly to: CivilDay | null;
}

/** An industry base of a region (产业基地), for example one of the nine of Dancheng (F-DC-01): holds from a day, ended but never deleted. */
@Entity({ tableName: 'base' })
export class Base implements Aggregate {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'integer' })
  version = 1;

  @Property({ type: 'text' })
  name!: string;

  @Property({ type: 'uuid' })
  regionId!: string;

  @Property({ type: 'text' })
  regionPath!: string;

  @Property({ type: 'uuid', nullable: true })
  industryId: string | null = null;

  @Property({ type: 'date' })
  validFrom!: CivilDay;

  @Property({ type: 'date', nullable: true })
  validTo: CivilDay | null = null;

  static add(given: BaseGiven): Base {
    if (given.name.trim() === '') throw new Refusal('BAD_USER_INPUT', { field: 'name' });
    if (given.to !== null && given.to <= given.from) throw new Refusal('BAD_USER_INPUT', { field: 'to' });
    const base = new Base();
    base.id = given.id;
    base.name = given.name.trim();
    base.regionId = given.region.id;
    base.regionPath = given.region.path;
    base.industryId = given.industry?.id ?? null;
    base.validFrom = given.from;
    base.validTo = given.to;
    return base;
  }

  scopes(): RowScopes {
    return { regionPaths: [this.regionPath] };
  }

  told(): Told {
    const { name, regionId, regionPath, industryId, validFrom: from, validTo: to } = this;
    return told(baseChanged, this, { name, regionId, industryId, from, to }, { regionId, regionPath });
  }
}
