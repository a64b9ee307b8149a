import { eventually } from '@renda/test-kit';
import { startedGateway, type StartedGateway } from './testing/started-gateway.js';
import type { Answering, StubService } from './testing/stub-service.js';
import { twoServices } from './testing/two-services.js';

const PAGE = '{ stations { id name matters { title } openMatters } }';

describe('when a service gives no answer', () => {
  let stations: StubService;
  let suggestions: StubService;
  let stopServices: () => Promise<void>;
  let gateway: StartedGateway;
  beforeEach(async () => {
    ({ stations, suggestions, stop: stopServices } = await twoServices());
    gateway = await startedGateway([stations, suggestions], { HOP_DEADLINE_MS: '1500', OPERATION_DEADLINE_MS: '3500' });
  });
  afterEach(async () => {
    await gateway.stop();
    await stopServices();
  });
  const json = (body: unknown, status = 200): Answering => (response) => { response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body)); };

  const everyPlace = [['stations', 0, 'matters'], ['stations', 0, 'openMatters'], ['stations', 1, 'matters'], ['stations', 1, 'openMatters']];

  it('because it is dead, the others answer and each empty place says why, naming the service only', async () => {
    const whole = await gateway.ask(PAGE);
    expect(whole.errors).toBeUndefined();
    await suggestions.stop();
    const answer = await gateway.ask(PAGE, { headers: { 'accept-language': 'en' } });
    expect(answer.status).toBe(200);
    expect(answer.data).toEqual({ stations: [{ id: 's1', name: '一站', matters: null, openMatters: null }, { id: 's2', name: '二站', matters: null, openMatters: null }] });
    const traceId = answer.headers.get('x-renda-trace');
    expect(answer.errors).toEqual(everyPlace.map((path) => ({
      message: 'This part cannot be had right now; please try again later.', path, extensions: { code: 'SUBGRAPH_UNAVAILABLE', service: 'suggestions', traceId },
    })));
    expect(answer.text).not.toMatch(/127\.0\.0\.1|ECONN|http/);
  });

  it('of a root field, its place says so too', async () => {
    await suggestions.stop();
    const answer = await gateway.ask('{ first: matter(id: "1") { title } ...Other } fragment Other on Query { second: matter(id: "2") { id } }');
    expect(answer.data).toEqual({ first: null, second: null });
    expect(answer.errors?.map(({ path, extensions }) => [String(path), extensions['code']]).sort()).toEqual([['first', 'SUBGRAPH_UNAVAILABLE'], ['second', 'SUBGRAPH_UNAVAILABLE']]);
  });

  it('in time, it is cut off at the deadline of the hop, and the rest arrives', async () => {
    let cut = false;
    suggestions.answering = (response) => { response.once('close', () => { cut = true; }); };
    const begun = performance.now();
    const answer = await gateway.ask(PAGE);
    const took = performance.now() - begun;
    expect(took).toBeGreaterThan(1_400);
    expect(took).toBeLessThan(3_400); // before the operation's own deadline
    expect(answer.errors?.map(({ path, extensions }) => [path, extensions['code'], extensions['service']])).toEqual(everyPlace.map((path) => [path, 'SUBGRAPH_TIMEOUT', 'suggestions']));
    expect(answer.data).toMatchObject({ stations: [{ name: '一站' }, { name: '二站' }] });
    await eventually(() => { expect(cut).toBe(true); });
  });

  it('because it sends its answer too slowly, it is cut off as well', async () => {
    suggestions.answering = (response) => { response.writeHead(200, { 'content-type': 'application/json' }).write('{"data":'); };
    const answer = await gateway.ask(PAGE);
    expect(answer.errors?.[0]?.extensions['code']).toBe('SUBGRAPH_TIMEOUT');
  });

  it('hop after hop, the operation ends at its own deadline', async () => {
    const slowly = async (): Promise<void> => { await new Promise((resolve) => setTimeout(resolve, 1_200)); };
    const station = { __typename: 'Station', id: 's1' };
    stations.answering = async (response, heard, request) => {
      await slowly();
      await json({ data: heard.body.includes('_entities') ? { _entities: [{ name: '一站' }] } : { stations: [station] } })(response, heard, request);
    };
    suggestions.answering = async (response, heard, request) => {
      await slowly();
      await json({ data: { _entities: [{ matters: [{ station }] }] } })(response, heard, request);
    };
    const begun = performance.now();
    const answer = await gateway.ask('{ stations { matters { station { name } } } }');
    expect(performance.now() - begun).toBeGreaterThan(3_400);
    expect(answer.errors).toMatchObject([{ path: ['stations', 0, 'matters', 0, 'station', 'name'], extensions: { code: 'SUBGRAPH_TIMEOUT' } }]);
  });

  it('to a mutation, it is asked once and never again', async () => {
    suggestions.answering = (response) => { response.destroy(); };
    const answer = await gateway.ask('mutation { raiseMatter(title: "路灯") { id } }');
    expect(suggestions.heard).toHaveLength(1);
    expect(answer.errors).toMatchObject([{ path: ['raiseMatter'], extensions: { code: 'SUBGRAPH_UNAVAILABLE', service: 'suggestions' } }]);
  });

  it.each<[string, Answering]>([
    ['a page of a proxy', (response) => { response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>upstream 10.1.2.3 is down</h1>'); }],
    ['neither data nor error', json({})],
    ['null for its data', json({ data: null })],
    ['a list', json([])],
    ['a refusal of the proof', json({ code: 'UNPROVED' }, 401)],
  ])('but %s, it counts as unavailable', async (_, answering) => {
    suggestions.answering = answering;
    const answer = await gateway.ask(PAGE);
    expect(answer.errors?.map(({ path, extensions }) => [path, extensions['code']])).toEqual(everyPlace.map((path) => [path, 'SUBGRAPH_UNAVAILABLE']));
    expect(answer.text).not.toContain('10.1.2.3');
  });

  it('but null where its schema promises a value, that is an error and not a silent null', async () => {
    stations.answering = json({ data: { stations: [{ __typename: 'Station', id: 's1', name: null }] } });
    const answer = await gateway.ask('{ stations { id name } }');
    expect(answer.data).toEqual({ stations: [null] });
    expect(answer.errors).toMatchObject([{ path: ['stations', 0, 'name'], extensions: { code: 'INCOMPLETE' } }]);
    expect(answer.text).not.toContain('valueCompletion');
  });

  it('it is as if nothing had been once it answers again', async () => {
    suggestions.answering = (response) => { response.destroy(); };
    await gateway.ask(PAGE);
    suggestions.answering = null;
    expect((await gateway.ask(PAGE)).errors).toBeUndefined();
  });

  it('to a client that has gone, a query ends there too', async () => {
    let cut = (): void => undefined;
    const wasCut = new Promise<void>((resolve) => { cut = resolve; });
    const leaving = new AbortController();
    suggestions.answering = (response) => {
      response.once('close', cut);
      leaving.abort();
    };
    const begun = performance.now();
    await expect(gateway.ask(PAGE, { signal: leaving.signal })).rejects.toThrow();
    await wasCut;
    expect(performance.now() - begun).toBeLessThan(1_200); // not by the deadline of the hop
  });

  it('to a client that has gone, a mutation goes on to its end', async () => {
    let ended: (cut: boolean) => void = () => undefined;
    const end = new Promise<boolean>((resolve) => { ended = resolve; });
    const leaving = new AbortController();
    suggestions.answering = async (response) => {
      leaving.abort();
      await new Promise((resolve) => setTimeout(resolve, 100));
      response.once('close', () => { ended(!response.writableFinished); });
      json({ data: { raiseMatter: { id: 'm' } } })(response, suggestions.heard[0]!, undefined as never);
    };
    await expect(gateway.ask('mutation { raiseMatter(title: "路灯") { id } }', { signal: leaving.signal })).rejects.toThrow();
    expect(await end).toBe(false);
  });

  it('the gateway is alive, but not ready', async () => {
    const ready = async (): Promise<unknown[]> => {
      const answer = await fetch(`${gateway.url}/ready`);
      return [answer.status, await answer.json()];
    };
    expect(await ready()).toEqual([200, { ready: true, reasons: [] }]);
    suggestions.ready = 503;
    expect(await ready()).toEqual([503, { ready: false, reasons: ['suggestions is not ready'] }]);
    await suggestions.stop();
    expect(await ready()).toEqual([503, { ready: false, reasons: ['suggestions is not ready'] }]);
    expect((await fetch(`${gateway.url}/health`)).status).toBe(200);
  });
});
