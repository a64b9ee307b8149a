import { z } from 'zod';
import { Refusal } from '../refusal.js';
import { day, key, keys, moment } from '../writing/import-fields.js';
import { importer, type ServiceImporter } from '../writing/importing.js';
import { columnName, type Field, type Fields, graphName, type Target, type ValuesOf } from './field.js';
import type { Register, Row } from './register.js';

/**
 * `enteredAt` ⇒ `entered_at`; a reference `stationId` ⇒ `station`, `mandateIds` ⇒ `mandates`, `bodyIds` ⇒ `bodies`. Where a field is called `station` already,
 * the reference is called as in the graph.
 */
export function cellName(name: string, field: Field, fields: Fields): string {
  if (field.kind === 'references') return columnName(name.replace(/Ids$/, 's').replace(/ys$/, 'ies'));
  if (field.kind !== 'reference') return columnName(name);
  const plain = name.replace(/Id$/, '');
  return columnName(plain !== name && plain in fields ? graphName(name, field) : plain);
}

const kindOf = ({ entity }: Target): string => columnName(entity).replace(/^_/, '');

function cellOf(field: Field): z.ZodType {
  const types: Readonly<Record<Field['kind'], z.ZodType>> = {
    text: z.string(), code: z.string(), codes: z.string().transform((value) => value.split(/[;；]/).map((one) => one.trim())), day, moment, flag: z.boolean(), count: z.number(), amount: z.number(),
    reference: key, references: keys,
  };
  return types[field.kind].nullish();
}

/**
 * Past rows of a register: opened and led on by the same table as live ones. A row gives the moment of each step that was done (`<action>_at`) and the fields
 * that the steps were given, and no other: what no step of the row takes would be lost unseen. Nobody wrote down by whom. `kinds` names the import kind behind a reference, where it is not the entity's own name.
 */
export function registerImporter<F extends Fields, S extends string>(
  register: Pick<Register<F, S>, 'definition' | 'open' | 'lead'>, kinds: Readonly<Record<string, string>>,
): ServiceImporter {
  const { definition } = register;
  const { fields } = definition;
  const actions = [...new Set(definition.steps.map(({ action }) => action))];
  const cells = Object.fromEntries(Object.entries(fields).map(([name, field]) => [cellName(name, field, fields), cellOf(field)]));
  const moments = Object.fromEntries(actions.map((action) => [`${columnName(action)}_at`, moment.nullish()]));
  const row = z.strictObject({ opened_at: moment, ...cells, ...moments }) as unknown as z.ZodType<Record<string, unknown> & { opened_at: Date }>;
  return importer(definition.kind, row, async (rows, change, idOf) => {
    const valueOf = (field: Field, value: unknown): unknown => {
      if (value === null || value === undefined || (field.kind !== 'reference' && field.kind !== 'references')) return value;
      const kind = kinds[field.to.entity] ?? kindOf(field.to);
      return field.kind === 'reference' ? idOf(kind, value as string) : (value as string[]).map((one) => idOf(kind, one));
    };
    for (const { id, row: past } of rows) {
      const values = Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, valueOf(field, past[cellName(name, field, fields)])])) as ValuesOf<F>;
      const at = (moment_: unknown): Date => {
        if (moment_ instanceof Date && moment_ <= change.now) return moment_;
        throw new Refusal('BAD_USER_INPUT', { field: 'at', latest: change.now.toISOString() });
      };
      const opened = await register.open(change, only(values, definition.opening), { at: at(past.opened_at), id });
      change.permit(opened.scopes());
      const done = actions.flatMap((action) => (past[`${columnName(action)}_at`] ? [{ action, at: at(past[`${columnName(action)}_at`]) }] : []));
      const taken = new Set(namesOf(definition.opening));
      for (const one of done.sort((first, second) => first.at.getTime() - second.at.getTime())) (await leadOn(register, change, opened, one, values)).forEach((name) => taken.add(name));
      const left = Object.keys(fields).find((name) => values[name] !== null && values[name] !== undefined && !taken.has(name));
      if (left !== undefined) throw new Refusal('BAD_USER_INPUT', { field: cellName(left, fields[left] as Field, fields) });
    }
  });
}

type Given<F extends Fields> = { readonly needs?: readonly (keyof F & string)[]; readonly may?: readonly (keyof F & string)[] };

const namesOf = <F extends Fields>({ needs = [], may = [] }: Given<F>): readonly string[] => [...needs, ...may];

/** Of what the row gives, what belongs to one step. */
function only<F extends Fields>(values: ValuesOf<F>, given: Given<F>): Partial<ValuesOf<F>> {
  const names = namesOf(given);
  return Object.fromEntries(Object.entries(values).filter(([name]) => names.includes(name))) as Partial<ValuesOf<F>>;
}

/** Answers which of the fields the step took. */
async function leadOn<F extends Fields, S extends string>(
  { definition, lead }: Pick<Register<F, S>, 'definition' | 'lead'>, change: Parameters<typeof lead>[0], row: Row<F, S>, { action, at }: { action: string; at: Date }, values: ValuesOf<F>,
): Promise<readonly string[]> {
  const step = definition.steps.find((one) => one.action === action && one.from.includes(row.status));
  await lead(change, row, action, step ? only(values, step) : {}, { at });
  return step ? namesOf(step) : [];
}
