import { Kind, type FragmentDefinitionNode, type OperationDefinitionNode, parse, type SelectionSetNode } from 'graphql';

export type Path = readonly (string | number)[];

/** A page of a thousand references that one dead service leaves empty is said a hundred times, not a thousand. */
const AT_MOST = 100;

/** The places of a service's answer that stay empty when it gives none: one for each field it was asked for. */
export function askedPlaces(query: string, variables: Readonly<Record<string, unknown>> | undefined): Path[] {
  const { definitions } = parse(query, { noLocation: true });
  const operation = definitions.find((one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION);
  const fragments = new Map(definitions.filter((one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION).map((one) => [one.name.value, one]));
  const representations = variables?.['representations'];
  if (!operation) return [];
  if (!Array.isArray(representations)) return responseKeys(operation.selectionSet, fragments).map((key) => [key]);
  const entities = operation.selectionSet.selections.find((one) => one.kind === Kind.FIELD && one.name.value === '_entities');
  const asked = entities?.kind === Kind.FIELD ? entities.selectionSet : undefined;
  if (!asked) return [];
  return (representations as { __typename?: string }[])
    .flatMap(({ __typename }, index) => responseKeys(asked, fragments, __typename).map((key): Path => ['_entities', index, key]))
    .slice(0, AT_MOST);
}

function responseKeys(set: SelectionSetNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>, type?: string): string[] {
  const keys = set.selections.flatMap((selection): string[] => {
    if (selection.kind === Kind.FIELD) return selection.name.value === '__typename' ? [] : [(selection.alias ?? selection.name).value];
    const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
    if (!fragment) return [];
    const other = type !== undefined && fragment.typeCondition !== undefined && fragment.typeCondition.name.value !== type;
    return other ? [] : responseKeys(fragment.selectionSet, fragments);
  });
  return [...new Set(keys)];
}
