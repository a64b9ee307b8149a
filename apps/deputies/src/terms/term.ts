import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { RowScopes } from '@renda/caller';
import type { CivilDay } from '@renda/calendar';
import { termChanged } from '@renda/events';
import { type Aggregate, Refusal, type Told, told } from '@renda/subgraph';

/** A term (届) of the congress of one level and region (D-03). */
@Entity({ tableName: 'term' })
export class Term implements Aggregate {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'integer' })
  version = 1;

  @Property({ type: 'text' })
  level!: string;

  @Property({ type: 'uuid' })
  regionId!: string;

  @Property({ type: 'text' })
  regionPath!: string;

  @Property({ type: 'integer' })
  number!: number;

  @Property({ type: 'date' })
  validFrom!: CivilDay;

  @Property({ type: 'date', nullable: true })
  validTo: CivilDay | null = null;

  static begin(given: { id: string; level: string; region: { id: string; regionPath: string }; number: number; from: CivilDay; to: CivilDay | null }): Term {
    if (given.number < 1) throw new Refusal('BAD_USER_INPUT', { field: 'number' });
    if (given.to !== null && given.to <= given.from) throw new Refusal('BAD_USER_INPUT', { field: 'to' });
    const term = new Term();
    term.id = given.id;
    term.level = given.level;
    term.regionId = given.region.id;
    term.regionPath = given.region.regionPath;
    term.number = given.number;
    term.validFrom = given.from;
    term.validTo = given.to;
    return term;
  }

  scopes(): RowScopes {
    return { regionPaths: [this.regionPath] };
  }

  told(): Told {
    const { level, regionId, number, validFrom: from, validTo: to } = this;
    return told(termChanged, this, { level, regionId, number, from, to }, { regionId, regionPath: this.regionPath });
  }
}
