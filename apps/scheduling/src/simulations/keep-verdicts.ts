import type { Sql } from '@renda/event-delivery';
import type { Compared } from './compare-verdicts.js';

type Cell = string | number | boolean | null | undefined;

/** The columns of `simulation_verdict` after its number: type, and where each comes from. */
const columns: readonly (readonly [name: string, type: string, of: (one: Compared) => Cell])[] = [
  ['subject_kind', 'text', ({ subject }) => subject.kind],
  ['subject_id', 'uuid', ({ subject }) => subject.id],
  ['rule', 'text', ({ rule }) => rule],
  ['period_kind', 'text', ({ periodKind }) => periodKind],
  ['period_from', 'date', ({ from }) => from],
  ['period_to', 'date', ({ to }) => to],
  ['given', 'boolean', ({ given }) => given],
  ['status', 'text', ({ asIf }) => asIf?.verdict.status],
  ['required', 'int', ({ asIf }) => asIf?.verdict.required],
  ['done', 'numeric', ({ asIf }) => asIf?.verdict.done],
  ['missing', 'text', ({ asIf }) => listed(asIf?.verdict.missing)],
  ['status_in_force', 'text', ({ inForce }) => inForce?.verdict.status],
  ['required_in_force', 'int', ({ inForce }) => inForce?.verdict.required],
  ['done_in_force', 'numeric', ({ inForce }) => inForce?.verdict.done],
  ['missing_in_force', 'text', ({ inForce }) => listed(inForce?.verdict.missing)],
  ['differs', 'boolean', ({ differs }) => differs],
];

const listed = (codes: readonly string[] | undefined): string | null => (codes === undefined || codes.length === 0 ? null : codes.join(' '));

const insert = `insert into simulation_verdict (simulation_id, number, ${columns.map(([name]) => name).join(', ')})
  select $1, $2 + ordinality, ${columns.map(([name]) => name).join(', ')}
  from unnest(${columns.map(([, type], index) => `$${String(index + 3)}::${type}[]`).join(', ')}) with ordinality as judged(${columns.map(([name]) => name).join(', ')}, ordinality)`;

/** Writes the verdicts of a batch, numbered on from the last, and counts them into the summary. */
export async function keepVerdicts(sql: Sql, simulationId: string, last: number, verdicts: readonly Compared[]): Promise<void> {
  if (verdicts.length === 0) return;
  await sql.query(insert, [simulationId, last, ...columns.map(([, , of]) => arrayOf(verdicts.map(of)))]);
  await sql.query(
    `insert into simulation_summary as known (simulation_id, rule, status, status_in_force, verdicts, differing)
     select $1, rule, status, "inForce", verdicts, differing
     from json_to_recordset($2) as counted(rule text, status text, "inForce" text, verdicts int, differing int)
     on conflict (simulation_id, rule, status, status_in_force) do update set verdicts = known.verdicts + excluded.verdicts, differing = known.differing + excluded.differing`,
    [simulationId, JSON.stringify(summed(verdicts))]);
}

/** The text of a PostgreSQL array: everything in it is a code, an id, a number or a day, and needs no quotes. */
function arrayOf(cells: readonly Cell[]): string {
  return `{${cells.map((cell) => cell ?? 'NULL').join()}}`;
}

function summed(verdicts: readonly Compared[]): object[] {
  const groups = Map.groupBy(verdicts, ({ rule, asIf, inForce }) => [rule, asIf?.verdict.status, inForce?.verdict.status].join());
  return [...groups.values()].map((group) => ({
    rule: group[0]?.rule, status: group[0]?.asIf?.verdict.status ?? null, inForce: group[0]?.inForce?.verdict.status ?? null,
    verdicts: group.length, differing: group.filter(({ differs }) => differs).length,
  }));
}
