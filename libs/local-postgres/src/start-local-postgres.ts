import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { initialise, serverEnvironment } from './initialise.js';
import { removeStaleLock, runningServerOf, type RunningServer, stopServer } from './orphan.js';
import { becomeOwner, lastOwner, leave } from './owner.js';
import { elsewhereByDefault, type Place, settle } from './place.js';
import { freePort, isPortFree } from './ports.js';
import { isAlive } from './processes.js';

export interface LocalPostgresOptions {
  /** The server's own folder: password, log and (if its account may enter) the data. Made if missing. */
  dataDirectory: string;
  /** 0 or left out: any free port. */
  port?: number;
  /** false only for data that may be lost: tests. Data that were moved are then removed once their folder is gone. */
  fsync?: boolean;
  /** Further settings of postgresql.conf. */
  settings?: Record<string, string>;
  /** Where root puts what the server's account cannot reach; default /var/lib/renda-graph. */
  elsewhere?: string;
  /** Told what a person should know; default standard error. */
  say?: (line: string) => void;
}

export interface LocalPostgres {
  /** The superuser's address of the database `postgres`. */
  url: string;
  port: number;
  pid: number;
  /** Whether a live server was taken over from an owner that died. */
  reused: boolean;
  /** Stops in order; everything committed is kept. May be called twice. */
  stop(): Promise<void>;
}

/**
 * Runs the PostgreSQL that came with npm, on 127.0.0.1 only, with password authentication.
 *
 * Works as root (the server then runs under another account) and as anybody else. One data folder has one live owner; a second one is
 * refused. After SIGKILL of the owner the next call takes the orphaned server over (or replaces it where port or settings differ); after
 * SIGKILL of the server, or a crash in the middle of initdb, the next call recovers. The server ends with this process, except by SIGKILL.
 */
export async function startLocalPostgres(options: LocalPostgresOptions): Promise<LocalPostgres> {
  const say = options.say ?? ((line: string) => process.stderr.write(`${line}\n`));
  const place = await settle(options.dataDirectory, options.elsewhere ?? elsewhereByDefault, options.fsync === false, say);
  const settings = settingsOf(options);
  const former = lastOwner(place.home)?.settings;
  becomeOwner(place.home, JSON.stringify(settings));
  try {
    const found = runningServerOf(place.data);
    const reuse = found !== null && former === JSON.stringify(settings) && (!options.port || options.port === found.port);
    if (found !== null && !reuse) await stopServer(found.mark);
    if (!reuse) initialise(place, options.fsync !== false);
    const server = reuse ? await untilReady(place, found) : await launch(place, options.port ?? 0, settings);
    return owned(place, server, reuse);
  } catch (error) {
    leave(place.home);
    throw error;
  }
}

function settingsOf({ fsync = true, settings = {} }: LocalPostgresOptions): Record<string, string> {
  const volatile: Record<string, string> = fsync ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };
  return { listen_addresses: '127.0.0.1', unix_socket_directories: '', timezone: 'UTC', log_timezone: 'UTC', ...volatile, ...settings };
}

/** A server that died by SIGKILL leaves its lock and, for a moment, its children: so starting is tried for five seconds. */
async function launch(place: Place, wanted: number, settings: Record<string, string>): Promise<RunningServer> {
  const until = Date.now() + 5_000;
  for (;;) {
    const port = wanted || (await freePort());
    try {
      if (!(await isPortFree(port))) throw new Error(`port ${port} is busy: PostgreSQL cannot listen on it`);
      removeStaleLock(place.data);
      return await launchOnce(place, port, settings);
    } catch (error) {
      if (Date.now() > until) throw error;
      await sleep(250);
    }
  }
}

async function launchOnce(place: Place, port: number, settings: Record<string, string>): Promise<RunningServer> {
  const log = openLog(place.home);
  const given = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  // Detached: Ctrl-C in a terminal reaches the whole process group, and the server must outlive those who still write.
  const child = spawn(join(place.native, 'bin', 'postgres'), ['-D', place.data, '-p', String(port), ...given], {
    ...(place.user ?? {}), cwd: '/', env: serverEnvironment(), detached: true, stdio: ['ignore', log, log],
  });
  closeSync(log);
  child.unref();
  let ended: string | null = null;
  child.once('error', (error) => (ended = error.message));
  child.once('exit', (code, signal) => (ended = `it ended with ${signal ?? code}`));
  for (const until = Date.now() + 120_000; Date.now() < until; await sleep(20)) {
    if (ended !== null) throw new Error(`PostgreSQL did not start: ${String(ended)}\n${endOfLog(place.home)}`);
    const running = runningServerOf(place.data);
    if (running?.ready && running.mark.pid === child.pid) return running;
  }
  child.kill('SIGQUIT');
  throw new Error(`PostgreSQL was not ready within two minutes\n${endOfLog(place.home)}`);
}

async function untilReady(place: Place, found: RunningServer): Promise<RunningServer> {
  for (const until = Date.now() + 120_000; Date.now() < until; await sleep(20)) {
    const running = runningServerOf(place.data);
    if (running === null) break;
    if (running.ready) return running;
  }
  throw new Error(`the PostgreSQL server ${found.mark.pid} was found but does not get ready\n${endOfLog(place.home)}`);
}

function owned(place: Place, { mark, port }: RunningServer, reused: boolean): LocalPostgres {
  const endWithUs = () => {
    if (isAlive(mark)) process.kill(mark.pid, 'SIGINT');
  };
  process.once('exit', endWithUs);
  let stopping: Promise<void> | undefined;
  const stop = async () => {
    if (isAlive(mark)) await stopServer(mark);
    process.off('exit', endWithUs);
    leave(place.home);
  };
  return {
    url: `postgresql://postgres:${place.password}@127.0.0.1:${port}/postgres`,
    port, pid: mark.pid, reused, stop: () => (stopping ??= stop()),
  };
}

const logOf = (home: string) => join(home, 'log');

function openLog(home: string): number {
  const size = statSync(logOf(home), { throwIfNoEntry: false })?.size ?? 0;
  if (size > 10_000_000) truncateSync(logOf(home));
  return openSync(logOf(home), 'a', 0o600);
}

function endOfLog(home: string): string {
  return readFileSync(logOf(home), 'utf8').split('\n').slice(-12).join('\n');
}
