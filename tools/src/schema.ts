import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

// `npm run schema` writes apps/<service>/schema.graphql from the service's classes; `npm run schema -- --check` fails where the committed text is another one.
const apps = join(import.meta.dirname, '../../apps');
const checking = process.argv.includes('--check');
const stale: string[] = [];
for (const service of ['deputies', 'stations', 'suggestions', 'scheduling']) {
  const text = execFileSync(process.execPath, [join(apps, service, 'dist/main.js'), 'schema'], { encoding: 'utf8' });
  const file = join(apps, service, 'schema.graphql');
  if (!checking) writeFileSync(file, text);
  else if (readFileSync(file, 'utf8') !== text) stale.push(`apps/${service}/schema.graphql`);
}
if (stale.length > 0) {
  process.stderr.write(`not what the classes say (run npm run schema): ${stale.join(', ')}\n`);
  process.exit(1);
}
