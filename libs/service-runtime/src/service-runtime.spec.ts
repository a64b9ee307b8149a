import { z } from 'zod';
import { withoutRows } from './logger.js';
import { createLogger, EnvironmentFaults, instance, port, readEnvironment, secretKey, startHttpServer, answerJson } from './index.js';

describe('the environment', () => {
  const schema = z.object({ PORT: port, PROOF_KEY: secretKey, HOST: z.string().default('127.0.0.1') });

  it('names every fault at once and shows no value', () => {
    const faults = (): unknown => readEnvironment(schema, { PORT: '99999', PROOF_KEY: 'c2hvcnQ=' });
    expect(faults).toThrow(EnvironmentFaults);
    expect(faults).toThrow(/PORT[\s\S]*PROOF_KEY/);
    expect(faults).not.toThrow(/c2hvcnQ=|99999/);
  });

  it('says what is missing', () => {
    expect(() => readEnvironment(schema, {})).toThrow(/PORT: is missing[\s\S]*PROOF_KEY: is missing/);
  });

  it('refuses an instance that is not a plain word, and needs none', () => {
    const instances = z.object({ RENDA_INSTANCE: instance });
    expect(readEnvironment(instances, {})).toEqual({});
    expect(readEnvironment(instances, { RENDA_INSTANCE: 'a'.repeat(64) })).toEqual({ RENDA_INSTANCE: 'a'.repeat(64) });
    for (const wrong of ['a'.repeat(65), '<b>', 'a b']) expect(() => readEnvironment(instances, { RENDA_INSTANCE: wrong })).toThrow('RENDA_INSTANCE: must be');
  });

  it('takes an empty text for absent', () => {
    const key = Buffer.alloc(32, 1).toString('base64');
    expect(readEnvironment(schema, { PORT: '0', PROOF_KEY: key, HOST: '' }).HOST).toBe('127.0.0.1');
  });
});

it('an error is logged without the row that the database refused', () => {
  const detail = 'Failing row contains (7, somebody, 13800000000).';
  const error = Object.assign(new Error(`violates check constraint\n - detail: ${detail}`), { detail, code: '23514', constraint: 'phone_length', previous: { detail } });
  expect(JSON.stringify(withoutRows(error))).not.toMatch(/somebody|13800000000/);
  expect(withoutRows(error)).toMatchObject({ code: '23514', constraint: 'phone_length', message: expect.stringContaining('violates check constraint') as unknown });
  expect(withoutRows(new Error('no detail'))).toMatchObject({ message: 'no detail' });
});

describe('a process that serves', () => {
  const logger = createLogger('test', 'silent');

  async function served(notReady: () => string[], instance?: string) {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => { release = resolve; });
    const server = await startHttpServer({
      name: 'test', version: '1', host: '127.0.0.1', port: 0, logger, notReady, instance,
      routes: [
        { method: 'GET', path: '/slow', handle: async (_, response) => { await held; answerJson(response, 200, { slow: true }); } },
        { method: 'GET', path: '/broken', handle: () => Promise.reject(new Error('password=secret')) },
      ],
    });
    return { server, release };
  }

  it('is alive before it is ready, and says why it is not', async () => {
    const { server } = await served(() => ['regions not read']);
    expect((await fetch(`${server.url}/health`)).status).toBe(200);
    const ready = await fetch(`${server.url}/ready`);
    expect([ready.status, await ready.json()]).toEqual([503, { ready: false, reasons: ['regions not read'] }]);
    await server.stop();
  });

  it.each<[number, string[]]>([[200, []], [503, ['regions not read']]])('says whose answer it is with %i', async (status, reasons) => {
    const { server } = await served(() => reasons, 'this-start');
    const ready = await fetch(`${server.url}/ready`);
    expect([ready.status, await ready.json()]).toEqual([status, { ready: status === 200, reasons, instance: 'this-start' }]);
    await server.stop();
  });

  it('hides what an unexpected error says', async () => {
    const { server } = await served(() => []);
    const answer = await fetch(`${server.url}/broken`);
    expect([answer.status, await answer.text()]).toEqual([500, '{"code":"INTERNAL"}']);
    await server.stop();
  });

  it('tells a wrong method from an unknown path', async () => {
    const { server } = await served(() => []);
    expect((await fetch(`${server.url}/slow`, { method: 'POST' })).status).toBe(405);
    expect((await fetch(`${server.url}/nowhere`)).status).toBe(404);
    await server.stop();
  });

  it('lets a running request end before it stops, and takes no new one', async () => {
    const { server, release } = await served(() => []);
    const running = fetch(`${server.url}/slow`);
    await new Promise((resolve) => setTimeout(resolve, 100));
    const stopped = server.stop();
    await expect(fetch(`${server.url}/health`)).rejects.toThrow();
    release();
    expect(await (await running).json()).toEqual({ slow: true });
    const ended = await Promise.race([stopped.then(() => 'stopped'), new Promise((resolve) => setTimeout(() => { resolve('still open'); }, 3_000))]);
    expect(ended).toBe('stopped');
  });
});
