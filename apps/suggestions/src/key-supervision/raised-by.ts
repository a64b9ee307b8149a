import { liesWithin } from '@renda/caller';
import { type CivilDay, holdsOn } from '@renda/calendar';
import { type Change, Refusal } from '@renda/subgraph';

interface Heard {
  readonly region_id: string;
  readonly electing_region_id: string;
  readonly from: CivilDay;
  readonly to: CivilDay | null;
  readonly voided: boolean;
}

/** Refuses a delegation that is not at that congress, does not hold on the day, or whose electing region neither is nor encloses that of the suggestion. */
export async function raisedBy(change: Change, delegationId: string, { congressRegionId, regionPath, on }: { congressRegionId: string; regionPath: string; on: CivilDay }): Promise<void> {
  const { region_id: regionId, electing_region_id: electingRegionId, from, to, voided } = await change.heard<Heard>(
    'delegation_heard', delegationId, ['region_id', 'electing_region_id', 'valid_from::text as "from"', 'valid_to::text as "to"', 'voided']);
  if (regionId !== congressRegionId) throw new Refusal('DELEGATION_OF_OTHER_CONGRESS');
  if (voided || !holdsOn({ from, to }, on)) throw new Refusal('DELEGATION_NOT_HELD', { from, to });
  if (!liesWithin(regionPath, (await change.region(electingRegionId)).path)) throw new Refusal('DELEGATION_FROM_ELSEWHERE');
}
