import { both, type RequestContext } from '@renda/subgraph';
import sql, { raw } from 'sql-template-tag';
import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { DeputyGroupReference } from '../elsewhere/deputy-group.js';
import { StationReference } from '../elsewhere/station.js';
import { mediations } from './mediation.js';

@ObjectType('MediationCount', { description: both('某一状态的矛盾纠纷数', 'How many disputes stand at a status') })
class MediationCount {
  @Field(() => String, { description: both('状态', 'Status (code)') })
  status!: string;

  @Field(() => String, { description: both('状态名称', 'Name of the status') })
  statusName!: string;

  @Field(() => Int, { description: both('件数', 'How many') })
  count!: number;
}

const says = both('矛盾纠纷按状态计数（限可见）；无权看的为空', 'Disputes by status, of those the asker may see; null for who may see none');

/** Counted in one statement for however many parents; what the asker may not see is not counted. */
async function countsBy(column: 'station_id' | 'group_id', id: string, context: RequestContext): Promise<MediationCount[] | null> {
  const { read, language } = context;
  if (!context.mayCall('Query.mediations')) return null;
  const counts = await read.loader<string, Map<string, number>>(`mediations by ${column}`, async (ids) => {
    const parent = raw(`x.${column}`);
    const rows = await read.rows<{ parent: string; status: string; count: number }>(sql`
      select ${parent} as parent, x.status, count(*)::int as count from mediation x where ${parent} = any(${[...ids]}::uuid[]) and ${read.condition(mediations.rows)} group by 1, 2`);
    const found = Map.groupBy(rows, (row) => row.parent);
    return ids.map((one) => new Map((found.get(one) ?? []).map(({ status, count }) => [status, count])));
  }).load(id);
  return Object.entries(mediations.definition.states).map(([status, name]) => ({ status, statusName: name[language], count: counts.get(status) ?? 0 }));
}

@Resolver(() => StationReference)
export class StationMediationCountsResolver {
  @FieldResolver(() => [MediationCount], { nullable: true, description: says })
  mediationCounts(@Root() { id }: StationReference, @Ctx() context: RequestContext): Promise<MediationCount[] | null> {
    return countsBy('station_id', id, context);
  }
}

@Resolver(() => DeputyGroupReference)
export class GroupMediationCountsResolver {
  @FieldResolver(() => [MediationCount], { nullable: true, description: says })
  mediationCounts(@Root() { id }: DeputyGroupReference, @Ctx() context: RequestContext): Promise<MediationCount[] | null> {
    return countsBy('group_id', id, context);
  }
}
