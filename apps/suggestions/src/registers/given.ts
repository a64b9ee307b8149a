import { liesWithin } from '@renda/caller';
import { type CivilDay, dayOf } from '@renda/calendar';
import { type Change, Refusal } from '@renda/subgraph';

/** Exactly one of these must be given. Throws STEP_INCOMPLETE for none, BAD_USER_INPUT for more. */
export function oneOf<K extends string>(row: Readonly<Record<K, string | null | undefined>>, names: readonly K[]): K {
  const [first, second] = names.filter((name) => row[name]);
  if (first === undefined) throw new Refusal('STEP_INCOMPLETE', { needed: names.join(' | ') });
  if (second !== undefined) throw new Refusal('BAD_USER_INPUT', { field: second });
  return first;
}

/** A day on which something was done is not after the step that says so. */
export function notAfter(field: string, day: CivilDay | null, at: Date): void {
  if (day !== null && day > dayOf(at)) throw new Refusal('BAD_USER_INPUT', { field, latest: dayOf(at) });
}

/** A day of a step: no earlier than the step before it, no later than today. */
export function inOrder(name: string, before: CivilDay | null, given: CivilDay | null, at: Date): void {
  const latest = dayOf(at);
  if (given !== null && (given > latest || (before !== null && given < before))) throw new Refusal('BAD_USER_INPUT', { field: name, earliest: before, latest });
}

/** What lies elsewhere is as if it were not there. Throws NOT_AVAILABLE unless it lies in a region or below it. */
export function liesIn(regionPath: string, { regionPath: lies }: { readonly regionPath: string }, missing: string): void {
  if (!liesWithin(lies, regionPath)) throw new Refusal('NOT_AVAILABLE', { missing });
}

/**
 * A body that is given with a row gives its members rights over it, and nobody has any over what lies elsewhere. Throws NOT_AVAILABLE unless the body's region is that of
 * the row, or encloses it.
 */
export async function bodyEncloses(change: Change, bodyId: string, row: { readonly regionPath: string }): Promise<void> {
  const [body] = await change.sql.query<{ path: string }>('select r.path from body_heard b join region_heard r on r.id = b.region_id where b.id = $1', [bodyId]);
  liesIn(body?.path ?? '', row, 'body');
}
