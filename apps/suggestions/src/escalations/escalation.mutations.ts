import type { CivilDay } from '@renda/calendar';
import { both, type Change, CivilDayScalar, CreatingInput, expectedVersionSays, requestIdSays, type RequestContext } from '@renda/subgraph';
import { Length } from 'class-validator';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, ID, Info, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { By } from '../matters/matter-raised.js';
import { escalateMatter, transferEscalation } from './escalate-matter.js';
import { Escalation } from './escalation.js';
import { escalationRows, EscalationView } from './escalation.view.js';

@InputType({ description: both('上报', 'Report a matter to the county') })
class EscalateMatterInput extends CreatingInput {
  @Field(() => ID, { description: both('事项：已受理、未反馈', 'The matter: accepted, and its source not yet told') })
  matterId!: string;

  @Field(() => String, { description: both('原因：POWER_LIMIT 权限有限', 'Why (code): POWER_LIMIT') })
  @Length(1, 40)
  reason!: string;

  @Field(() => String, { description: both('情况说明', 'What is the matter') })
  @Length(1, 2000)
  text!: string;
}

@InputType({ description: both('对一次上报的一步', 'A step of an escalation') })
abstract class EscalationStepInput {
  @Field(() => ID, { description: both('上报', 'The escalation') })
  id!: string;

  @Field(() => ID, { nullable: true, description: requestIdSays })
  requestId?: string | null;

  @Field(() => Int, { nullable: true, description: expectedVersionSays })
  expectedVersion?: number | null;
}

@InputType({ description: both('转交', 'Transfer it') })
class TransferEscalationInput extends EscalationStepInput {
  @Field(() => ID, { description: both('县级政府', "Unit: the county's government") })
  governmentUnitId!: string;

  @Field(() => ID, { description: both('有关主管部门', 'Unit: the competent bureau') })
  bureauUnitId!: string;

  @Field(() => CivilDayScalar, { nullable: true, description: both('限期，不早于今日；除该地规则另有规定外必填', 'Day it is to be handled by, today or later; needed unless the rule of the place sets none') })
  limitOn?: CivilDay | null;
}

@InputType({ description: both('不予转交', 'Decline it') })
class DeclineEscalationInput extends EscalationStepInput {
  @Field(() => String, { description: both('理由', 'Why') })
  @Length(1, 500)
  reason!: string;
}

@InputType({ description: both('催办或答复', 'Remind of it, or answer it') })
class EscalationTextInput extends EscalationStepInput {
  @Field(() => String, { description: both('内容', 'Text') })
  @Length(1, 2000)
  text!: string;
}

async function stepped(
  context: RequestContext, info: GraphQLResolveInfo, mutation: string, input: EscalationStepInput, step: (change: Change, escalation: Escalation, by: By) => Promise<void> | void,
): Promise<EscalationView> {
  const id = await context.change(mutation, input, async (change) => {
    const escalation = await change.lock(Escalation, input.id, input.expectedVersion);
    await step(change, escalation, { callerId: change.caller.id, at: change.now });
    return escalation;
  });
  return context.read.oneOrRefuse(escalationRows, id, info);
}

@Resolver()
export class EscalationMutations {
  @Mutation(() => EscalationView, { description: both('上报：本级权限不足，报县人大常委会', 'Report a matter to the county, since powers do not suffice') })
  async escalateMatter(@Arg('input', () => EscalateMatterInput) input: EscalateMatterInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<EscalationView> {
    const id = await context.change('escalateMatter', input, (change) => escalateMatter(change, input, { callerId: change.caller.id, at: change.now }));
    return context.read.oneOrRefuse(escalationRows, id, info);
  }

  @Mutation(() => EscalationView, { description: both('转交：同时转交县政府和有关主管部门，限期办理', "Transfer it to the county's government and a bureau, to be handled by a day") })
  transferEscalation(@Arg('input', () => TransferEscalationInput) input: TransferEscalationInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<EscalationView> {
    const { governmentUnitId, bureauUnitId, limitOn = null } = input;
    return stepped(context, info, 'transferEscalation', input, (change, escalation, by) => transferEscalation(change, escalation, { governmentUnitId, bureauUnitId, limitOn }, by));
  }

  @Mutation(() => EscalationView, { description: both('不予转交', 'Decline to transfer it') })
  declineEscalation(@Arg('input', () => DeclineEscalationInput) input: DeclineEscalationInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<EscalationView> {
    return stepped(context, info, 'declineEscalation', input, (change, escalation) => { change.tell(escalation.decline(input.reason)); });
  }

  @Mutation(() => EscalationView, { description: both('催办', 'Remind the two recipients') })
  remindOfEscalation(@Arg('input', () => EscalationTextInput) input: EscalationTextInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<EscalationView> {
    return stepped(context, info, 'remindOfEscalation', input, (change, escalation, by) => {
      change.em.persist(escalation.remind(input.text, by));
      change.tell(escalation.told());
    });
  }

  @Mutation(() => EscalationView, { description: both('答复：两个受转交单位任一答复', 'Answer it: either recipient does') })
  answerEscalation(@Arg('input', () => EscalationTextInput) input: EscalationTextInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<EscalationView> {
    return stepped(context, info, 'answerEscalation', input, (change, escalation, by) => { change.tell(escalation.answerWith(input.text, by)); });
  }
}
