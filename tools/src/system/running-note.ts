import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { hasEnded, isAlive, markOf, type ProcessMark } from '@renda/local-postgres';

import type { ProcessName } from './parts.js';

interface Note {
  mark: ProcessMark;
  gateway: string;
}

/** Another start of the same state folder lives. */
export class AlreadyRunning extends Error {
  override readonly name = 'AlreadyRunning';
  constructor(readonly pid: number, readonly gateway: string) {
    super(`it already runs as process ${pid}, at ${gateway}`);
  }
}

const noteOf = (stateDirectory: string) => join(stateDirectory, 'running.json');
const processFolder = (stateDirectory: string) => join(stateDirectory, 'processes');

/** Who runs the system of this state folder now; null if nobody does, whatever was left behind. */
export function whoRuns(stateDirectory: string): AlreadyRunning | null {
  const note = readNote<Note>(noteOf(stateDirectory));
  return note !== null && isAlive(note.mark) ? new AlreadyRunning(note.mark.pid, note.gateway) : null;
}

/** Makes this process the one that runs the system, or throws AlreadyRunning. The note of a start that died is taken over. */
export function claim(stateDirectory: string, gateway: string): void {
  mkdirSync(processFolder(stateDirectory), { recursive: true });
  const running = whoRuns(stateDirectory);
  if (running !== null) throw running;
  const [file, mine] = [noteOf(stateDirectory), `${noteOf(stateDirectory)}.${process.pid}`];
  if (existsSync(file)) {
    renameSync(file, mine);
    rmSync(mine);
  }
  writeFileSync(file, JSON.stringify({ mark: markOf(process.pid), gateway }), { flag: 'wx' });
}

/** Gives up what `claim` took. */
export function release(stateDirectory: string): void {
  rmSync(noteOf(stateDirectory), { force: true });
}

/** Notes a process that was started, so that a later start can find it if this one dies. */
export function noteProcess(stateDirectory: string, name: ProcessName, pid: number): void {
  writeFileSync(join(processFolder(stateDirectory), `${name}.json`), JSON.stringify(markOf(pid)));
}

/** Forgets a process that has ended. */
export function forgetProcess(stateDirectory: string, name: ProcessName): void {
  rmSync(join(processFolder(stateDirectory), `${name}.json`), { force: true });
}

/** Stops the processes that a dead start left running: in order, and by force after ten seconds. Answers their names. */
export async function stopLeftovers(stateDirectory: string): Promise<string[]> {
  const folder = processFolder(stateDirectory);
  const left = (existsSync(folder) ? readdirSync(folder) : []).flatMap((file) => {
    const mark = readNote<ProcessMark>(join(folder, file));
    return mark !== null && isAlive(mark) ? [{ name: file.replace(/\.json$/, ''), mark }] : [];
  });
  for (const { mark } of left) process.kill(mark.pid, 'SIGTERM');
  await Promise.all(
    left.map(async ({ mark }) => {
      if (await hasEnded(mark, 10_000)) return;
      process.kill(mark.pid, 'SIGKILL');
      await hasEnded(mark, 5_000);
    }),
  );
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return left.map(({ name }) => name);
}

function readNote<T>(file: string): T | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T | null;
  } catch {
    return null;
  }
}
