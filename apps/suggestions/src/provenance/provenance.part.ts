import type { ServicePart } from '@renda/subgraph';
import { ProvenanceLink } from './provenance-link.js';

/** What came of what, from the first word to the look-back. */
export const provenance: ServicePart = { entities: [ProvenanceLink] };
