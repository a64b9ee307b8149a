import { both, type RequestContext } from '@renda/subgraph';
import sql, { raw } from 'sql-template-tag';
import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { UnitView } from '../units/unit.view.js';
import { strikeOffItems } from './strike-off-item.js';
import { strikeOffLists } from './strike-off-list.js';

@ObjectType('StrikeOffCounts', { description: both('销号进度（限可见）', 'How much is struck off, of what the asker may see') })
export class StrikeOffCounts {
  @Field(() => Int, { description: both('共几件', 'How many there are') })
  total!: number;

  @Field(() => Int, { description: both('未销号，含已报送依据的', 'Not struck off, those with evidence filed among them') })
  open!: number;

  @Field(() => Int, { description: both('已报送依据、待验收', 'With evidence filed, waiting to be accepted') })
  evidenceFiled!: number;

  @Field(() => Int, { description: both('已销号', 'Struck off') })
  struckOff!: number;
}

const none: StrikeOffCounts = { total: 0, open: 0, evidenceFiled: 0, struckOff: 0 };

/** Of many lists, or of many units, in one statement. */
function countsOf({ read }: RequestContext, column: 'list_id' | 'unit_id', id: string): Promise<StrikeOffCounts> {
  return read.loader<string, StrikeOffCounts>(`strike-offs by ${column}`, async (ids) => {
    const rows = await read.rows<StrikeOffCounts & { of: string }>(sql`
      select ${raw(`x.${column}`)} as of, count(*)::int as total, (count(*) filter (where x.status <> 'STRUCK_OFF'))::int as open,
        (count(*) filter (where x.status = 'EVIDENCE_FILED'))::int as "evidenceFiled", (count(*) filter (where x.status = 'STRUCK_OFF'))::int as "struckOff"
      from strike_off_item x where ${raw(`x.${column}`)} = any(${[...ids]}::uuid[]) and ${read.condition(strikeOffItems.rows)} group by 1`);
    const found = new Map(rows.map((row) => [row.of, row]));
    return ids.map((one) => found.get(one) ?? none);
  }).load(id);
}

@Resolver(() => strikeOffLists.view)
export class StrikeOffListCountsResolver {
  @FieldResolver(() => StrikeOffCounts, { description: both('销号进度（限可见）', 'How much of it is struck off, of what the asker may see') })
  counts(@Root() { id }: { id: string }, @Ctx() context: RequestContext): Promise<StrikeOffCounts> {
    return countsOf(context, 'list_id', id);
  }
}

@Resolver(() => UnitView)
export class UnitStrikeOffsResolver {
  @FieldResolver(() => StrikeOffCounts, { nullable: true, description: both('该单位的销号进度（限可见）；无权看的为空', 'How much of what it answers for is struck off; null for who may see none') })
  async strikeOffCounts(@Root() { id }: UnitView, @Ctx() context: RequestContext): Promise<StrikeOffCounts | null> {
    return context.mayCall('Query.strikeOffItems') ? countsOf(context, 'unit_id', id) : null;
  }
}
