import { Refusal } from '@renda/subgraph';

export const modes = ['ON_SITE', 'ONLINE'] as const;

/** Answers the code if the list has it. Throws BAD_USER_INPUT naming the field, the same for a mutation and for an imported row. */
export function oneOf<C extends string>(codes: readonly C[], given: string, field: string): C {
  const known = codes.find((code) => code === given);
  if (known === undefined) throw new Refusal('BAD_USER_INPUT', { field });
  return known;
}

/** A code of an open catalogue kept elsewhere: only its form is judged. */
export function openCode(given: string, field: string): string {
  if (!/^[A-Z][A-Z0-9_]{0,39}$/.test(given)) throw new Refusal('BAD_USER_INPUT', { field });
  return given;
}

/** A reason in words. Throws STEP_INCOMPLETE for none. */
export function reasonGiven(given: string | null | undefined): string {
  const reason = given?.trim() ?? '';
  if (reason === '') throw new Refusal('STEP_INCOMPLETE', { needed: 'reason' });
  return reason;
}
