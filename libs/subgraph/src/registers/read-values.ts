import { isCivilDay } from '@renda/calendar';
import { Refusal } from '../refusal.js';
import type { Field, Fields, ValuesOf } from './field.js';
import type { RegisterDefinition } from './register.js';

const aCode = /^[A-Z][A-Z0-9_]{1,39}$/;

/** What a step was given, each value as its field allows it. Throws STEP_INCOMPLETE for what is missing, BAD_USER_INPUT for what is no such value or not the step's. */
export function readValues<F extends Fields, S extends string>(
  { fields, source }: RegisterDefinition<F, S>, { needs = [], may = [] }: { readonly needs?: readonly (keyof F & string)[]; readonly may?: readonly (keyof F & string)[] },
  given: Partial<ValuesOf<F>>,
): Partial<ValuesOf<F>> {
  const values: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined || value === null) continue;
    const field = fields[name];
    if (!field || !(needs.includes(name) || may.includes(name))) throw new Refusal('BAD_USER_INPUT', { field: name });
    const read = readValue(name, field, value);
    if (read !== null) values[name] = read;
  }
  const needed = needs.find((name) => !(name in values));
  if (needed !== undefined) throw new Refusal('STEP_INCOMPLETE', { needed }, source);
  return values as Partial<ValuesOf<F>>;
}

function readValue(name: string, field: Field, value: unknown): unknown {
  const fits = (holds: boolean, more: Record<string, number> = {}): void => {
    if (!holds) throw new Refusal('BAD_USER_INPUT', { field: name, ...more });
  };
  switch (field.kind) {
    case 'text': {
      fits(typeof value === 'string');
      const plain = (value as string).trim();
      fits(plain.length <= field.most, { most: field.most });
      return plain === '' ? null : plain;
    }
    case 'code':
      fits(typeof value === 'string' && isOf(field, value));
      return value;
    case 'codes':
    case 'references': {
      fits(Array.isArray(value));
      const all = value as readonly string[];
      fits(new Set(all).size === all.length && all.length <= field.most, { most: field.most });
      if (field.kind === 'codes') fits(all.every((one) => isOf(field, one)));
      return all.length === 0 ? null : [...all];
    }
    case 'count':
    case 'amount':
      fits(typeof value === 'number' && Number.isFinite(value) && value >= field.least && value <= field.most && (field.kind === 'amount' || Number.isInteger(value)), { least: field.least, most: field.most });
      return value;
    case 'day':
      fits(typeof value === 'string' && isCivilDay(value));
      return value;
    case 'moment':
      fits(value instanceof Date && !Number.isNaN(value.getTime()));
      return value;
    case 'flag':
      fits(typeof value === 'boolean');
      return value;
    case 'reference':
      return value;
  }
}

/** Of the field's own list; one that may stand in a rulebook's catalogue is judged when the region is known. */
function isOf({ among, catalogue }: { among?: Readonly<Record<string, unknown>>; catalogue?: string }, value: string): boolean {
  if (among && Object.hasOwn(among, value)) return true;
  return (among === undefined || catalogue !== undefined) && aCode.test(value);
}
