import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { anonymousCaller, preferredLanguage, TokenRefused, type TokenVerifier } from '@renda/caller';
import type { Asked } from '../asked.js';
import { refuse } from './answer.js';

export type WhoAsks = (request: IncomingMessage, response: ServerResponse) => Promise<Asked | null>;

/**
 * Who asks, in which language, until when; each request gets a trace id, told in `x-renda-trace`. A token with any fault is answered 401 (null comes back);
 * no token is the anonymous caller. Without a verifier everybody is.
 */
export function whoAsks(verifier: TokenVerifier | null, operationDeadline: number): WhoAsks {
  return async (request, response) => {
    const gone = new AbortController();
    response.once('close', () => {
      if (!response.writableFinished) gone.abort();
    });
    const acceptLanguage = request.headers['accept-language']?.slice(0, 200);
    const asked = {
      caller: anonymousCaller, traceId: randomUUID(), language: preferredLanguage(acceptLanguage), acceptLanguage,
      deadline: performance.now() + operationDeadline, gone: gone.signal,
    };
    response.setHeader('x-renda-trace', asked.traceId);
    if (!verifier) return asked;
    try {
      return { ...asked, caller: await verifier.verify(request.headersDistinct.authorization ?? []) };
    } catch (error) {
      if (!(error instanceof TokenRefused)) throw error;
      response.setHeader('www-authenticate', 'Bearer');
      request.resume();
      refuse(response, 401, 'UNAUTHENTICATED', asked);
      return null;
    }
  };
}
