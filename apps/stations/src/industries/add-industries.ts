import type { Change } from '@renda/subgraph';
import { Industry } from './industry.js';

export interface IndustryGiven {
  readonly id?: string;
  readonly code: string;
  readonly name: string;
  readonly parentId: string | null;
}

/** Adds industries to the realm's catalogue, a parent before its children; a code stands for one industry only (INDUSTRY_EXISTS). */
export async function addIndustries(change: Change, given: readonly IndustryGiven[]): Promise<Industry[]> {
  change.permit(Industry.scopes);
  const industries = await change.referred(Industry, given.map(({ parentId }) => parentId));
  return given.map((one) => {
    const industry = Industry.add({ ...one, id: one.id ?? change.newId(), parent: industries.orNull(one.parentId) });
    industries.add(industry);
    change.em.persist(industry);
    change.tell(industry.told());
    return industry;
  });
}
