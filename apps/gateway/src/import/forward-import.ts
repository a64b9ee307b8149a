import { Transform } from 'node:stream';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisedHash } from '@renda/caller';
import type { Logger, Route } from '@renda/service-runtime';
import { mediaType, refuse } from '../http/answer.js';
import type { WhoAsks } from '../http/who-asks.js';
import { type ServiceAnswer, type ServiceClient, ServiceFailure } from '../services/service-client.js';
import { ownerOfKind } from './routing.js';

const LARGEST_IMPORT = 512 * 1024 * 1024;
/** A file is one transaction of its owner: it is waited for longer than any operation. */
const LONGEST_IMPORT = 15 * 60_000;

class TooLarge extends Error {}

function atMost(limit: number): Transform {
  let length = 0;
  return new Transform({
    transform(part: Buffer, _, done) {
      length += part.length;
      done(length > limit ? new TooLarge() : null, part);
    },
  });
}

/**
 * `POST /import/<kind>`: the rows stream through to the service that owns the kind, in the caller's name and never held here. The proof is over the hash
 * that Content-Digest promises; the service keeps the rows only if they hash to it.
 */
export function importRoute(clients: ReadonlyMap<string, ServiceClient>, whoAsks: WhoAsks, logger: Logger, limit = LARGEST_IMPORT): Route {
  async function handle(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    const asked = await whoAsks(request, response);
    if (!asked) return;
    const kind = url.pathname.slice('/import/'.length);
    const client = clients.get((Object.hasOwn(ownerOfKind, kind) && ownerOfKind[kind]) || '');
    const digest = request.headers['content-digest'];
    const hash = promisedHash(typeof digest === 'string' ? digest : undefined);
    const no = (status: number, code: Parameters<typeof refuse>[2]): void => {
      request.resume();
      refuse(response, status, code, asked);
    };
    if (asked.caller.anonymous) no(401, 'UNAUTHENTICATED');
    else if (!client) no(404, 'NOT_AVAILABLE');
    else if (mediaType(request) !== 'application/x-ndjson') no(415, 'UNSUPPORTED_MEDIA_TYPE');
    else if (hash === null) no(400, 'CONTENT_DIGEST_REQUIRED');
    else if (Number(request.headers['content-length'] ?? 0) > limit) no(413, 'TOO_LARGE');
    else {
      const rows = request.pipe(atMost(limit));
      request.once('close', () => { if (!request.complete) rows.destroy(new Error('the client has gone')); });
      try {
        const answer = await client.send(asked, {
          method: 'POST', path: `/import/${kind}`, hash, body: rows, within: LONGEST_IMPORT, gone: asked.gone,
          headers: { 'content-type': 'application/x-ndjson', 'content-digest': String(digest), 'x-import-source': String(request.headers['x-import-source'] ?? '') },
        });
        passOn(response, answer, (status, code) => { no(status, code); });
      } catch (error) {
        if (rows.errored instanceof TooLarge) no(413, 'TOO_LARGE');
        else {
          const failure = error instanceof ServiceFailure ? error : new ServiceFailure('SUBGRAPH_UNAVAILABLE', client.name, error);
          logger.warn({ service: failure.service, code: failure.code, traceId: asked.traceId }, 'an import was not answered');
          no(failure.code === 'SUBGRAPH_TIMEOUT' ? 504 : 503, failure.code);
        }
      }
    }
  }
  return { method: 'POST', path: '/import/', handle };
}

/** What the owner says of the rows goes on as it is; its 401 and 5xx are between it and the gateway. */
function passOn(response: ServerResponse, { status, contentType, text }: ServiceAnswer, no: (status: number, code: 'SUBGRAPH_UNAVAILABLE' | 'INTERNAL') => void): void {
  if (status === 401) no(503, 'SUBGRAPH_UNAVAILABLE');
  else if (status >= 500 || !contentType.startsWith('application/json')) no(500, 'INTERNAL');
  else response.writeHead(status, { 'content-type': contentType, 'cache-control': 'no-store' }).end(text);
}
