import type { GraphQLFormattedError } from 'graphql';
import type { Logger } from '@renda/service-runtime';
import type { Asked } from '../asked.js';
import { say } from '../sentences.js';
import type { ServiceFailure } from '../services/service-client.js';
import { askedPlaces } from './asked-places.js';

/** Codes of the stock parts: from a service they tell of a fault of ours, and their texts may repeat SQL, values or hosts. */
const STOCK = new Set([
  'INTERNAL', 'INTERNAL_SERVER_ERROR', 'DOWNSTREAM_SERVICE_ERROR', 'GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'OPERATION_RESOLUTION_FAILURE',
  'BAD_REQUEST', 'PERSISTED_QUERY_NOT_FOUND', 'PERSISTED_QUERY_NOT_SUPPORTED',
]);
const LONGEST_SENTENCE = 500;

type Extensions = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isScalar = (value: unknown): boolean => value === null || ['string', 'number', 'boolean'].includes(typeof value);
const scalars = (value: Record<string, unknown>): Record<string, unknown> => Object.fromEntries(Object.entries(value).filter(([, one]) => isScalar(one)));

/** A refusal of one of our services: a code of its own and the trace id. Stock errors have never both. */
function isRefusal(extensions: Extensions): boolean {
  const { code, traceId } = extensions;
  return typeof code === 'string' && /^[A-Z][A-Z0-9_]{1,63}$/.test(code) && !STOCK.has(code) && typeof traceId === 'string';
}

/** What of a service's errors goes on: refusals with code, sentence, trace id, params and rule; anything else as INTERNAL, logged without its text. */
export function errorsOfService(errors: readonly unknown[], service: string, asked: Asked, logger: Logger): GraphQLFormattedError[] {
  return errors.map((error) => {
    const { message, path, extensions } = isRecord(error) ? error : {};
    const given = isRecord(extensions) ? extensions : {};
    const place = Array.isArray(path) ? { path: path as (string | number)[] } : {};
    const { traceId } = asked;
    if (!isRefusal(given)) {
      logger.error({ service, code: given['code'], traceId, path: place.path }, 'a service answered with an unexpected error');
      return { message: say('INTERNAL', asked.language), ...place, extensions: { code: 'INTERNAL', traceId } };
    }
    const { code, params, rule } = given;
    return {
      message: String(message).slice(0, LONGEST_SENTENCE), ...place,
      extensions: { code, traceId, ...(isRecord(params) ? { params: scalars(params) } : {}), ...(isRecord(rule) ? { rule: scalars(rule) } : {}) },
    };
  });
}

/** One error for each place that a silent service leaves empty, with its name and nothing else of it. */
export function errorsOfSilence(failure: ServiceFailure, request: { query?: string | undefined; variables?: Record<string, unknown> | undefined }, asked: Asked): GraphQLFormattedError[] {
  const { code, service } = failure;
  const error = { message: say(code, asked.language), extensions: { code, service, traceId: asked.traceId } };
  const places = askedPlaces(request.query ?? '', request.variables);
  return places.length === 0 ? [error] : places.map((path) => ({ ...error, path }));
}
