import { type Change, Refusal } from '@renda/subgraph';
import { Body } from '../bodies/body.js';
import { DeputyGroup } from '../groups/deputy-group.js';
import { Mandate } from '../mandates/mandate.js';
import { Person } from '../people/person.js';
import { Region } from '../regions/region.js';
import { type Place, wholeRealm } from './grant.js';

export interface Where {
  readonly scope: string;
  readonly scopeId: string | null;
  readonly personId: string | null;
}

async function regionOf(change: Change, id: string): Promise<Place> {
  const region = await change.em.findOne(Region, { id });
  if (!region) throw new Refusal('NOT_AVAILABLE', { missing: 'region' });
  return { regionId: region.id, regionPath: region.regionPath };
}

/** The region of a thing of another service, as heard of. */
async function regionOfHeard(change: Change, table: 'station_heard' | 'unit_heard', id: string): Promise<Place> {
  const { region_id: regionId } = await change.heard<{ region_id: string }>(table, id, ['region_id']);
  return regionOf(change, regionId);
}

/** A person's own data lie where he sits: of several seats the first that the giver reaches; who has none belongs to the whole realm. */
async function regionOfPerson(change: Change, personId: string): Promise<Place> {
  if (!(await change.em.findOne(Person, { id: personId }))) throw new Refusal('NOT_AVAILABLE', { missing: 'person' });
  const standing = await change.em.find(
    Mandate, { personId, voidedAt: null, $or: [{ validTo: null }, { validTo: { $gt: change.today } }] }, { orderBy: { validFrom: 'asc', id: 'asc' } });
  const seat = standing.find((mandate) => change.reaches({ regionPaths: [mandate.regionPath] })) ?? standing[0];
  return seat ? { regionId: seat.regionId, regionPath: seat.regionPath } : wholeRealm;
}

/** Where a grant is given: what it is a grant on must be there, a station or a unit heard of (NOT_AVAILABLE, to be tried again). */
export async function placeOf(change: Change, { scope, scopeId, personId }: Where): Promise<Place> {
  if (scope === 'OWN' && personId !== null) return regionOfPerson(change, personId);
  if (scopeId === null) return wholeRealm;
  if (scope === 'STATION') return regionOfHeard(change, 'station_heard', scopeId);
  if (scope === 'UNIT') return regionOfHeard(change, 'unit_heard', scopeId);
  if (scope === 'REGION') return regionOf(change, scopeId);
  const found = scope === 'GROUP' ? await change.em.findOne(DeputyGroup, { id: scopeId }) : scope === 'BODY' ? await change.em.findOne(Body, { id: scopeId }) : null;
  if (!found) throw new Refusal('NOT_AVAILABLE', { missing: scope.toLowerCase() });
  return { regionId: found.regionId, regionPath: found.regionPath };
}
