import { stateDirectory } from './start/options.js';
import { emptyState } from './system/empty-state.js';

// `npm run reset`
try {
  await emptyState(stateDirectory(process.env));
  process.stdout.write('已清空 the state folder is empty\n');
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
