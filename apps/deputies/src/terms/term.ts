import { Entity, Property } from '@mikro-orm/decorators/legacy';
import type { DayRange } from '@renda/calendar';
import { termChanged } from '@renda/events';
import { DatedAggregate, Refusal, type Region, type Told, told } from '@renda/subgraph';
import { oneOf } from '../codes.js';

/** The five levels of congresses (D-02). */
export const levels = ['NATIONAL', 'PROVINCIAL', 'MUNICIPAL', 'COUNTY', 'TOWNSHIP'] as const;
export type Level = (typeof levels)[number];

/** A term (届) of the congress of one level and region (D-03). */
@Entity({ tableName: 'term' })
export class Term extends DatedAggregate {
  @Property({ type: 'text' })
  level!: Level;

  @Property({ type: 'integer' })
  number!: number;

  static begin(given: DayRange & { readonly id: string; readonly level: string; readonly region: Region; readonly number: number }): Term {
    if (!Number.isInteger(given.number) || given.number < 1) throw new Refusal('BAD_USER_INPUT', { field: 'number' });
    const term = new Term();
    term.hold(given);
    term.id = given.id;
    term.level = oneOf('level', levels, given.level);
    term.lieIn(given.region);
    term.number = given.number;
    return term;
  }

  told(): Told {
    const { level, regionId, number, validFrom: from, validTo: to } = this;
    return told(termChanged, this, { level, regionId, number, from, to });
  }
}
