import type { RequestContext } from '@renda/subgraph';
import sql from 'sql-template-tag';

/** The receipt numbers of matters that the asker has just raised, in one statement. */
export function receiptOf({ read }: RequestContext, matterId: string): Promise<string | null> {
  return read.loader<string, string | null>('receipts of matters raised', async (ids) => {
    const rows = await read.rows<{ id: string; number: string }>(sql`select matter_id as id, number from matter_receipt where matter_id = any(${[...ids]}::uuid[])`);
    const found = new Map(rows.map(({ id, number }) => [id, number]));
    return ids.map((id) => found.get(id) ?? null);
  }).load(matterId);
}
