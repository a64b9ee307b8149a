import { type GraphQLField, type GraphQLInputType, isInputObjectType, isListType, isNonNullType } from 'graphql';
import { isId } from '../ids.js';
import { Refusal } from '../refusal.js';

type Read = (value: unknown, path: string) => unknown;

function readId(value: unknown, path: string): unknown {
  if (value === null || value === undefined) return value;
  if (!isId(value)) throw new Refusal('BAD_USER_INPUT', { field: path });
  return value.toLowerCase();
}

/** The ids among the named values, read in their place. */
function readInto(among: Record<string, unknown>, named: readonly { name: string; read: Read }[], pathOf: (name: string) => string): void {
  for (const { name, read } of named) if (name in among) among[name] = read(among[name], pathOf(name));
}

/**
 * Every `ID` of the graph is a UUID, and from here on written as PostgreSQL writes it, so that ids can be compared as they stand. Throws BAD_USER_INPUT naming
 * the field for anything else, before a resolver runs.
 */
function readerOf(type: GraphQLInputType, known: Map<GraphQLInputType, Read | null>): Read | null {
  if (isNonNullType(type)) return readerOf(type.ofType, known);
  if (isListType(type)) {
    const each = readerOf(type.ofType, known);
    return each && ((value, path) => (Array.isArray(value) ? value.map((one) => each(one, path)) : value));
  }
  if (!isInputObjectType(type)) return type.name === 'ID' ? readId : null;
  const seen = known.get(type);
  if (seen !== undefined) return seen;
  known.set(type, null);
  const named = Object.values(type.getFields()).flatMap((field) => {
    const read = readerOf(field.type, known);
    return read ? [{ name: field.name, read }] : [];
  });
  const made: Read | null = named.length === 0 ? null : (value, path) => {
    if (value !== null && typeof value === 'object') readInto(value as Record<string, unknown>, named, (name) => `${path}.${name}`);
    return value;
  };
  known.set(type, made);
  return made;
}

/** Reads the ids among the arguments of one field; null when it takes none. */
export function idsOf(field: GraphQLField<unknown, unknown>): ((given: Record<string, unknown>) => void) | null {
  const known = new Map<GraphQLInputType, Read | null>();
  const named = field.args.flatMap((argument) => {
    const read = readerOf(argument.type, known);
    return read ? [{ name: argument.name, read }] : [];
  });
  return named.length === 0 ? null : (given) => { readInto(given, named, (name) => name); };
}
