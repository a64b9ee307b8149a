import type { ServicePart } from '@renda/subgraph';
import { everybody, whoHandles } from '../policy-rows.js';
import { AnsweredMattersResolver } from './answered-matters.resolver.js';
import { MatterBoardResolver } from './matter-board.resolver.js';
import { MatterStatisticsResolver } from './matter-statistics.resolver.js';
import { StepMattersResolver } from './step-matters.resolver.js';

/** Many matters at once: the board by stage, the same step of many, what a station shows of its answers, and the counts. */
export const boards: ServicePart = {
  resolvers: [MatterBoardResolver, StepMattersResolver, AnsweredMattersResolver, MatterStatisticsResolver],
  policy: {
    'Query.matterBoard': whoHandles,
    'Query.matterStatistics': whoHandles,
    'Matter.answer': everybody,
    'Mutation.stepMatters': whoHandles,
  },
};
