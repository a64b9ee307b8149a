import type { CivilDay } from '@renda/calendar';
import { askedFields, both, CivilDayScalar, columnsFor, type RequestContext } from '@renda/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import sql from 'sql-template-tag';
import { Arg, Ctx, Field, FieldResolver, Info, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import { MandateReference } from '../elsewhere/mandate.js';
import { changedSuggestion } from '../suggestions/step-suggestion.js';
import { keptOf } from '../suggestions/suggestion-history.resolver.js';
import { SuggestionView } from '../suggestions/suggestion.view.js';
import { unitRows, UnitView } from '../units/unit.view.js';
import { recordContact, recordMilestone, replyToSuggestion } from './handle-suggestion.js';
import { RecordMilestoneInput, RecordUnitContactInput, ReplyToSuggestionInput } from './handling.inputs.js';
import { type Milestone, milestones } from './milestones.js';

@ObjectType('UnitContact', { description: both('承办单位与代表的一次联系', 'A contact of a unit with a deputy') })
class UnitContactView {
  @Field(() => String, { description: both('方式', 'Form (code)') })
  form!: string;

  @Field(() => CivilDayScalar, { description: both('日期', 'Day') })
  day!: CivilDay;

  @Field(() => String, { nullable: true, description: both('代表意见', "The deputy's opinion") })
  opinion!: string | null;

  @Field(() => String, { nullable: true, description: both('说明', 'Note') })
  note!: string | null;

  unitId!: string;
  mandateId!: string;
}

@ObjectType('SuggestionReply', { description: both('承办单位的一次答复', 'A reply of a unit') })
class SuggestionReplyView {
  @Field(() => String, { description: both('答复内容', 'Text') })
  text!: string;

  @Field(() => Date, { description: both('答复时间', 'When') })
  at!: Date;

  unitId!: string;
}

@ObjectType('SuggestionMilestone', { description: both('办理中的一个节点', 'A milestone of handling') })
class MilestoneView {
  @Field(() => String, { description: both('节点', 'Milestone (code)') })
  milestone!: Milestone;

  @Field(() => CivilDayScalar, { description: both('日期', 'Day') })
  day!: CivilDay;

  @Field(() => String, { nullable: true, description: both('说明', 'Note') })
  note!: string | null;
}

const unitOf = (unitId: string, context: RequestContext, info: GraphQLResolveInfo): Promise<UnitView | null> => context.read.oneWith(unitRows, unitId, columnsFor(unitRows, askedFields(info)));
const unitSays = { nullable: true, description: both('单位', 'The unit') } as const;

@Resolver(() => UnitContactView)
export class UnitContactResolver {
  @FieldResolver(() => UnitView, unitSays)
  unit(@Root() { unitId }: UnitContactView, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<UnitView | null> {
    return unitOf(unitId, context, info);
  }

  @FieldResolver(() => MandateReference, { nullable: true, description: both('代表', 'Mandate of the deputy') })
  mandate(@Root() { mandateId }: UnitContactView): MandateReference {
    return { id: mandateId };
  }
}

@Resolver(() => SuggestionReplyView)
export class SuggestionReplyResolver {
  @FieldResolver(() => UnitView, unitSays)
  unit(@Root() { unitId }: SuggestionReplyView, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<UnitView | null> {
    return unitOf(unitId, context, info);
  }
}

@Resolver(() => MilestoneView)
export class MilestoneResolver {
  @FieldResolver(() => String, { description: both('节点名称（按语言偏好）', 'Name of the milestone, in the language preferred') })
  name(@Root() { milestone }: MilestoneView, @Ctx() { language }: RequestContext): string {
    return milestones[milestone][language];
  }
}

/** What the units do, and by when. */
@Resolver(() => SuggestionView)
export class HandlingResolver {
  @FieldResolver(() => [UnitContactView], { description: both('承办单位与代表的联系', 'Contacts of the units with the deputies') })
  contacts(@Root() { id }: SuggestionView, @Ctx() context: RequestContext): Promise<UnitContactView[]> {
    return keptOf(context, 'contacts', id, sql`select number, unit_id as "unitId", mandate_id as "mandateId", form, day::text as day, opinion, note from unit_contact where suggestion_id = asked.id`);
  }

  @FieldResolver(() => [SuggestionReplyView], { description: both('承办单位的答复', 'Replies of the units') })
  replies(@Root() { id }: SuggestionView, @Ctx() context: RequestContext): Promise<SuggestionReplyView[]> {
    return keptOf(context, 'replies', id, sql`select number, unit_id as "unitId", text, at from suggestion_reply where suggestion_id = asked.id`);
  }

  @FieldResolver(() => [MilestoneView], { description: both('办理节点：专家评审、政府批准、启动实施', 'Milestones: expert review, government approval, launch') })
  milestones(@Root() { id }: SuggestionView, @Ctx() context: RequestContext): Promise<MilestoneView[]> {
    return keptOf(context, 'milestones', id, sql`select number, milestone, day::text as day, note from suggestion_milestone where suggestion_id = asked.id`);
  }

  @Mutation(() => SuggestionView, { description: both('承办单位登记与代表的联系及代表意见', 'A unit writes down a contact with a deputy, and what he thinks') })
  recordUnitContact(@Arg('input', () => RecordUnitContactInput) input: RecordUnitContactInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<SuggestionView> {
    const { opinion = null, note = null } = input;
    return changedSuggestion(context, info, 'recordUnitContact', input, (change) => recordContact(change, { ...input, opinion, note }));
  }

  @Mutation(() => SuggestionView, { description: both('承办单位答复', 'A unit replies') })
  replyToSuggestion(@Arg('input', () => ReplyToSuggestionInput) input: ReplyToSuggestionInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<SuggestionView> {
    return changedSuggestion(context, info, 'replyToSuggestion', input, (change) => replyToSuggestion(change, input));
  }

  @Mutation(() => SuggestionView, { description: both('登记办理节点', 'Write down a milestone of handling') })
  recordMilestone(@Arg('input', () => RecordMilestoneInput) input: RecordMilestoneInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<SuggestionView> {
    return changedSuggestion(context, info, 'recordMilestone', input, (change) => recordMilestone(change, { ...input, note: input.note ?? null }));
  }
}
