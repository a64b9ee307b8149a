import { type Change, Refusal } from '@renda/subgraph';
import { link } from '../provenance/provenance-link.js';
import { MatterCodes } from './matter-codes.js';
import { heardOccasions, type Occasion } from './matter-occasion.js';
import { Matter } from './matter.js';
import { MatterContact } from './matter-contact.js';
import { newReceiptNumber, Receipt } from './receipt.js';

export interface MatterGiven {
  readonly stationId: string;
  readonly kind: string;
  readonly channel: string;
  readonly topic: string | null;
  readonly title: string;
  readonly text: string;
  readonly concernsRegionId: string | null;
  readonly occasion: Occasion | null;
  readonly contact: { readonly name: string | null; readonly phone: string | null } | null;
}

interface StationHeard {
  readonly id: string;
  readonly region_id: string;
  readonly status: string;
}

/** Stations that work: before they are set up, and once closed, nobody is there to take a matter (S-11). */
const working = ['PILOT', 'ESTABLISHED', 'UPGRADED', 'RELOCATED'];

/** Anybody raises a matter at a station that works, and gets a receipt for it. At which occasion it was raised only somebody known says. */
export async function raiseMatter(change: Change, { contact, ...given }: MatterGiven): Promise<Matter> {
  if (given.occasion && change.caller.anonymous) throw new Refusal('UNAUTHENTICATED');
  const station = await change.heard<StationHeard>('station_heard', given.stationId, ['id', 'region_id', 'status']);
  if (!working.includes(station.status)) throw new Refusal('STATION_CLOSED', { status: station.status });
  const region = await change.region(station.region_id);
  const concerns = given.concernsRegionId === null ? null : await change.region(given.concernsRegionId);
  const occasion = (await heardOccasions(change, [given.occasion]))(given.occasion);
  const codes = await MatterCodes.of(change.ruling, region.path, change.today);
  const id = change.newId();
  const { matter, entry } = Matter.raise({ ...given, id, region, concerns, occasion }, { callerId: change.caller.id, at: change.now }, codes);
  change.permit(matter.scopes());
  change.em.persist([matter, entry, Receipt.of(id, newReceiptNumber())]);
  if (contact?.name || contact?.phone) change.em.persist(Object.assign(new MatterContact(), { matterId: id, ...contact }));
  keepOccasion(change, matter);
  change.tell(matter.told());
  return matter;
}

/** That it was raised at an occasion is kept in its chain too. */
export function keepOccasion(change: Change, { id, occasionKind, occasionId, raisedAt }: Matter): void {
  if (occasionKind !== null && occasionId !== null) link(change, { kind: occasionKind, id: occasionId }, 'RAISED_AT', { kind: 'Matter', id }, raisedAt);
}
