import { join } from 'node:path';
import { demoIssuer } from './token/demo-issuer.js';
import { personas } from './token/personas.js';

/** `npm run --silent token -- <persona>` prints a token and nothing else; without a persona it lists them. */
const workspace = join(import.meta.dirname, '../..');
const known = personas(join(workspace, 'tools/demo'));
const [asked] = process.argv.slice(2);

if (asked === undefined) {
  const widest = Math.max(...known.map(({ name }) => name.length));
  process.stdout.write(known.map(({ name, label }) => `${name.padEnd(widest)}  ${label}\n`).join(''));
} else if (!known.some(({ name }) => name === asked)) {
  process.stderr.write(`没有这个角色 no such persona: ${asked}\n`);
  process.exitCode = 1;
} else {
  const issuer = await demoIssuer(process.env['STATE_FOLDER'] || join(workspace, '.state'));
  process.stdout.write(`${await issuer.token(asked)}\n`);
}
