import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, parse } from 'graphql';

export interface Heard {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export type Answering = (response: ServerResponse, heard: Heard, request: IncomingMessage) => void | Promise<void>;

/** A service of the graph, over HTTP, that can be told to misbehave. */
export interface StubService {
  readonly name: string;
  readonly sdl: string;
  readonly url: string;
  readonly heard: Heard[];
  /** Answers instead of the graph until set back to null. */
  answering: Answering | null;
  ready: number;
  stop(): Promise<void>;
}

export type Resolvers = Record<string, Record<string, unknown>>;

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}

export async function stubService(name: string, sdl: string, resolvers: Resolvers): Promise<StubService> {
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers as never }]);
  const sockets = new Set<Socket>();
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.url === '/ready') {
      response.writeHead(stub.ready).end();
      return;
    }
    const streamed = request.url?.startsWith('/import/') === true && stub.answering !== null;
    const heard = { method: request.method ?? '', path: request.url ?? '', headers: request.headers, body: streamed ? '' : await bodyOf(request) };
    stub.heard.push(heard);
    if (stub.answering) {
      await stub.answering(response, heard, request);
      return;
    }
    const { query, variables } = JSON.parse(heard.body) as { query: string; variables?: Record<string, unknown> };
    const result = await graphql({ schema, source: query, variableValues: variables ?? null });
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(result));
  };
  const server = createServer((request, response) => { handle(request, response).catch(() => response.destroy()); });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stub: StubService = {
    name, sdl, heard: [], answering: null, ready: 200, url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    stop: () => new Promise((resolve) => {
      server.close(() => { resolve(); });
      for (const socket of sockets) socket.destroy();
    }),
  };
  return stub;
}
