import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

export interface SupervisedOptions {
  readonly name: string;
  /** The file that Node runs. */
  readonly main: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly logFile: string;
  /** Told of each process that was started. */
  readonly started: (pid: number) => void;
  /** Told of an end that nobody asked for, and in how many milliseconds it is started again. */
  readonly died: (how: string, again: number) => void;
}

const longest = 30_000;
const livedWell = 60_000;

/**
 * A process that is started again whenever it ends by itself: after half a second, twice as long each time, at most thirty seconds, and
 * from half a second again once it has lived a minute. It writes to its log by itself, so it survives its supervisor without harm, and
 * belongs to a process group of its own, so Ctrl-C in a terminal reaches the supervisor alone, who stops everything in order.
 */
export class Supervised {
  private child: ChildProcess | null = null;
  private timer: NodeJS.Timeout | null = null;
  private wait = 500;
  private stopping = false;
  /** How often it ended by itself. */
  deaths = 0;
  /** Which start of it runs now, as RENDA_INSTANCE tells it; another one each time, null while it is down. */
  instance: string | null = null;

  constructor(private readonly options: SupervisedOptions) {}

  start(): void {
    const { main, environment, started } = this.options;
    const log = openLog(this.options.logFile);
    const instance = randomUUID();
    const env = { ...environment, RENDA_INSTANCE: instance };
    const child = spawn(process.execPath, ['--enable-source-maps', main], { env, detached: true, stdio: ['ignore', log, log] });
    closeSync(log);
    this.child = child;
    this.instance = instance;
    const began = Date.now();
    if (child.pid !== undefined) started(child.pid);
    child.once('error', (error) => { this.ended(child, error.message, began); });
    child.once('exit', (code, signal) => { this.ended(child, String(signal ?? code), began); });
  }

  /** Ends it without any chance to say goodbye, as a crash would; it is started again. */
  async kill(): Promise<void> {
    const { child } = this;
    if (child === null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }

  /** Stops it in order, by force only after `within` milliseconds, and does not start it again. */
  async stop(within = 15_000): Promise<void> {
    this.stopping = true;
    if (this.timer !== null) clearTimeout(this.timer);
    const { child } = this;
    if (child === null) return;
    const gone = once(child, 'exit');
    child.kill('SIGTERM');
    const force = setTimeout(() => child.kill('SIGKILL'), within);
    await gone;
    clearTimeout(force);
  }

  private ended(child: ChildProcess, how: string, began: number): void {
    if (this.child !== child) return;
    this.child = null;
    this.instance = null;
    if (this.stopping) return;
    this.deaths += 1;
    if (Date.now() - began > livedWell) this.wait = 500;
    this.options.died(how, this.wait);
    this.timer = setTimeout(() => { this.start(); }, this.wait);
    this.wait = Math.min(this.wait * 2, longest);
  }
}

function openLog(file: string): number {
  mkdirSync(dirname(file), { recursive: true });
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 20_000_000) renameSync(file, `${file}.old`);
  return openSync(file, 'a', 0o600);
}
