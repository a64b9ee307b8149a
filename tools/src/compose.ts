import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeSupergraph } from './compose/compose-supergraph.js';
import { committedSchemas } from './compose/service-schemas.js';

/** `npm run compose` writes the supergraph the gateway serves; with `--check` it writes nothing and fails on a fault or on drift. */
const workspace = join(import.meta.dirname, '../..');
const file = join(workspace, 'apps/gateway/supergraph.graphql');
const composed = composeSupergraph(committedSchemas(workspace));

function fail(lines: readonly string[]): void {
  process.stderr.write(lines.map((line) => `${line}\n`).join(''));
  process.exitCode = 1;
}

if ('faults' in composed) fail(composed.faults);
else if (!process.argv.includes('--check')) {
  writeFileSync(file, composed.supergraph);
  process.stdout.write('apps/gateway/supergraph.graphql is composed of all services\n');
} else if (!existsSync(file) || readFileSync(file, 'utf8') !== composed.supergraph) {
  fail(['apps/gateway/supergraph.graphql is not what the schemas of the services compose to: npm run compose']);
}
