import { dayOf } from '@renda/calendar';
import { both, type Change, type MutationInput, type RequestContext } from '@renda/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { specialCommittee } from '../committees/special-committee.js';
import { JudgeInput, WithdrawInput } from '../outputs/output.inputs.js';
import type { By } from '../outputs/output.js';
import { signersHold } from '../suggestions/lay-proposals.js';
import { type Kept, moveProposal } from '../suggestions/move-proposal.js';
import { noteOf } from '../suggestions/step-suggestion.js';
import { layProposal } from '../suggestions/submit-suggestion.js';
import { EditDraftInput } from '../suggestions/suggestion.inputs.js';
import { unitsNamed, unitsNow } from '../suggestions/suggestion-unit.js';
import { withdrawProposal } from '../suggestions/withdraw-proposal.js';
import {
  CommunicateBillInput, ConcludeBillInput, DraftBillInput, FileBillInput, RaiseBillInput, RecordBillTalkInput, ReferBillInput, ReportOnBillInput, TurnDownBillInput,
} from './bill.inputs.js';
import { Bill } from './bill.js';
import { billRows, BillView } from './bill.view.js';

async function changed<Input extends MutationInput>(
  context: RequestContext, info: GraphQLResolveInfo, mutation: string, input: Input, work: (change: Change) => Promise<{ id: string }>,
): Promise<BillView> {
  return context.read.oneOrRefuse(billRows, await context.change(mutation, input, work), info);
}

function stepBill<Input extends MutationInput & { id: string; expectedVersion?: number | null }>(
  context: RequestContext, info: GraphQLResolveInfo, mutation: string, input: Input, step: (bill: Bill, by: By, change: Change) => Kept | Promise<Kept>,
): Promise<BillView> {
  return changed(context, info, mutation, input, (change) => moveProposal(change, Bill, input, (bill, by) => step(bill, by, change)));
}

/** The steps of a bill, in the order of its life. */
@Resolver()
export class BillStepsResolver {
  @Mutation(() => BillView, { description: both('起草议案', 'Draft a bill') })
  draftBill(@Arg('input', () => DraftBillInput) input: DraftBillInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<BillView> {
    const { title, text, leadMandateId, cosignerIds, groupId = null, stationId = null, sourceMatterIds: matterIds, sourceReportId: reportId = null } = input;
    return changed(context, info, 'draftBill', input, (change) =>
      layProposal(change, { id: change.newId(), kind: 'BILL', submittedOn: change.today, title, text, leadMandateId, cosignerIds, groupId, stationId }, { matterIds, reportId }, 'draft'));
  }

  @Mutation(() => BillView, { description: both('修改议案草稿', 'Write the draft of a bill anew') })
  editBillDraft(@Arg('input', () => EditDraftInput) input: EditDraftInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<BillView> {
    return stepBill(context, info, 'editBillDraft', input, (bill, by) => bill.edit(input, by));
  }

  @Mutation(() => BillView, { description: both('提出前沟通：草稿交相关单位', 'Speak about a bill before it is raised: the units it concerns see the draft') })
  communicateBill(@Arg('input', () => CommunicateBillInput) input: CommunicateBillInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<BillView> {
    return stepBill(context, info, 'communicateBill', input, async (bill, by, change) => {
      const units = await unitsNamed(change, input.unitIds, 'unitIds');
      const kept = bill.communicate(units.map(({ id }) => id), by);
      await unitsNow(change, bill, units.map(({ id }) => [id, 'LIKELY'] as const), by.at);
      return kept;
    });
  }

  @Mutation(() => BillView, { description: both('记录一次沟通', 'Write down what was spoken about') })
  recordBillTalk(@Arg('input', () => RecordBillTalkInput) input: RecordBillTalkInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<BillView> {
    return stepBill(context, info, 'recordBillTalk', input, (bill, by) => bill.speak(input.text, by));
  }

  @Mutation(() => BillView, { description: both('提出议案：领衔、联名代表今日须在任', 'Raise a bill: all who sign hold their mandates today') })
  raiseBill(@Arg('input', () => RaiseBillInput) input: RaiseBillInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<BillView> {
    return stepBill(context, info, 'raiseBill', input, async (bill, by, change) => {
      const kept = bill.raise(by);
      await signersHold(change, bill);
      await unitsNow(change, bill, [], by.at);
      return kept;
    });
  }

  @Mutation(() => BillView, { description: both('立案', 'File a bill') })
  fileBill(@Arg('input', () => FileBillInput) input: FileBillInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<BillView> {
    return stepBill(context, info, 'fileBill', input, (bill, by) => bill.file(by, noteOf(input)));
  }

  @Mutation(() => BillView, { description: both('不予立案', 'Turn a bill down: it is not filed') })
  turnDownBill(@Arg('input', () => TurnDownBillInput) input: TurnDownBillInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<BillView> {
    return stepBill(context, info, 'turnDownBill', input, (bill, by) => bill.turnDown(input.reason, by));
  }

  @Mutation(() => BillView, { description: both('交付专门委员会审议', 'Refer a bill to a special committee') })
  referBill(@Arg('input', () => ReferBillInput) input: ReferBillInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<BillView> {
    return stepBill(context, info, 'referBill', input, async (bill, by, change) => bill.refer(await specialCommittee(change, input.committeeId, bill, dayOf(by.at)), by));
  }

  @Mutation(() => BillView, { description: both('专门委员会报告审议、办理结果', 'The special committee reports how it was considered and handled') })
  reportOnBill(@Arg('input', () => ReportOnBillInput) input: ReportOnBillInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<BillView> {
    return stepBill(context, info, 'reportOnBill', input, (bill, by) => bill.reportOn(input.text, by));
  }

  @Mutation(() => BillView, { description: both('议案办结：结果须有依据', 'Conclude a bill: with its result, and evidence') })
  concludeBill(@Arg('input', () => ConcludeBillInput) input: ConcludeBillInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<BillView> {
    return stepBill(context, info, 'concludeBill', input, (bill, by) => bill.conclude(input, by));
  }

  @Mutation(() => BillView, { description: both('认定议案是否高质量、有分量：由代表工委认定，提出者不得自行认定', 'Judge a bill: by the work committee, never by who brought it out') })
  judgeBill(@Arg('input', () => JudgeInput) input: JudgeInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<BillView> {
    return stepBill(context, info, 'judgeBill', input, (bill, by) => bill.judge(input, by));
  }

  @Mutation(() => BillView, { description: both('撤回议案（办结之前）', 'Withdraw a bill, before it is concluded') })
  withdrawBill(@Arg('input', () => WithdrawInput) input: WithdrawInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<BillView> {
    return changed(context, info, 'withdrawBill', input, (change) => withdrawProposal(change, Bill, input));
  }
}
