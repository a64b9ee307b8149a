import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { ArgumentValidationError } from 'type-graphql';
import type { Logger } from '@renda/service-runtime';
import type { Language } from '@renda/caller';
import { Refusal, type Sentences, say } from '../refusal.js';

export interface Presentation {
  readonly language: Language;
  readonly traceId: string;
  readonly sentences: Sentences;
  readonly logger: Logger;
}

/** What graphql-js itself says about a document or its variables: it speaks of the schema only, except where it repeats a value. */
const documentCodes = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'OPERATION_RESOLUTION_FAILURE', 'BAD_REQUEST']);

function innermost(error: unknown): unknown {
  let current = error;
  while (current instanceof GraphQLError && current.originalError) current = current.originalError;
  return current;
}

/** `Variable "$x" got invalid value "13800…"; Expected …` repeats what was typed: the value is taken out. */
function withoutValues(message: string): string {
  return message.replace(/got invalid value .*?(; |$)/s, 'got an invalid value$1').replace(/cannot represent (?:a )?(.*?):? ?(?:value)?: .*$/s, 'cannot represent the given $1 value');
}

/**
 * What PostgreSQL cannot read: an id that is none (22P02), a moment or day of a cursor that is none (22007, 22008), a text with NUL or broken characters (22021, 22P05, and
 * 08P01 where NUL cuts a bound value short).
 */
const unreadable = new Set(['22P02', '22007', '22008', '22021', '22P05', '08P01']);

function isUnreadableValue(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && unreadable.has(String(cause.code));
}

interface Unfit {
  readonly property: string;
  readonly children?: readonly Unfit[];
}

/** The first field of an input that its limits refuse (too long, too many); of a list the field that holds it. */
function unfitField({ extensions }: ArgumentValidationError): string {
  let field = '';
  let [unfit] = (extensions['validationErrors'] ?? []) as readonly Unfit[];
  for (; unfit; [unfit] = unfit.children ?? []) if (!/^\d+$/.test(unfit.property)) field = unfit.property;
  return field;
}

/**
 * What a client sees of an error: a code, a sentence, the trace id. A refusal passes with its params and rule; a fault of the document
 * keeps its meaning; anything else is logged whole under the trace id and shown as that id only. Never SQL, values, hosts or stacks.
 */
export function presentError(formatted: GraphQLFormattedError, error: unknown, view: Presentation): GraphQLFormattedError {
  const thrown = innermost(error);
  const cause = thrown instanceof ArgumentValidationError ? new Refusal('BAD_USER_INPUT', { field: unfitField(thrown) }) : thrown;
  const place = { ...(formatted.locations ? { locations: formatted.locations } : {}), ...(formatted.path ? { path: formatted.path } : {}) };
  const extensions = { traceId: view.traceId };
  if (cause instanceof Refusal) {
    const { code, params, rule } = cause;
    return {
      message: say(view.sentences, cause, view.language),
      ...place,
      extensions: {
        code, ...extensions,
        ...(Object.keys(params).length > 0 ? { params } : {}),
        ...(rule ? { rule: { title: rule.title[view.language], citation: rule.citation } } : {}),
      },
    };
  }
  const code = String(formatted.extensions?.['code'] ?? '');
  if (code === 'BAD_USER_INPUT' || (cause instanceof GraphQLError && code === '' && /^(Variable|Expected|Enum|Int|Float|String|Boolean|ID) /.test(cause.message))) {
    return { message: withoutValues(formatted.message), ...place, extensions: { code: 'BAD_USER_INPUT', ...extensions } };
  }
  if (isUnreadableValue(cause)) {
    const field = String(formatted.path?.at(-1) ?? '');
    return { message: say(view.sentences, { code: 'BAD_USER_INPUT', params: { field } }, view.language), ...place, extensions: { code: 'BAD_USER_INPUT', ...extensions } };
  }
  if (documentCodes.has(code)) return { message: withoutValues(formatted.message), ...place, extensions: { code, ...extensions } };
  view.logger.error({ err: cause, traceId: view.traceId, path: formatted.path }, 'unexpected error');
  return { message: say({}, { code: 'INTERNAL', params: {} }, view.language), ...place, extensions: { code: 'INTERNAL', ...extensions } };
}
