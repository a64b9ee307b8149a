import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import type { Logger } from '@renda/service-runtime';
import type { Asked } from '../asked.js';
import { type ServiceClient, ServiceFailure } from '../services/service-client.js';
import { errorsOfService, errorsOfSilence } from './service-errors.js';

type Request = GraphQLDataSourceProcessOptions['request'];
type Response = Awaited<ReturnType<GraphQLDataSource['process']>>;

interface Body {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly unknown[];
}

/**
 * One service's part of an operation. It is asked once, for at most `hopDeadline` and never beyond the operation's own deadline; if it gives nothing
 * usable, every place it was asked for has its error, and the rest of the operation goes on.
 */
export class ServiceDataSource implements GraphQLDataSource {
  constructor(
    private readonly client: ServiceClient,
    private readonly hopDeadline: number,
    private readonly logger: Logger,
  ) {}

  async process(options: GraphQLDataSourceProcessOptions): Promise<Response> {
    const asked = options.context as Asked;
    const mutates = 'incomingRequestContext' in options && options.incomingRequestContext.operation?.operation === 'mutation';
    try {
      const { data, errors } = await this.#ask(options.request, asked, mutates);
      return { data: data ?? null, ...(errors ? { errors: errorsOfService(errors, this.client.name, asked, this.logger) } : {}) } as Response;
    } catch (error) {
      const failure = error instanceof ServiceFailure ? error : new ServiceFailure('SUBGRAPH_UNAVAILABLE', this.client.name, error);
      this.logger.warn({ service: failure.service, code: failure.code, traceId: asked.traceId, reason: reasonOf(failure.cause) }, 'a service gave no answer');
      return { data: null, errors: errorsOfSilence(failure, options.request, asked) } as Response;
    }
  }

  async #ask(request: Request, asked: Asked, mutates: boolean): Promise<Body> {
    const within = Math.min(this.hopDeadline, asked.deadline - performance.now());
    if (within <= 0) throw new ServiceFailure('SUBGRAPH_TIMEOUT', this.client.name);
    const { query, variables, operationName } = request;
    const answer = await this.client.send(asked, {
      method: 'POST', path: this.client.graphqlPath, within, body: JSON.stringify({ query, variables, operationName }),
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      // A change goes to its end even if nobody waits for it any more.
      ...(mutates ? {} : { gone: asked.gone }),
    });
    return usable(answer.text, () => new ServiceFailure('SUBGRAPH_UNAVAILABLE', this.client.name, `status ${String(answer.status)}`));
  }
}

/** A GraphQL answer has data or says what is wrong; anything else (a proxy's page, an unproven request) is no answer. */
function usable(text: string, unusable: () => ServiceFailure): Body {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw unusable();
  }
  if (typeof body !== 'object' || body === null) throw unusable();
  const { data, errors } = body as { data?: unknown; errors?: unknown };
  const failed = Array.isArray(errors) && errors.length > 0;
  const found = typeof data === 'object' && data !== null;
  if (!failed && !found) throw unusable();
  return { ...(found ? { data: data as Record<string, unknown> } : {}), ...(failed ? { errors: errors as unknown[] } : {}) };
}

/** For the log: the kind of a network error, or our own words; never an address. */
function reasonOf(cause: unknown): string | undefined {
  if (typeof cause === 'string') return cause;
  return cause instanceof Error ? ((cause as NodeJS.ErrnoException).code ?? cause.name) : undefined;
}
