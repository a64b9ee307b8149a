import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { DEMO_ISSUER } from '@renda/caller';
import type { LocalPostgres } from '@renda/local-postgres';

import { type ImportReport, silent } from '../import/report.js';
import { DEMO_AUDIENCE, demoIssuer } from '../token/demo-issuer.js';
import { administrator, firstAdministrator, loadDemo } from './demo.js';
import { publishRulebooks } from './demo-rulebooks.js';
import { environmentOf, type EventLogChoice, owningEnvironmentOf, type Setting } from './environments.js';
import { keptPostgres } from './kept-postgres.js';
import { keepToOneLog } from './one-log.js';
import { mainFile, type Ports, processes, type ProcessName, type ServiceName, services } from './parts.js';
import { freePorts, refuseBusyPorts } from './ports.js';
import { prepareDatabases } from './prepare-databases.js';
import { untilReady } from './ready.js';
import { runCommand } from './run-command.js';
import { claim, forgetProcess, noteProcess, release, stopLeftovers } from './running-note.js';
import { keptSecrets } from './secrets.js';
import { Supervised } from './supervised.js';

export interface SystemOptions {
  /** Where everything that is kept lies: data, secrets, logs. */
  readonly stateDirectory: string;
  /** `free`: any ports that nobody uses. */
  readonly ports: Ports | 'free';
  readonly postgresPort?: number;
  readonly eventLog: EventLogChoice;
  /** Whether the demo is loaded, once, with a first administrator. */
  readonly demo: boolean;
  /** Data that may be lost when the machine dies: tests. */
  readonly volatile?: boolean;
  readonly topicPrefix?: string;
  readonly partitions?: number;
  /** What each process runs, if not the apps of this project. */
  readonly main?: (name: ProcessName) => string;
  /** Told what goes on, one line each. */
  readonly tell?: (line: string) => void;
  /** Aborted, the start is given up and everything is stopped again. */
  readonly signal?: AbortSignal;
  /** Told how loading the demo goes on. */
  readonly importReport?: ImportReport;
}

export interface System {
  /** The base address of each process, for example `http://127.0.0.1:4000`. */
  readonly urls: Readonly<Record<ProcessName, string>>;
  /** The PostgreSQL server, as its superuser. */
  readonly postgres: LocalPostgres;
  /** A token of the demo issuer for this subject. */
  token(subject: string): Promise<string>;
  /** Runs a command of a service (`replay`, `held list`) as its owner role, and answers what it printed. */
  command(name: ServiceName, given: readonly string[]): Promise<string>;
  /** Ends a process as a crash would. It is started again after half a second. */
  kill(name: ProcessName): Promise<void>;
  /** Stops everything in order: gateway, services, PostgreSQL. May be called twice. */
  stop(): Promise<void>;
}

/**
 * Starts the whole system on this machine: PostgreSQL, databases and roles, migrations, five processes, each ready when this resolves.
 * What an earlier start that died left running is stopped first. One state folder runs once (AlreadyRunning), on ports that are free
 * (PortTrouble), and keeps to one event log (OtherLog). When anything fails, everything that was started is stopped again.
 */
export async function startSystem(options: SystemOptions): Promise<System> {
  const { stateDirectory, tell = () => undefined } = options;
  const ports = options.ports === 'free' ? await freePorts() : options.ports;
  mkdirSync(stateDirectory, { recursive: true });
  claim(stateDirectory, urlOf(ports.gateway));
  const toStop: (() => Promise<void>)[] = [async () => { release(stateDirectory); }];
  let stopping: Promise<void> | undefined;
  const stop = (): Promise<void> => (stopping ??= stopAll(toStop));
  try {
    const left = await stopLeftovers(stateDirectory);
    if (left.length > 0) tell(`stopped what an earlier start had left running: ${left.join(', ')}`);
    await refuseBusyPorts(ports);
    keepToOneLog(stateDirectory, options.eventLog.kind);
    return { ...(await bringUp(options, ports, toStop, tell)), stop };
  } catch (error) {
    await stop().catch((fault: unknown) => { tell(String(fault)); });
    throw error;
  }
}

async function bringUp(options: SystemOptions, ports: Ports, toStop: (() => Promise<void>)[], tell: (line: string) => void): Promise<Omit<System, 'stop'>> {
  const { stateDirectory, signal } = options;
  const issuer = await demoIssuer(stateDirectory);
  const postgres = await keptPostgres({ stateDirectory, port: options.postgresPort, volatile: options.volatile ?? false, tell });
  toStop.push(() => postgres.stop());
  const setting: Setting = {
    serverUrl: postgres.url, secrets: keptSecrets(stateDirectory), ports, eventLog: options.eventLog,
    issuer: { issuer: DEMO_ISSUER, audience: DEMO_AUDIENCE, keysFile: issuer.keysFile },
    topicPrefix: options.topicPrefix ?? 'renda', partitions: options.partitions ?? 12,
  };
  signal?.throwIfAborted();
  await prepareDatabases(postgres.url, setting.secrets);
  await migrate(setting, options, tell);
  signal?.throwIfAborted();
  const supervised = startProcesses(setting, options, toStop, tell);
  await Promise.all(processes.map((name) => untilReady({
    name, url: urlOf(ports[name]), within: 120_000, instance: () => supervised[name].instance,
    gaveUp: () => (signal?.aborted ? 'was given up' : tooManyDeaths(supervised[name])),
  })));
  tell('five processes are ready');
  const command: System['command'] = (name, given) => runCommand(name, mainOf(options, name), given, owningEnvironmentOf(name, setting));
  if (options.demo) {
    await firstAdministrator(stateDirectory, (given) => command('deputies', given));
    const gateway = urlOf(ports.gateway);
    const publishRules = (): Promise<void> => publishRulebooks(gateway, () => issuer.token(administrator), tell);
    await unlessAborted(loadDemo({ stateDirectory, gateway, issuer, report: options.importReport ?? silent, publishRules }), signal);
  }
  const urls = Object.fromEntries(processes.map((name) => [name, urlOf(ports[name])])) as Record<ProcessName, string>;
  return { urls, postgres, token: (subject) => issuer.token(subject), command, kill: (name) => supervised[name].kill() };
}

/** What takes long is left alone when the start is given up; stopping the gateway ends it. */
async function unlessAborted<T>(work: Promise<T>, signal?: AbortSignal): Promise<T> {
  if (signal === undefined) return work;
  return Promise.race([work, once(signal, 'abort').then(() => Promise.reject(new Error('given up')))]);
}

function urlOf(port: number): string {
  return `http://127.0.0.1:${port}`;
}

function mainOf(options: SystemOptions, name: ProcessName): string {
  return (options.main ?? mainFile)(name);
}

/** One after the other, the last started first; one that fails does not keep the others running. */
async function stopAll(toStop: (() => Promise<void>)[]): Promise<void> {
  const faults: unknown[] = [];
  for (const stop of toStop.reverse()) await stop().catch((fault: unknown) => faults.push(fault));
  if (faults.length > 0) throw new AggregateError(faults, `not everything stopped: ${faults.map(String).join('; ')}`);
}

async function migrate(setting: Setting, options: SystemOptions, tell: (line: string) => void): Promise<void> {
  await Promise.all(services.map((name) => runCommand(name, mainOf(options, name), ['migrate'], owningEnvironmentOf(name, setting), options.signal)));
  tell('four databases are up to date');
}

/** Starts all five; they are stopped in the other order, so nobody asks a service that is gone. */
function startProcesses(setting: Setting, options: SystemOptions, toStop: (() => Promise<void>)[], tell: (line: string) => void): Record<ProcessName, Supervised> {
  const { stateDirectory } = options;
  const started = processes.map((name) => {
    const one = new Supervised({
      name, main: mainOf(options, name), environment: environmentOf(name, setting), logFile: join(stateDirectory, 'logs', `${name}.log`),
      started: (pid) => { noteProcess(stateDirectory, name, pid); },
      died: (how, again) => { tell(`${name} ended by itself (${how}); it is started again in ${again / 1000} s; see logs/${name}.log`); },
    });
    one.start();
    return [name, one] as const;
  });
  const [gateway, ...others] = [...started].reverse();
  toStop.push(async () => {
    await Promise.all(others.map(([name, one]) => one.stop().then(() => { forgetProcess(stateDirectory, name); })));
  });
  toStop.push(async () => {
    await gateway?.[1].stop();
    forgetProcess(stateDirectory, 'gateway');
  });
  return Object.fromEntries(started) as Record<ProcessName, Supervised>;
}

function tooManyDeaths({ deaths }: Supervised): string | null {
  return deaths < 3 ? null : 'ended three times before it was ready; see its log';
}
