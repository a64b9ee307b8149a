import { both, type RequestContext } from '@renda/subgraph';
import sql from 'sql-template-tag';
import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { draftConsultations } from './draft-consultation.js';
import { uses } from './uses.js';

@ObjectType('DraftUseCount', { description: both('某一采纳情况的意见数', 'How many comments came to one use') })
class DraftUseCount {
  @Field(() => String, { description: both('采纳情况', 'What became of them (code)') })
  use!: string;

  @Field(() => String, { description: both('采纳情况的名称', 'What became of them, in words') })
  useName!: string;

  @Field(() => Int, { description: both('条数', 'How many') })
  count!: number;
}

/** How a consultation used what it was told: a number for all, whoever may see which comments. */
@Resolver(() => draftConsultations.view)
export class UseCountsResolver {
  @FieldResolver(() => [DraftUseCount], { description: both('意见采纳情况计数', 'Comments by what became of them') })
  async useCounts(@Root() { id }: { id: string }, @Ctx() { read, language }: RequestContext): Promise<DraftUseCount[]> {
    const counted = await read.loader<string, Map<string, number>>('draft comments by use', async (ids) => {
      const rows = await read.rows<{ consultation: string; use: string; count: number }>(sql`
        select consultation_id as consultation, use, count(*)::int as count from draft_comment where consultation_id = any(${[...ids]}::uuid[]) and use is not null group by 1, 2`);
      const found = Map.groupBy(rows, ({ consultation }) => consultation);
      return ids.map((consultation) => new Map((found.get(consultation) ?? []).map(({ use, count }) => [use, count])));
    }).load(id);
    return Object.entries(uses).map(([use, name]) => ({ use, useName: name[language], count: counted.get(use) ?? 0 }));
  }
}
