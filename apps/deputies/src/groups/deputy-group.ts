import { Entity, Property } from '@mikro-orm/decorators/legacy';
import type { RowScopes } from '@renda/caller';
import type { DayRange } from '@renda/calendar';
import { groupChanged } from '@renda/events';
import { DatedAggregate, Refusal, type Region, type Told, told } from '@renda/subgraph';
import { catalogueCode } from '../codes.js';

export interface GroupGiven extends DayRange {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly level: string | null;
  readonly region: Region;
}

/** A deputy group (代表小组): by area, profession, feature of an industry chain, inside a station, or of deputies of a higher level (D-18). */
@Entity({ tableName: 'deputy_group' })
export class DeputyGroup extends DatedAggregate {
  @Property({ type: 'text' })
  name!: string;

  @Property({ type: 'text' })
  kind!: string;

  @Property({ type: 'text', nullable: true })
  level: string | null = null;

  static setUp(given: GroupGiven): DeputyGroup {
    if (given.name.trim() === '') throw new Refusal('BAD_USER_INPUT', { field: 'name' });
    const group = new DeputyGroup();
    group.hold(given);
    group.id = given.id;
    group.name = given.name.trim();
    group.kind = catalogueCode('kind', given.kind);
    group.level = given.level === null ? null : catalogueCode('level', given.level);
    group.lieIn(given.region);
    return group;
  }

  override scopes(): RowScopes {
    return { regionPaths: [this.regionPath], groupIds: [this.id] };
  }

  told(): Told {
    const { name, kind, level, regionId, validFrom: from, validTo: to } = this;
    return told(groupChanged, this, { name, kind, level, regionId, from, to });
  }
}
