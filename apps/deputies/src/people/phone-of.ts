import { type RequestContext, type RowSource, standsOn } from '@renda/subgraph';
import sql from 'sql-template-tag';

/** Who reads a phone number is judged by the policy row `Person.phone`: by the regions in which the person sits today, or because it is the caller's own. */
const phoneScope: RowSource<{ id: string }> = {
  entity: 'Person.phone', from: 'person p', id: 'p.id', columns: {},
  // whoever holds no mandate is within the reach of the whole realm only
  scopes: { regionPath: `coalesce(m.region_path, '/')`, personId: 'p.id' },
};

/** The phone number of a person; null when there is none, and the same when the asker may not read it. One statement for all persons of a query. */
export function phoneOf(context: RequestContext, personId: string): Promise<string | null> {
  return context.read.loader<string, string | null>('Person.phone', async (ids) => {
    const rows = await context.read.rows<{ id: string; phone: string | null }>(
      sql`select p.id, p.phone from person p left join mandate m on m.person_id = p.id and ${standsOn('m', context.today)}
          where p.id = any(${[...ids]}::uuid[]) and ${context.read.condition(phoneScope)}`);
    const phones = new Map(rows.map(({ id, phone }) => [id, phone]));
    return ids.map((id) => phones.get(id) ?? null);
  }).load(personId);
}
