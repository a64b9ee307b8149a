import { existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { stopServerOf } from './orphan.js';
import { lastOwner } from './owner.js';
import { readMoved } from './place.js';
import { isAlive } from './processes.js';

/** Removes a server's folder with all its data, also those that were moved away. Refuses while an owner lives; stops an orphan first. */
export async function removeLocalPostgres(dataDirectory: string): Promise<void> {
  const home = resolve(dataDirectory);
  const owner = lastOwner(home)?.owner;
  if (owner && owner.pid !== process.pid && isAlive(owner)) throw new Error(`the PostgreSQL server in ${home} is run by the process ${owner.pid}`);
  for (const folder of [readMoved(home), home]) {
    if (folder === null || !existsSync(folder)) continue;
    await stopServerOf(join(folder, 'data'));
    rmSync(folder, { recursive: true, force: true });
  }
}
