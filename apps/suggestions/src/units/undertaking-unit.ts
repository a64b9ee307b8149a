import { Entity, Property } from '@mikro-orm/decorators/legacy';
import type { RowScopes } from '@renda/caller';
import { unitChanged } from '@renda/events';
import { Refusal, type Region, RegionalAggregate, type Told, told } from '@renda/subgraph';
import { isPowersLevel, type PowersLevel } from './powers-level.js';

/** A body that is assigned matters and answers for them (承办单位). */
@Entity({ tableName: 'undertaking_unit' })
export class UndertakingUnit extends RegionalAggregate {
  @Property({ type: 'text' })
  name!: string;

  @Property({ type: 'text' })
  powersLevel!: PowersLevel;

  @Property({ type: 'boolean' })
  active = true;

  static register(given: { id: string; name: string; region: Region; powersLevel: string }): UndertakingUnit {
    if (given.name.trim() === '') throw new Refusal('BAD_USER_INPUT', { field: 'name' });
    if (!isPowersLevel(given.powersLevel)) throw new Refusal('BAD_USER_INPUT', { field: 'powersLevel' });
    const unit = new UndertakingUnit();
    unit.id = given.id;
    unit.name = given.name.trim();
    unit.lieIn(given.region);
    unit.powersLevel = given.powersLevel;
    return unit;
  }

  /** From now on it is assigned nothing new; what it holds it still answers for. */
  retire(): Told {
    if (!this.active) throw new Refusal('UNIT_RETIRED');
    this.active = false;
    return this.changed();
  }

  override scopes(): RowScopes {
    return { regionPaths: [this.regionPath], unitIds: [this.id] };
  }

  told(): Told {
    const { name, regionId, powersLevel, active } = this;
    return told(unitChanged, this, { name, regionId, powersLevel, active });
  }
}
