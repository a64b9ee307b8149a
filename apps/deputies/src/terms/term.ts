import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { RowScopes } from '@renda/caller';
import type { CivilDay } from '@renda/calendar';
import { termChanged } from '@renda/events';
import { type Aggregate, Refusal, type Told, told } from '@renda/subgraph';
import { oneOf } from '../codes.js';
import { endsBeforeItBegins } from '../dated.js';

/** The five levels of congresses (D-02). */
export const levels = ['NATIONAL', 'PROVINCIAL', 'MUNICIPAL', 'COUNTY', 'TOWNSHIP'] as const;
export type Level = (typeof levels)[number];

/** A term (届) of the congress of one level and region (D-03). */
@Entity({ tableName: 'term' })
export class Term implements Aggregate {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'integer' })
  version = 1;

  @Property({ type: 'text' })
  level!: Level;

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
    if (!Number.isInteger(given.number) || given.number < 1) throw new Refusal('BAD_USER_INPUT', { field: 'number' });
    if (endsBeforeItBegins(given)) throw new Refusal('BAD_USER_INPUT', { field: 'to' });
    const term = new Term();
    term.id = given.id;
    term.level = oneOf('level', levels, given.level);
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
