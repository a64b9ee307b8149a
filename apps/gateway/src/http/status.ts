const OF_A_WELL_FORMED_REQUEST = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT']);

/**
 * The status of a GraphQL answer as "GraphQL over HTTP" wants it: a client that asks for plain `application/json` gets 200 for a request that could be read,
 * whatever is wrong with its document; every other client gets the status that says so.
 */
export function statusFor(accept: string | undefined, status: number | undefined, body: string): number {
  if (status !== 400 || accept?.split(',').every((one) => one.split(';')[0]?.trim() === 'application/json') !== true) return status ?? 200;
  const { errors } = JSON.parse(body) as { errors?: { extensions?: { code?: string } }[] };
  return errors?.every(({ extensions }) => OF_A_WELL_FORMED_REQUEST.has(extensions?.code ?? '')) === true ? 200 : 400;
}
