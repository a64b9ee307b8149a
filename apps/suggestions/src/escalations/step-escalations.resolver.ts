import type { CivilDay } from '@renda/calendar';
import { both, type Change, CivilDayScalar, CreatingInput, eachItem, ItemOutcome, Refusal, type RequestContext } from '@renda/subgraph';
import { ArrayMaxSize, ArrayMinSize, Length } from 'class-validator';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { By } from '../matters/matter-raised.js';
import { escalateMatter, transferEscalation } from './escalate-matter.js';
import { Escalation } from './escalation.js';

const mostItems = 200;
const byOf = (change: Change): By => ({ callerId: change.caller.id, at: change.now });

@InputType({ description: both('批量上报：同一原因、同一说明', 'Report many matters to the county for the same reason') })
class EscalateMattersInput extends CreatingInput {
  @Field(() => [ID], { description: both('事项，1—200 件', 'The matters, 1 to 200') })
  @ArrayMinSize(1)
  @ArrayMaxSize(mostItems)
  matterIds!: string[];

  @Field(() => String, { description: both('原因：POWER_LIMIT 权限有限', 'Why (code): POWER_LIMIT') })
  @Length(1, 40)
  reason!: string;

  @Field(() => String, { description: both('情况说明', 'What is the matter') })
  @Length(1, 2000)
  text!: string;
}

@InputType({ description: both('对多次上报做同一步', 'The same step of many escalations') })
class StepEscalationsInput extends CreatingInput {
  @Field(() => String, { description: both('哪一步：transfer、decline、remind', 'Which step: transfer, decline, remind') })
  @Length(1, 40)
  action!: string;

  @Field(() => [ID], { description: both('上报，1—200 次', 'The escalations, 1 to 200') })
  @ArrayMinSize(1)
  @ArrayMaxSize(mostItems)
  ids!: string[];

  @Field(() => ID, { nullable: true, description: both('县级政府（转交）', "Unit: the county's government (transfer)") })
  governmentUnitId?: string | null;

  @Field(() => ID, { nullable: true, description: both('有关主管部门（转交）', 'Unit: the competent bureau (transfer)') })
  bureauUnitId?: string | null;

  @Field(() => CivilDayScalar, { nullable: true, description: both('限期（转交）', 'Day it is to be handled by (transfer)') })
  limitOn?: CivilDay | null;

  @Field(() => String, { nullable: true, description: both('理由（不予转交）', 'Why (decline)') })
  @Length(1, 500)
  reason?: string | null;

  @Field(() => String, { nullable: true, description: both('内容（催办）', 'Text (remind)') })
  @Length(1, 2000)
  text?: string | null;
}

interface Step {
  /** The mutation whose right and record it is. */
  readonly mutation: string;
  readonly one: (change: Change, escalation: Escalation) => Promise<void> | void;
}

/** An answer is no step of many: each says what was done about its own matter. */
function stepOf({ action, governmentUnitId, bureauUnitId, limitOn = null, reason, text }: StepEscalationsInput): Step {
  if (action === 'transfer') {
    if (!governmentUnitId || !bureauUnitId) throw new Refusal('BAD_USER_INPUT', { field: governmentUnitId ? 'bureauUnitId' : 'governmentUnitId' });
    return { mutation: 'transferEscalation', one: (change, escalation) => transferEscalation(change, escalation, { governmentUnitId, bureauUnitId, limitOn }, byOf(change)) };
  }
  if (action === 'decline') return { mutation: 'declineEscalation', one: (change, escalation) => { change.tell(escalation.decline(reason ?? '')); } };
  if (action === 'remind') {
    return {
      mutation: 'remindOfEscalation',
      one: (change, escalation) => {
        change.em.persist(escalation.remind(text ?? '', byOf(change)));
        change.tell(escalation.told());
      },
    };
  }
  throw new Refusal('BAD_USER_INPUT', { field: 'action', possible: 'transfer, decline, remind' });
}

@Resolver()
export class StepEscalationsResolver {
  @Mutation(() => [ItemOutcome], { description: both('批量上报：逐件上报，逐件答复（答复中的标识为上报的标识）', 'Report many matters to the county: each by itself; the ids answered are those of the escalations') })
  escalateMatters(@Arg('input', () => EscalateMattersInput) { requestId, matterIds, reason, text }: EscalateMattersInput, @Ctx() context: RequestContext): Promise<ItemOutcome[]> {
    return eachItem(context, 'escalateMatters', { requestId, about: { reason, text }, items: matterIds }, (change, matterId) => escalateMatter(change, { matterId, reason, text }, byOf(change)));
  }

  /** Whoever may not do the step by itself may not do it to many. */
  @Mutation(() => [ItemOutcome], { description: both('对多次上报做同一步：逐次办理，互不影响', 'The same step of many escalations: each by itself, so that what is refused leaves the others alone') })
  stepEscalations(@Arg('input', () => StepEscalationsInput) input: StepEscalationsInput, @Ctx() context: RequestContext): Promise<ItemOutcome[]> {
    const { requestId, ids, ...about } = input;
    const { mutation, one } = stepOf(input);
    context.mayCallOrRefuse(`Mutation.${mutation}`);
    return eachItem(context, mutation, { requestId, about, items: ids }, async (change, id) => {
      const escalation = await change.lock(Escalation, id);
      await one(change, escalation);
      return escalation;
    });
  }
}
