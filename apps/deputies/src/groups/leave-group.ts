import type { CivilDay } from '@renda/calendar';
import type { Change } from '@renda/subgraph';
import { Membership } from './membership.js';

export interface MembershipToLeave {
  readonly membershipId: string;
  readonly leftOn: CivilDay;
  readonly reason: string;
  readonly expectedVersion?: number | null | undefined;
}

/** A deputy leaves a group: he changed work, the group was dissolved (D-27). His place stays in its history. */
export async function leaveGroup(change: Change, { membershipId, leftOn, reason, expectedVersion }: MembershipToLeave): Promise<Membership> {
  const membership = await change.lock(Membership, membershipId, expectedVersion);
  change.tell(membership.leave(leftOn, reason));
  return membership;
}
