import { both, only, type RequestContext } from '@renda/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { JudgeInput, WithdrawInput } from '../outputs/output.inputs.js';
import { liveBy } from '../outputs/output.js';
import { stepOutput } from '../outputs/step-output.js';
import { submitSuggestions } from './submit-suggestions.js';
import { AcceptSuggestionInput, SolveSuggestionInput, SubmitSuggestionInput } from './suggestion.inputs.js';
import { Suggestion } from './suggestion.js';
import { suggestionRows, SuggestionView } from './suggestion.view.js';

const suggestions = { entity: Suggestion, rows: suggestionRows };

@Resolver()
export class SuggestionStepsResolver {
  @Mutation(() => SuggestionView, { description: both('提出代表建议或议案：领衔、联名代表当日须在任', 'Submit a suggestion or bill: all who sign hold their mandates on the day') })
  async submitSuggestion(@Arg('input', () => SubmitSuggestionInput) input: SubmitSuggestionInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<SuggestionView> {
    const { kind, title, text, leadMandateId, cosignerIds, groupId = null, stationId = null, submittedOn } = input;
    const id = await context.change('submitSuggestion', input, async (change) => {
      const given = { id: change.newId(), kind, title, text, leadMandateId, cosignerIds, groupId, stationId, submittedOn };
      const suggestion = only(await submitSuggestions(change, [given], liveBy(change)));
      change.tell(suggestion.told());
      return suggestion;
    });
    return context.read.oneOrRefuse(suggestionRows, id, info);
  }

  @Mutation(() => SuggestionView, { description: both('受理建议、议案', 'Accept a suggestion or bill: it is taken on for handling') })
  acceptSuggestion(@Arg('input', () => AcceptSuggestionInput) input: AcceptSuggestionInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<SuggestionView> {
    return stepOutput(context, info, suggestions, { mutation: 'acceptSuggestion', input, step: (suggestion, change) => suggestion.accept(liveBy(change)) });
  }

  @Mutation(() => SuggestionView, { description: both('认定建议、议案是否高质量、有分量：由代表工委认定，提出者不得自行认定', 'Judge a suggestion or bill: by the work committee, never by who brought it out') })
  judgeSuggestion(@Arg('input', () => JudgeInput) input: JudgeInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<SuggestionView> {
    return stepOutput(context, info, suggestions, { mutation: 'judgeSuggestion', input, step: (suggestion, change) => suggestion.judge(input, liveBy(change)) });
  }

  @Mutation(() => SuggestionView, { description: both('办结建议、议案：须有日期和依据', 'Say that a suggestion or bill is solved, on which day and by what evidence') })
  solveSuggestion(@Arg('input', () => SolveSuggestionInput) input: SolveSuggestionInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<SuggestionView> {
    return stepOutput(context, info, suggestions, { mutation: 'solveSuggestion', input, step: (suggestion, change) => suggestion.solve(input, liveBy(change)) });
  }

  @Mutation(() => SuggestionView, { description: both('撤回建议、议案（办结之前）', 'Withdraw a suggestion or bill, before it is solved') })
  withdrawSuggestion(@Arg('input', () => WithdrawInput) input: WithdrawInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<SuggestionView> {
    return stepOutput(context, info, suggestions, { mutation: 'withdrawSuggestion', input, step: (suggestion) => suggestion.withdraw(input.reason) });
  }
}
