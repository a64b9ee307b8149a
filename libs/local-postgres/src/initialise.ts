import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { type Place, handOver } from './place.js';

/** pg_trgm and full-text search ask the character type of the C library, which must know Chinese: never plain C. */
const characterTypes = ['C.UTF-8', 'C.utf8', 'en_US.UTF-8', 'UTF-8'];

/**
 * Makes the data folder if there is none. It is made beside and renamed when complete, so a crash in between leaves no half of it under
 * the real name; what an earlier crash left beside is removed. A data folder that is none (no PG_VERSION) is put aside, never deleted.
 */
export function initialise(place: Place, durable: boolean): void {
  const { data, user } = place;
  if (existsSync(join(data, 'PG_VERSION'))) return;
  if (existsSync(data)) {
    if (readdirSync(data).length === 0) rmSync(data, { recursive: true });
    else renameSync(data, `${data}.incomplete-${Date.now()}`);
  }
  const parent = dirname(data);
  for (const name of readdirSync(parent)) if (name.startsWith('making-')) rmSync(join(parent, name), { recursive: true, force: true });
  const making = join(parent, `making-${process.pid}`);
  const faults: string[] = [];
  for (const characterType of characterTypes) {
    rmSync(making, { recursive: true, force: true });
    handOver(making, user);
    const fault = runInitdb(place, making, characterType, durable);
    if (fault === null) return renameSync(making, data);
    faults.push(fault);
    if (!fault.includes('locale')) break;
  }
  rmSync(making, { recursive: true, force: true });
  throw new Error(`PostgreSQL could not make its data folder:\n${faults.join('\n')}`);
}

function runInitdb(place: Place, folder: string, characterType: string, durable: boolean): string | null {
  const secret = mkdtempSync(join(tmpdir(), 'renda-initdb-'));
  const passwordFile = join(secret, 'password');
  try {
    writeFileSync(passwordFile, `${place.password}\n`, { mode: 0o600 });
    if (place.user !== null) for (const path of [secret, passwordFile]) chownSync(path, place.user.uid, place.user.gid);
    const { status, stderr, error } = spawnSync(
      join(place.native, 'bin', 'initdb'),
      [
        `--pgdata=${folder}`, '--username=postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--encoding=UTF8',
        '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', `--lc-ctype=${characterType}`,
        ...(durable ? [] : ['--no-sync']),
      ],
      { ...(place.user ?? {}), cwd: '/', env: serverEnvironment(), encoding: 'utf8' },
    );
    return status === 0 ? null : (error?.message ?? stderr);
  } finally {
    rmSync(secret, { recursive: true, force: true });
  }
}

/** What initdb and the server see of our environment: nothing of ours may change where they look or how they speak. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'], LC_MESSAGES: 'C', TZ: 'UTC' };
}
