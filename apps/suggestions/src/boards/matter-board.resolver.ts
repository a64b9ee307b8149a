import { askedBelow, both, columnsFor, Refusal, type RequestContext, selectList, withinRegion } from '@renda/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import sql, { join, raw, type Sql } from 'sql-template-tag';
import { Args, ArgsType, Ctx, Field, ID, Info, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { type Stage, stageNames, stages } from '../matters/matter.lifecycle.js';
import { matterRows, MatterView } from '../matters/matter.view.js';

const mostOfEach = 50;

@ArgsType()
class BoardArgs {
  @Field(() => ID, { nullable: true, description: both('区域：含其下级', 'Region, with all below it') })
  regionId?: string | null;

  @Field(() => ID, { nullable: true, description: both('联络站', 'Station') })
  stationId?: string | null;

  @Field(() => ID, { nullable: true, description: both('承办单位', 'Undertaking unit') })
  unitId?: string | null;

  @Field(() => Int, { defaultValue: 10, description: both('每列至多几件，1—50', 'At most so many of each column, 1 to 50') })
  first!: number;
}

@ObjectType('MatterBoardColumn', { description: both('看板的一列：一个环节', 'A column of the board: one stage') })
class BoardColumn {
  @Field(() => String, { description: both('环节', 'Stage (code)') })
  stage!: Stage;

  @Field(() => String, { description: both('环节名称', 'Name of the stage') })
  stageName!: string;

  @Field(() => Int, { description: both('件数', 'How many stand there') })
  count!: number;

  @Field(() => [MatterView], { description: both('其中最新的几件', 'The newest of them') })
  matters!: MatterView[];
}

@Resolver()
export class MatterBoardResolver {
  /** Two statements whatever is asked: how many stand at each stage, and the newest of each. They are awaited together: what failed unheard would end the process. */
  @Query(() => [BoardColumn], { description: both('事项看板：每个环节一列（限可见）', 'The board of matters: a column for each stage, of those the asker may see') })
  async matterBoard(@Args(() => BoardArgs) asked: BoardArgs, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<BoardColumn[]> {
    if (asked.first < 1 || asked.first > mostOfEach) throw new Refusal('BAD_USER_INPUT', { field: 'first', most: mostOfEach });
    const { read, language } = context;
    const those = join([read.condition(matterRows), ...scope(asked)], ' and ');
    const counting = read.rows<{ stage: Stage; count: number }>(sql`select m.stage, count(*)::int as count from ${raw(matterRows.from)} where ${those} group by 1`);
    const showing = askedBelow(info, 'matters').size === 0 ? [] : read.rows<MatterView & { column: Stage }>(sql`
      select newest.* from unnest(${[...stages]}::text[]) asked(stage) cross join lateral (
        select ${selectList(matterRows, columnsFor(matterRows, askedBelow(info, 'matters')))}, m.stage as "column" from ${raw(matterRows.from)}
        where m.stage = asked.stage and ${those} order by m.raised_at desc, m.id desc limit ${asked.first}) newest`);
    const [counted, shown] = await Promise.all([counting, showing]);
    const [counts, matters] = [new Map(counted.map(({ stage, count }) => [stage, count])), Map.groupBy(shown, ({ column }) => column)];
    return stages.map((stage) => ({ stage, stageName: stageNames[stage][language], count: counts.get(stage) ?? 0, matters: matters.get(stage) ?? [] }));
  }
}

function scope({ regionId, stationId, unitId }: BoardArgs): Sql[] {
  return [
    ...withinRegion(regionId, 'm.region_path', 'm.concerns_region_path'), ...(stationId ? [sql`m.station_id = ${stationId}`] : []), ...(unitId ? [sql`m.unit_id = ${unitId}`] : []),
  ];
}
