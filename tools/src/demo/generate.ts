import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoFiles } from './demo.js';

/** Writes the demo's files into tools/demo. */
const folder = join(import.meta.dirname, '../../demo');
mkdirSync(folder, { recursive: true });
for (const [file, text] of demoFiles()) writeFileSync(join(folder, file), text);
