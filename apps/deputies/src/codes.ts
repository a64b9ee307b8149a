import { Refusal } from '@renda/subgraph';

const pattern = /^[A-Z][A-Z0-9_]{1,59}$/;

/** A code of an open catalogue: any is taken, but it must look like one. */
export function catalogueCode(field: string, code: string): string {
  if (!pattern.test(code)) throw new Refusal('BAD_USER_INPUT', { field });
  return code;
}

/** A code of a closed list. */
export function oneOf<T extends string>(field: string, list: readonly T[], code: string): T {
  const found = list.find((one) => one === code);
  if (found === undefined) throw new Refusal('BAD_USER_INPUT', { field });
  return found;
}
