import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { ApolloServer, HeaderMap } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { type Caller, contentHash, type Language, preferredLanguage, type Proven, ProofRefused, verifyProof } from '@renda/caller';
import { answerJson, type Logger, type Route } from '@renda/service-runtime';
import type { GraphQLSchema } from 'graphql';
import type { Sentences } from '../refusal.js';
import type { RequestContext } from '../request-context.js';
import { presentError, type Presentation } from './present-error.js';

export interface EndpointOptions {
  readonly service: string;
  readonly proofKey: Buffer;
  readonly schema: GraphQLSchema;
  readonly sentences: Sentences;
  readonly logger: Logger;
  readonly context: (asked: { caller: Caller; now: Date; language: Language; traceId: string }) => Promise<RequestContext>;
}

const largestBody = 1_000_000;

/** Reads a body up to a limit; null when it is larger. */
export async function readBody(request: IncomingMessage, limit = largestBody): Promise<Buffer | null> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > limit) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

export function traceOf(request: IncomingMessage): string {
  const given = request.headers['x-renda-trace'];
  return typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
}

/** Who asks, proved by the gateway for this very request; null for anything less. `hash` is that of the body, or the one a stream promises. */
export function provedCaller(request: IncomingMessage, options: { service: string; proofKey: Buffer }, hash: string | null): Proven | null {
  try {
    return verifyProof({
      service: options.service, key: options.proofKey, method: request.method ?? '', path: request.url ?? '', headers: request.headers, contentHash: hash, now: new Date(),
    });
  } catch (error) {
    if (error instanceof ProofRefused) return null;
    throw error;
  }
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}

/** `POST /graphql`: answers nothing at all without the gateway's proof. Returns the route and how to end the server. */
export async function graphqlEndpoint(options: EndpointOptions): Promise<{ route: Route; stop: () => Promise<void> }> {
  const presentation = new AsyncLocalStorage<Presentation>();
  const server = new ApolloServer<RequestContext>({
    schema: options.schema,
    plugins: [ApolloServerPluginCacheControlDisabled(), ApolloServerPluginInlineTraceDisabled()],
    introspection: true,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    formatError: (formatted, error) => {
      const view = presentation.getStore();
      return view ? presentError(formatted, error, view) : { message: 'INTERNAL', extensions: { code: 'INTERNAL' } };
    },
    stopOnTerminationSignals: false,
  });
  await server.start();

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(request);
    if (!body) {
      answerJson(response, 413, { code: 'TOO_LARGE' });
      return;
    }
    const proven = provedCaller(request, options, contentHash(body));
    if (!proven) {
      answerJson(response, 401, { code: 'UNPROVED' });
      return;
    }
    const asked = { caller: proven.caller, now: new Date(), language: preferredLanguage(request.headers['accept-language']), traceId: traceOf(request) };
    const headers = new HeaderMap(Object.entries(request.headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)] as const])));
    const answer = await presentation.run({ ...asked, sentences: options.sentences, logger: options.logger }, () =>
      server.executeHTTPGraphQLRequest({
        httpGraphQLRequest: { method: request.method ?? 'POST', headers, search: '', body: parseJson(body) },
        context: () => options.context(asked),
      }),
    );
    for (const [name, value] of answer.headers) response.setHeader(name, value);
    response.statusCode = answer.status ?? 200;
    response.end(answer.body.kind === 'complete' ? answer.body.string : '');
  }

  return { route: { method: 'POST', path: '/graphql', handle }, stop: () => server.stop() };
}
