import { industryChanged, membershipChanged, residencyChanged, tagChanged } from '@renda/events';
import { copyOf } from '@renda/subgraph';

const dated = { mandate_id: ['uuid', 'mandateId'], valid_from: ['date', 'from'], valid_to: ['date', 'to'], voided: ['boolean', 'voided'] } as const;

/** What a deputy is tagged as, which group he is in, at which station he resides: each for some days. */
export const onTagChanged = copyOf(tagChanged, 'tag_heard', { tag: ['text', 'tag'], ...dated });
export const onMembershipChanged = copyOf(membershipChanged, 'membership_heard', { group_id: ['uuid', 'groupId'], ...dated });
export const onResidencyChanged = copyOf(residencyChanged, 'residency_heard', { station_id: ['uuid', 'stationId'], ...dated });

export const onIndustryChanged = copyOf(industryChanged, 'industry_heard', { code: ['text', 'code'], parent_id: ['uuid', 'parentId'] });
