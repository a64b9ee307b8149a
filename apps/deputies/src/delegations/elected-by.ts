import { liesWithin } from '@renda/caller';
import { type Change, Refusal } from '@renda/subgraph';
import { Body } from '../bodies/body.js';
import type { Mandate } from '../mandates/mandate.js';
import { Region } from '../regions/region.js';
import type { Delegation } from './delegation.js';

/** Refuses a mandate that is not of the delegation's term (MANDATE_OF_OTHER_TERM), or of which neither constituency nor electing unit lies in the electing region (ELECTED_ELSEWHERE). */
export type Belong = (mandate: Mandate, delegation: Delegation) => void;

/** Where mandates were elected and delegations come from, read in two statements however many. */
export async function electedBy(change: Change, mandates: readonly Mandate[], delegations: readonly Delegation[]): Promise<Belong> {
  const regions = await change.referred(Region, [...mandates.map(({ constituencyId }) => constituencyId), ...delegations.map(({ electingRegionId }) => electingRegionId)], 'read');
  const bodies = await change.referred(Body, mandates.map(({ electingUnitId }) => electingUnitId), 'read');
  return (mandate, delegation) => {
    if (mandate.termId !== delegation.termId) throw new Refusal('MANDATE_OF_OTHER_TERM');
    const elected = regions.orNull(mandate.constituencyId)?.path ?? bodies.orNull(mandate.electingUnitId)?.regionPath ?? '';
    if (!liesWithin(elected, regions.get(delegation.electingRegionId).path)) throw new Refusal('ELECTED_ELSEWHERE');
  };
}
