import { type ClassType, Directive, ID, Int, ObjectType } from 'type-graphql';
import type { RowSource } from '../reading/row-source.js';
import { versionSays } from '../schema/creating-input.js';
import { both } from '../schema/descriptions.js';
import { columnName, type Fields, graphName, keptFields } from './field.js';
import { putField, saysOf, scalarOf } from './graph-field.js';
import type { RegisterDefinition } from './register.js';

type View = ClassType<{ id: string }>;

/** A class under a name that is only known at run time. */
export function named<C extends new (...given: never[]) => object>(name: string, made: C): C {
  Object.defineProperty(made, 'name', { value: name });
  return made;
}

/** The object type of a register; its references are fields of its resolver. */
export function viewClass<F extends Fields, S extends string>({ entity, title, states, fields, opening }: RegisterDefinition<F, S>): View {
  const view = named(`${entity}View`, class {}) as unknown as View;
  const prototype = view.prototype as object;
  const names = Object.entries<{ zh: string; en: string }>(states);
  const always = new Set<string>(opening.needs ?? []);
  putField(prototype, 'id', () => ID, { description: both('标识', 'Id') });
  putField(prototype, 'version', () => Int, { description: versionSays });
  putField(prototype, 'status', () => String, {
    description: both(`状态：${names.map(([code, { zh }]) => `${code} ${zh}`).join('、')}`, `Status (code): ${names.map(([code, { en }]) => `${code} ${en}`).join(', ')}`) });
  putField(prototype, 'openedAt', () => Date, { description: both('登记的时间', 'When it was entered') });
  putField(prototype, 'statusSince', () => Date, { description: both('进入本状态的时间', 'When it came to stand at its status') });
  for (const [name, field] of keptFields(fields)) {
    if (field.kind !== 'reference' && field.kind !== 'references') putField(prototype, name, scalarOf(field), { nullable: !always.has(name), description: saysOf(field) });
  }
  ObjectType(entity, { description: both(title.zh, title.en) })(view);
  Directive('@key(fields: "id")')(view);
  return view;
}

/** How its rows are read: a column for each field, rights by region, by what its references point to, and by whose own it is. */
export function rowSource<F extends Fields, S extends string>({ entity, table, fields }: RegisterDefinition<F, S>): RowSource<{ id: string }> {
  const columns: Record<string, string> = {
    version: 'x.version', status: 'x.status', openedAt: 'x.opened_at', statusSince: 'x.status_since', regionId: 'x.region_id', stepsOf: 'x.id' };
  const needs: Record<string, string[]> = { region: ['regionId'], steps: ['stepsOf'] };
  const scopes: Record<string, string[]> = {};
  for (const [name, field] of keptFields(fields)) {
    columns[name] = `x.${columnName(name)}${field.kind === 'day' ? '::text' : ''}`;
    if (field.kind === 'reference' || field.kind === 'references') needs[graphName(name, field)] = [name];
    if (field.kind === 'reference' && field.to.scope) (scopes[field.to.scope] ??= []).push(`x.${columnName(name)}`);
    if (field.kind === 'references' && field.to.scope) (scopes[field.to.scope.replace(/Id$/, 'Lists')] ??= []).push(`x.${columnName(name)}`);
  }
  return { entity, from: `${table} x`, id: 'x.id', columns, needs, scopes: { ...scopes, regionPath: 'x.region_path', personLists: [...(scopes['personLists'] ?? []), 'x.person_ids'] } } as unknown as RowSource<{ id: string }>;
}
