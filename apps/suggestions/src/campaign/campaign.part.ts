import type { ServicePart } from '@renda/subgraph';
import { GroupMediationCountsResolver, StationMediationCountsResolver } from '../mediations/mediation-counts.resolver.js';
import { authors, whoHandles } from '../policy-rows.js';
import { ProjectFiguresResolver } from '../projects/project-figures.resolver.js';
import { OpinionFiguresResolver } from './opinion-figures.resolver.js';

/** Counts over what came in: each by itself, and only of what the asker may see. */
export const campaign: ServicePart = {
  resolvers: [OpinionFiguresResolver, ProjectFiguresResolver, StationMediationCountsResolver, GroupMediationCountsResolver],
  policy: { 'Query.opinionFigures': { ...authors, ...whoHandles }, 'Query.projectFigures': authors },
};
