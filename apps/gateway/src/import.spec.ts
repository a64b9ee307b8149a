import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { callerOf, contentDigest, contentHash, promisedHash, sameHash, verifyProof } from '@renda/caller';
import { createLogger, startHttpServer } from '@renda/service-runtime';
import { importRoute } from './import/forward-import.js';
import { ownerOfKind } from './import/routing.js';
import { ServiceClient } from './services/service-client.js';
import { startedGateway, type StartedGateway } from './testing/started-gateway.js';
import type { Answering, StubService } from './testing/stub-service.js';
import { twoServices } from './testing/two-services.js';

const rows = '{"line":2,"key":"s1","row":{"name":"一站"}}\n';

describe('an import', () => {
  let stations: StubService;
  let suggestions: StubService;
  let stopServices: () => Promise<void>;
  let gateway: StartedGateway;
  beforeEach(async () => {
    ({ stations, suggestions, stop: stopServices } = await twoServices());
    gateway = await startedGateway([stations, suggestions]);
  });
  afterEach(async () => {
    await gateway.stop();
    await stopServices();
  });

  async function send(kind: string, { body = rows as string | Readable, headers = {} as Record<string, string>, hash = contentHash(rows), signedIn = true } = {}) {
    const response = await fetch(`${gateway.url}/import/${kind}`, {
      method: 'POST', body: body as never, duplex: 'half',
      headers: {
        ...(signedIn ? { authorization: `Bearer ${await gateway.token('li')}` } : {}), 'content-type': 'application/x-ndjson', 'content-digest': contentDigest(hash), 'x-import-source': 'demo', ...headers,
      },
    } as RequestInit);
    const text = await response.text();
    return { status: response.status, body: JSON.parse(text) as Record<string, unknown> & { errors?: { extensions: { code: string } }[] }, text };
  }

  const owner = (service: StubService, status = 200, answer: unknown = { kind: 'station', loaded: 1, skipped: 0, faults: [] }): { hash: string; proven: boolean } => {
    const seen = { hash: '', proven: false };
    service.answering = async (response, { method, path, headers }, request) => {
      const promised = promisedHash(String(headers['content-digest']));
      verifyProof({ service: service.name, key: gateway.keys[service.name]!, method, path, headers, now: new Date(), contentHash: promised });
      const read = createHash('sha256');
      for await (const part of request as AsyncIterable<Buffer>) read.update(part);
      seen.hash = read.digest('base64url');
      seen.proven = promised !== null && sameHash(promised, seen.hash);
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
    };
    return seen;
  };

  it('streams to the owner of its kind, with a proof over the hash that was promised', async () => {
    const seen = owner(stations);
    const answer = await send('station');
    expect([answer.status, answer.body]).toEqual([200, { kind: 'station', loaded: 1, skipped: 0, faults: [] }]);
    expect(seen).toEqual({ hash: contentHash(rows), proven: true });
    expect(stations.heard[0]?.headers['x-import-source']).toBe('demo');
    expect(suggestions.heard).toHaveLength(0);
  });

  it('passes on what its owner says of faulty rows', async () => {
    const faults = { kind: 'matter', loaded: 0, skipped: 0, faults: [{ line: 2, key: 'm1', code: 'NOT_AVAILABLE', message: '没有这一条', params: {} }] };
    owner(suggestions, 422, faults);
    const answer = await send('matter');
    expect([answer.status, answer.body]).toEqual([422, faults]);
  });

  it('of a hundred megabytes is never held here: while its owner does not read, its client must wait', async () => {
    const part = Buffer.alloc(1_000_000, 'x');
    const hash = createHash('sha256');
    for (let at = 0; at < 100; at += 1) hash.update(part);
    let sent = 0;
    let sentUnread = 0;
    const body = Readable.from((function* () {
      for (; sent < 100; sent += 1) yield part;
    })());
    const seen = owner(stations);
    const read = stations.answering!;
    stations.answering = async (response, heard, request) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      sentUnread = sent;
      await read(response, heard, request);
    };
    const promised = hash.digest('base64url');
    expect((await send('station', { body, hash: promised })).status).toBe(200);
    expect(seen).toEqual({ hash: promised, proven: true });
    expect(sent).toBe(100);
    expect(sentUnread).toBeLessThan(40);
  });

  const leaking: Answering = (response) => { response.writeHead(500, { 'content-type': 'application/json' }).end('{"code":"insert into x at 10.1.2.3"}'); };
  it.each<[string, () => Promise<unknown>, Parameters<typeof send>, number, string]>([
    ['without a token', () => Promise.resolve(), ['station', { signedIn: false }], 401, 'UNAUTHENTICATED'],
    ['of an unknown kind', () => Promise.resolve(), ['nothing'], 404, 'NOT_AVAILABLE'],
    ['of a kind named like a method', () => Promise.resolve(), ['constructor'], 404, 'NOT_AVAILABLE'],
    ['to a service the graph has not', () => Promise.resolve(), ['region'], 404, 'NOT_AVAILABLE'],
    ['in another type', () => Promise.resolve(), ['station', { headers: { 'content-type': 'text/csv' } }], 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['without its hash', () => Promise.resolve(), ['station', { headers: { 'content-digest': 'md5=:x:' } }], 400, 'CONTENT_DIGEST_REQUIRED'],
    ['when its owner is dead', () => stations.stop(), ['station'], 503, 'SUBGRAPH_UNAVAILABLE'],
    ['when its owner fails', () => { stations.answering = leaking; return Promise.resolve(); }, ['station'], 500, 'INTERNAL'],
    ['when its owner does not believe the gateway', () => { stations.answering = (response) => { response.writeHead(401).end('{}'); }; return Promise.resolve(); }, ['station'], 503, 'SUBGRAPH_UNAVAILABLE'],
  ])('%s is refused', async (_, prepare, given, status, code) => {
    await prepare();
    const answer = await send(...given);
    expect([answer.status, answer.body.errors?.[0]?.extensions.code]).toEqual([status, code]);
    expect(answer.text).not.toMatch(/10\.1\.2\.3|insert/);
  });

  it('is heard when every service says twice that nothing is under way', async () => {
    const says = (service: StubService, ...answers: [number, number][]): void => {
      service.answering = (response, { path, method, headers }) => {
        verifyProof({ service: service.name, key: gateway.keys[service.name]!, method, path, headers, now: new Date(), contentHash: contentHash() });
        const [unpublished, behind] = (answers.length > 1 ? answers.shift() : answers[0])!;
        response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ unpublished, behind }));
      };
    };
    const heard = async (): Promise<unknown> =>
      (await fetch(`${gateway.url}/import/heard`, { headers: { authorization: `Bearer ${await gateway.token('li')}` } })).json();
    says(stations, [0, 0]);
    says(suggestions, [0, 0]);
    expect(await heard()).toEqual({ heard: true, services: { stations: { unpublished: 0, behind: 0 }, suggestions: { unpublished: 0, behind: 0 } } });
    says(suggestions, [0, 3]);
    expect(await heard()).toMatchObject({ heard: false, services: { suggestions: { behind: 3 } } });
    says(suggestions, [0, 0], [1, 0]);
    expect(await heard()).toMatchObject({ heard: false, services: { suggestions: { unpublished: 1 } } });
    await suggestions.stop();
    expect(await heard()).toMatchObject({ heard: false, services: { suggestions: null } });
    expect((await fetch(`${gateway.url}/import/heard`)).status).toBe(401);
  });

  it('larger than allowed is cut off, whatever length it claims', async () => {
    stations.answering = async (response, _, request) => {
      for await (const part of request as AsyncIterable<Buffer>) void part;
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    };
    const client = new ServiceClient({ name: 'stations', url: new URL(`${stations.url}/graphql`), proofKey: null });
    const signedIn = () => Promise.resolve({ caller: callerOf('i', 's'), traceId: 't', language: 'zh' as const, acceptLanguage: undefined, deadline: 0, gone: new AbortController().signal });
    const logger = createLogger('test', 'silent');
    const small = await startHttpServer({
      name: 'test', version: '1', host: '127.0.0.1', port: 0, logger, notReady: () => [], routes: [importRoute(new Map([['stations', client]]), signedIn, logger, 1_000)],
    });
    const status = async (body: string, chunked: boolean): Promise<number> =>
      (await fetch(`${small.url}/import/station`, {
        method: 'POST', duplex: 'half', body: chunked ? Readable.from([Buffer.from(body)]) : body,
        headers: { 'content-type': 'application/x-ndjson', 'content-digest': contentDigest(contentHash(body)) },
      } as unknown as RequestInit)).status;
    expect(await status('x'.repeat(1_000), true)).toBe(200);
    expect(await status('x'.repeat(1_001), true)).toBe(413);
    expect(await status('x'.repeat(1_001), false)).toBe(413);
    await small.stop();
    await client.close();
  });
});

describe('the kinds', () => {
  it('each have one owner', () => {
    expect(Object.keys(ownerOfKind)).toHaveLength(23);
    expect(new Set(Object.values(ownerOfKind))).toEqual(new Set(['deputies', 'stations', 'suggestions', 'scheduling']));
  });
});
