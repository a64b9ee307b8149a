import 'reflect-metadata';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import type { PolicyTable } from '@renda/caller';
import { getNullableType, type GraphQLObjectType, type GraphQLResolveInfo, type GraphQLSchema, isObjectType, parse } from 'graphql';
import { buildSchema, createResolversMap, type NonEmptyArray } from 'type-graphql';
import type { RequestContext } from '../request-context.js';
import { idsOf } from './read-ids.js';
import { MomentScalar } from './scalars.js';

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])\n\n`;

/** How an entity is found by its key. Throws NOT_AVAILABLE for what is missing, not yet heard or not to be seen, all alike. */
export type ReferenceResolver = (reference: { id: string }, context: RequestContext, info: GraphQLResolveInfo) => Promise<unknown>;

/** Another service's entity to which this one adds fields: its id is all there is to know of it here. */
export const itself: ReferenceResolver = ({ id }) => Promise.resolve({ id });

export interface SubgraphParts {
  readonly resolvers: NonEmptyArray<new () => object>;
  /** Object types that no resolver returns. */
  readonly types: readonly (new () => object)[];
  readonly references: Readonly<Record<string, ReferenceResolver>>;
  readonly policy: PolicyTable;
}

export interface Subgraph {
  readonly schema: GraphQLSchema;
  /** The text that is committed as `schema.graphql` and composed into the supergraph. */
  readonly sdl: string;
}

function entitiesOf(schema: GraphQLSchema): string[] {
  return Object.values(schema.getTypeMap())
    .filter((type): type is GraphQLObjectType => isObjectType(type))
    .filter((type) => type.astNode?.directives?.some(({ name, arguments: given }) => name.value === 'key' && !given?.some((one) => one.name.value === 'resolvable')))
    .map(({ name }) => name);
}

const rootsOf = (schema: GraphQLSchema): GraphQLObjectType[] => [schema.getQueryType(), schema.getMutationType()].filter((root) => root !== undefined && root !== null);

/** A root field that fails (a refusal, a service that is away) blanks itself, never what stands beside it in the document: docs/decisions/015. */
function rootsFailAlone(schema: GraphQLSchema): void {
  for (const root of rootsOf(schema)) {
    for (const field of Object.values(root.getFields())) field.type = getNullableType(field.type);
  }
}

/** Root fields ask the policy table first, then read each id; a root field or entity that the table does not list stops the build. */
function guard(schema: GraphQLSchema, policy: PolicyTable): void {
  for (const root of rootsOf(schema)) {
    for (const [field, definition] of Object.entries(root.getFields())) {
      if (field.startsWith('_')) continue;
      const operation = `${root.name}.${field}`;
      if (!(operation in policy)) throw new Error(`the policy table does not list ${operation}`);
      const resolve = definition.resolve;
      const readIds = idsOf(definition);
      definition.resolve = (source, given, context: RequestContext, info): unknown => {
        context.mayCallOrRefuse(operation);
        readIds?.(given as Record<string, unknown>);
        return resolve?.(source, given, context, info);
      };
    }
  }
  const unlisted = entitiesOf(schema).filter((entity) => !(entity in policy));
  if (unlisted.length > 0) throw new Error(`the policy table does not list the entities ${unlisted.join(', ')}`);
}

/** type-graphql classes → a federation 2 subgraph, guarded by the policy table. */
export async function buildSubgraph(parts: SubgraphParts): Promise<Subgraph> {
  const described = await buildSchema({
    resolvers: parts.resolvers,
    orphanedTypes: [...parts.types],
    skipCheck: true,
    validate: { forbidUnknownValues: false },
    scalarsMap: [{ type: Date, scalar: MomentScalar }],
  });
  rootsFailAlone(described);
  const sdl = link + printSchemaWithDirectives(described) + '\n';
  const resolvers = createResolversMap(described) as Record<string, Record<string, unknown>>;
  for (const [entity, resolve] of Object.entries(parts.references)) resolvers[entity] = { ...resolvers[entity], __resolveReference: resolve };
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers as never }]);
  guard(schema, parts.policy);
  return { schema, sdl };
}
