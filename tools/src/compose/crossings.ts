import { type FieldDefinitionNode, Kind, type TypeNode } from 'graphql';
import type { ServiceSchema } from './service-schemas.js';
import { type Definition, definitionsByName, isEntity, isRoot } from './shared-names.js';

const fieldsOf = ({ node }: Definition): readonly FieldDefinitionNode[] => ('fields' in node ? ((node.fields ?? []) as readonly FieldDefinitionNode[]) : []);

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}

/** Whether a failure of the field, or of one item of its list, blanks more than itself. */
function blanksMore(type: TypeNode): boolean {
  if (type.kind !== Kind.NON_NULL_TYPE) return type.kind === Kind.LIST_TYPE && type.type.kind === Kind.NON_NULL_TYPE;
  return true;
}

/** An entity's owner is the service that says most about it; the others refer to it, or contribute a few fields. */
function ownerOf(definitions: readonly Definition[]): string | undefined {
  return definitions.toSorted((one, other) => fieldsOf(other).length - fieldsOf(one).length)[0]?.service;
}

/**
 * Fields that cross from one service to another must be nullable, or one dead service blanks a page: references to another's entity, fields
 * contributed to one, and root fields, beside which another service's may stand.
 */
export function crossingFaults(services: readonly ServiceSchema[]): string[] {
  const all = definitionsByName(services);
  const owners = new Map([...all].filter(([, definitions]) => definitions.every(isEntity)).map(([name, definitions]) => [name, ownerOf(definitions)]));
  return [...all].flatMap(([name, definitions]) =>
    definitions.flatMap((definition) => {
      if (definition.node.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.node.kind !== Kind.OBJECT_TYPE_EXTENSION) return [];
      const contributed = owners.has(name) && owners.get(name) !== definition.service;
      return fieldsOf(definition).flatMap(({ name: field, type }) => {
        const refers = owners.get(namedType(type));
        const mustBeThere = type.kind === Kind.NON_NULL_TYPE;
        const crosses = (mustBeThere && (isRoot(name) || (contributed && field.value !== 'id'))) || (refers !== undefined && refers !== definition.service && blanksMore(type));
        return crosses ? [`${name}.${field.value} in ${definition.service} crosses services: it must be nullable`] : [];
      });
    }),
  );
}
