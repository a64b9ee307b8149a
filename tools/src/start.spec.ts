import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { hasEnded, markOf, type ProcessMark } from '@renda/local-postgres';

import { type Ports, portVariable, processes, projectFolder } from './system/parts.js';
import { freePorts } from './system/ports.js';

jest.setTimeout(120_000);

let state: string;
let ports: Ports;
let environment: NodeJS.ProcessEnv;
beforeAll(async () => {
  state = mkdtempSync(join(tmpdir(), 'renda-start-'));
  chmodSync(state, 0o755);
  ports = await freePorts();
  environment = { ...process.env, NODE_OPTIONS: '', EVENT_LOG: '', STATE_FOLDER: state, ...Object.fromEntries(processes.map((name) => [portVariable(name), String(ports[name])])) };
});
afterAll(async () => {
  await command('reset').catch(() => undefined);
  rmSync(state, { recursive: true, force: true });
});

/** What `npm run <name>` runs once everything is installed and built. */
const fileOf = (name: string): string => join(projectFolder, 'tools/dist', `${name}.js`);
const command = (name: string, ...given: string[]) => promisify(execFile)(process.execPath, [fileOf(name), ...given], { env: environment });

/** Starts, and answers when the table of addresses is there. */
async function start(): Promise<{ child: ChildProcess; printed: string }> {
  const child = spawn(process.execPath, [fileOf('start')], { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (printed += text));
  while (!printed.includes('Ctrl-C')) {
    if (child.exitCode !== null) throw new Error(`the start ended with ${child.exitCode}:\n${printed}`);
    await sleep(50);
  }
  return { child, printed };
}

const childMarks = (): ProcessMark[] => readdirSync(join(state, 'processes')).map((file) => JSON.parse(readFileSync(join(state, 'processes', file), 'utf8')) as ProcessMark);
const postgresPid = (): number => Number(readFileSync(join(state, 'postgres/data/postmaster.pid'), 'utf8').split('\n')[0]);

async function ask(query: string, token?: string): Promise<unknown> {
  const headers = { 'content-type': 'application/json', ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) };
  const response = await fetch(`http://127.0.0.1:${ports.gateway}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
  return response.json();
}

const stations = '{ stations(first: 1) { totalCount } }';
const fifteen = { data: { stations: { totalCount: 15 } } };

describe('npm start', () => {
  let child: ChildProcess;

  it('starts everything, loads the demo, and shows where to go', async () => {
    const started = await start();
    child = started.child;
    for (const name of processes) expect(started.printed).toContain(`http://127.0.0.1:${ports[name]}/graphql`);
    expect(started.printed).toMatch(/visit: \d+ 已导入 loaded/);
    expect(started.printed).toContain('8 rulebooks are published\n');
    expect(started.printed).not.toMatch(/rulebooks (not published|that stay)/);
    expect(await ask(stations)).toEqual(fifteen);
  });

  it('knows the personas of the demo by their tokens', async () => {
    const { stdout } = await command('token', 'administrator');
    expect(stdout).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/);
    expect(await ask('{ deputies(first: 1) { totalCount } }', stdout.trim())).toMatchObject({ data: { deputies: { totalCount: expect.any(Number) } } });
  });

  it('is refused a second time while it runs, and so is the reset', async () => {
    await expect(command('start')).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining(`already runs as process ${child.pid}, at http://127.0.0.1:${ports.gateway}`) });
    await expect(command('reset')).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('stop it first') });
    expect(await ask(stations)).toEqual(fifteen);
  });

  it('leaves no process behind when it is interrupted', async () => {
    const pids = [...childMarks().map(({ pid }) => pid), postgresPid()];
    expect(pids).toHaveLength(6);
    child.kill('SIGINT');
    child.kill('SIGTERM');
    expect((await once(child, 'exit'))[0]).toBe(0);
    expect(pids.map(markOf)).toEqual(pids.map(() => null));
  });

  it('has its data the next time, and loads nothing again', async () => {
    const started = await start();
    child = started.child;
    expect(started.printed).not.toContain('已导入');
    expect(await ask(stations)).toEqual(fifteen);
  });

  it('comes back by itself after kill -9 of everything', async () => {
    const marks = [...childMarks(), ...[postgresPid(), child.pid ?? 0].map(markOf)].filter((mark) => mark !== null);
    expect(marks).toHaveLength(7);
    for (const { pid } of [...marks].reverse()) process.kill(pid, 'SIGKILL');
    for (const mark of marks) await hasEnded(mark, 5_000);
    child = (await start()).child;
    expect(await ask(stations)).toEqual(fifteen);
  });

  it('can be given up while it starts, and the reset leaves an empty folder', async () => {
    child.kill('SIGTERM');
    await once(child, 'exit');
    const early = spawn(process.execPath, [fileOf('start')], { env: environment, stdio: ['ignore', 'pipe', 'inherit'] });
    await once(early.stdout, 'data');
    early.kill('SIGINT');
    expect((await once(early, 'exit'))[0]).toBe(0);
    await command('reset');
    expect(readdirSync(state)).toEqual([]);
  });
});
