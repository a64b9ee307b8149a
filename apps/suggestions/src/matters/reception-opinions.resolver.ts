import { both, type Change, CreatingInput, eachItem, ItemOutcome, type RequestContext } from '@renda/subgraph';
import { ArrayMaxSize, ArrayMinSize, ValidateNested } from 'class-validator';
import { Arg, Ctx, Field, FieldResolver, ID, Info, InputType, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { matterRows, MatterView } from './matter.view.js';
import type { Matter } from './matter.js';
import { raiseMatter } from './raise-matter.js';
import { whatIsRaised, WhatIsRaisedInput } from './raise-matter.inputs.js';
import { receiptOf } from './receipt-of.js';

const most = 100;

@InputType({ description: both('登记一次接待中反映的各件事', 'Enter what was said at one reception') })
class RecordReceptionOpinionsInput extends CreatingInput {
  @Field(() => ID, { description: both('接待记录', 'The reception') })
  receptionId!: string;

  @Field(() => [WhatIsRaisedInput], { description: both(`反映的各件事，1—${most} 件`, `What was said, 1 to ${most}`) })
  @ArrayMinSize(1)
  @ArrayMaxSize(most)
  @ValidateNested({ each: true })
  opinions!: WhatIsRaisedInput[];
}

@ObjectType('ReceptionOpinionOutcome', { description: both('接待中反映的一件事的登记结果', 'What became of one thing said at a reception') })
export class ReceptionOpinionOutcome extends ItemOutcome {}

/** A reception's record becomes matters by itself (接待记录转为事项, P-12): one for each thing said, at the reception's station, by its channel, with a receipt for who said it. */
@Resolver(() => ReceptionOpinionOutcome)
export class ReceptionOpinionsResolver {
  @Mutation(() => [ReceptionOpinionOutcome], { description: both('登记接待中反映的各件事：每件自动成为一件事项，并有回执', 'Enter what was said at a reception: each becomes a matter by itself, with a receipt') })
  recordReceptionOpinions(@Arg('input', () => RecordReceptionOpinionsInput) input: RecordReceptionOpinionsInput, @Ctx() context: RequestContext): Promise<ReceptionOpinionOutcome[]> {
    const { requestId, receptionId, opinions } = input;
    return eachItem(context, 'recordReceptionOpinions', { requestId, about: { receptionId }, items: opinions }, (change, said) => raiseAtReception(change, receptionId, said));
  }

  @FieldResolver(() => MatterView, { nullable: true, description: both('形成的事项', 'The matter that came of it') })
  matter(@Root() { id }: ReceptionOpinionOutcome, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<MatterView | null> {
    return id === null ? Promise.resolve(null) : context.read.one(matterRows, id, info);
  }

  @FieldResolver(() => String, { nullable: true, description: both('回执号：交给反映人', 'Receipt number, for who said it') })
  receipt(@Root() { id }: ReceptionOpinionOutcome, @Ctx() context: RequestContext): Promise<string | null> {
    return id === null ? Promise.resolve(null) : receiptOf(context, id);
  }
}

async function raiseAtReception(change: Change, receptionId: string, said: WhatIsRaisedInput): Promise<Matter> {
  const { station_id: stationId } = await change.heard<{ station_id: string }>('reception_heard', receptionId, ['station_id']);
  return raiseMatter(change, { ...whatIsRaised(said), stationId, channel: 'RECEPTION', occasion: { kind: 'Reception', id: receptionId } });
}
