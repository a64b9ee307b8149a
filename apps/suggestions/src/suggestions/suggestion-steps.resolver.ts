import { both, type RequestContext } from '@renda/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { JudgeInput, WithdrawInput } from '../outputs/output.inputs.js';
import { changedSuggestion, noteOf, stepSuggestion } from './step-suggestion.js';
import { AcceptSuggestionInput, AnalyseSuggestionInput, CloseSuggestionInput, FeedBackSuggestionInput, RejectSuggestionInput, ReopenSuggestionInput } from './suggestion-steps.inputs.js';
import { Suggestion } from './suggestion.js';
import { SuggestionView } from './suggestion.view.js';
import { withdrawProposal } from './withdraw-proposal.js';

/** The steps of the chain that are the offices' own, and the withdrawal. */
@Resolver()
export class SuggestionStepsResolver {
  @Mutation(() => SuggestionView, { description: both('受理建议', 'Accept a suggestion: it is taken on for handling') })
  acceptSuggestion(@Arg('input', () => AcceptSuggestionInput) input: AcceptSuggestionInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<SuggestionView> {
    return stepSuggestion(context, info, 'acceptSuggestion', input, (suggestion, by) => suggestion.accept(by, noteOf(input)));
  }

  @Mutation(() => SuggestionView, { description: both('不予受理', 'Reject a suggestion') })
  rejectSuggestion(@Arg('input', () => RejectSuggestionInput) input: RejectSuggestionInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<SuggestionView> {
    return stepSuggestion(context, info, 'rejectSuggestion', input, (suggestion, by) => suggestion.reject(input.reason, by));
  }

  @Mutation(() => SuggestionView, { description: both('分析：归类，按职权范围定级', 'Analyse a suggestion: its category, and the level of powers it needs') })
  analyseSuggestion(@Arg('input', () => AnalyseSuggestionInput) input: AnalyseSuggestionInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<SuggestionView> {
    const { category, powersLevel } = input;
    return stepSuggestion(context, info, 'analyseSuggestion', input, (suggestion, by) => suggestion.analyse({ category, powersLevel, note: noteOf(input) }, by));
  }

  @Mutation(() => SuggestionView, { description: both('向代表反馈：须先有答复', 'Tell the deputy, once a unit has replied') })
  feedBackSuggestion(@Arg('input', () => FeedBackSuggestionInput) input: FeedBackSuggestionInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<SuggestionView> {
    return stepSuggestion(context, info, 'feedBackSuggestion', input, (suggestion, by) => suggestion.feedBack(input.text, by));
  }

  @Mutation(() => SuggestionView, { description: both('办结：结果须有依据', 'Close a suggestion: with what came of it, and evidence') })
  closeSuggestion(@Arg('input', () => CloseSuggestionInput) input: CloseSuggestionInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<SuggestionView> {
    const { solution, evidence, solvedOn = null } = input;
    return stepSuggestion(context, info, 'closeSuggestion', input, (suggestion, by) => suggestion.close({ solution, evidence, solvedOn }, by));
  }

  @Mutation(() => SuggestionView, { description: both('反弹，重新督办：原承办单位重新答复', 'Open a suggestion again that relapsed: the units that had it answer anew') })
  reopenSuggestion(@Arg('input', () => ReopenSuggestionInput) input: ReopenSuggestionInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<SuggestionView> {
    return stepSuggestion(context, info, 'reopenSuggestion', input, (suggestion, by) => suggestion.reopen(input.reason, by));
  }

  @Mutation(() => SuggestionView, { description: both('认定建议是否高质量、有分量：由代表工委认定，提出者不得自行认定', 'Judge a suggestion: by the work committee, never by who brought it out') })
  judgeSuggestion(@Arg('input', () => JudgeInput) input: JudgeInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<SuggestionView> {
    return stepSuggestion(context, info, 'judgeSuggestion', input, (suggestion, by) => suggestion.judge(input, by));
  }

  @Mutation(() => SuggestionView, { description: both('撤回建议（办结之前）', 'Withdraw a suggestion, before it is closed') })
  withdrawSuggestion(@Arg('input', () => WithdrawInput) input: WithdrawInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<SuggestionView> {
    return changedSuggestion(context, info, 'withdrawSuggestion', input, (change) => withdrawProposal(change, Suggestion, input));
  }
}
