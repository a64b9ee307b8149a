import type { ServicePart } from '@renda/subgraph';
import { StrikeOffListCountsResolver, UnitStrikeOffsResolver } from './strike-off-counts.resolver.js';
import { strikeOffItems } from './strike-off-item.js';
import { strikeOffLists } from './strike-off-list.js';

/** Numbered lists of what is to be settled, and what of it is struck off (“销号式”督办). */
export const strikeOffs: ServicePart[] = [strikeOffLists.part, strikeOffItems.part, { resolvers: [StrikeOffListCountsResolver, UnitStrikeOffsResolver] }];
