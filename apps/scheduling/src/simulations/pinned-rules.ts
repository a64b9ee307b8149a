import type { CivilDay } from '@renda/calendar';
import type { Sql } from '@renda/event-delivery';
import { type Published, rulebookOf } from '@renda/rulebook';
import { RuledPeriods } from '../obligations/ruled-periods.js';
import { booksAsIf } from './books-as-if.js';

/** What a worker needs to know of a simulation. */
export interface Job {
  readonly id: string;
  readonly regionId: string;
  readonly hash: string;
  readonly canonical: string;
  readonly datedFrom: CivilDay;
  readonly from: CivilDay;
  readonly to: CivilDay;
  readonly asOf: CivilDay;
}

/** The two sets of rules that are compared, and over which days. */
export interface RulesCompared extends Pick<Job, 'hash' | 'datedFrom' | 'from' | 'to'> {
  readonly inForce: RuledPeriods;
  readonly asIf: RuledPeriods;
}

export function rulesCompared({ hash, canonical, datedFrom, from, to, asOf }: Job, inForce: readonly Published[]): RulesCompared {
  const simulated = { hash, rulebook: rulebookOf(canonical) };
  return { hash, datedFrom, from, to, inForce: new RuledPeriods(inForce, asOf), asIf: new RuledPeriods(booksAsIf(inForce, simulated, datedFrom), asOf) };
}

/** The rulebooks that are heard, and of a simulation those it pinned. */
export async function booksOf(sql: Sql, simulationId: string | null): Promise<Published[]> {
  const rows = simulationId === null
    ? await sql.query<{ hash: string; text: string }>('select hash, book::text as text from rulebook_heard where hash is not null order by jurisdiction')
    : await sql.query<{ hash: string; text: string }>('select hash, book::text as text from simulation_rulebook where simulation_id = $1 order by hash', [simulationId]);
  return rows.map(({ hash, text }) => ({ hash, rulebook: rulebookOf(text) }));
}
