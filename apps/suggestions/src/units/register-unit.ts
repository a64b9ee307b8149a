import type { Change } from '@renda/subgraph';
import { UndertakingUnit } from './undertaking-unit.js';

export interface UnitGiven {
  readonly id?: string;
  readonly name: string;
  readonly regionId: string;
  readonly powersLevel: string;
}

/** Registers a unit in a region; two units of one region have two names (UNIT_EXISTS). */
export async function registerUnit(change: Change, given: UnitGiven): Promise<UndertakingUnit> {
  const region = await change.region(given.regionId);
  const unit = UndertakingUnit.register({ id: given.id ?? change.newId(), name: given.name, region, powersLevel: given.powersLevel });
  change.permit(unit.scopes());
  change.em.persist(unit);
  change.tell(unit.told());
  return unit;
}
