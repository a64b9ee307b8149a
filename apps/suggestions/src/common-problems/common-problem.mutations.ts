import { both, type Change, type RequestContext } from '@renda/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import type { By } from '../matters/matter-raised.js';
import {
  AddMattersInput, CloseCommonProblemInput, type CommonProblemStepInput, GatherMattersInput, ReportCommonProblemInput, StudyCommonProblemInput,
} from './common-problem.inputs.js';
import { CommonProblem } from './common-problem.js';
import { CommonProblemView, problemRows } from './common-problem.view.js';
import { addMatters, gatherMatters } from './gather-matters.js';
import { reportProblem } from './report-problem.js';

const byCaller = ({ caller, now }: Change): By => ({ callerId: caller.id, at: now });

async function stepped(
  context: RequestContext, info: GraphQLResolveInfo, mutation: string, input: CommonProblemStepInput, step: (change: Change, problem: CommonProblem, by: By) => Promise<void> | void,
): Promise<CommonProblemView> {
  const id = await context.change(mutation, input, async (change) => {
    const problem = await change.lock(CommonProblem, input.id, input.expectedVersion);
    await step(change, problem, byCaller(change));
    return problem;
  });
  return context.read.oneOrRefuse(problemRows, id, info);
}

@Resolver()
export class CommonProblemMutations {
  @Mutation(() => CommonProblemView, { description: both('把若干件事项归集为共性问题：各件仍各自办理', 'Gather several matters in a common problem: each goes on by itself') })
  async gatherMatters(@Arg('input', () => GatherMattersInput) input: GatherMattersInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<CommonProblemView> {
    const { title, text, topic = null, stationId = null, regionId = null, matterIds } = input;
    const id = await context.change('gatherMatters', input, async (change) => {
      const problem = await gatherMatters(change, { id: change.newId(), title, text, topic, stationId, regionId, matterIds: [...new Set(matterIds)] }, byCaller(change));
      change.tell(problem.told());
      return problem;
    });
    return context.read.oneOrRefuse(problemRows, id, info);
  }

  @Mutation(() => CommonProblemView, { description: both('再归集事项（报送之前）', 'Gather further matters, until it is reported') })
  addToCommonProblem(@Arg('input', () => AddMattersInput) input: AddMattersInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<CommonProblemView> {
    return stepped(context, info, 'addToCommonProblem', input, (change, problem, by) => addMatters(change, problem, input.matterIds, by));
  }

  @Mutation(() => CommonProblemView, { description: both('研究共性问题', 'Study a common problem') })
  studyCommonProblem(@Arg('input', () => StudyCommonProblemInput) input: StudyCommonProblemInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<CommonProblemView> {
    return stepped(context, info, 'studyCommonProblem', input, (change, problem, by) => { change.tell(problem.study(input.findings, by)); });
  }

  @Mutation(() => CommonProblemView, { description: both('报送：形成调研报告或代表建议，可多次', 'Report it: it led to a research report or a suggestion, and may to several') })
  reportCommonProblem(@Arg('input', () => ReportCommonProblemInput) input: ReportCommonProblemInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<CommonProblemView> {
    const { reportId = null, suggestionId = null } = input;
    return stepped(context, info, 'reportCommonProblem', input, (change, problem, by) => reportProblem(change, problem, { reportId, suggestionId }, by));
  }

  @Mutation(() => CommonProblemView, { description: both('结束，不再报送', 'Close it without a report') })
  closeCommonProblem(@Arg('input', () => CloseCommonProblemInput) input: CloseCommonProblemInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<CommonProblemView> {
    return stepped(context, info, 'closeCommonProblem', input, (change, problem, by) => { change.tell(problem.close(input.reason, by)); });
  }
}
