import type { CivilDay } from '@renda/calendar';
import { both, CivilDayScalar, type Page, page, PageArgs, type ReferenceResolver, type RequestContext, walkingRegion } from '@renda/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import sql, { type Sql } from 'sql-template-tag';
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { BodyStub } from '../elsewhere/body.js';
import { ContactPairStub } from '../elsewhere/contact-pair.js';
import { DeputyGroupStub } from '../elsewhere/deputy-group.js';
import { MandateStub } from '../elsewhere/mandate.js';
import { PersonStub } from '../elsewhere/person.js';
import { referenceTo } from '../elsewhere/reference.js';
import { RegionStub } from '../elsewhere/region.js';
import { StationStub } from '../elsewhere/station.js';
import { dayJudged, readToken } from './basis.js';
import { verdictByBasis } from './kept-bases.js';
import { entryOf, ObligationRuleView, ruleView } from './obligation-rule.view.js';
import { byPlace, ObligationAtCloseView, ObligationConnection, obligationRows, ObligationView } from './obligation.view.js';
import { verdictOf } from './verdict-of.js';
import { ObligationVerdictView } from './verdict.view.js';

/** Which obligations of a region are asked for. */
@ArgsType()
export class ObligationsArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: both('区域：含其下级', 'Region, with all below it') })
  regionId?: string | null;

  @Field(() => String, { nullable: true, description: both('规则条目的代号', 'Key of the rule') })
  rule?: string | null;

  @Field(() => String, { nullable: true, description: both('状态', 'Status (code)') })
  status?: string | null;

  @Field(() => String, { nullable: true, description: both('对象类型', 'Kind of subject (code)') })
  subjectKind?: string | null;

  @Field(() => CivilDayScalar, { nullable: true, description: both('这一天所在的周期；不填为尚未结束的周期', 'Of the periods that hold this day; without it those not yet over') })
  within?: CivilDay | null;
}

/** The periods that a list is about: those not over yet, or those that hold a day. */
export function periodsAt(within: CivilDay | null | undefined): Sql {
  return within ? sql`o.period_from <= ${within}::date and (o.period_to is null or o.period_to > ${within}::date)` : sql`not o.closed`;
}

export function obligationConditions({ regionId, rule, status, subjectKind, within, after }: Omit<ObligationsArgs, 'first'>): Sql[] {
  return [
    periodsAt(within),
    ...(rule ? [sql`o.rule = ${rule}`] : []),
    ...(status ? [sql`o.status = ${status}`] : []),
    ...(subjectKind ? [sql`o.subject_kind = ${subjectKind}`] : []),
    ...walkingRegion(regionId, 'o.region_path', 'o.id', after),
  ];
}

const subjectOf = (kind: string, { subjectKind, subjectId }: ObligationView): { id: string } | null => (subjectKind === kind ? referenceTo(subjectId) : null);

@Resolver(() => ObligationView)
export class ObligationResolver {
  @Query(() => ObligationView, { nullable: true, description: both('一项义务', 'One obligation') })
  obligation(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<ObligationView | null> {
    return context.read.one(obligationRows, id, info);
  }

  @Query(() => ObligationConnection, { description: both('义务，按区域顺序：谁未完成、谁有风险', 'Obligations from place to place: who falls short, who is at risk') })
  obligations(@Args(() => ObligationsArgs) asked: ObligationsArgs, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Page<ObligationView>> {
    return page(context.read, { source: obligationRows, order: byPlace, page: asked, where: obligationConditions(asked) }, info);
  }

  @FieldResolver(() => ObligationRuleView, { nullable: true, description: both('所依据的规则；规则集尚未听到则为空', 'The rule it follows; empty while its rulebook is not heard') })
  async rule(@Root() { ruleKey: rule, hash, jurisdiction, periodFrom: on }: ObligationView, @Ctx() context: RequestContext): Promise<ObligationRuleView | null> {
    const found = entryOf(await context.ruling.books(), { hash, jurisdiction, rule, on });
    return found && ruleView(found, jurisdiction);
  }

  @FieldResolver(() => ObligationAtCloseView, { nullable: true, description: both('周期结束时的判定；后来的更正使现在的判定与之不同的，两者并列', 'What it came to when the period closed; where a later correction says otherwise, both stand beside each other') })
  atClose(@Root() { closed, status, done, statusAtClose, doneAtClose }: ObligationView): ObligationAtCloseView | null {
    return closed ? { status: statusAtClose ?? status, done: doneAtClose ?? done } : null;
  }

  @FieldResolver(() => ObligationVerdictView, { nullable: true, description: both('截至某日（默认今天）的判定及其理由；按给出过的凭证再问，则与当时一字不差', 'The verdict as of a day (today), with its reasons; asked by a basis that was given out it is what it was then, byte for byte') })
  async verdict(
    @Root() obligation: ObligationView, @Arg('asOf', () => CivilDayScalar, { nullable: true, description: both('截至哪一天', 'As of which day') }) asOf: CivilDay | null | undefined,
    @Arg('basis', () => String, { nullable: true, description: both('依据的凭证', 'The token of a basis') }) basis: string | null | undefined, @Ctx() context: RequestContext,
  ): Promise<ObligationVerdictView | null> {
    const reasoned = basis ? await verdictByBasis(context, obligation, readToken(basis)) : await verdictOf(context, obligation, asOf ? dayJudged(asOf, 'asOf') : context.today);
    return reasoned && new ObligationVerdictView(reasoned);
  }

  @FieldResolver(() => RegionStub, { nullable: true, description: both('所在区域', 'Its region') })
  region(@Root() { regionId }: ObligationView): RegionStub | null {
    return referenceTo(regionId);
  }

  @FieldResolver(() => PersonStub, { nullable: true, description: both('应当履行的人：代表、常委会组成人员', 'The person who owes it: a deputy, a member of a standing committee') })
  person(@Root() { personId }: ObligationView): PersonStub | null {
    return referenceTo(personId);
  }

  @FieldResolver(() => MandateStub, { nullable: true, description: both('代表资格', 'The mandate, where it binds one') })
  mandate(@Root() obligation: ObligationView): MandateStub | null {
    return subjectOf('MANDATE', obligation);
  }

  @FieldResolver(() => DeputyGroupStub, { nullable: true, description: both('代表小组', 'The group, where it binds one') })
  group(@Root() obligation: ObligationView): DeputyGroupStub | null {
    return subjectOf('GROUP', obligation);
  }

  @FieldResolver(() => StationStub, { nullable: true, description: both('联络站', 'The station, where it binds one') })
  station(@Root() obligation: ObligationView): StationStub | null {
    return subjectOf('STATION', obligation);
  }

  @FieldResolver(() => ContactPairStub, { nullable: true, description: both('联系对子', 'The contact pair, where it binds one') })
  pair(@Root() obligation: ObligationView): ContactPairStub | null {
    return subjectOf('PAIR', obligation);
  }

  @FieldResolver(() => BodyStub, { nullable: true, description: both('机构', 'The body, where it binds one') })
  body(@Root() obligation: ObligationView): BodyStub | null {
    return subjectOf('BODY', obligation);
  }
}

export const obligationReference: ReferenceResolver = ({ id }, context, info) => context.read.oneOrRefuse(obligationRows, id, info);
