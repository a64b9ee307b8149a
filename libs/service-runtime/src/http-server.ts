import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from './logger.js';

export interface Route {
  readonly method: string;
  /** An exact path, or a prefix that ends in '/'. */
  readonly path: string;
  handle(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void>;
}

export interface HttpServerOptions {
  readonly name: string;
  readonly version: string;
  readonly host: string;
  readonly port: number;
  readonly routes: readonly Route[];
  /** Said in `/ready`, so that whoever started this process can tell its answer from that of another one on the same port. */
  readonly instance?: string;
  /** Why the process is not ready; empty when it is. */
  readonly notReady: () => Promise<readonly string[]> | readonly string[];
  /** What `/health` says besides; left out when it fails or takes longer than a second. */
  readonly details?: () => Promise<object>;
  readonly logger: Logger;
}

export interface RunningHttpServer {
  readonly port: number;
  readonly url: string;
  /** Takes no new requests, lets the running ones end (at most `within` ms), then closes. */
  stop(within?: number): Promise<void>;
}

export function answerJson(response: ServerResponse, status: number, body: unknown): void {
  if (response.writableEnded) return;
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
}

/** A process is alive whatever its database does. */
async function detailsOf({ details }: HttpServerOptions): Promise<object> {
  if (!details) return {};
  const waited = new AbortController();
  const late = wait(1_000, {}, { ref: false, signal: waited.signal });
  try {
    return await Promise.race([details().catch(() => ({})), late.catch(() => ({}))]);
  } finally {
    waited.abort();
  }
}

async function dispatch(options: HttpServerOptions, stopping: () => boolean, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://service');
  if (request.method === 'GET' && url.pathname === '/health') {
    answerJson(response, 200, { status: 'live', service: options.name, version: options.version, ...(await detailsOf(options)) });
    return;
  }
  if (request.method === 'GET' && url.pathname === '/ready') {
    const reasons = stopping() ? ['stopping'] : await options.notReady();
    answerJson(response, reasons.length === 0 ? 200 : 503, { ready: reasons.length === 0, reasons, instance: options.instance });
    return;
  }
  const here = options.routes.filter(({ path }) => (path.endsWith('/') ? url.pathname.startsWith(path) : url.pathname === path));
  const route = here.find(({ method }) => method === request.method);
  if (route) await route.handle(request, response, url);
  else if (here.length > 0) answerJson(response, 405, { code: 'METHOD_NOT_ALLOWED' });
  else answerJson(response, 404, { code: 'NOT_FOUND' });
}

/** Serves `/health` (alive), `/ready` (503 with reasons until ready) and the given routes. A thrown error becomes a bare 500; its text goes to the log only. */
export async function startHttpServer(options: HttpServerOptions): Promise<RunningHttpServer> {
  let stopping = false;
  const server = createServer((request, response) => {
    if (stopping) response.setHeader('connection', 'close');
    // A connection kept alive by a request that was under way when stopping began is closed as soon as it rests.
    response.once('close', () => { if (stopping) setImmediate(() => { server.closeIdleConnections(); }); });
    dispatch(options, () => stopping, request, response).catch((error: unknown) => {
      options.logger.error({ err: error, path: request.url }, 'request failed');
      if (response.headersSent) response.destroy();
      else answerJson(response, 500, { code: 'INTERNAL' });
    });
  });
  server.headersTimeout = 15_000;
  server.keepAliveTimeout = 65_000;
  await listen(server, options.host, options.port);
  const { port } = server.address() as AddressInfo;
  return {
    port,
    url: `http://${options.host}:${String(port)}`,
    stop: (within = 10_000) => {
      stopping = true;
      return close(server, within);
    },
  };
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function close(server: Server, within: number): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => { server.closeAllConnections(); }, within);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
}
