import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { whyNotReady } from './ready.js';

describe('whether a process is ready', () => {
  let server: Server;
  let url: string;
  let answer: { status: number; body: string };
  beforeEach(async () => {
    server = createServer((_, response) => response.writeHead(answer.status).end(answer.body)).listen(0, '127.0.0.1');
    await once(server, 'listening');
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterEach(() => { server.close(); });

  const others = () => `port ${new URL(url).port} is answered by another process`;
  const own = () => 'own';

  it('is what the instance that runs now says', async () => {
    answer = { status: 200, body: '{"ready":true,"reasons":[],"instance":"own"}' };
    expect(await whyNotReady(url, own)).toBeNull();
    answer = { status: 503, body: '{"ready":false,"reasons":["events are being read","the database does not answer"],"instance":"own"}' };
    expect(await whyNotReady(url, own)).toBe('events are being read, the database does not answer');
  });

  it.each([
    [200, '{"ready":true,"reasons":[],"instance":"earlier"}'], [503, '{"ready":false,"reasons":["stopping"],"instance":"earlier"}'],
    [200, '{"ready":true,"reasons":[]}'], [200, '{"instance":null}'], [200, 'null'], [200, '<html>'], [404, ''],
  ])('is never said by another process: %i %s', async (status, body) => {
    answer = { status, body };
    expect(await whyNotReady(url, own)).toBe(others());
    expect(await whyNotReady(url, () => null)).toBe(others());
  });

  it('is not said by an instance that ended while it answered', async () => {
    let running: string | null = 'own';
    server.on('request', () => { running = null; });
    answer = { status: 200, body: '{"ready":true,"reasons":[],"instance":"own"}' };
    expect(await whyNotReady(url, () => running)).toBe(others());
  });

  it('is no when nobody answers', async () => {
    server.close();
    await once(server, 'close');
    expect(await whyNotReady(url, own)).toMatch(/fetch failed|ECONNREFUSED/);
  });
});
