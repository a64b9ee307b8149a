import { membershipChanged } from '@renda/events';
import { copyOf } from '@renda/subgraph';

/** Who is of which group, from when to when: groups take part by their members. */
export const onMembershipChanged = copyOf(membershipChanged, 'membership_heard', {
  group_id: ['uuid', 'groupId'], mandate_id: ['uuid', 'mandateId'], person_id: ['uuid', 'personId'], valid_from: ['date', 'from'], valid_to: ['date', 'to'], voided: ['boolean', 'voided'],
});
