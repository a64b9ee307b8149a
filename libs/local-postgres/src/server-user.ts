import { execFileSync, spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';

/** Under which account the server runs; null means our own. PostgreSQL refuses to run as root. */
export type ServerUser = { uid: number; gid: number } | null;

const ownName = 'renda-postgres';

/**
 * Who runs the server of this data folder: ourselves, unless we are root; then the owner of an existing data folder, else the account
 * `postgres` or `renda-postgres`, which is created if there is none, else `nobody`.
 */
export function serverUser(data: string): ServerUser {
  if (process.getuid?.() !== 0) return null;
  const existing = statSync(data, { throwIfNoEntry: false });
  if (existing !== undefined && existing.uid !== 0) return { uid: existing.uid, gid: existing.gid };
  const user = accountOf('postgres') ?? accountOf(ownName) ?? createAccount() ?? accountOf('nobody');
  if (user === null) throw new Error('PostgreSQL does not run as root, and no other account could be found or created on this machine');
  return user;
}

function accountOf(name: string): ServerUser {
  const ask = (option: string) => Number(execFileSync('id', [option, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  try {
    return { uid: ask('-u'), gid: ask('-g') };
  } catch {
    return null;
  }
}

function createAccount(): ServerUser {
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent', '--shell', '/usr/sbin/nologin', ownName]);
  return accountOf(ownName);
}

/** Whether the server's account may run this file; asked of the operating system itself, since every folder above has a say. */
export function canRun(user: ServerUser, file: string): boolean {
  return user === null || asks(user, 'test -x "$0" && test -r "$0"', file);
}

/** Whether the server's account may enter this folder. */
export function canEnter(user: ServerUser, folder: string): boolean {
  return user === null || asks(user, 'cd "$0"', folder);
}

function asks(user: { uid: number; gid: number }, question: string, path: string): boolean {
  return spawnSync('/bin/sh', ['-c', question, path], { ...user, cwd: '/', stdio: 'ignore' }).status === 0;
}
