import { LockMode } from '@mikro-orm/postgresql';
import { liesWithin } from '@renda/caller';
import type { CivilDay } from '@renda/calendar';
import { type Change, Refusal } from '@renda/subgraph';
import { type HeardMandate, heardMandates, mandateOn } from '../heard/heard-mandates.js';
import { Matter } from './matter.js';

export interface Promotion {
  readonly matterId: string;
  readonly mandateId: string;
  readonly since: CivilDay;
}

/** Names a deputy who pushes a matter to its solution. Who is named when it is struck off as solved is credited with it. */
export async function promoteMatter(change: Change, { matterId, mandateId, since }: Promotion): Promise<Matter> {
  const mandate = mandateOn(await heardMandates(change, [mandateId]), mandateId, since);
  const matter = await change.em.findOne(Matter, { id: matterId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!matter || !mayPromote(change, matter, mandate)) throw new Refusal('NOT_AVAILABLE');
  change.em.persist(matter.promote({ mandateId, since }, { callerId: change.caller.id, at: change.now }));
  change.tell(matter.told());
  return matter;
}

/** The station's side names anybody; a deputy only himself, and only where the matter lies, or what it concerns, and his congress are on one line of regions. */
function mayPromote(change: Change, matter: Matter, { personId, path }: HeardMandate): boolean {
  if (change.reaches(matter.scopes())) return true;
  const places = [matter.regionPath, ...(matter.concernsRegionPath === null ? [] : [matter.concernsRegionPath])];
  return change.reaches({ personIds: [personId] }) && places.some((place) => liesWithin(place, path) || liesWithin(path, place));
}
