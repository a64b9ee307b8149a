import type { CivilDay } from '@renda/calendar';
import { both, CivilDayScalar, largestPage, type RequestContext } from '@renda/subgraph';
import sql from 'sql-template-tag';
import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType('MatterPromotion', { description: both('一名代表推动一件事项的解决', 'That a deputy pushes a matter to its solution') })
export class PromotionView {
  @Field(() => CivilDayScalar, { description: both('自何日起', 'Since which day') })
  since!: CivilDay;

  @Field(() => ID, { description: both('登记的调用者', 'The caller who wrote it down') })
  actorId!: string;

  @Field(() => Date, { description: both('登记时间', 'When it was written down') })
  at!: Date;

  matterId!: string;
  mandateId!: string;
}

const columns = sql`matter_id as "matterId", mandate_id as "mandateId", since::text as since, actor_id as "actorId", at`;

/** The promotions of many matters in one statement. The matters themselves were judged when they were read. */
export function promotionsOf({ read }: RequestContext, matterId: string): Promise<PromotionView[]> {
  return read.loader<string, PromotionView[]>('matter promotions', async (ids) => {
    const rows = await read.rows<PromotionView>(sql`
      select named.* from unnest(${[...ids]}::uuid[]) asked(id) cross join lateral (
        select ${columns} from matter_promoter where matter_id = asked.id order by at, mandate_id limit ${largestPage}) named`);
    const found = Map.groupBy(rows, (row) => row.matterId);
    return ids.map((id) => found.get(id) ?? []);
  }).load(matterId);
}

/** What a mutation has just written down, for whoever wrote it: a deputy need not see the matter itself. */
export async function promotionOf({ read }: RequestContext, matterId: string, mandateId: string): Promise<PromotionView | undefined> {
  const [promotion] = await read.rows<PromotionView>(sql`select ${columns} from matter_promoter where matter_id = ${matterId} and mandate_id = ${mandateId}`);
  return promotion;
}
