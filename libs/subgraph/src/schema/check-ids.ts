import { type GraphQLField, type GraphQLInputType, isInputObjectType, isListType, isNonNullType } from 'graphql';
import { isId } from '../ids.js';
import { Refusal } from '../refusal.js';

type Check = (value: unknown, path: string) => void;

/** Every `ID` of the graph is a UUID. Throws BAD_USER_INPUT naming the field for anything else, before a resolver runs. */
function checkOf(type: GraphQLInputType, known: Map<GraphQLInputType, Check | null>): Check | null {
  if (isNonNullType(type)) return checkOf(type.ofType, known);
  if (isListType(type)) {
    const each = checkOf(type.ofType, known);
    return each && ((value, path) => { if (Array.isArray(value)) value.forEach((one) => { each(one, path); }); });
  }
  if (!isInputObjectType(type)) {
    return type.name === 'ID' ? (value, path) => { if (value !== null && value !== undefined && !isId(value)) throw new Refusal('BAD_USER_INPUT', { field: path }); } : null;
  }
  const seen = known.get(type);
  if (seen !== undefined) return seen;
  known.set(type, null);
  const fields = Object.values(type.getFields()).flatMap((field) => {
    const check = checkOf(field.type, known);
    return check ? [{ name: field.name, check }] : [];
  });
  const check: Check | null = fields.length === 0 ? null : (value, path) => {
    if (value !== null && typeof value === 'object') for (const one of fields) one.check((value as Record<string, unknown>)[one.name], `${path}.${one.name}`);
  };
  known.set(type, check);
  return check;
}

/** The check of all arguments of one field; null when it takes no ids. */
export function idCheck(field: GraphQLField<unknown, unknown>): ((given: Record<string, unknown>) => void) | null {
  const known = new Map<GraphQLInputType, Check | null>();
  const checks = field.args.flatMap((argument) => {
    const check = checkOf(argument.type, known);
    return check ? [{ name: argument.name, check }] : [];
  });
  return checks.length === 0 ? null : (given) => { for (const { name, check } of checks) check(given[name], name); };
}
