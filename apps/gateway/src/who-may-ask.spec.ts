import { anonymousCaller, callerId, contentHash, verifyProof } from '@renda/caller';
import { startedGateway, type StartedGateway } from './testing/started-gateway.js';
import type { Heard, StubService } from './testing/stub-service.js';
import { twoServices } from './testing/two-services.js';

describe('the gateway', () => {
  let stations: StubService;
  let suggestions: StubService;
  let stopServices: () => Promise<void>;
  let gateway: StartedGateway;
  beforeAll(async () => {
    ({ stations, suggestions, stop: stopServices } = await twoServices());
    gateway = await startedGateway([stations, suggestions], { CORS_ORIGINS: 'https://app.example, http://localhost:3000' });
  });
  afterAll(async () => {
    await gateway.stop();
    await stopServices();
  });
  const verified = ({ method, path, headers, body }: Heard, service: string) =>
    verifyProof({ service, key: gateway.keys[service] ?? Buffer.alloc(0), method, path, headers, contentHash: contentHash(body), now: new Date() });
  const lastHeard = (service: StubService): Heard => service.heard.at(-1)!;

  it('proves to each service, and to no other, who asks for what', async () => {
    const token = await gateway.token('li');
    await gateway.ask('{ stations { openMatters } }', { headers: { authorization: `Bearer ${token}` } });
    for (const service of [stations, suggestions]) {
      expect(verified(lastHeard(service), service.name).caller).toEqual({ id: callerId('https://login.example', 'li'), issuer: 'https://login.example', subject: 'li', anonymous: false });
      expect(JSON.stringify(lastHeard(service).headers)).not.toContain(token);
    }
    expect(() => verified(lastHeard(stations), 'suggestions')).toThrow();
    expect(() => verified({ ...lastHeard(stations), body: '{}' }, 'stations')).toThrow();
  });

  it('proves that nobody in particular asks, when no token comes', async () => {
    await gateway.ask('{ stations { id } }');
    expect(verified(lastHeard(stations), 'stations').caller).toEqual(anonymousCaller);
  });

  it('passes on the language and its own trace id, and none a client makes up', async () => {
    const answer = await gateway.ask('{ stations { id } }', { headers: { 'accept-language': 'en', 'x-renda-trace': 'mine', 'x-renda-caller': 'e30', 'x-renda-proof': 'v1' } });
    const { headers } = lastHeard(stations);
    expect(headers['accept-language']).toBe('en');
    expect(headers['x-renda-trace']).toBe(answer.headers.get('x-renda-trace'));
    expect(headers['x-renda-trace']).not.toBe('mine');
    expect(Number(headers['x-renda-deadline'])).toBeLessThanOrEqual(3_000);
    expect(verified(lastHeard(stations), 'stations').caller).toEqual(anonymousCaller);
  });

  it.each(['Bearer x.y.z', 'Bearer', 'Basic bGk6bGk='])('answers "%s" with 401 and asks no service', async (authorization) => {
    const before = stations.heard.length;
    const answer = await gateway.ask('{ stations { id } }', { headers: { authorization } });
    expect(answer.status).toBe(401);
    expect(answer.errors).toEqual([{ message: '登录凭证无效或已过期，请重新登录。', extensions: { code: 'UNAUTHENTICATED', traceId: answer.headers.get('x-renda-trace') } }]);
    expect(stations.heard).toHaveLength(before);
  });

  it('takes no token from the address', async () => {
    const response = await fetch(`${gateway.url}/graphql?access_token=${await gateway.token('li')}`, {
      method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"query":"{ stations { id } }"}',
    });
    expect(response.status).toBe(200);
    expect(verified(lastHeard(stations), 'stations').caller).toEqual(anonymousCaller);
  });

  const mutation = JSON.stringify({ query: 'mutation { raiseMatter(title: "路灯") { id } }' });
  const inAddress = `query=${encodeURIComponent('mutation { raiseMatter(title: "路灯") { id } }')}`;
  it.each<[string, string, string | undefined, string | undefined, number]>([
    ['POST', 'application/json', mutation, undefined, 200],
    ['POST', 'application/json; charset=utf-8', mutation, undefined, 200],
    ['POST', 'text/plain', mutation, undefined, 415],
    ['POST', 'application/x-www-form-urlencoded', inAddress, undefined, 415],
    ['POST', 'multipart/form-data; boundary=x', '--x\r\n\r\n--x--', undefined, 415],
    ['POST', 'application/graphql', 'mutation { raiseMatter(title: "x") { id } }', undefined, 415],
    ['POST', 'application/jsonp', mutation, undefined, 415],
    ['POST', '', mutation, undefined, 415],
    ['GET', '', undefined, `?${inAddress}`, 405],
    ['GET', 'application/json', undefined, `?${inAddress}`, 405],
    ['PUT', 'application/json', mutation, undefined, 405],
    ['DELETE', '', undefined, `?${inAddress}`, 405],
    ['POST', 'application/json', `[${mutation}]`, undefined, 400],
    ['POST', 'application/json', '{"query":', undefined, 400],
    ['POST', 'application/json', '', undefined, 400],
    ['POST', 'application/json', `{"query":"{ stations { id } }","variables":{"__proto__":{"x":1}}}`, undefined, 400],
    ['POST', 'application/json', `{"query":"{ stations { id } }","variables":{"a":[{"constructor":1}]}}`, undefined, 400],
    ['POST', 'application/json', `{"query":"{ stations { id } }","variables":{"a":${'['.repeat(50_000)}${']'.repeat(50_000)}}}`, undefined, 400],
    ['POST', 'application/json', `{"query":"{ stations { id } }","pad":"${'x'.repeat(1_000_000)}"}`, undefined, 413],
  ])('answers %s of "%s" with %s %s: %i', async (method, type, body, search, status) => {
    const before = suggestions.heard.length;
    const response = await fetch(`${gateway.url}/graphql${search ?? ''}`, {
      method, headers: { ...(type === '' ? {} : { 'content-type': type }), cookie: 'session=1', origin: 'https://evil.example' }, body: body === undefined ? null : new TextEncoder().encode(body),
    });
    expect(response.status).toBe(status);
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
    expect(suggestions.heard.length - before).toBe(status === 200 ? 1 : 0);
    expect(({} as { x?: unknown }).x).toBeUndefined();
    if (status !== 200) expect((await response.text()).length).toBeLessThan(500);
  });

  it.each([['https://app.example', true], ['http://localhost:3000', true], ['https://evil.example', false], ['https://app.example.evil.example', false], ['null', false]])(
    'lets a page of %s read answers: %s', async (origin, allowed) => {
      const preflight = await fetch(`${gateway.url}/graphql`, { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization' } });
      const answer = await gateway.ask('{ stations { id } }', { headers: { origin } });
      for (const { headers } of [preflight, answer]) {
        expect(headers.get('access-control-allow-origin')).toBe(allowed ? origin : null);
        expect(headers.get('vary')).toContain('Origin');
        expect(headers.get('access-control-allow-credentials')).toBeNull();
      }
      expect(preflight.status).toBe(204);
      expect(preflight.headers.get('access-control-allow-headers')).toBe(allowed ? 'authorization, content-type, accept-language' : null);
    });
});
