import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { eventPages } from './event-pages/event-pages.js';

// `npm run events` writes the event pages; `npm run events -- --check` fails where a committed page is not what the catalogue says.
const docs = join(import.meta.dirname, '../../docs');
const checking = process.argv.includes('--check');
const stale: string[] = [];
for (const [path, text] of eventPages()) {
  const file = join(docs, path);
  if (checking) {
    let committed = '';
    try {
      committed = readFileSync(file, 'utf8');
    } catch {
      // an absent page is stale
    }
    if (committed !== text) stale.push(`docs/${path}`);
  } else {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
if (stale.length > 0) {
  process.stderr.write(`not what libs/events says (run npm run events): ${stale.join(', ')}\n`);
  process.exit(1);
}
