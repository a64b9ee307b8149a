import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { RowScopes } from '@renda/caller';
import type { CivilDay, DayRange } from '@renda/calendar';
import { groupChanged } from '@renda/events';
import { type Aggregate, Refusal, type Told, told } from '@renda/subgraph';
import { catalogueCode } from '../codes.js';
import { endsBeforeItBegins } from '../dated.js';

export interface GroupGiven {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly level: string | null;
  readonly region: { readonly id: string; readonly regionPath: string };
  readonly from: CivilDay;
  readonly to: CivilDay | null;
}

/** A deputy group (代表小组): by area, profession, feature of an industry chain, inside a station, or of deputies of a higher level (D-18). */
@Entity({ tableName: 'deputy_group' })
export class DeputyGroup implements Aggregate {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'integer' })
  version = 1;

  @Property({ type: 'text' })
  name!: string;

  @Property({ type: 'text' })
  kind!: string;

  @Property({ type: 'text', nullable: true })
  level: string | null = null;

  @Property({ type: 'uuid' })
  regionId!: string;

  @Property({ type: 'text' })
  regionPath!: string;

  @Property({ type: 'date' })
  validFrom!: CivilDay;

  @Property({ type: 'date', nullable: true })
  validTo: CivilDay | null = null;

  static setUp(given: GroupGiven): DeputyGroup {
    if (given.name.trim() === '') throw new Refusal('BAD_USER_INPUT', { field: 'name' });
    if (endsBeforeItBegins(given)) throw new Refusal('BAD_USER_INPUT', { field: 'to' });
    const group = new DeputyGroup();
    group.id = given.id;
    group.name = given.name.trim();
    group.kind = catalogueCode('kind', given.kind);
    group.level = given.level === null ? null : catalogueCode('level', given.level);
    group.regionId = given.region.id;
    group.regionPath = given.region.regionPath;
    group.validFrom = given.from;
    group.validTo = given.to;
    return group;
  }

  get range(): DayRange {
    return { from: this.validFrom, to: this.validTo };
  }

  scopes(): RowScopes {
    return { regionPaths: [this.regionPath], groupIds: [this.id] };
  }

  told(): Told {
    const { name, kind, level, regionId, validFrom: from, validTo: to } = this;
    return told(groupChanged, this, { name, kind, level, regionId, from, to }, { regionId, regionPath: this.regionPath });
  }
}
