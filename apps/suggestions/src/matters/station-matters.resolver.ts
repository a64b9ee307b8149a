import { both, type Page, pageOfParent, type RequestContext } from '@renda/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import sql from 'sql-template-tag';
import { Args, Ctx, Field, FieldResolver, Info, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { StationReference } from '../elsewhere/station.js';
import { UnitView } from '../units/unit.view.js';
import { type Stage, stageNames, stages } from './matter.lifecycle.js';
import { those, WhichMatters } from './matter.resolver.js';
import { byRaised, MatterConnection, matterRows, type MatterView } from './matter.view.js';

@ObjectType('MatterStageCount', { description: both('某一环节的事项数', 'How many matters stand at a stage') })
class StageCount {
  @Field(() => String, { description: both('环节', 'Stage (code)') })
  stage!: Stage;

  @Field(() => String, { description: both('环节名称', 'Name of the stage') })
  stageName!: string;

  @Field(() => Int, { description: both('件数', 'How many') })
  count!: number;
}

/** What the asker may not see is neither listed nor counted. */
@Resolver(() => StationReference)
export class StationMattersResolver {
  @FieldResolver(() => MatterConnection, { nullable: true, description: both('在该站反映的事项（限可见）', 'Matters raised at this station, of those the asker may see') })
  matters(@Root() { id }: StationReference, @Args(() => WhichMatters) asked: WhichMatters, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Page<MatterView>> {
    return pageOfParent(context.read, { source: matterRows, order: byRaised, page: asked, parent: 'm.station_id', parentId: id, ...those(asked, context.today) }, info);
  }

  @FieldResolver(() => [StageCount], { nullable: true, description: both('各环节事项数（限可见）；无权看事项的为空', 'Matters by stage, of those the asker may see; null for who may see none') })
  async matterCounts(@Root() { id }: StationReference, @Ctx() context: RequestContext): Promise<StageCount[] | null> {
    const { read, language } = context;
    if (!context.mayCall('Query.matters')) return null;
    const counted = await read.loader<string, Map<string, number>>('matters by stage', async (ids) => {
      const rows = await read.rows<{ station: string; stage: string; count: number }>(sql`
        select m.station_id as station, m.stage, count(*)::int as count from matter m
        where m.station_id = any(${[...ids]}::uuid[]) and ${read.condition(matterRows)} group by 1, 2`);
      const found = Map.groupBy(rows, ({ station }) => station);
      return ids.map((station) => new Map((found.get(station) ?? []).map(({ stage, count }) => [stage, count])));
    }).load(id);
    return stages.map((stage) => ({ stage, stageName: stageNames[stage][language], count: counted.get(stage) ?? 0 }));
  }
}

@Resolver(() => UnitView)
export class UnitMattersResolver {
  @FieldResolver(() => MatterConnection, { description: both('交办给该单位的事项（限可见）', 'Matters assigned to this unit, of those the asker may see') })
  matters(@Root() { id }: UnitView, @Args(() => WhichMatters) asked: WhichMatters, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Page<MatterView>> {
    return pageOfParent(context.read, { source: matterRows, order: byRaised, page: asked, parent: 'm.unit_id', parentId: id, ...those(asked, context.today) }, info);
  }
}
