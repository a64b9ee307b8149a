import type { ServicePart } from '@renda/subgraph';
import { petitions } from './petition.js';
import { PetitionDeadlineResolver } from './petition-deadline.resolver.js';

/** Complaints of deputies, and the clock that runs for them. */
export const deputyPetitions: readonly ServicePart[] = [petitions.part, { resolvers: [PetitionDeadlineResolver] }];
