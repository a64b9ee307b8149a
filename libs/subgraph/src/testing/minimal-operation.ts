import {
  type GraphQLInputType, type GraphQLOutputType, type GraphQLSchema, isEnumType, isInputObjectType, isListType, isNonNullType, isRequiredArgument, isRequiredInputField,
  isObjectType,
} from 'graphql';

const scalars: Readonly<Record<string, string>> = {
  ID: '"018f0000-0000-7000-8000-0000000000aa"', String: '"x"', Int: '1', Float: '1', Boolean: 'true', Date: '"2026-03-01"', DateTime: '"2026-03-01T08:00:00+08:00"',
};

function literal(type: GraphQLInputType): string {
  if (isNonNullType(type)) return literal(type.ofType);
  if (isListType(type)) return `[${literal(type.ofType)}]`;
  if (isEnumType(type)) return type.getValues()[0]?.name ?? 'null';
  if (!isInputObjectType(type)) return scalars[type.name] ?? 'null';
  const fields = Object.values(type.getFields()).filter(isRequiredInputField);
  return `{ ${fields.map((field) => `${field.name}: ${literal(field.type)}`).join(', ')} }`;
}

function selection(type: GraphQLOutputType): string {
  if (isNonNullType(type) || isListType(type)) return selection(type.ofType as GraphQLOutputType);
  return isObjectType(type) ? '{ __typename }' : '';
}

/** The smallest valid document that asks one root field, made from the schema alone. */
export function minimalOperation(schema: GraphQLSchema, operation: string): string {
  const [root = '', name = ''] = operation.split('.');
  const field = (root === 'Query' ? schema.getQueryType() : schema.getMutationType())?.getFields()[name];
  if (!field) throw new Error(`${operation} is not in the schema`);
  const given = field.args.filter(isRequiredArgument).map((argument) => `${argument.name}: ${literal(argument.type)}`);
  return `${root.toLowerCase()} { ${name}${given.length > 0 ? `(${given.join(', ')})` : ''} ${selection(field.type)} }`;
}
