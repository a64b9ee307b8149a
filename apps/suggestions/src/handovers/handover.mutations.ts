import { both, CreatingInput, expectedVersionSays, requestIdSays, type RequestContext } from '@renda/subgraph';
import { ArrayMaxSize, ArrayMinSize, Length } from 'class-validator';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, ID, Info, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { handOver } from './hand-over.js';
import { handoverRows, HandoverView } from './handover.view.js';
import { settleItems } from './settle-items.js';

@InputType({ description: both('移交', 'Hand over') })
class HandOverInput extends CreatingInput {
  @Field(() => ID, { nullable: true, description: both('移交的联络站（联络站、机构填一个）', 'The station that hands over (a station or a body)') })
  stationId?: string | null;

  @Field(() => ID, { nullable: true, description: both('移交的机构', 'The body that hands over') })
  bodyId?: string | null;

  @Field(() => ID, { description: both('接收的承办单位', 'The unit that receives') })
  unitId!: string;

  @Field(() => String, { description: both('移交人', 'Who hands it over') })
  @Length(1, 50)
  handedBy!: string;

  @Field(() => [ID], { description: both('事项：已交办给该单位、未签收，1—200 件', 'The matters: assigned to the unit and not yet signed for, 1 to 200') })
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  matterIds!: string[];
}

@InputType({ description: both('对移交清单的一步', 'A step of a hand-over') })
abstract class HandoverStepInput {
  @Field(() => ID, { description: both('转办交接', 'The hand-over') })
  id!: string;

  @Field(() => ID, { nullable: true, description: requestIdSays })
  requestId?: string | null;

  @Field(() => Int, { nullable: true, description: expectedVersionSays })
  expectedVersion?: number | null;
}

@InputType({ description: both('签收', 'Sign for it') })
class SignHandoverInput extends HandoverStepInput {
  @Field(() => String, { description: both('签收人', 'Who receives it') })
  @Length(1, 50)
  receivedBy!: string;

  @Field(() => [ID], { nullable: true, description: both('只签收这些；不填则签收全部待签收的', 'Only these; all that wait, if not given') })
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  matterIds?: string[] | null;
}

@InputType({ description: both('退回其中几件', 'Return some of it') })
class ReturnHandoverItemsInput extends HandoverStepInput {
  @Field(() => [ID], { description: both('退回的事项', 'The matters that are returned') })
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  matterIds!: string[];

  @Field(() => String, { description: both('理由', 'Why') })
  @Length(1, 500)
  reason!: string;
}

@Resolver()
export class HandoverMutations {
  @Mutation(() => HandoverView, { description: both('移交：列出已交办给该单位的事项', 'Hand matters over that are assigned to a unit') })
  async handOver(@Arg('input', () => HandOverInput) input: HandOverInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<HandoverView> {
    const { stationId = null, bodyId = null, unitId, handedBy } = input;
    const id = await context.change('handOver', input, async (change) => {
      const given = { id: change.newId(), stationId, bodyId, unitId, handedBy, matterIds: [...new Set(input.matterIds)] };
      const handover = await handOver(change, given, { callerId: change.caller.id, at: change.now });
      change.tell(handover.told());
      return handover;
    });
    return context.read.oneOrRefuse(handoverRows, id, info);
  }

  @Mutation(() => HandoverView, { description: both('签收全部或其中几件：同时是各事项的签收', 'Sign for all of it or some: each matter is signed for by it') })
  async signHandover(@Arg('input', () => SignHandoverInput) input: SignHandoverInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<HandoverView> {
    const { matterIds, receivedBy } = input;
    const id = await context.change('signHandover', input, (change) =>
      settleItems(change, { ...input, action: 'sign', matterIds: matterIds ? [...new Set(matterIds)] : null, receivedBy, reason: null }));
    return context.read.oneOrRefuse(handoverRows, id, info);
  }

  @Mutation(() => HandoverView, { description: both('退回其中几件：同时是各事项的退回', 'Return some of it: each matter is returned by it') })
  async returnHandoverItems(@Arg('input', () => ReturnHandoverItemsInput) input: ReturnHandoverItemsInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<HandoverView> {
    const { matterIds, reason } = input;
    const id = await context.change('returnHandoverItems', input, (change) =>
      settleItems(change, { ...input, action: 'return', matterIds: [...new Set(matterIds)], receivedBy: null, reason }));
    return context.read.oneOrRefuse(handoverRows, id, info);
  }
}
