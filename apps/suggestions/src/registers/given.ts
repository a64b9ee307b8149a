import { type CivilDay, dayOf } from '@renda/calendar';
import { Refusal } from '@renda/subgraph';

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
