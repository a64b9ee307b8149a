import { both, type RequestContext } from '@renda/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { Matter } from '../matters/matter.js';
import { concludePreSubmission, preSubmit } from './pre-submission.js';
import { reachesMatter } from './sources.js';
import { changedSuggestion, noteOf, stepSuggestion } from './step-suggestion.js';
import { fileSuggestion, layProposal } from './submit-suggestion.js';
import { ConcludePreSubmissionInput, CoordinateSuggestionInput, FileSuggestionInput, PreSubmitInput } from './suggestion-steps.inputs.js';
import { ConvertMatterInput, DraftSuggestionInput, EditDraftInput, type ProposalInput, SubmitSuggestionInput } from './suggestion.inputs.js';
import { SuggestionView } from './suggestion.view.js';

const laidBy = ({ title, text, leadMandateId, cosignerIds, groupId = null, stationId = null }: ProposalInput) => ({ title, text, leadMandateId, cosignerIds, groupId, stationId });
const sourcesOf = ({ sourceMatterIds, sourceReportId = null }: ProposalInput) => ({ matterIds: sourceMatterIds, reportId: sourceReportId });

/** From the first word to the filing. */
@Resolver()
export class SubmitSuggestionResolver {
  @Mutation(() => SuggestionView, { description: both('直接提出代表建议或议案：领衔、联名代表当日须在任；当地规则要求预提交的，不得直接提出建议', 'Submit a suggestion or bill at once: all who sign hold their mandates on the day; not a suggestion where the rules ask for pre-submission') })
  submitSuggestion(@Arg('input', () => SubmitSuggestionInput) input: SubmitSuggestionInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<SuggestionView> {
    const { kind, submittedOn } = input;
    return changedSuggestion(context, info, 'submitSuggestion', input, (change) =>
      layProposal(change, { id: change.newId(), kind, submittedOn, ...laidBy(input) }, sourcesOf(input), 'submit'));
  }

  @Mutation(() => SuggestionView, { description: both('起草代表建议', 'Draft a suggestion') })
  draftSuggestion(@Arg('input', () => DraftSuggestionInput) input: DraftSuggestionInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<SuggestionView> {
    return changedSuggestion(context, info, 'draftSuggestion', input, (change) =>
      layProposal(change, { id: change.newId(), kind: 'SUGGESTION', submittedOn: change.today, ...laidBy(input) }, sourcesOf(input), 'draft'));
  }

  @Mutation(() => SuggestionView, { description: both('由群众、企业诉求形成代表建议草稿：两者相互关联，事项照常办理', 'Draft a suggestion of a matter: both are linked, and the matter goes on') })
  convertMatterToSuggestion(@Arg('input', () => ConvertMatterInput) input: ConvertMatterInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<SuggestionView> {
    const { matterId, leadMandateId } = input;
    return changedSuggestion(context, info, 'convertMatterToSuggestion', input, async (change) => {
      const matter = (await change.referred(Matter, [matterId])).get(matterId);
      reachesMatter(change, matter, leadMandateId);
      const { title, text, stationId } = matter;
      const laid = { id: change.newId(), kind: 'SUGGESTION', submittedOn: change.today, title: input.title ?? title, text: input.text ?? text, leadMandateId, cosignerIds: [], groupId: null, stationId };
      return layProposal(change, laid, { matterIds: [matterId], reportId: null }, 'draft');
    });
  }

  @Mutation(() => SuggestionView, { description: both('修改草稿', 'Write a draft anew') })
  editSuggestionDraft(@Arg('input', () => EditDraftInput) input: EditDraftInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<SuggestionView> {
    return stepSuggestion(context, info, 'editSuggestionDraft', input, (suggestion, by) => suggestion.edit(input, by));
  }

  @Mutation(() => SuggestionView, { description: both('预提交：草稿交可能承办的单位沟通', 'Pre-submit a draft: the units it may be for see it, to speak about it') })
  preSubmitSuggestion(@Arg('input', () => PreSubmitInput) input: PreSubmitInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<SuggestionView> {
    return changedSuggestion(context, info, 'preSubmitSuggestion', input, (change) => preSubmit(change, input));
  }

  @Mutation(() => SuggestionView, { description: both('开始沟通协调', 'Begin the communication with the units') })
  coordinateSuggestion(@Arg('input', () => CoordinateSuggestionInput) input: CoordinateSuggestionInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<SuggestionView> {
    return stepSuggestion(context, info, 'coordinateSuggestion', input, (suggestion, by) => suggestion.coordinate(noteOf(input), by));
  }

  @Mutation(() => SuggestionView, { description: both('沟通协调的结果：正式提出、修改、并案或撤回', 'What came of the communication: advance, revise, merge or withdraw') })
  concludePreSubmission(@Arg('input', () => ConcludePreSubmissionInput) input: ConcludePreSubmissionInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<SuggestionView> {
    const { outcome, reason = null, intoId = null } = input;
    return changedSuggestion(context, info, 'concludePreSubmission', input, (change) => concludePreSubmission(change, { ...input, outcome, reason, intoId }));
  }

  @Mutation(() => SuggestionView, { description: both('草稿正式提出：领衔、联名代表今日须在任', 'File a draft formally: all who sign hold their mandates today') })
  fileSuggestion(@Arg('input', () => FileSuggestionInput) input: FileSuggestionInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<SuggestionView> {
    return changedSuggestion(context, info, 'fileSuggestion', input, (change) => fileSuggestion(change, input));
  }
}
