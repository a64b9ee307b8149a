import type { GraphQLResolveInfo } from 'graphql';
import { parseResolveInfo, type FieldsByTypeName, type ResolveTree } from 'graphql-parse-resolve-info';

function merged(fields: FieldsByTypeName): ResolveTree[] {
  return Object.values(fields).flatMap((ofType) => Object.values(ofType));
}

function below(trees: readonly ResolveTree[], name: string): ResolveTree[] {
  return trees.filter((tree) => tree.name === name).flatMap((tree) => merged(tree.fieldsByTypeName));
}

/** The names of the fields asked of the objects that this field answers (fragments, @skip and @include resolved). */
export function askedFields(info: GraphQLResolveInfo): Set<string> {
  const tree = parseResolveInfo(info) as ResolveTree | null;
  return new Set(tree ? merged(tree.fieldsByTypeName).map(({ name }) => name) : []);
}

/** What is asked of the objects under a path of this field, for example `['edges', 'node']`. */
export function askedBelow(info: GraphQLResolveInfo, ...path: string[]): Set<string> {
  const tree = parseResolveInfo(info) as ResolveTree | null;
  let level = tree ? merged(tree.fieldsByTypeName) : [];
  for (const name of path) level = below(level, name);
  return new Set(level.map(({ name }) => name));
}
