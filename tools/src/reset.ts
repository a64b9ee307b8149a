import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { removeLocalPostgres } from '@renda/local-postgres';

import { stateDirectory } from './start/options.js';
import { stopLeftovers, whoRuns } from './system/running-note.js';

// `npm run reset`: empties the state folder, also of data that PostgreSQL had to keep elsewhere. Refused while the system runs.
const state = stateDirectory(process.env);
const running = whoRuns(state);
if (running !== null) {
  process.stderr.write(`${running.message}: stop it first\n`);
  process.exit(1);
}
if (existsSync(state)) {
  await stopLeftovers(state);
  await removeLocalPostgres(join(state, 'postgres'));
  for (const name of readdirSync(state)) rmSync(join(state, name), { recursive: true, force: true });
}
process.stdout.write('已清空 the state folder is empty\n');
