import type { IncomingMessage, ServerResponse } from 'node:http';
import { type ApolloServer, HeaderMap } from '@apollo/server';
import type { Logger, Route } from '@renda/service-runtime';
import { type Asked, asking } from '../asked.js';
import { mediaType, readBody, refuse } from './answer.js';
import type { crossOrigin } from './cross-origin.js';
import { parseSafely, UnsafeJson } from './safe-json.js';
import { statusFor } from './status.js';
import type { WhoAsks } from './who-asks.js';

const LARGEST_BODY = 1_000_000;

export interface GraphqlRouteOptions {
  readonly server: ApolloServer<Asked>;
  readonly whoAsks: WhoAsks;
  readonly origins: ReturnType<typeof crossOrigin>;
  readonly logger: Logger;
}

/** `POST /graphql` with `application/json` and nothing else, so that no page of another origin can send an operation without asking first. */
export function graphqlRoute({ server, whoAsks, origins, logger }: GraphqlRouteOptions): Route {
  async function execute(request: IncomingMessage, response: ServerResponse, asked: Asked, body: unknown): Promise<void> {
    const headers = new HeaderMap();
    for (const [name, value] of Object.entries(request.headers)) {
      if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
    }
    const answer = await asking.run(asked, () =>
      server.executeHTTPGraphQLRequest({ httpGraphQLRequest: { method: 'POST', headers, search: '', body }, context: () => Promise.resolve(asked) }),
    );
    for (const [name, value] of answer.headers) response.setHeader(name, value);
    response.setHeader('cache-control', 'no-store');
    const text = answer.body.kind === 'complete' ? answer.body.string : '';
    response.writeHead(statusFor(request.headers.accept, answer.status, text));
    response.end(text);
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    origins.allow(request, response);
    const asked = await whoAsks(request, response);
    if (!asked) return;
    if (mediaType(request) !== 'application/json') {
      request.resume();
      refuse(response, 415, 'UNSUPPORTED_MEDIA_TYPE', asked);
      return;
    }
    const bytes = await readBody(request, LARGEST_BODY);
    if (!bytes) {
      refuse(response, 413, 'TOO_LARGE', asked);
      return;
    }
    let body: unknown;
    try {
      body = parseSafely(bytes.toString('utf8'));
    } catch (error) {
      refuse(response, 400, error instanceof UnsafeJson ? 'BAD_USER_INPUT' : 'BAD_REQUEST', asked);
      return;
    }
    await execute(request, response, asked, body).catch((error: unknown) => {
      logger.error({ err: error, traceId: asked.traceId }, 'an operation failed');
      refuse(response, 500, 'INTERNAL', asked);
    });
  }

  return { method: 'POST', path: '/graphql', handle };
}
