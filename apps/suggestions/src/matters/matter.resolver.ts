import type { CivilDay } from '@renda/calendar';
import { askedFields, both, columnsFor, type Page, page, PageArgs, type ReferenceResolver, type RequestContext, withinRegion } from '@renda/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import sql, { type Sql } from 'sql-template-tag';
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { RegionReference } from '../elsewhere/region.js';
import { StationReference } from '../elsewhere/station.js';
import { unitRows, UnitView } from '../units/unit.view.js';
import { contactRows, ContactView, repliesOf, ReplyView, stagesOf, StageView } from './matter-history.view.js';
import { endStages, handlingStages, stageNames } from './matter.lifecycle.js';
import { byRaised, MatterConnection, matterRows, MatterView } from './matter.view.js';

/** Which matters of a list: those of a stage, those still open or ended. */
@ArgsType()
export class WhichMatters extends PageArgs {
  @Field(() => String, { nullable: true, description: both('只列这一环节', 'Of this stage only (code)') })
  stage?: string | null;

  @Field(() => Boolean, { nullable: true, description: both('true 只列未办结，false 只列已销号、不予受理和已并入的', 'true: only those not yet ended; false: only those struck off, rejected or merged into another') })
  open?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: both('true 只列逾期未销号的（按延期后的期限），false 只列其余', 'true: only those past their day, as extended, and not struck off; false: only the others') })
  overdue?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: both('true 只列今日应检查的，false 只列其余', 'true: only those to be looked after by today; false: only the others') })
  dueForCheck?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: both('true 只列在办且有跟踪人的，false 只列在办而无人跟踪的', 'Of those a unit has: true, only those that somebody follows; false, only those that nobody follows') })
  followed?: boolean | null;

  @Field(() => String, { nullable: true, description: both('领域，见 matterTopics', 'Topic (code of matterTopics)') })
  topic?: string | null;
}

@ArgsType()
class MattersArgs extends WhichMatters {
  @Field(() => ID, { nullable: true, description: both('在该站反映的', 'Raised at this station') })
  stationId?: string | null;

  @Field(() => ID, { nullable: true, description: both('交办给该单位的', 'Assigned to this unit') })
  unitId?: string | null;

  @Field(() => ID, { nullable: true, description: both('在该区域及其下级反映或涉及该区域的', 'Raised in, or concerning, this region or what lies below it') })
  regionId?: string | null;
}

/** A condition, and a name for it by which equal lists of many parents are read together. */
export function those({ stage, open, overdue, dueForCheck, followed, topic }: WhichMatters, today: CivilDay): { where: Sql[]; variant: string } {
  const ended = sql`m.stage = any(${[...endStages]})`;
  const late = sql`(m.due_on is not null and m.due_on < ${today}::date and m.stage = any(${[...handlingStages]}))`;
  const handled = sql`m.stage = any(${[...handlingStages]})`;
  const toCheck = sql`(m.next_check_on is not null and m.next_check_on <= ${today}::date and ${handled})`;
  const where = [
    ...(typeof dueForCheck === 'boolean' ? [dueForCheck ? toCheck : sql`not ${toCheck}`] : []), ...(typeof followed === 'boolean' ? [sql`${handled} and (m.follower is not null) = ${followed}`] : []),
    ...(topic ? [sql`m.topic = ${topic}`] : []),
    ...(stage ? [sql`m.stage = ${stage}`] : []), ...(typeof open === 'boolean' ? [open ? sql`not ${ended}` : ended] : []),
    ...(typeof overdue === 'boolean' ? [overdue ? late : sql`not ${late}`] : []),
  ];
  return { where, variant: JSON.stringify([stage, open, overdue, dueForCheck, followed, topic].map((one) => one ?? null)) };
}

@Resolver(() => MatterView)
export class MatterResolver {
  @Query(() => MatterView, { nullable: true, description: both('一件事项', 'One matter') })
  matter(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<MatterView | null> {
    return context.read.one(matterRows, id, info);
  }

  @Query(() => MatterConnection, { description: both('事项（新的在前）', 'Matters, newest first') })
  matters(@Args(() => MattersArgs) asked: MattersArgs, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Page<MatterView>> {
    const where = [
      ...those(asked, context.today).where,
      ...(asked.stationId ? [sql`m.station_id = ${asked.stationId}`] : []),
      ...(asked.unitId ? [sql`m.unit_id = ${asked.unitId}`] : []),
      ...withinRegion(asked.regionId, 'm.region_path', 'm.concerns_region_path'),
    ];
    return page(context.read, { source: matterRows, order: byRaised, page: asked, where }, info);
  }

  @FieldResolver(() => String, { description: both('环节名称（按语言偏好）', 'Name of the stage, in the language preferred') })
  stageName(@Root() { stage }: MatterView, @Ctx() { language }: RequestContext): string {
    return stageNames[stage][language];
  }

  @FieldResolver(() => StationReference, { nullable: true, description: both('联络站', 'The station where it was raised') })
  station(@Root() matter: MatterView): StationReference {
    return { id: matter.stationId };
  }

  @FieldResolver(() => RegionReference, { nullable: true, description: both('联络站所在区域', 'The region where it was raised') })
  region(@Root() matter: MatterView): RegionReference {
    return { id: matter.regionId };
  }

  @FieldResolver(() => RegionReference, { nullable: true, description: both('涉及的区域（可与联络站所在区域不同）', "The region it concerns, which may be another than the station's") })
  concernsRegion(@Root() matter: MatterView): RegionReference | null {
    return matter.concernsRegionId === null ? null : { id: matter.concernsRegionId };
  }

  @FieldResolver(() => UnitView, { nullable: true, description: both('承办单位', 'The unit it is assigned to') })
  async unit(@Root() matter: MatterView, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<UnitView | null> {
    return matter.unitId === null ? null : context.read.oneWith(unitRows, matter.unitId, columnsFor(unitRows, askedFields(info)));
  }

  @FieldResolver(() => [StageView], { description: both('经过的各环节', 'The stages it has entered') })
  stages(@Root() matter: MatterView, @Ctx() context: RequestContext): Promise<StageView[]> {
    return stagesOf(context, matter.id);
  }

  @FieldResolver(() => [ReplyView], { description: both('承办单位的答复', 'Replies of the unit') })
  replies(@Root() matter: MatterView, @Ctx() context: RequestContext): Promise<ReplyView[]> {
    return repliesOf(context, matter.id);
  }

  @FieldResolver(() => ContactView, { nullable: true, description: both('反映人的联系方式：未留或无权查看则为空', 'How to reach the source: null when none was left, or not for the asker') })
  contact(@Root() matter: MatterView, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<ContactView | null> {
    return context.read.one(contactRows, matter.id, info);
  }
}

export const matterReference: ReferenceResolver = ({ id }, context, info) => context.read.oneOrRefuse(matterRows, id, info);
