import { all, type RequestContext } from '@renda/subgraph';
import sql, { raw } from 'sql-template-tag';
import { type DutyCountView, rangeName, type TimelineRange, within } from './performance-file.view.js';
import { timelineRows } from './timeline.view.js';

/** What a person's duties add up to by measure, as far as the asker may see them; a correction takes off what it corrects. One statement for all files of a query. */
export function dutyCounts(context: RequestContext, personId: string, range: TimelineRange): Promise<DutyCountView[]> {
  return context.read.loader<string, DutyCountView[]>(`duty counts ${rangeName(range)}`, async (personIds) => {
    const rows = await context.read.rows<DutyCountView & { personId: string }>(
      sql`select t.person_id as "personId", t.measure, t.unit,
            sum(case when t.corrects is null then t.quantity else -abs(t.quantity) end)::float8 as quantity,
            sum(case when t.corrects is null then 1 else -1 end)::int as duties
          from ${raw(timelineRows.from)}
          where ${all([sql`t.person_id = any(${[...personIds]}::uuid[])`, context.read.condition(timelineRows), ...within(range)])}
          group by t.person_id, t.measure, t.unit order by t.measure, t.unit`);
    const counts = Map.groupBy(rows, (row) => row.personId);
    return personIds.map((id) => counts.get(id) ?? []);
  }).load(personId);
}
