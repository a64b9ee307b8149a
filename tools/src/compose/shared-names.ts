import {
  type DefinitionNode, type EnumTypeDefinitionNode, type InputObjectTypeDefinitionNode, type InterfaceTypeDefinitionNode, Kind, type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode, parse, print, type ScalarTypeDefinitionNode, type UnionTypeDefinitionNode,
} from 'graphql';
import type { ServiceSchema } from './service-schemas.js';

export type NamedDefinition =
  | ObjectTypeDefinitionNode | ObjectTypeExtensionNode | InterfaceTypeDefinitionNode | UnionTypeDefinitionNode
  | EnumTypeDefinitionNode | InputObjectTypeDefinitionNode | ScalarTypeDefinitionNode;

const KINDS = new Set<string>([
  Kind.OBJECT_TYPE_DEFINITION, Kind.OBJECT_TYPE_EXTENSION, Kind.INTERFACE_TYPE_DEFINITION, Kind.UNION_TYPE_DEFINITION,
  Kind.ENUM_TYPE_DEFINITION, Kind.INPUT_OBJECT_TYPE_DEFINITION, Kind.SCALAR_TYPE_DEFINITION,
]);
const isNamed = (definition: DefinitionNode): definition is NamedDefinition => KINDS.has(definition.kind);

const OF_FEDERATION = /^(_.*|FieldSet|link__.*|federation__.*)$/;

/** The types every service adds its operations to. */
const ROOTS: readonly string[] = ['Query', 'Mutation'];
export const isRoot = (name: string): boolean => ROOTS.includes(name);

export interface Definition {
  readonly service: string;
  readonly node: NamedDefinition;
}

/** Everything the services define, by name; of federation itself nothing. */
export function definitionsByName(services: readonly ServiceSchema[]): Map<string, Definition[]> {
  const found = new Map<string, Definition[]>();
  for (const { name, sdl } of services) {
    for (const node of parse(sdl).definitions.filter(isNamed)) {
      if (!OF_FEDERATION.test(node.name.value)) found.set(node.name.value, [...(found.get(node.name.value) ?? []), { service: name, node }]);
    }
  }
  return found;
}

export const isEntity = ({ node }: Definition): boolean => (node.directives ?? []).some(({ name }) => name.value === 'key');

/** A value type (a page's info, a deadline) is the same wherever it is named: every definition is a @shareable object and reads the same, descriptions too. */
function isOneValueType(definitions: readonly Definition[]): boolean {
  const shareable = definitions.every(({ node }) => node.kind === Kind.OBJECT_TYPE_DEFINITION && node.directives?.some(({ name }) => name.value === 'shareable'));
  return shareable && new Set(definitions.map(({ node }) => print(node))).size === 1;
}

/**
 * What several services may name: scalars, entities, and value types that read the same everywhere. Composition would merge anything else quietly: an input
 * field that only one side has vanishes, an enum takes the values of one side only, a field that one side lacks fails when it is asked there.
 */
export function sharedNameFaults(services: readonly ServiceSchema[]): string[] {
  return [...definitionsByName(services)].flatMap(([name, definitions]) => {
    const by = [...new Set(definitions.map(({ service }) => service))];
    if (by.length < 2 || isRoot(name)) return [];
    const kinds = new Set(definitions.map(({ node }) => node.kind));
    if (kinds.size === 1 && kinds.has(Kind.SCALAR_TYPE_DEFINITION)) return [];
    if (definitions.every(isEntity) || isOneValueType(definitions)) return [];
    const kind = kinds.has(Kind.ENUM_TYPE_DEFINITION)
      ? 'an enum lives in one service'
      : 'only scalars, entities (in each service with @key) and value types (in each service @shareable and to the letter the same) may be shared';
    return [`${name} is named by ${by.join(' and ')}: ${kind}`];
  });
}
