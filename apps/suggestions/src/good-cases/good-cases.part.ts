import type { ServicePart } from '@renda/subgraph';
import { handlingCaseNominations } from './handling-case-nomination.js';
import { handlingCaseRounds } from './handling-case-round.js';
import { CasesOfSuggestionResolver, CasesOfUnitResolver } from './handling-cases.resolver.js';

/** Good cases of handling, chosen once a year (优秀建议办理案例). */
export const goodCases: ServicePart[] = [handlingCaseRounds.part, handlingCaseNominations.part, { resolvers: [CasesOfSuggestionResolver, CasesOfUnitResolver] }];
