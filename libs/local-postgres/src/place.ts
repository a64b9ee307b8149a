import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { type Binaries, findBinaries } from './binaries.js';
import { canEnter, canRun, serverUser, type ServerUser } from './server-user.js';
import { stopServerOf } from './orphan.js';

/** Where root keeps what the server's account could not reach in place. */
export const elsewhereByDefault = '/var/lib/renda-graph';

/** Where one server lives: its own folder (password, log, owner), the data, the programs, and who runs it. */
export interface Place {
  home: string;
  data: string;
  native: string;
  user: ServerUser;
  password: string;
}

/**
 * Settles where data and programs lie. In a folder that the server's account cannot enter (a clone under /root, or any 0700 folder,
 * worked in by root) they go to `elsewhere`, and `say` tells so once.
 */
export async function settle(dataDirectory: string, elsewhere: string, disposable: boolean, say: (line: string) => void): Promise<Place> {
  const home = resolve(dataDirectory);
  mkdirSync(home, { recursive: true });
  const password = keptPassword(home);
  const inPlace = join(home, 'data');
  const user = serverUser(inPlace);
  const native = reachableBinaries(user, findBinaries(), elsewhere);
  if (canEnter(user, home)) return { home, data: inPlace, native, user, password };
  await removeDisposable(elsewhere);
  const away = awayFolder(home, elsewhere);
  const data = join(away, 'data');
  await forgetDeletedHome(away, { home, mark: hashOf(password), disposable }, say);
  if (readMoved(home) !== away) {
    say(`PostgreSQL cannot run inside of ${home} (its account may not enter): its data lie in ${away}`);
    writeFileSync(join(home, 'moved-to'), away);
  }
  return { home, data, native, user: serverUser(data), password };
}

/** The folder to which the data of this home were moved, if they were. */
export function readMoved(home: string): string | null {
  const file = join(home, 'moved-to');
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : null;
}

function awayFolder(home: string, elsewhere: string): string {
  const away = join(elsewhere, hashOf(home).slice(0, 16));
  mkdirSync(away, { recursive: true });
  chmodSync(elsewhere, 0o755);
  chmodSync(away, 0o755);
  return away;
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function keptPassword(home: string): string {
  const file = join(home, 'password');
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600, flag: 'wx' });
  return readFileSync(file, 'utf8').trim();
}

interface Belongs {
  home: string;
  /** Tells the state folder from a later one at the same place. */
  mark: string;
  /** Data of tests: nobody misses them once their folder is gone. */
  disposable: boolean;
}

const belongsTo = (away: string) => join(away, 'belongs-to.json');

function readBelongs(away: string): Belongs | null {
  return existsSync(belongsTo(away)) ? (JSON.parse(readFileSync(belongsTo(away), 'utf8')) as Belongs) : null;
}

/** Data that were moved away belong to one state folder. Where that was deleted by hand, a new one must not wake the old data. */
async function forgetDeletedHome(away: string, belongs: Belongs, say: (line: string) => void): Promise<void> {
  const data = join(away, 'data');
  if (existsSync(data) && readBelongs(away)?.mark !== belongs.mark) {
    say(`The data in ${away} belonged to a state folder that is gone: they are removed`);
    await stopServerOf(data);
    rmSync(data, { recursive: true, force: true });
  }
  writeFileSync(belongsTo(away), JSON.stringify(belongs));
}

/** What tests that were killed have left behind. */
async function removeDisposable(elsewhere: string): Promise<void> {
  for (const name of existsSync(elsewhere) ? readdirSync(elsewhere) : []) {
    const away = join(elsewhere, name);
    const belongs = readBelongs(away);
    if (!belongs?.disposable || existsSync(belongs.home)) continue;
    await stopServerOf(join(away, 'data'));
    rmSync(away, { recursive: true, force: true });
  }
}

function reachableBinaries(user: ServerUser, { native, version }: Binaries, elsewhere: string): string {
  if (canRun(user, join(native, 'bin', 'postgres'))) return native;
  const copy = join(elsewhere, `postgresql-${version}`);
  if (!existsSync(copy)) {
    const unfinished = `${copy}.${process.pid}`;
    mkdirSync(elsewhere, { recursive: true, mode: 0o755 });
    chmodSync(elsewhere, 0o755);
    cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
    try {
      renameSync(unfinished, copy);
    } catch (error) {
      rmSync(unfinished, { recursive: true, force: true });
      if (!existsSync(copy)) throw error;
    }
  }
  return copy;
}

/** Gives a folder to the server's account alone. */
export function handOver(folder: string, user: ServerUser): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  if (user !== null) chownSync(folder, user.uid, user.gid);
}
