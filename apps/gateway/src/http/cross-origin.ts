import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Route } from '@renda/service-runtime';

/** Lets pages of the listed origins, and of no other, read answers and send tokens. Never `*`, never cookies. */
export function crossOrigin(origins: readonly string[]): { allow(request: IncomingMessage, response: ServerResponse): boolean; preflight: Route } {
  const allow = (request: IncomingMessage, response: ServerResponse): boolean => {
    response.setHeader('vary', 'Origin');
    const { origin } = request.headers;
    if (origin === undefined || !origins.includes(origin)) return false;
    response.setHeader('access-control-allow-origin', origin);
    response.setHeader('access-control-expose-headers', 'x-renda-trace');
    return true;
  };
  const preflight: Route = {
    method: 'OPTIONS',
    path: '/graphql',
    handle: (request, response) => {
      if (allow(request, response)) {
        response.setHeader('access-control-allow-methods', 'POST');
        response.setHeader('access-control-allow-headers', 'authorization, content-type, accept-language');
        response.setHeader('access-control-max-age', '600');
      }
      response.writeHead(204, { allow: 'POST' }).end();
      return Promise.resolve();
    },
  };
  return { allow, preflight };
}
