import { startedGateway, type StartedGateway } from './testing/started-gateway.js';
import type { StubService } from './testing/stub-service.js';
import { twoServices } from './testing/two-services.js';

const SECRETS = /13800138000|INSERT|insert into|10\.1\.2\.3|postgres|node_modules|at \w+ \(|stacktrace|password/i;

describe('of an error', () => {
  let suggestions: StubService;
  let stopServices: () => Promise<void>;
  let gateway: StartedGateway;
  beforeAll(async () => {
    const services = await twoServices();
    ({ suggestions, stop: stopServices } = services);
    gateway = await startedGateway([services.stations, suggestions]);
  });
  afterAll(async () => {
    await gateway.stop();
    await stopServices();
  });

  const answeringWith = async (error: unknown, query = '{ matter(id: "1") { title } }') => {
    suggestions.answering = (response) => { response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ data: { matter: null }, errors: [error] })); };
    return gateway.ask(query);
  };

  it.each<[string, unknown]>([
    ['a unique violation in stock words', {
      message: 'insert into "person" ("phone") values (\'13800138000\') - duplicate key value violates unique constraint', path: ['matter'],
      extensions: { code: 'INTERNAL_SERVER_ERROR', stacktrace: ['at insert (/app/node_modules/pg/lib/client.js:1:1)'] },
    }],
    ['an error without a code', { message: 'connect ECONNREFUSED 10.1.2.3:5432 postgres', path: ['matter'] }],
    ['a code without a trace id', { message: 'INSERT failed', path: ['matter'], extensions: { code: 'MATTER_CLOSED' } }],
    ['a database code, with a trace id', { message: 'INSERT failed', path: ['matter'], extensions: { code: '23505', traceId: 't' } }],
    ['a validation error of a service', { message: 'Cannot query field "password"', extensions: { code: 'GRAPHQL_VALIDATION_FAILED', traceId: 't' } }],
    ['something that is no error at all', '13800138000'],
    ['nothing', null],
  ])('%s, a client sees the trace id only', async (_, error) => {
    const answer = await answeringWith(error);
    const traceId = answer.headers.get('x-renda-trace');
    expect(answer.errors).toMatchObject([{ message: '系统出错，请把追踪号告诉管理员。', extensions: { code: 'INTERNAL', traceId } }]);
    expect(Object.keys(answer.errors?.[0]?.extensions ?? {})).toEqual(['code', 'traceId']);
    expect(answer.text).not.toMatch(SECRETS);
    expect(gateway.log()).toContain(String(traceId));
    expect(gateway.log()).not.toMatch(/13800138000|insert into/);
  });

  it('a refusal of a service, everything a client needs passes, and nothing else', async () => {
    const answer = await answeringWith({
      message: '这一件已经办结。', path: ['matter', 'title'], locations: [{ line: 1, column: 2 }],
      extensions: {
        code: 'MATTER_CLOSED', traceId: 'of the service', params: { stage: 'CLOSED', days: 3, row: { phone: '13800138000' } },
        rule: { title: '三张清单', citation: '001§9', sql: { text: 'insert into x' } }, stacktrace: ['at insert (/node_modules/x)'], exception: { host: '10.1.2.3' },
      },
    });
    expect(answer.errors).toEqual([{
      message: '这一件已经办结。', path: ['matter', 'title'],
      extensions: { code: 'MATTER_CLOSED', traceId: answer.headers.get('x-renda-trace'), params: { stage: 'CLOSED', days: 3 }, rule: { title: '三张清单', citation: '001§9' } },
    }]);
    expect(answer.text).not.toMatch(SECRETS);
  });

  it('in a reference, its place in the whole answer is told', async () => {
    suggestions.answering = (response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({
        data: { _entities: [null, { openMatters: 1 }] }, errors: [{ message: '没有这一条。', path: ['_entities', 0], extensions: { code: 'NOT_AVAILABLE', traceId: 't' } }],
      }));
    };
    const answer = await gateway.ask('{ stations { openMatters } }');
    expect(answer.data).toEqual({ stations: [{ openMatters: null }, { openMatters: 1 }] });
    expect(answer.errors).toMatchObject([{ path: ['stations', 0], extensions: { code: 'NOT_AVAILABLE' } }]);
  });

  it.each([
    ['a syntax error', '{ stations {', 'GRAPHQL_PARSE_FAILED', /Syntax Error/],
    ['an unknown field', '{ stations { nothing } }', 'GRAPHQL_VALIDATION_FAILED', /Cannot query field "nothing" on type "Station"/],
    ['no operation of that name', '', 'BAD_REQUEST', /non-empty `query`/],
    ['ten thousand aliases', `{ ${Array.from({ length: 10_000 }, (_, at) => `a${String(at)}: __typename`).join(' ')} }`, 'DOCUMENT_TOO_LARGE', /查询过长/],
  ])('%s keeps its meaning, without a stack', async (_, query, code, meaning) => {
    const answer = await gateway.ask(query);
    expect(answer.status).toBe(400);
    expect(answer.errors).toMatchObject([{ message: expect.stringMatching(meaning), extensions: { code, traceId: answer.headers.get('x-renda-trace') } }]);
    expect(Object.keys(answer.errors?.[0]?.extensions ?? {})).toEqual(['code', 'traceId']);
  });

  it.each([
    ['application/json', 200], ['application/json;q=0.9', 200], ['application/graphql-response+json', 400], ['application/graphql-response+json, application/json;q=0.9', 400], ['*/*', 400],
  ])('the status suits a client that accepts %s: %i', async (accept, status) => {
    for (const query of ['{ stations {', '{ nothing }', 'query ($id: ID!) { matter(id: $id) { title } }']) {
      expect([query, (await gateway.ask(query, { headers: { accept } })).status]).toEqual([query, status]);
    }
    expect((await gateway.ask('', { headers: { accept } })).status).toBe(400);
  });

  it('a variable of the wrong type is refused without repeating it', async () => {
    const answer = await gateway.ask('query ($id: ID!) { matter(id: $id) { title } }', { variables: { id: { phone: '13800138000' } } });
    expect(answer.status).toBe(400);
    expect(answer.errors?.[0]?.message).toMatch(/got an invalid value/);
    expect(answer.text).not.toMatch(SECRETS);
  });

  it('the language is the one the client prefers', async () => {
    suggestions.answering = (response) => { response.writeHead(200, { 'content-type': 'application/json' }).end('{"data":{"matter":null},"errors":[{"message":"x"}]}'); };
    const answer = await gateway.ask('{ matter(id: "1") { title } }', { headers: { 'accept-language': 'en-GB' } });
    expect(answer.errors?.[0]?.message).toBe('Something went wrong; please tell the operators the trace id.');
  });

  it('in production the schema is not explained', async () => {
    const services = await twoServices();
    const closed = await startedGateway([services.stations, services.suggestions], { NODE_ENV: 'production' });
    try {
      const introspection = await closed.ask('{ __schema { types { name } } }');
      expect([introspection.status, introspection.errors?.[0]?.extensions['code']]).toEqual([400, 'GRAPHQL_VALIDATION_FAILED']);
      expect((await closed.ask('{ station { nam } }')).text).not.toMatch(/Did you mean|"name"/);
      expect((await fetch(`${closed.url}/graphql`, { headers: { accept: 'text/html' } })).status).toBe(405);
    } finally {
      await closed.stop();
      await services.stop();
    }
  });
});
