import type { DayRange } from '@renda/calendar';
import type { Change } from '@renda/subgraph';
import { Mandate } from '../mandates/mandate.js';
import { MandateTag } from './mandate-tag.js';

export interface MandateToTag extends DayRange {
  readonly id?: string;
  readonly mandateId: string;
  readonly tag: string;
}

/** Tags mandates. They are held, so that none ends meanwhile and those who tag one at the same time come one after the other. */
export async function tagMandates(change: Change, given: readonly MandateToTag[]): Promise<MandateTag[]> {
  const mandates = await change.referred(Mandate, given.map(({ mandateId }) => mandateId), 'held');
  return given.map((one) => {
    const tag = MandateTag.begin({ ...one, id: one.id ?? change.newId(), mandate: mandates.get(one.mandateId), now: change.now });
    change.permit(tag.scopes());
    change.em.persist(tag);
    change.tell(tag.told());
    return tag;
  });
}
