import { type Change, Refusal } from '@renda/subgraph';
import { Matter } from './matter.js';
import { MatterContact } from './matter-contact.js';
import { newReceiptNumber, Receipt } from './receipt.js';

export interface MatterGiven {
  readonly stationId: string;
  readonly kind: string;
  readonly channel: string;
  readonly title: string;
  readonly text: string;
  readonly concernsRegionId: string | null;
  readonly contact: { readonly name: string | null; readonly phone: string | null } | null;
}

interface StationHeard {
  readonly id: string;
  readonly region_id: string;
  readonly status: string;
}

/** Stations that work: before they are set up, and once closed, nobody is there to take a matter (S-11). */
const working = ['PILOT', 'ESTABLISHED', 'UPGRADED', 'RELOCATED'];

/** Anybody raises a matter at a station that works, and gets a receipt for it. */
export async function raiseMatter(change: Change, given: MatterGiven): Promise<Matter> {
  const { stationId, kind, channel, title, text, concernsRegionId, contact } = given;
  const station = await change.heard<StationHeard>('station_heard', stationId, ['id', 'region_id', 'status']);
  if (!working.includes(station.status)) throw new Refusal('STATION_CLOSED', { status: station.status });
  const region = await change.region(station.region_id);
  const concerns = concernsRegionId === null ? null : await change.region(concernsRegionId);
  const id = change.newId();
  const { matter, entry } = Matter.raise({ id, stationId, region, concerns, kind, channel, title, text }, { callerId: change.caller.id, at: change.now });
  change.permit(matter.scopes());
  change.em.persist([matter, entry, Receipt.of(id, newReceiptNumber())]);
  if (contact?.name || contact?.phone) change.em.persist(Object.assign(new MatterContact(), { matterId: id, ...contact }));
  change.tell(matter.told());
  return matter;
}
