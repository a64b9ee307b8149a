import { both, type Page, PageArgs, pageOfParent, Refusal, type RequestContext } from '@renda/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import sql, { type Sql } from 'sql-template-tag';
import { Args, ArgsType, Ctx, Field, FieldResolver, Info, Int, Resolver, Root } from 'type-graphql';
import { variantOf } from '../activities/activity-filter.js';
import { BodyStub } from '../elsewhere/body.js';
import { ContactPairStub } from '../elsewhere/contact-pair.js';
import { DeputyGroupStub } from '../elsewhere/deputy-group.js';
import { MandateStub } from '../elsewhere/mandate.js';
import { PersonStub } from '../elsewhere/person.js';
import { StationStub } from '../elsewhere/station.js';
import { byPeriod, ObligationConnection, obligationRows, type ObligationView } from './obligation.view.js';

/** Which periods of a subject are asked for. */
@ArgsType()
class ObligationsOfArgs extends PageArgs {
  @Field(() => Int, { nullable: true, description: both('与这一年有交集的周期；不填为全部', 'Of periods that share a day with this year; without it all') })
  year?: number | null;

  @Field(() => String, { nullable: true, description: both('状态', 'Status (code)') })
  status?: string | null;
}

const says = { nullable: true, description: both('义务（新的周期在前）', 'Obligations, the newest period first') } as const;

function conditions({ year, status }: ObligationsOfArgs): Sql[] {
  if (typeof year === 'number' && (year < 1949 || year > 9998)) throw new Refusal('BAD_USER_INPUT', { field: 'year' });
  const [from, to] = [`${String(year)}-01-01`, `${String((year ?? 0) + 1)}-01-01`];
  return [
    ...(typeof year === 'number' ? [sql`o.period_from < ${to}::date and (o.period_to is null or o.period_to > ${from}::date)`] : []),
    ...(status ? [sql`o.status = ${status}`] : []),
  ];
}

function obligationsOf(parent: string, parentId: string, { first, after, ...filter }: ObligationsOfArgs, context: RequestContext, info: GraphQLResolveInfo): Promise<Page<ObligationView>> {
  const of = { source: obligationRows, order: byPeriod, page: { first, after }, where: conditions({ first, ...filter }), parent, parentId, variant: variantOf(filter) };
  return pageOfParent(context.read, of, info);
}

@Resolver(() => MandateStub)
export class MandateObligationsResolver {
  @FieldResolver(() => ObligationConnection, says)
  obligations(@Root() { id }: MandateStub, @Args(() => ObligationsOfArgs) asked: ObligationsOfArgs, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Page<ObligationView>> {
    return obligationsOf('o.subject_id', id, asked, context, info);
  }
}

@Resolver(() => DeputyGroupStub)
export class GroupObligationsResolver {
  @FieldResolver(() => ObligationConnection, says)
  obligations(@Root() { id }: DeputyGroupStub, @Args(() => ObligationsOfArgs) asked: ObligationsOfArgs, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Page<ObligationView>> {
    return obligationsOf('o.subject_id', id, asked, context, info);
  }
}

@Resolver(() => StationStub)
export class StationObligationsResolver {
  @FieldResolver(() => ObligationConnection, says)
  obligations(@Root() { id }: StationStub, @Args(() => ObligationsOfArgs) asked: ObligationsOfArgs, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Page<ObligationView>> {
    return obligationsOf('o.subject_id', id, asked, context, info);
  }
}

@Resolver(() => ContactPairStub)
export class PairObligationsResolver {
  @FieldResolver(() => ObligationConnection, says)
  obligations(@Root() { id }: ContactPairStub, @Args(() => ObligationsOfArgs) asked: ObligationsOfArgs, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Page<ObligationView>> {
    return obligationsOf('o.subject_id', id, asked, context, info);
  }
}

@Resolver(() => BodyStub)
export class BodyObligationsResolver {
  @FieldResolver(() => ObligationConnection, says)
  obligations(@Root() { id }: BodyStub, @Args(() => ObligationsOfArgs) asked: ObligationsOfArgs, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Page<ObligationView>> {
    return obligationsOf('o.subject_id', id, asked, context, info);
  }
}

@Resolver(() => PersonStub)
export class PersonObligationsResolver {
  @FieldResolver(() => ObligationConnection, { nullable: true, description: both('此人应履行的义务：各项代表资格的、作为常委会组成人员的（新的周期在前）', 'What this person owes: under each mandate, and as a member of a standing committee; the newest period first') })
  obligations(@Root() { id }: PersonStub, @Args(() => ObligationsOfArgs) asked: ObligationsOfArgs, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Page<ObligationView>> {
    return obligationsOf('o.person_id', id, asked, context, info);
  }
}
