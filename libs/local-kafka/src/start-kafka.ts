import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { writeBrokerSettings } from './broker-settings.js';
import { kafkaJars } from './kafka-jars.js';

const run = promisify(execFile);

export interface KafkaSetting {
  /** Any free one when left out. */
  readonly port?: number;
  readonly dataDirectory: string;
  /** Where the jars are kept between runs. */
  readonly jarsDirectory: string;
  readonly tell?: (line: string) => void;
}

export interface LocalKafka {
  /** As kafkajs wants it: `127.0.0.1:9092`. */
  readonly brokers: string;
  readonly port: number;
  readonly pid: number;
  /** Resolves when the broker has ended, for whatever reason. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

interface Note {
  readonly broker: number;
  readonly owner: number;
}

/**
 * Starts a single-node Apache Kafka (KRaft) on 127.0.0.1 and resolves when it takes requests. Data are kept in `dataDirectory`;
 * a broker whose starter was killed is ended first, one whose starter lives is left alone and the start refused.
 */
export async function startKafka(setting: KafkaSetting): Promise<LocalKafka> {
  const { dataDirectory, tell } = setting;
  mkdirSync(dataDirectory, { recursive: true });
  await endOrphan(dataDirectory);
  const port = setting.port ?? await freePort();
  await refuseBusy(port);
  const jars = await kafkaJars(setting.jarsDirectory, tell);
  const { server, logging } = writeBrokerSettings(dataDirectory, { port, controllerPort: await freePort() });
  const java = ['-Xmx384m', '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', `-Dlog4j2.configurationFile=${logging}`, '-cp', join(jars, '*')];
  if (!existsSync(join(dataDirectory, 'data', 'meta.properties'))) {
    const { stdout } = await run('java', [...java, 'kafka.tools.StorageTool', 'random-uuid']);
    const clusterId = stdout.trim().split('\n').at(-1) ?? '';
    await run('java', [...java, 'kafka.tools.StorageTool', 'format', '--cluster-id', clusterId, '--config', server]);
  }
  const output = join(dataDirectory, 'broker.log');
  const file = openSync(output, 'w');
  // A group of its own: the terminal's Ctrl-C reaches only us, and we stop the broker in order.
  const broker = spawn('java', [...java, 'kafka.Kafka', server], { stdio: ['ignore', file, file], detached: true });
  closeSync(file);
  const ended = new Promise<void>((resolve) => { broker.once('exit', () => { resolve(); }); broker.once('error', () => { resolve(); }); });
  const note: Note = { broker: broker.pid ?? 0, owner: process.pid };
  writeFileSync(noteFile(dataDirectory), JSON.stringify(note));
  await takesRequests(broker, output);
  return {
    brokers: `127.0.0.1:${String(port)}`, port, pid: note.broker, ended,
    async stop() {
      await end(broker, ended);
      rmSync(noteFile(dataDirectory), { force: true });
    },
  };
}

async function takesRequests(broker: ChildProcess, output: string): Promise<void> {
  const until = Date.now() + 60_000;
  while (!readFileSync(output, 'utf8').includes('Kafka Server started')) {
    const over = broker.exitCode !== null || broker.signalCode !== null;
    if (over || Date.now() > until) {
      broker.kill('SIGKILL');
      throw new Error(`Kafka did not start:\n${readFileSync(output, 'utf8').slice(-2000)}`);
    }
    await sleep(50);
  }
}

async function end(broker: ChildProcess, ended: Promise<void>): Promise<void> {
  broker.kill('SIGTERM');
  const timer = setTimeout(() => broker.kill('SIGKILL'), 15_000);
  await ended;
  clearTimeout(timer);
}

function noteFile(dataDirectory: string): string {
  return join(dataDirectory, 'broker.json');
}

/** Ends the broker of this data folder whose starter was killed; refuses while the starter lives. */
export async function endOrphan(dataDirectory: string): Promise<void> {
  if (!existsSync(noteFile(dataDirectory))) return;
  const note = JSON.parse(readFileSync(noteFile(dataDirectory), 'utf8')) as Note;
  const isOurs = (): boolean => commandOf(note.broker).includes(dataDirectory);
  if (!isOurs()) return;
  if (note.owner !== process.pid && commandOf(note.owner).includes('node')) {
    throw new Error(`a Kafka of ${dataDirectory} is already running (process ${String(note.owner)})`);
  }
  process.kill(note.broker, 'SIGTERM');
  for (const killAt = Date.now() + 10_000; isOurs(); await sleep(100)) {
    if (Date.now() > killAt) process.kill(note.broker, 'SIGKILL');
  }
}

/** Empty when no such process lives. */
function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${String(pid)}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

async function refuseBusy(port: number): Promise<void> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', () => { reject(new Error(`port ${String(port)} is busy: choose another with --port`)); });
    server.listen(port, '127.0.0.1', resolve);
  });
  await new Promise((resolve) => server.close(resolve));
}
