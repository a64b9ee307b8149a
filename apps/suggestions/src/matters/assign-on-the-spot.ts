import type { CivilDay } from '@renda/calendar';
import { type Change, Refusal } from '@renda/subgraph';
import { UndertakingUnit } from '../units/undertaking-unit.js';
import { type Analysis, Matter } from './matter.js';
import { analyse, type Moving } from './move-matter.js';
import { turnOf } from './turn-of.js';

export interface OnTheSpot extends Moving {
  readonly analysis: Analysis;
  readonly unitId: string;
  readonly dueOn: CivilDay;
  /** Who accepts it there and then, for example the chief of the bureau. */
  readonly acceptedBy: string;
  readonly followUp: { readonly follower: string; readonly nextCheckOn: CivilDay } | null;
}

/** From the collection to the assignment in one sitting (现场交办, P-10): every stage is entered, each with who and when, all in one change. None is skipped. */
export async function assignOnTheSpot(change: Change, { id, expectedVersion, analysis, unitId, dueOn, acceptedBy, followUp }: OnTheSpot): Promise<Matter> {
  const unit = await change.em.findOne(UndertakingUnit, { id: unitId });
  const matter = await change.lock(Matter, id, expectedVersion);
  if (!unit) throw new Refusal('NOT_AVAILABLE', { missing: 'unit' });
  const by = turnOf(change, matter);
  if (matter.stage === 'COLLECTED') change.em.persist(matter.accept(by, analysis.note));
  change.em.persist(await analyse(change, matter, by, analysis));
  change.em.persist(matter.assign(by, { unit, dueOn, note: analysis.note }));
  matter.takenBy(acceptedBy);
  if (followUp) change.em.persist(matter.follow(followUp, by));
  change.tell(matter.told());
  return matter;
}
