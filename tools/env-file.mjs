// node tools/env-file.mjs > .env: the example with a random value for every secret that it leaves empty.
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';

const example = readFileSync(new URL('../.env.example', import.meta.url), 'utf8');
const filled = example
  .replace(/^(\w*PASSWORD)=$/gm, (_, name) => `${name}=${randomBytes(24).toString('hex')}`)
  .replace(/^(PROOF_KEY\w*)=$/gm, (_, name) => `${name}=${randomBytes(32).toString('base64')}`);
process.stdout.write(filled);
