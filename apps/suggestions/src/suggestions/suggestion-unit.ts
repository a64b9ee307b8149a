import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { Change } from '@renda/subgraph';
import { Refusal } from '@renda/subgraph';
import { UndertakingUnit } from '../units/undertaking-unit.js';
import type { Proposal } from './proposal.js';

export type UnitRole = 'LIKELY' | 'LEAD' | 'CO';
const mostUnits = 20;

/** That a unit sees a draft, leads the handling of a suggestion or helps with it: from a version on, until others came in its place. */
@Entity({ tableName: 'suggestion_unit' })
export class SuggestionUnit {
  @PrimaryKey({ type: 'uuid' })
  suggestionId!: string;

  @PrimaryKey({ type: 'integer' })
  number!: number;

  @PrimaryKey({ type: 'uuid' })
  unitId!: string;

  @Property({ type: 'text' })
  role!: UnitRole;

  @Property({ type: 'datetime' })
  at!: Date;

  @Property({ type: 'datetime', nullable: true })
  endedAt: Date | null = null;
}

/** Units that something may be given to: each once, at most twenty, none of them retired. In the order in which they were named. */
export async function unitsNamed(change: Change, ids: readonly string[], field: string): Promise<UndertakingUnit[]> {
  eachOnce(ids, field);
  const found = await change.referred(UndertakingUnit, ids);
  return ids.map((id) => {
    const unit = found.get(id);
    if (!unit.active) throw new Refusal('UNIT_RETIRED');
    return unit;
  });
}

export function eachOnce(ids: readonly string[], field: string): void {
  if (new Set(ids).size < ids.length || ids.length > mostUnits) throw new Refusal('BAD_USER_INPUT', { field, most: mostUnits });
}

/** From now on these units have it, and whoever had it before has it no longer. To be called after the step, whose version it is. */
export async function unitsNow(change: Change, { id: suggestionId, version: number }: Proposal, units: readonly (readonly [unitId: string, role: UnitRole])[], at: Date): Promise<void> {
  await change.em.nativeUpdate(SuggestionUnit, { suggestionId, endedAt: null }, { endedAt: at });
  change.em.persist(units.map(([unitId, role]) => Object.assign(new SuggestionUnit(), { suggestionId, number, unitId, role, at })));
}
