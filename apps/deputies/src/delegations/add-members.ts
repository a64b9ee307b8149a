import type { DayRange } from '@renda/calendar';
import type { Change } from '@renda/subgraph';
import { Mandate } from '../mandates/mandate.js';
import { Delegation } from './delegation.js';
import { DelegationMember } from './delegation-member.js';
import { electedBy } from './elected-by.js';

export interface MemberToAdd extends DayRange {
  readonly id?: string;
  readonly delegationId: string;
  readonly mandateId: string;
}

/** Deputies come into delegations. Delegation and mandates are held, so that neither ends meanwhile. */
export async function addMembers(change: Change, given: readonly MemberToAdd[]): Promise<DelegationMember[]> {
  const delegations = await change.referred(Delegation, given.map(({ delegationId }) => delegationId), 'shared');
  for (const { delegationId } of given) change.permit(delegations.get(delegationId).scopes());
  const mandates = await change.referred(Mandate, given.map(({ mandateId }) => mandateId), 'held');
  const belong = await electedBy(change, given.map(({ mandateId }) => mandates.get(mandateId)), given.map(({ delegationId }) => delegations.get(delegationId)));
  return given.map((one) => {
    const [delegation, mandate] = [delegations.get(one.delegationId), mandates.get(one.mandateId)];
    belong(mandate, delegation);
    const member = DelegationMember.join({ ...one, id: one.id ?? change.newId(), delegation, mandate, now: change.now });
    change.em.persist(member);
    change.tell(member.told());
    return member;
  });
}
