import { both, CreatingInput, Refusal, type RequestContext } from '@renda/subgraph';
import sql from 'sql-template-tag';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { markRegions } from './due.js';

@ObjectType('ObligationCounting', { description: both('义务计算的进度', 'How far the counting of obligations is') })
class ObligationCounting {
  @Field(() => Int, { description: both('等待计算的对象数', 'Subjects that wait to be counted') })
  due!: number;

  @Field(() => Int, { description: both('其中成批等待的（规则变更、重新计算）', 'Of them those marked in bulk: a rulebook changed, or a recount was asked for') })
  inBulk!: number;

  @Field(() => Int, { description: both('等待展开的区域数', 'Regions whose subjects are still to be marked') })
  regions!: number;

  @Field(() => Date, { nullable: true, description: both('此前的事件均已听到', 'Everything said until then was heard') })
  heardUntil!: Date | null;
}

@InputType({ description: both('重新计算一个区域的全部义务', 'Count all obligations of a region again') })
class RecountObligationsInput extends CreatingInput {
  @Field(() => ID, { description: both('区域：含其下级', 'Region, with all below it') })
  regionId!: string;
}

async function progress(context: RequestContext): Promise<ObligationCounting> {
  const [row] = await context.read.rows<Omit<ObligationCounting, 'heardUntil'>>(sql`
    select count(*)::int as due, (count(*) filter (where bulk))::int as "inBulk", (select count(*)::int from recount_region) as regions from recount_due`);
  if (!row) throw new Error('a count without a row');
  return { ...row, heardUntil: context.heardUntil };
}

@Resolver(() => ObligationCounting)
export class CountingResolver {
  @Query(() => ObligationCounting, { description: both('义务计算的进度', 'How far the counting of obligations is') })
  obligationCounting(@Ctx() context: RequestContext): Promise<ObligationCounting> {
    return progress(context);
  }

  @Mutation(() => ObligationCounting, { description: both('重新计算一个区域的全部义务；结果与现有的相同，除非有误', 'Count all obligations of a region again; nothing changes unless something was wrong') })
  async recountObligations(@Arg('input', () => RecountObligationsInput) input: RecountObligationsInput, @Ctx() context: RequestContext): Promise<ObligationCounting> {
    await context.change('recountObligations', input, async (change) => {
      const region = await change.region(input.regionId);
      if (!change.reaches({ regionPaths: [region.path] })) throw new Refusal('NOT_AVAILABLE', { missing: 'region' });
      await markRegions(change.sql, [region.id]);
      return region;
    });
    return progress(context);
  }
}
