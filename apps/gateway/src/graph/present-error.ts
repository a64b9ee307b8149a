import type { GraphQLFormattedError } from 'graphql';
import type { Logger } from '@renda/service-runtime';
import type { Asked } from '../asked.js';
import { type GatewayCode, say } from '../sentences.js';

/** What graphql-js and Apollo Server say of a document and its variables. It speaks of the schema and of what was sent, of nothing else. */
const OF_THE_DOCUMENT = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'OPERATION_RESOLUTION_FAILURE', 'BAD_REQUEST', 'BAD_USER_INPUT']);

/** How graphql-js begins to refuse a document beyond `maxTokens`. */
const TOO_MANY_TOKENS = 'Syntax Error: Document contains more that ';

/** `Variable "$x" got invalid value "138…"; …` repeats what was typed: the value is taken out. */
function withoutValue(message: string): string {
  return message.replace(/got invalid value [\s\S]*?(?=; |$)/, 'got an invalid value').replace(/(cannot represent [^:]*):[\s\S]*$/, '$1');
}

/**
 * The last look at every error before it leaves. Only three kinds do: what a service's data source has already judged, what is wrong with the document,
 * and values missing from an answer. Anything else is logged whole and leaves as INTERNAL with the trace id.
 */
export function presentError(formatted: GraphQLFormattedError, error: unknown, asked: Pick<Asked, 'traceId' | 'language'>, logger: Logger): GraphQLFormattedError {
  const { traceId, language } = asked;
  const { message, path, locations, extensions } = formatted;
  const place = path ? { path } : {};
  if (extensions?.['serviceName'] !== undefined && typeof extensions['traceId'] === 'string') {
    const { code, service, params, rule } = extensions;
    return { message, ...place, extensions: { code, traceId, ...(service ? { service } : {}), ...(params ? { params } : {}), ...(rule ? { rule } : {}) } };
  }
  const code = String(extensions?.['code']);
  if (code === ('INCOMPLETE' satisfies GatewayCode)) return { message: say(code, language), ...place, extensions: { code, traceId } };
  if (message.startsWith(TOO_MANY_TOKENS)) return { message: say('DOCUMENT_TOO_LARGE', language), extensions: { code: 'DOCUMENT_TOO_LARGE', traceId } };
  if (OF_THE_DOCUMENT.has(code)) {
    return { message: withoutValue(message), ...(locations ? { locations } : {}), ...place, extensions: { code, traceId } };
  }
  logger.error({ err: error, traceId, path }, 'unexpected error');
  return { message: say('INTERNAL', language), ...place, extensions: { code: 'INTERNAL', traceId } };
}
