import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { isAlive, markOf, type ProcessMark } from './processes.js';

interface Owner {
  owner: ProcessMark;
  /** The settings the server was started with; a server with other ones is not reused. */
  settings: string;
}

const fileOf = (home: string) => join(home, 'owner.json');

/** Whoever last owned the server of this folder; null if nobody, or if the note cannot be read. */
export function lastOwner(home: string): Owner | null {
  try {
    return JSON.parse(readFileSync(fileOf(home), 'utf8')) as Owner;
  } catch {
    return null;
  }
}

/** Makes this process the owner, or refuses while another one lives. The note of a dead owner is taken over. */
export function becomeOwner(home: string, settings: string): void {
  const last = lastOwner(home);
  if (last !== null && isAlive(last.owner)) {
    throw new Error(`the PostgreSQL server in ${home} is already run by the process ${last.owner.pid}`);
  }
  if (existsSync(fileOf(home))) {
    const aside = `${fileOf(home)}.${process.pid}`;
    renameSync(fileOf(home), aside);
    rmSync(aside);
  }
  writeFileSync(fileOf(home), JSON.stringify({ owner: markOf(process.pid), settings }), { flag: 'wx' });
}

/** Gives the ownership up. */
export function leave(home: string): void {
  rmSync(fileOf(home), { force: true });
}
