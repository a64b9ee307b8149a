import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sayFault } from './fault.js';
import { importFolder, type ImportFolderOptions, type ImportResult } from './import-folder.js';
import type { ImportReport } from './report.js';

const REGIONS = 'key,code,name,kind,parent,from,to\njiangsu,320000,江苏省,PROVINCE,,2020-01-01,\ndanyang,321181,丹阳市,COUNTY,jiangsu,2020-01-01,\n';
const BODIES = 'key,name,kind,region,from,to\ncommittee,丹阳市人大常委会,STANDING_COMMITTEE,danyang,2020-01-01,\n';

interface Heard {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

type Answer = (request: Heard) => { status: number; body: unknown };
const allHeard = { services: { deputies: { unpublished: 0, behind: 0 } }, heard: true };
const loadsAll: Answer = ({ path, body }) =>
  path === '/import/heard' ? { status: 200, body: allHeard } : { status: 200, body: { kind: path.slice(8), loaded: body.trim().split('\n').length, skipped: 0, total: 0, faults: [] } };

let folder: string;
let server: Server;
let answer: Answer;
let requests: Heard[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'renda-import-'));
  answer = loadsAll;
  requests = [];
  server = createServer((request, response) => void respond(request, response).catch(() => response.destroy()));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
  await rm(folder, { recursive: true });
});

async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const parts: Buffer[] = [];
  for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
  const heard = { path: String(request.url), headers: request.headers, body: Buffer.concat(parts).toString() };
  requests.push(heard);
  const { status, body } = answer(heard);
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

async function run(files: Record<string, string>, given: Partial<ImportFolderOptions> = {}): Promise<{ result: ImportResult; told: string[] }> {
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  const told: string[] = [];
  const report: ImportReport = {
    fault: (fault) => told.push(sayFault(fault)),
    checked: (count, rows) => told.push(`checked ${String(count)} ${String(rows)}`),
    sending: () => undefined,
    sent: () => undefined,
    loaded: (kind, { loaded, skipped }) => told.push(`${kind} ${String(loaded)} ${String(skipped)}`),
    waiting: () => told.push('waiting'),
    stopped: (_zh, en) => told.push(`stopped: ${en}`),
    end: () => undefined,
  };
  const gateway = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  return { result: await importFolder({ folder, gateway, token: 'a-token', source: 'danyang', report, ...given }), told };
}

const sent = (): Heard[] => requests.filter(({ path }) => path !== '/import/heard');

describe('an import of a folder', () => {
  it('sends one file per kind, in the order of the kinds, and waits after each until all have heard', async () => {
    const { result, told } = await run({ 'body.csv': BODIES, 'region.csv': REGIONS });
    expect(requests.map(({ path }) => path)).toEqual(['/import/heard', '/import/region', '/import/heard', '/import/body', '/import/heard']);
    expect(told).toEqual(['checked 2 3', 'region 2 0', 'body 1 0']);
    expect(result).toEqual({ complete: true, faults: 0, kinds: [{ kind: 'region', loaded: 2, skipped: 0 }, { kind: 'body', loaded: 1, skipped: 0 }] });
  });

  it('sends typed rows with their lines, in the caller’s name, under the digest of the very bytes', async () => {
    await run({ 'region.csv': REGIONS });
    const [{ headers, body }] = sent() as [Heard];
    expect(body.split('\n')[1]).toBe('{"line":3,"key":"danyang","row":{"code":"321181","name":"丹阳市","kind":"COUNTY","parent":"jiangsu","from":"2020-01-01","to":null}}');
    expect(headers).toMatchObject({
      authorization: 'Bearer a-token',
      'content-type': 'application/x-ndjson',
      'content-length': String(Buffer.byteLength(body)),
      'content-digest': `sha-256=:${createHash('sha256').update(body).digest('base64')}:`,
      'x-import-source': 'danyang',
    });
  });

  it('sends nothing at all when one row of one file is wrong', async () => {
    const { result, told } = await run({ 'region.csv': REGIONS, 'body.csv': BODIES.replace('danyang', 'nowhere') });
    expect(result).toMatchObject({ complete: false, faults: 1 });
    expect(told).toEqual(['body.csv:2 [region]: UNKNOWN_REFERENCE region.csv 中没有键“nowhere” / there is no key "nowhere" in region.csv']);
    expect(requests).toEqual([]);
  });

  it('tells what a service refuses by file and line, counts what it did not list, and sends no further file', async () => {
    answer = (request) =>
      request.path === '/import/region'
        ? { status: 422, body: { kind: 'region', loaded: 0, skipped: 0, total: 3, faults: [{ line: 3, key: 'danyang', code: 'IMPORT_DIFFERS', message: '内容不同', params: { key: 'danyang' } }] } }
        : loadsAll(request);
    const { result, told } = await run({ 'region.csv': REGIONS, 'body.csv': BODIES });
    expect(told.slice(1)).toEqual(['region.csv:3: IMPORT_DIFFERS 内容不同 {"key":"danyang"}', 'region.csv: MORE_FAULTS 另有 2 处 / 2 more']);
    expect(result).toEqual({ complete: false, faults: 3, kinds: [] });
    expect(sent()).toHaveLength(1);
  });

  it('waits as long as the services get on', async () => {
    let behind = 4;
    answer = (request) => {
      if (request.path !== '/import/heard') return loadsAll(request);
      behind -= 1;
      return { status: 200, body: { services: { stations: behind > 2 ? null : { unpublished: 0, behind } }, heard: behind <= 0 } };
    };
    const { result, told } = await run({ 'region.csv': REGIONS }, { patience: 5000 });
    expect(result.complete).toBe(true);
    expect(told.filter((line) => line === 'waiting')).toHaveLength(3);
  });

  it('gives up, after all that was loaded, when a service does not catch up', async () => {
    answer = (request) =>
      request.path === '/import/heard' && sent().length > 0 ? { status: 200, body: { services: { stations: { unpublished: 1, behind: 2 } }, heard: false } } : loadsAll(request);
    const { result, told } = await run({ 'region.csv': REGIONS, 'body.csv': BODIES }, { patience: 200 });
    expect(result).toMatchObject({ complete: false, kinds: [{ kind: 'region', loaded: 2 }] });
    expect(told.at(-1)).toBe('stopped: the services do not catch up: stations: unpublished 1, behind 2');
  });

  it('asks for a fresh token before each request when it is given a way to', async () => {
    let number = 0;
    await run({ 'region.csv': REGIONS }, { token: () => Promise.resolve(`token-${String((number += 1))}`) });
    expect(requests.map(({ headers }) => headers.authorization)).toEqual(['Bearer token-1', 'Bearer token-2', 'Bearer token-3']);
  });

  it.each([
    [401, { errors: [{ message: '请先登录', extensions: { code: 'UNAUTHENTICATED', traceId: 't' } }] }, 'stopped: not authenticated: the token is missing, invalid or expired (UNAUTHENTICATED)'],
    [403, { code: 'FORBIDDEN', message: '没有权限', traceId: 't' }, 'stopped: this caller may not import (FORBIDDEN)'],
    [413, { errors: [{ message: '太大', extensions: { code: 'TOO_LARGE' } }] }, 'stopped: the gateway answered 413 (TOO_LARGE)'],
    [500, 'nonsense', 'stopped: the gateway answered 500'],
  ])('stops with its reason at the answer %s', async (status, body, sentence) => {
    answer = (request) => (request.path === '/import/region' ? { status, body } : loadsAll(request));
    const { result, told } = await run({ 'region.csv': REGIONS });
    expect(result.complete).toBe(false);
    expect(told.at(-1)).toBe(sentence);
  });

  it('says so when the gateway is away', async () => {
    const { told } = await run({ 'region.csv': REGIONS }, { gateway: 'http://127.0.0.1:1' });
    expect(told.at(-1)).toMatch(/^stopped: no connection to the gateway at http:\/\/127\.0\.0\.1:1 \(ECONNREFUSED\)/);
  });

  it.each([
    ['longer', REGIONS.replace('丹阳市', '江苏省丹阳市')],
    ['shorter', REGIONS.replace('丹阳市', '丹阳')],
    ['wrong', REGIONS.replace('321181', 'x')],
  ])('says so when a file became %s after the check', async (_how, changed) => {
    answer = (request) => {
      if (sent().length === 0) writeFileSync(join(folder, 'region.csv'), changed);
      return loadsAll(request);
    };
    const { result, told } = await run({ 'region.csv': REGIONS });
    expect(result.complete).toBe(false);
    expect(told.at(-1)).toMatch(/^stopped: .* was changed after it had been checked$/);
  });

  it('takes the folder’s name for the source, and refuses a name that no header can carry', async () => {
    expect((await run({ 'region.csv': REGIONS }, { source: undefined })).result.complete).toBe(true);
    expect(sent()[0]?.headers['x-import-source']).toMatch(/^renda-import-/);
    expect((await run({}, { source: '丹阳' })).told.at(-1)).toMatch(/^stopped: the name of the source/);
  });
});
