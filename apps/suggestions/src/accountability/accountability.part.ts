import type { ServicePart } from '@renda/subgraph';
import { accountabilityCases } from './accountability-case.js';
import { accountabilityMeans } from './accountability-means.js';

/** Units held accountable, step by step (责任追究). */
export const accountability: ServicePart[] = [accountabilityCases.part, accountabilityMeans.part];
