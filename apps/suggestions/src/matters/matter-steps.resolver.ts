import { both, type Change, type RequestContext } from '@renda/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { assignMatter } from './assign-matter.js';
import {
  AcceptMatterInput, AnalyseMatterInput, AssignMatterInput, CloseMatterInput, ExtendMatterInput, FeedBackInput, type MatterStepInput, RejectMatterInput, ReopenMatterInput, ReplyToMatterInput,
  ReturnMatterInput, SignMatterInput,
} from './matter-steps.inputs.js';
import { matterRows, MatterView } from './matter.view.js';
import { analyse, giveBack, moveMatter, sign } from './move-matter.js';

const noteOf = ({ note }: { note: string }): string | null => (note.trim() === '' ? null : note);

async function changed<Input extends MatterStepInput>(
  context: RequestContext, info: GraphQLResolveInfo, mutation: string, input: Input, work: (change: Change) => Promise<{ id: string }>,
): Promise<MatterView> {
  return context.read.oneOrRefuse(matterRows, await context.change(mutation, input, work), info);
}

/** The steps of the chain, in its order. */
@Resolver()
export class MatterStepsResolver {
  @Mutation(() => MatterView, { description: both('受理', 'Accept a matter') })
  acceptMatter(@Arg('input', () => AcceptMatterInput) input: AcceptMatterInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<MatterView> {
    return changed(context, info, 'acceptMatter', input, (change) => moveMatter(change, input, (matter, by) => matter.accept(by, noteOf(input))));
  }

  @Mutation(() => MatterView, { description: both('不予受理（交办之前）', 'Reject a matter, before it is assigned') })
  rejectMatter(@Arg('input', () => RejectMatterInput) input: RejectMatterInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<MatterView> {
    return changed(context, info, 'rejectMatter', input, (change) => moveMatter(change, input, (matter, by) => matter.reject(by, input.reason)));
  }

  @Mutation(() => MatterView, { description: both('分析：按性质归类，按职权范围定级', 'Analyse a matter: its nature, and the level of powers it needs') })
  analyseMatter(@Arg('input', () => AnalyseMatterInput) input: AnalyseMatterInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<MatterView> {
    const { nature, powersLevel, topic = null, grades } = input;
    const given = { nature, powersLevel, topic, grades, note: noteOf(input) };
    return changed(context, info, 'analyseMatter', input, (change) => moveMatter(change, input, (matter, by) => analyse(change, matter, by, given)));
  }

  @Mutation(() => MatterView, { description: both('交办：单位职权须够，期限必填', 'Assign a matter to a unit whose powers suffice, with a day to be done by') })
  assignMatter(@Arg('input', () => AssignMatterInput) input: AssignMatterInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<MatterView> {
    return changed(context, info, 'assignMatter', input, (change) => assignMatter(change, { ...input, note: noteOf(input) }));
  }

  @Mutation(() => MatterView, { description: both('延期：原期限未过、经批准，改定办理期限', 'Extend a matter: a later day, approved before the one before has passed') })
  extendMatter(@Arg('input', () => ExtendMatterInput) input: ExtendMatterInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<MatterView> {
    const { dueOn, reason, approvedBy } = input;
    return changed(context, info, 'extendMatter', input, (change) => moveMatter(change, input, (matter, by) => matter.extend(by, { dueOn, reason, approvedBy })));
  }

  @Mutation(() => MatterView, { description: both('承办单位签收：自此算交接，开始督办', 'The unit signs for it: only now it is handed over, and supervised handling begins') })
  signMatter(@Arg('input', () => SignMatterInput) input: SignMatterInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<MatterView> {
    return changed(context, info, 'signMatter', input, (change) => moveMatter(change, input, (matter, by) => sign(change, matter, by, input.receivedBy)));
  }

  @Mutation(() => MatterView, { description: both('承办单位退回（签收之前）', 'The unit returns it, before it has signed') })
  returnMatter(@Arg('input', () => ReturnMatterInput) input: ReturnMatterInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<MatterView> {
    return changed(context, info, 'returnMatter', input, (change) => moveMatter(change, input, (matter, by) => giveBack(change, matter, by, input.reason)));
  }

  @Mutation(() => MatterView, { description: both('承办单位答复', 'The unit replies') })
  replyToMatter(@Arg('input', () => ReplyToMatterInput) input: ReplyToMatterInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<MatterView> {
    return changed(context, info, 'replyToMatter', input, (change) => moveMatter(change, input, (matter, by) => matter.reply(by, input.text)));
  }

  @Mutation(() => MatterView, { description: both('向反映人反馈：须先有答复', 'Tell the source, once the unit has replied') })
  feedBack(@Arg('input', () => FeedBackInput) input: FeedBackInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<MatterView> {
    const { channel, text } = input;
    return changed(context, info, 'feedBack', input, (change) => moveMatter(change, input, (matter, by) => matter.feedBack(by, { channel, text })));
  }

  @Mutation(() => MatterView, { description: both('销号：须有依据，由反映人或站长确认', 'Strike a matter off: with evidence, confirmed by the source or the head of the station') })
  closeMatter(@Arg('input', () => CloseMatterInput) input: CloseMatterInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<MatterView> {
    const { evidence, confirmedBy, solution } = input;
    return changed(context, info, 'closeMatter', input, (change) => moveMatter(change, input, (matter, by) => matter.close(by, { evidence, confirmedBy, solution })));
  }

  @Mutation(() => MatterView, { description: both('反弹，重新督办：定新的办理期限', 'Open a matter again that relapsed, with a new day to be done by') })
  reopenMatter(@Arg('input', () => ReopenMatterInput) input: ReopenMatterInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<MatterView> {
    const { reason, dueOn } = input;
    return changed(context, info, 'reopenMatter', input, (change) => moveMatter(change, input, (matter, by) => matter.reopen(by, { reason, dueOn })));
  }
}
