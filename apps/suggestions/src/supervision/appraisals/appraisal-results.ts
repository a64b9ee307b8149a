import { both, largestPage, type RequestContext } from '@renda/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import sql from 'sql-template-tag';
import { Ctx, Field, FieldResolver, Float, Info, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { BodyReference } from '../../elsewhere/body.js';
import { referenceTo } from '../../elsewhere/reference-to.js';
import { unitRows, UnitView } from '../../units/unit.view.js';
import { appraisals } from './appraisal.js';

@ObjectType('ResultOfAppraisal', { description: both('一个评议对象的得分', 'How one of those appraised was scored') })
export class ResultOfAppraisal {
  organId!: string | null;
  unitId!: string | null;

  @Field(() => Int, { description: both('打分人数', 'How many scored it') })
  scores!: number;

  @Field(() => Float, { description: both('平均分', 'Average') })
  average!: number;

  @Field(() => Float, { description: both('最低得分', 'Lowest score given') })
  least!: number;

  @Field(() => Float, { description: both('最高得分', 'Highest score given') })
  most!: number;
}

/** The result sheet. Whoever may see the appraisal sees it; who gave which score is another matter. */
@Resolver(() => appraisals.view)
export class AppraisalResultsResolver {
  @FieldResolver(() => [ResultOfAppraisal], { description: both('结果表：各评议对象的得分，平均分高的在前', 'Result sheet: those appraised, the best average first') })
  results(@Root() { id }: { id: string }, @Ctx() { read }: RequestContext): Promise<ResultOfAppraisal[]> {
    return read.loader<string, ResultOfAppraisal[]>('appraisal results', async (ids) => {
      const rows = await read.rows<ResultOfAppraisal & { appraisalId: string }>(sql`
        select kept.* from unnest(${[...ids]}::uuid[]) asked(id) cross join lateral (
          select asked.id as "appraisalId", organ_id as "organId", unit_id as "unitId", count(*)::int as scores, avg(score) as average, min(score) as least, max(score) as most
          from appraisal_score where appraisal_id = asked.id group by organ_id, unit_id order by avg(score) desc, organ_id, unit_id limit ${largestPage}) kept`);
      const found = Map.groupBy(rows, (row) => row.appraisalId);
      return ids.map((one) => found.get(one) ?? []);
    }).load(id);
  }
}

@Resolver(() => ResultOfAppraisal)
export class AppraisedResolver {
  @FieldResolver(() => BodyReference, { nullable: true, description: both('机关', 'Organ') })
  organ(@Root() { organId }: ResultOfAppraisal): { id: string } | null {
    return referenceTo(organId);
  }

  @FieldResolver(() => UnitView, { nullable: true, description: both('单位', 'Unit') })
  unit(@Root() { unitId }: ResultOfAppraisal, @Ctx() { read }: RequestContext, @Info() info: GraphQLResolveInfo): Promise<object | null> {
    return unitId === null ? Promise.resolve(null) : read.one(unitRows, unitId, info);
  }
}
