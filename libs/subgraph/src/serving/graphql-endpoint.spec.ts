import { anonymousCaller, callerOf, contentHash, signProof } from '@renda/caller';
import { createLogger, type RunningHttpServer, startHttpServer } from '@renda/service-runtime';
import { buildSchema as schemaFrom } from 'graphql';
import { Refusal } from '../refusal.js';
import type { RequestContext } from '../request-context.js';
import { graphqlEndpoint } from './graphql-endpoint.js';

const key = Buffer.alloc(32, 7);
const logged: string[] = [];
const logger = { ...createLogger('test', 'silent'), error: (what: { err?: Error }) => { logged.push(String(what.err?.message)); } } as never;

let server: RunningHttpServer;
let stop: () => Promise<void>;
let asked = 0;

beforeAll(async () => {
  const schema = schemaFrom('type Query { ok: String, refused: String, broken: String, number(of: Int!): Int }');
  const fields = schema.getQueryType()?.getFields() ?? {};
  const resolve = (name: string, answer: () => unknown): void => { const field = fields[name]; if (field) field.resolve = answer; };
  resolve('ok', () => { asked += 1; return 'ok'; });
  resolve('refused', () => { throw new Refusal('TOO_LATE', { day: '2026-03-01' }, { title: { zh: '期限', en: 'Time limit' }, citation: '001§9' }); });
  resolve('broken', () => { throw new Error('insert into person values (13800138000) at db.internal:5432'); });
  const endpoint = await graphqlEndpoint({
    service: 'deputies', proofKey: key, schema, logger,
    sentences: { TOO_LATE: { zh: '已过期限（{day}）。', en: 'Too late ({day}).' } },
    context: (given) => Promise.resolve(given as unknown as RequestContext),
  });
  server = await startHttpServer({ name: 'deputies', version: '1', host: '127.0.0.1', port: 0, routes: [endpoint.route], notReady: () => [], logger });
  stop = async () => { await server.stop(); await endpoint.stop(); };
});
afterAll(() => stop());

interface Sending { service?: string; key?: Buffer; path?: string; hash?: string; at?: Date; headers?: Record<string, string> }

function send(query: string, { service = 'deputies', key: signing = key, path = '/graphql', hash, at = new Date(), headers }: Sending = {}): Promise<Response> {
  const body = JSON.stringify({ query });
  const proof = signProof({ service, key: signing, method: 'POST', path, now: at, caller: callerOf('urn:test', 'somebody'), contentHash: hash ?? contentHash(body) });
  return fetch(`${server.url}/graphql`, { method: 'POST', body, headers: { 'content-type': 'application/json', ...proof, ...headers } });
}

describe('without the gateway’s proof a service answers nothing', () => {
  const ago = (seconds: number): Date => new Date(Date.now() - seconds * 1000);

  it.each(['{ ok }', '{ __typename }', '{ _service { sdl } }', '{ __schema { types { name } } }'])('not even %s', async (query) => {
    const before = asked;
    const answer = await fetch(`${server.url}/graphql`, { method: 'POST', body: JSON.stringify({ query }), headers: { 'content-type': 'application/json' } });
    expect([answer.status, await answer.text(), asked]).toEqual([401, '{"code":"UNPROVED"}', before]);
  });

  it.each<[string, Sending]>([
    ['another key', { key: Buffer.alloc(32, 8) }],
    ['the proof for another service', { service: 'stations' }],
    ['the proof of another path', { path: '/delivery' }],
    ['the proof of another body', { hash: contentHash('{"query":"{ __typename }"}') }],
    ['a proof 31 seconds old', { at: ago(31) }],
    ['another caller put in', { headers: { 'x-renda-caller': Buffer.from('{"issuer":"urn:test","subject":"administrator"}').toString('base64url') } }],
  ])('nor with %s', async (_, sending) => {
    expect((await send('{ ok }', sending)).status).toBe(401);
  });

  it('with the proof it answers, also one 29 seconds old', async () => {
    expect(await (await send('{ ok }', { at: ago(29) })).json()).toEqual({ data: { ok: 'ok' } });
  });

  it('refuses a body over the limit', async () => {
    expect((await send(`{ ok }${' '.repeat(1_000_001)}`)).status).toBe(413);
  });
});

describe('what a client sees of an error', () => {
  const errors = async (query: string, headers: Record<string, string> = {}): Promise<Record<string, unknown>[]> =>
    ((await (await send(query, { headers: { 'x-renda-trace': 'trace-0001', ...headers } })).json()) as { errors: Record<string, unknown>[] }).errors;

  it('is the refusal’s code, sentence, params and rule', async () => {
    expect(await errors('{ refused }')).toEqual([expect.objectContaining({
      message: '已过期限（2026-03-01）。',
      extensions: { code: 'TOO_LATE', traceId: 'trace-0001', params: { day: '2026-03-01' }, rule: { title: '期限', citation: '001§9' } },
    })]);
  });

  it('is English where the asker prefers it', async () => {
    expect((await errors('{ refused }', { 'accept-language': 'en-GB,en;q=0.9,zh;q=0.5' }))[0]?.['message']).toBe('Too late (2026-03-01).');
  });

  it('is a trace id and nothing else where something broke; the log has the rest', async () => {
    const found = await errors('{ broken }');
    expect(found).toEqual([expect.objectContaining({ extensions: { code: 'INTERNAL', traceId: 'trace-0001' } })]);
    expect(JSON.stringify(found)).not.toMatch(/person|13800138000|db\.internal|stack/);
    expect(logged.join()).toContain('13800138000');
  });

  it.each([
    ['{ nowhere }', 'GRAPHQL_VALIDATION_FAILED'],
    ['{ ok', 'GRAPHQL_PARSE_FAILED'],
  ])('of the document %s is %s', async (query, code) => {
    expect((await errors(query))[0]?.['extensions']).toMatchObject({ code });
  });

  it('never repeats a value that was typed', async () => {
    const body = JSON.stringify({ query: 'query ($of: Int!) { number(of: $of) }', variables: { of: '13800138000x' } });
    const proof = signProof({ service: 'deputies', key, method: 'POST', path: '/graphql', now: new Date(), caller: anonymousCaller, contentHash: contentHash(body) });
    const answer = await fetch(`${server.url}/graphql`, { method: 'POST', body, headers: { 'content-type': 'application/json', ...proof } });
    const text = await answer.text();
    expect(text).toContain('BAD_USER_INPUT');
    expect(text).not.toContain('13800138000');
  });
});
