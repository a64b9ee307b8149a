import type { PolicyRow } from '@renda/caller';
import type { ServicePart } from '@renda/subgraph';
import { ProvenanceLink } from './provenance-link.js';
import { ProvenanceNodeResolver, ProvenanceResolver } from './provenance.resolver.js';

/** Everybody with some role: what he sees of a chain is judged thing by thing. */
const whoHasARole: PolicyRow = {
  DEPUTY: 'GRANTED', STATION_STAFF: 'GRANTED', WORK_COMMITTEE: 'GRANTED', SPECIAL_COMMITTEE: 'GRANTED', GENERAL_OFFICE: 'GRANTED', UNDERTAKING_UNIT: 'GRANTED', ADMINISTRATOR: 'GRANTED',
};

/** What came of what, from the first word to the look-back. */
export const provenance: ServicePart = {
  entities: [ProvenanceLink],
  resolvers: [ProvenanceResolver, ProvenanceNodeResolver],
  policy: { 'Query.provenance': whoHasARole },
};
