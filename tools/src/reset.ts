import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { endOrphanedKafka } from '@renda/local-kafka';
import { removeLocalPostgres } from '@renda/local-postgres';

import { stateDirectory } from './start/options.js';
import { stopLeftovers, whoRuns } from './system/running-note.js';

/** `npm run reset`: empties the state folder, also of data that PostgreSQL had to keep elsewhere. Refused while anything of it runs. */
async function reset(state: string): Promise<void> {
  const running = whoRuns(state);
  if (running !== null) throw new Error(`${running.message}: stop it first`);
  if (!existsSync(state)) return;
  await endOrphanedKafka(join(state, 'kafka'));
  await stopLeftovers(state);
  await removeLocalPostgres(join(state, 'postgres'));
  for (const name of readdirSync(state)) rmSync(join(state, name), { recursive: true, force: true });
}

try {
  await reset(stateDirectory(process.env));
  process.stdout.write('已清空 the state folder is empty\n');
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
