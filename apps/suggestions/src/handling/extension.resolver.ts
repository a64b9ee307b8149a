import type { CivilDay } from '@renda/calendar';
import { both, CivilDayScalar, DeadlineView, type RequestContext } from '@renda/subgraph';
import { Length } from 'class-validator';
import type { GraphQLResolveInfo } from 'graphql';
import sql from 'sql-template-tag';
import { Arg, Ctx, Field, FieldResolver, ID, Info, InputType, Int, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import { OutputStepInput } from '../outputs/output.inputs.js';
import { changedSuggestion } from '../suggestions/step-suggestion.js';
import { keptOf } from '../suggestions/suggestion-history.resolver.js';
import { SuggestionView } from '../suggestions/suggestion.view.js';
import { extendReply } from './extend-reply.js';
import { replyDeadline } from './reply-deadline.js';

@InputType({ description: both('延长答复时限：未过期、经批准', 'Extend the time to reply: approved, and before it is over') })
class ExtendSuggestionInput extends OutputStepInput {
  @Field(() => CivilDayScalar, { nullable: true, description: both('改定的答复日期（原日期由人指定的必填）；时限由规则计算的不填，延长多少依规则', 'The new day, needed where a person set the one before; not given where a rule counts the time: the rule says how much more') })
  dueOn?: CivilDay | null;

  @Field(() => String, { description: both('理由', 'Why') })
  @Length(1, 500)
  reason!: string;

  @Field(() => String, { description: both('批准人', 'Who approved it') })
  @Length(1, 50)
  approvedBy!: string;
}

@ObjectType('SuggestionExtension', { description: both('答复时限的一次延长', 'One extension of the time to reply') })
class SuggestionExtensionView {
  @Field(() => CivilDayScalar, { nullable: true, description: both('原日期（由人指定的）', 'The day before, where a person set it') })
  fromDay!: CivilDay | null;

  @Field(() => CivilDayScalar, { nullable: true, description: both('改定的日期', 'The new day') })
  toDay!: CivilDay | null;

  @Field(() => Int, { nullable: true, description: both('延长多少，单位同时限（由规则计算的）', 'How much more in the clock of the deadline, where a rule counts it') })
  amount!: number | null;

  @Field(() => String, { description: both('理由', 'Why') })
  reason!: string;

  @Field(() => String, { description: both('批准人', 'Who approved it') })
  approvedBy!: string;

  @Field(() => ID, { description: both('登记的调用者', 'The caller who wrote it down') })
  actorId!: string;

  @Field(() => Date, { description: both('登记时间', 'When it was written down') })
  at!: Date;
}

/** By when the reply is due, and how that was extended. */
@Resolver(() => SuggestionView)
export class ExtensionResolver {
  @FieldResolver(() => DeadlineView, { nullable: true, description: both('答复时限：交办至首次答复；当地规则没有规定则为空', 'From the assignment to the first reply; null where the rules of its region have none') })
  replyDeadline(@Root() suggestion: SuggestionView, @Ctx() context: RequestContext): Promise<DeadlineView | null> {
    return replyDeadline(suggestion, context);
  }

  @FieldResolver(() => [SuggestionExtensionView], { description: both('历次延长', 'Every extension, the first first') })
  extensions(@Root() { id }: SuggestionView, @Ctx() context: RequestContext): Promise<SuggestionExtensionView[]> {
    return keptOf(context, 'extensions', id, sql`
      select number, from_day::text as "fromDay", to_day::text as "toDay", amount, reason, approved_by as "approvedBy", actor_id as "actorId", at from suggestion_extension where suggestion_id = asked.id`);
  }

  @Mutation(() => SuggestionView, { description: both('延长答复时限：未过期、经批准；不超过规则允许的', 'Extend the time to reply: approved before it is over, and no more than the rule allows') })
  extendSuggestion(@Arg('input', () => ExtendSuggestionInput) input: ExtendSuggestionInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<SuggestionView> {
    return changedSuggestion(context, info, 'extendSuggestion', input, (change) => extendReply(change, { ...input, dueOn: input.dueOn ?? null }));
  }
}
