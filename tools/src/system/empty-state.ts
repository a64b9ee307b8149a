import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { endOrphanedKafka } from '@renda/local-kafka';
import { removeLocalPostgres } from '@renda/local-postgres';

import { stopLeftovers, whoRuns } from './running-note.js';

/** Empties a state folder, also of data that PostgreSQL had to keep elsewhere. Refused while anything of it runs. */
export async function emptyState(stateDirectory: string): Promise<void> {
  const running = whoRuns(stateDirectory);
  if (running !== null) throw new Error(`${running.message}: stop it first`);
  if (!existsSync(stateDirectory)) return;
  await endOrphanedKafka(join(stateDirectory, 'kafka'));
  await stopLeftovers(stateDirectory);
  await removeLocalPostgres(join(stateDirectory, 'postgres'));
  for (const name of readdirSync(stateDirectory)) rmSync(join(stateDirectory, name), { recursive: true, force: true });
}
