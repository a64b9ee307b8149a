import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kafkaJars, startKafka } from './index.js';

// A real broker is started, killed and started again by the contract suite of the event log; here is what needs no Java.
let folder: string;
const children: ChildProcess[] = [];
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'renda-local-kafka-')); });
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/** Stands for a broker or its starter: a process whose command names the folder. */
async function standIn(): Promise<ChildProcess & { pid: number }> {
  const child = spawn(process.execPath, ['-e', 'process.stdout.write("on"); setInterval(() => {}, 1000)', folder], { stdio: ['ignore', 'pipe', 'ignore'] });
  children.push(child);
  await new Promise((resolve) => child.stdout?.once('data', resolve));
  if (child.pid === undefined) throw new Error('no process');
  return Object.assign(child, { pid: child.pid });
}

it('names the port that is busy', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  await expect(startKafka({ port, dataDirectory: folder, jarsDirectory: folder })).rejects.toThrow(`port ${String(port)} is busy`);
  await new Promise((resolve) => server.close(resolve));
});

it('leaves a broker alone whose starter lives', async () => {
  const [broker, owner] = [await standIn(), await standIn()];
  writeFileSync(join(folder, 'broker.json'), JSON.stringify({ broker: broker.pid, owner: owner.pid }));
  await expect(startKafka({ dataDirectory: folder, jarsDirectory: folder })).rejects.toThrow('already running');
  expect(broker.exitCode ?? broker.signalCode).toBeNull();
});

it('ends a broker whose starter was killed', async () => {
  const [broker, owner] = [await standIn(), await standIn()];
  writeFileSync(join(folder, 'broker.json'), JSON.stringify({ broker: broker.pid, owner: owner.pid }));
  owner.kill('SIGKILL');
  await new Promise((resolve) => owner.once('exit', resolve));
  // A file where the folder of the jars should be: the start goes no further.
  writeFileSync(join(folder, 'file'), '');
  const ended = new Promise((resolve) => broker.once('exit', (_, signal) => { resolve(signal); }));
  await expect(startKafka({ dataDirectory: folder, jarsDirectory: join(folder, 'file') })).rejects.toThrow();
  await expect(ended).resolves.toBe('SIGTERM');
});

it('fetches the jars once', async () => {
  const pom = readFileSync(join(import.meta.dirname, '..', 'pom.xml'));
  const known = join(folder, createHash('sha256').update(pom).digest('hex').slice(0, 12));
  mkdirSync(known);
  const said: string[] = [];
  await expect(kafkaJars(folder, (line) => said.push(line))).resolves.toBe(known);
  expect(said).toEqual([]);
});
