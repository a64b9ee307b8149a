import type { CivilDay } from '@renda/calendar';
import { both, CivilDayScalar, largestPage, type RequestContext } from '@renda/subgraph';
import sql from 'sql-template-tag';
import { Field, ObjectType } from 'type-graphql';

@ObjectType('StationFounding', { description: both('登记过的成立日期（最后一次为准）', 'A founding day as it was recorded; the last one holds') })
export class StationFoundingView {
  @Field(() => CivilDayScalar, { description: both('成立日期', 'The day') })
  foundedOn!: CivilDay;

  @Field(() => String, { nullable: true, description: both('更正的原因', 'Why it was corrected') })
  reason!: string | null;

  @Field(() => Date, { description: both('登记时间', 'When it was recorded') })
  recordedAt!: Date;
}

/** The founding days recorded of many stations, of each the last 200, in one statement. */
export function foundingsOf({ read }: RequestContext, stationId: string): Promise<StationFoundingView[]> {
  return read.loader<string, StationFoundingView[]>('station foundings', async (ids) => {
    const rows = await read.rows<StationFoundingView & { stationId: string }>(sql`
      select f.*, asked.id as "stationId" from unnest(${[...ids]}::uuid[]) asked(id) cross join lateral (
        select founded_on as "foundedOn", reason, recorded_at as "recordedAt" from station_founding where station_id = asked.id order by number desc limit ${largestPage}) f`);
    const found = Map.groupBy(rows, (row) => row.stationId);
    return ids.map((id) => found.get(id) ?? []);
  }).load(stationId);
}
