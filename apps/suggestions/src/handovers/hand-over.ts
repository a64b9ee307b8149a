import { liesWithin } from '@renda/caller';
import { type Change, Refusal, type Region } from '@renda/subgraph';
import type { By } from '../matters/matter-raised.js';
import { Matter } from '../matters/matter.js';
import { link } from '../provenance/provenance-link.js';
import { Handover } from './handover.js';

export interface HandingOver {
  readonly id: string;
  readonly stationId: string | null;
  readonly bodyId: string | null;
  readonly unitId: string;
  readonly handedBy: string;
  readonly matterIds: readonly string[];
}

/** Puts matters that are assigned to a unit, and not yet signed for, on one list for it. A station hands over its own, a body those of its region. */
export async function handOver(change: Change, given: HandingOver, by: By): Promise<Handover> {
  const { stationId, bodyId, unitId } = given;
  if ((stationId === null) === (bodyId === null)) throw new Refusal('BAD_USER_INPUT', { field: 'stationId', or: 'bodyId' });
  const from = await change.heard<{ region_id: string }>(stationId === null ? 'body_heard' : 'station_heard', stationId ?? bodyId ?? '', ['region_id']);
  const region = await change.region(from.region_id);
  const { handover, items } = Handover.of({ ...given, region }, by);
  change.permit({ regionPaths: [region.path], stationIds: stationId === null ? [] : [stationId] });
  const matters = await change.referred(Matter, given.matterIds);
  for (const id of given.matterIds) {
    const matter = matters.get(id);
    change.permit({ regionPaths: [matter.regionPath], stationIds: [matter.stationId] });
    ofGiver(matter, stationId, region);
    if (matter.stage !== 'ASSIGNED' || matter.unitId !== unitId) throw new Refusal('NOT_FOR_THIS_UNIT', { matterId: id, stage: matter.stage });
    link(change, { kind: 'Matter', id }, 'HANDED_OVER', { kind: 'Handover', id: handover.id }, by.at);
  }
  change.em.persist([handover, ...items]);
  return handover;
}

/** Throws BAD_USER_INPUT for a matter that was raised at another station, or outside the region of the body. */
export function ofGiver(matter: Matter, stationId: string | null, region: Region): void {
  if (stationId !== null && matter.stationId !== stationId) throw new Refusal('BAD_USER_INPUT', { field: 'matterIds', stationId });
  if (stationId === null && !liesWithin(matter.regionPath, region.path)) throw new Refusal('BAD_USER_INPUT', { field: 'matterIds', regionId: region.id });
}
