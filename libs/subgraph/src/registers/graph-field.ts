import { Field as GraphField, Float, ID, Int } from 'type-graphql';
import { both } from '../schema/descriptions.js';
import { CivilDayScalar } from '../schema/scalars.js';
import type { Field } from './field.js';

type TypeOf = () => ReturnType<Extract<Parameters<typeof GraphField>[0], (...given: never[]) => unknown>>;

/** The type of a field in inputs, and of a plain one in the object type. */
export function scalarOf(field: Field): TypeOf {
  const types: Readonly<Record<Field['kind'], TypeOf>> = {
    text: () => String, code: () => String, codes: () => [String], day: () => CivilDayScalar, moment: () => Date, flag: () => Boolean,
    count: () => Int, amount: () => Float, reference: () => ID, references: () => [ID],
  };
  return types[field.kind];
}

const listed = (codes: Readonly<Record<string, { readonly zh: string; readonly en: string }>>, language: 'zh' | 'en'): string =>
  Object.entries(codes).map(([code, names]) => (language === 'zh' ? `${code} ${names.zh}` : `${code} ${names.en}`)).join(language === 'zh' ? '、' : ', ');

/** What a field is, in both languages; for a code which there are. */
export function saysOf(field: Field): string {
  if ((field.kind === 'code' || field.kind === 'codes') && field.among) {
    const more = field.catalogue === undefined ? ['', ''] : [`，另见规则目录 ${field.catalogue}`, `; more by the catalogue ${field.catalogue}`];
    return both(`${field.zh}：${listed(field.among, 'zh')}${more[0] ?? ''}`, `${field.en} (code): ${listed(field.among, 'en')}${more[1] ?? ''}`);
  }
  if (field.kind === 'code' || field.kind === 'codes') return both(field.zh, field.catalogue === undefined ? `${field.en} (code)` : `${field.en} (code of the catalogue ${field.catalogue})`);
  if (field.kind === 'text') return both(`${field.zh}，不超过 ${String(field.most)} 字`, `${field.en}, at most ${String(field.most)} characters`);
  if (field.kind === 'count' || field.kind === 'amount') return both(`${field.zh}，${String(field.least)}—${String(field.most)}`, `${field.en}, ${String(field.least)} to ${String(field.most)}`);
  return both(field.zh, field.en);
}

/** Puts a field into a class that type-graphql reads. */
export function putField(prototype: object, name: string, type: TypeOf, given: { description: string; nullable?: boolean }): void {
  GraphField(type, given)(prototype, name);
}

/** A method's arguments, whose types stand in the decorators alone. */
export function takes(prototype: object, name: string, arguments_: number): void {
  Reflect.defineMetadata('design:paramtypes', Array.from({ length: arguments_ }, () => Object), prototype, name);
}
