import type { CivilDay } from '@renda/calendar';
import { askedFields, both, CivilDayScalar, columnsFor, type RequestContext } from '@renda/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import sql from 'sql-template-tag';
import { Arg, Ctx, Field, FieldResolver, Info, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import { MandateReference } from '../elsewhere/mandate.js';
import { changedSuggestion, noteOf } from '../suggestions/step-suggestion.js';
import { keptOf } from '../suggestions/suggestion-history.resolver.js';
import { SuggestionView } from '../suggestions/suggestion.view.js';
import { unitRows, UnitView } from '../units/unit.view.js';
import { assignSuggestion, disputeAssignment, recordMatching, signSuggestion } from './assign-suggestion.js';
import { AssignSuggestionInput, DisputeAssignmentInput, RecordMatchingMeetingInput, SignSuggestionInput } from './assignment.inputs.js';

@ObjectType('SuggestionUnit', { description: both('见到草稿、主办或会办的一个单位', 'A unit that saw a draft, leads or helps') })
class SuggestionUnitView {
  @Field(() => String, { description: both('LIKELY 可能承办、LEAD 主办、CO 会办', 'LIKELY, LEAD or CO') })
  role!: string;

  @Field(() => Date, { description: both('起', 'Since') })
  at!: Date;

  @Field(() => Date, { nullable: true, description: both('止；空为现在', 'Until; null: now') })
  endedAt!: Date | null;

  unitId!: string;
}

@ObjectType('MatchingMeeting', { description: both('一次提办对接', 'A meeting of who proposed with the units it may be for') })
class MatchingMeetingView {
  @Field(() => CivilDayScalar, { description: both('日期', 'Day') })
  day!: CivilDay;

  @Field(() => String, { description: both('商定事项', 'What was agreed') })
  points!: string;

  mandateIds!: string[];
  confirmedUnitId!: string;
}

@Resolver(() => SuggestionUnitView)
export class SuggestionUnitResolver {
  @FieldResolver(() => UnitView, { nullable: true, description: both('单位', 'The unit') })
  unit(@Root() { unitId }: SuggestionUnitView, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<UnitView | null> {
    return context.read.oneWith(unitRows, unitId, columnsFor(unitRows, askedFields(info)));
  }
}

@Resolver(() => MatchingMeetingView)
export class MatchingMeetingResolver {
  @FieldResolver(() => UnitView, { nullable: true, description: both('确认的承办单位', 'The unit confirmed') })
  confirmedUnit(@Root() { confirmedUnitId }: MatchingMeetingView, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<UnitView | null> {
    return context.read.oneWith(unitRows, confirmedUnitId, columnsFor(unitRows, askedFields(info)));
  }

  @FieldResolver(() => [MandateReference], { nullable: 'itemsAndList', description: both('到会代表', 'Those who signed and were there') })
  mandates(@Root() { mandateIds }: MatchingMeetingView): MandateReference[] {
    return mandateIds.map((id) => ({ id }));
  }
}

/** Who handles a suggestion, and how that was found. */
@Resolver(() => SuggestionView)
export class AssignmentResolver {
  @FieldResolver(() => [SuggestionUnitView], { description: both('先后见到草稿、主办、会办的单位', 'The units that saw its draft, led or helped, one after the other') })
  units(@Root() { id }: SuggestionView, @Ctx() context: RequestContext): Promise<SuggestionUnitView[]> {
    return keptOf(context, 'units', id, sql`select number, unit_id as "unitId", role, at, ended_at as "endedAt" from suggestion_unit where suggestion_id = asked.id`);
  }

  @FieldResolver(() => [MatchingMeetingView], { description: both('提办对接', 'Meetings of who proposed with the units it may be for') })
  matchingMeetings(@Root() { id }: SuggestionView, @Ctx() context: RequestContext): Promise<MatchingMeetingView[]> {
    return keptOf(context, 'meetings', id, sql`
      select number, day::text as day, points, mandate_ids as "mandateIds", confirmed_unit_id as "confirmedUnitId" from matching_meeting where suggestion_id = asked.id`);
  }

  @Mutation(() => SuggestionView, { description: both('登记提办对接', 'Keep that a matching meeting was held') })
  recordMatchingMeeting(@Arg('input', () => RecordMatchingMeetingInput) input: RecordMatchingMeetingInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<SuggestionView> {
    return changedSuggestion(context, info, 'recordMatchingMeeting', input, (change) => recordMatching(change, input));
  }

  @Mutation(() => SuggestionView, { description: both('交办：一个主办单位，可有会办单位；有异议的经协调后再交办，即为最终', 'Assign a suggestion to a unit that leads and others that help; a disputed one after a round of coordination, which is final') })
  assignSuggestion(@Arg('input', () => AssignSuggestionInput) input: AssignSuggestionInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<SuggestionView> {
    const { dueOn = null, round = null } = input;
    return changedSuggestion(context, info, 'assignSuggestion', input, (change) => assignSuggestion(change, { ...input, dueOn, round, note: noteOf(input) }));
  }

  @Mutation(() => SuggestionView, { description: both('承办单位对交办有异议（签收之前）', 'A unit disputes the assignment, before it is signed for') })
  disputeAssignment(@Arg('input', () => DisputeAssignmentInput) input: DisputeAssignmentInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<SuggestionView> {
    return changedSuggestion(context, info, 'disputeAssignment', input, (change) => disputeAssignment(change, input));
  }

  @Mutation(() => SuggestionView, { description: both('主办单位签收：开始督办', 'The unit that leads signs for it: supervised handling begins') })
  signSuggestion(@Arg('input', () => SignSuggestionInput) input: SignSuggestionInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<SuggestionView> {
    return changedSuggestion(context, info, 'signSuggestion', input, (change) => signSuggestion(change, input));
  }
}
