import { type GraphQLField, type GraphQLInputType, isInputObjectType, isListType, isNonNullType } from 'graphql';
import { isId } from '../ids.js';
import { Refusal } from '../refusal.js';

/** Answers the value with its ids in small letters. */
type Check = (value: unknown, path: string) => unknown;
type Given = Record<string, unknown>;

/** Every `ID` of the graph is a UUID, in whatever letters. Throws BAD_USER_INPUT naming the field for anything else, before a resolver runs. */
function checkOf(type: GraphQLInputType, known: Map<GraphQLInputType, Check | null>): Check | null {
  if (isNonNullType(type)) return checkOf(type.ofType, known);
  if (isListType(type)) {
    const each = checkOf(type.ofType, known);
    return each && ((value, path) => (Array.isArray(value) ? value.map((one) => each(one, path)) : value));
  }
  if (!isInputObjectType(type)) return type.name === 'ID' ? anId : null;
  const seen = known.get(type);
  if (seen !== undefined) return seen;
  known.set(type, null);
  const fields = Object.values(type.getFields()).flatMap((field) => {
    const check = checkOf(field.type, known);
    return check ? [{ name: field.name, check }] : [];
  });
  const check: Check | null = fields.length === 0 ? null : (value, path) => {
    if (value !== null && typeof value === 'object') checkEach(value as Given, fields, `${path}.`);
    return value;
  };
  known.set(type, check);
  return check;
}

function anId(value: unknown, path: string): unknown {
  if (value === null || value === undefined) return value;
  if (!isId(value)) throw new Refusal('BAD_USER_INPUT', { field: path });
  return value.toLowerCase();
}

function checkEach(given: Given, checks: readonly { name: string; check: Check }[], path: string): void {
  for (const { name, check } of checks) if (name in given) given[name] = check(given[name], `${path}${name}`);
}

/** The check of all arguments of one field, which it leaves with their ids in small letters, as they are kept; null when it takes no ids. */
export function idCheck(field: GraphQLField<unknown, unknown>): ((given: Given) => void) | null {
  const known = new Map<GraphQLInputType, Check | null>();
  const checks = field.args.flatMap((argument) => {
    const check = checkOf(argument.type, known);
    return check ? [{ name: argument.name, check }] : [];
  });
  return checks.length === 0 ? null : (given) => { checkEach(given, checks, ''); };
}
