import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** A process told apart from a later one that was given the same number. */
export interface ProcessMark {
  pid: number;
  /** When it began, in the operating system's own words; compared, never read. */
  began: string;
}

/** The mark of a live process; null if none lives under this number (a zombie does not live). */
export function markOf(pid: number): ProcessMark | null {
  if (!Number.isInteger(pid) || pid <= 0) return null;
  try {
    return existsSync('/proc/self/stat') ? markFromProc(pid) : markFromPs(pid);
  } catch {
    return null;
  }
}

function markFromProc(pid: number): ProcessMark | null {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The second field is the command in brackets and may hold anything, so count from its end: state is field 3, start time field 22.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields[0] === 'Z' || fields[0] === 'X' ? null : { pid, began: String(fields[19]) };
}

function markFromPs(pid: number): ProcessMark | null {
  const [state = '', ...began] = execFileSync('ps', ['-o', 'state=,lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim().split(/\s+/);
  return state.startsWith('Z') ? null : { pid, began: began.join(' ') };
}

/** True while exactly this process, and not a later one of the same number, lives. */
export function isAlive(mark: ProcessMark): boolean {
  return markOf(mark.pid)?.began === mark.began;
}

/** Waits until the process is gone; false if it still lives after `within` milliseconds. */
export async function hasEnded(mark: ProcessMark, within: number): Promise<boolean> {
  const until = Date.now() + within;
  while (isAlive(mark)) {
    if (Date.now() > until) return false;
    await sleep(25);
  }
  return true;
}

/** Whether the process is the PostgreSQL server of this data folder: the server works inside of it. */
export function isServerOf(pid: number, data: string): boolean {
  if (markOf(pid) === null) return false;
  try {
    if (existsSync('/proc/self/cwd')) return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(data);
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).includes(`-D ${data}`);
  } catch {
    return false;
  }
}
