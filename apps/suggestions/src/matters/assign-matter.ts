import type { CivilDay } from '@renda/calendar';
import { type Change, Refusal } from '@renda/subgraph';
import { UndertakingUnit } from '../units/undertaking-unit.js';
import type { Matter } from './matter.js';
import { moveMatter, type Moving } from './move-matter.js';

export interface Assignment extends Moving {
  readonly unitId: string;
  readonly dueOn: CivilDay;
  readonly note: string | null;
}

/** Assigns a matter to a unit. The unit need not lie within the assigner's own reach: matters go where the powers are. */
export async function assignMatter(change: Change, { unitId, dueOn, note, ...moving }: Assignment): Promise<Matter> {
  const unit = await change.em.findOne(UndertakingUnit, { id: unitId });
  return moveMatter(change, moving, (matter, by) => {
    if (!unit) throw new Refusal('NOT_AVAILABLE', { missing: 'unit' });
    return matter.assign(by, { unit, dueOn, note });
  });
}
