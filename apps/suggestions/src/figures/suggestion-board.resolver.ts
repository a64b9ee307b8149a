import { askedFields, both, columnsFor, largestPage, type RequestContext, Refusal, selectList, withinRegion } from '@renda/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import sql, { join, type Sql } from 'sql-template-tag';
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Info, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { type SuggestionStage, suggestionStageCodes, suggestionStages } from '../suggestions/suggestion.lifecycle.js';
import { suggestionRows, SuggestionView } from '../suggestions/suggestion.view.js';

@ArgsType()
class BoardArgs {
  @Field(() => ID, { nullable: true, description: both('区域：含其下级', 'Region, with all below it') })
  regionId?: string | null;

  @Field(() => ID, { nullable: true, description: both('只列某一单位经办的', 'Only those that this unit has') })
  unitId?: string | null;

  @Field(() => ID, { nullable: true, description: both('只列某一专门委员会督办的', 'Only those that this special committee has') })
  committeeId?: string | null;
}

@ObjectType('SuggestionBoardColumn', { description: both('看板的一列：一个环节', 'A column of the board: one stage') })
class BoardColumn {
  @Field(() => String, { description: both('环节', 'Stage (code)') })
  stage!: SuggestionStage;

  @Field(() => Int, { description: both('件数', 'How many stand there') })
  count!: number;

  where!: Sql[];
  of!: string;
}

/** All suggestions that the asker may see, by stage: two statements, however many stages and suggestions are shown. */
@Resolver(() => BoardColumn)
export class SuggestionBoardResolver {
  @Query(() => [BoardColumn], { description: both('建议看板：按环节列出（限可见）', 'The board of suggestions, by stage, of those the asker may see') })
  async suggestionBoard(@Args(() => BoardArgs) asked: BoardArgs, @Ctx() { read }: RequestContext): Promise<BoardColumn[]> {
    const where = [
      read.condition(suggestionRows), sql`s.kind = 'SUGGESTION'`, ...withinRegion(asked.regionId, 's.region_path'),
      ...(asked.unitId ? [sql`s.unit_ids @> array[${asked.unitId}::uuid]`] : []), ...(asked.committeeId ? [sql`s.committee_id = ${asked.committeeId}`] : []),
    ];
    const rows = await read.rows<{ stage: string; count: number }>(sql`select s.stage, count(*)::int as count from suggestion s where ${join(where, ' and ')} group by 1`);
    const counted = new Map(rows.map(({ stage, count }) => [stage, count]));
    return suggestionStageCodes.map((stage) => ({ stage, count: counted.get(stage) ?? 0, where, of: JSON.stringify(asked) }));
  }

  @FieldResolver(() => String, { description: both('环节名称（按语言偏好）', 'Name of the stage, in the language preferred') })
  stageName(@Root() { stage }: BoardColumn, @Ctx() { language }: RequestContext): string {
    return suggestionStages[stage][language];
  }

  @FieldResolver(() => [SuggestionView], { description: both('其中的建议：在本环节最久的在前，至多 200 件；其余用 suggestions 分页查', 'Those that have stood there longest, at most 200; the others by paging suggestions') })
  suggestions(
    @Root() { stage, where, of }: BoardColumn, @Arg('first', () => Int, { defaultValue: 20, description: both('至多几件', 'At most so many') }) first: number,
    @Ctx() { read }: RequestContext, @Info() info: GraphQLResolveInfo,
  ): Promise<SuggestionView[]> {
    if (first < 1 || first > largestPage) throw new Refusal('BAD_USER_INPUT', { field: 'first', least: 1, most: largestPage });
    const columns = columnsFor(suggestionRows, askedFields(info));
    return read.loader<string, SuggestionView[]>(`board ${of} ${String(first)} ${columns.join()}`, async (stages) => {
      const rows = await read.rows<SuggestionView & { column: string }>(sql`
        select shown.* from unnest(${[...stages]}::text[]) asked(stage) cross join lateral (
          select asked.stage as "column", ${selectList(suggestionRows, columns)} from suggestion s where s.stage = asked.stage and ${join(where, ' and ')} order by s.stage_since, s.id limit ${first}) shown`);
      const found = Map.groupBy(rows, ({ column }) => column);
      return stages.map((one) => found.get(one) ?? []);
    }).load(stage);
  }
}
