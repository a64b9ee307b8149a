import type { RequestContext, RowSource } from '@renda/subgraph';
import sql, { type Sql } from 'sql-template-tag';

/** Whether anything waits at a station is for its staff and offices, by a row of the policy table of its own. */
const whoMayKnow: RowSource<{ id: string }> = { entity: 'Station.openMatters', from: 'station s', id: 's.id', columns: {}, scopes: { regionPath: 's.region_path', stationId: 's.id' } };

const open = sql`m.station_id = s.id and m.stage not in ('CLOSED', 'REJECTED') and m.stage <> 'MERGED'`;

/** Stations (alias s) within the asker's reach where a matter is open. */
export function hasOpenMatters(context: RequestContext): Sql {
  return sql`${context.read.condition(whoMayKnow)} and exists (select from matter_heard m where ${open})`;
}

/** How many matters are open at a station, as far as this service has heard; null beyond the asker's reach. One statement for all stations asked. */
export function openMattersOf(context: RequestContext, stationId: string): Promise<number | null> {
  return context.read.loader<string, number | null>('open matters', async (ids) => {
    const rows = await context.read.rows<{ id: string; count: number }>(
      sql`select s.id, count(m.id)::int as count from station s left join matter_heard m on ${open}
          where s.id = any(${[...ids]}::uuid[]) and ${context.read.condition(whoMayKnow)} group by s.id`);
    const found = new Map(rows.map(({ id, count }) => [id, count]));
    return ids.map((id) => found.get(id) ?? null);
  }).load(stationId);
}
