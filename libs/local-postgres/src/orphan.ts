import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { hasEnded, isServerOf, markOf, type ProcessMark } from './processes.js';

/** What a running server writes about itself into postmaster.pid. */
export interface RunningServer {
  mark: ProcessMark;
  port: number;
  ready: boolean;
}

/** The live server of this data folder. A postmaster.pid that names no such server is stale and left alone here. */
export function runningServerOf(data: string): RunningServer | null {
  const file = join(data, 'postmaster.pid');
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, 'utf8').split('\n');
  const pid = Number(lines[0]);
  const mark = isServerOf(pid, data) ? markOf(pid) : null;
  return mark === null ? null : { mark, port: Number(lines[3] ?? 0), ready: lines[7]?.trim() === 'ready' };
}

/** Stops a server in order: connections are cut, everything committed is on disk. Harder means follow only after 30 and 40 seconds. */
export async function stopServer(mark: ProcessMark): Promise<void> {
  for (const [signal, within] of [['SIGINT', 30_000], ['SIGQUIT', 10_000], ['SIGKILL', 10_000]] as const) {
    try {
      process.kill(mark.pid, signal);
    } catch {
      return;
    }
    if (await hasEnded(mark, within)) return;
  }
  throw new Error(`the PostgreSQL server ${mark.pid} does not end`);
}

/** Stops the live server of this data folder, if there is one. */
export async function stopServerOf(data: string): Promise<void> {
  const running = runningServerOf(data);
  if (running !== null) await stopServer(running.mark);
}

/** Removes a postmaster.pid whose number now belongs to some other process, at which PostgreSQL itself would give up. */
export function removeStaleLock(data: string): void {
  if (runningServerOf(data) === null) rmSync(join(data, 'postmaster.pid'), { force: true });
}
