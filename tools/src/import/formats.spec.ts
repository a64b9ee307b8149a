import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importFormats } from './formats.js';
import { kinds } from './kinds.js';

describe('docs/import-formats.md', () => {
  it('says what the importer itself works with; `npm run --silent import -- --formats > docs/import-formats.md` writes it anew', () => {
    expect(readFileSync(join(import.meta.dirname, '../../../docs/import-formats.md'), 'utf8')).toBe(importFormats());
  });

  it('names every kind and every column', () => {
    for (const { kind, columns } of kinds) {
      const section = importFormats().split(/^## /m).find((text) => text.includes(`\`${kind}.csv\` `) && /^\d+\. /.test(text)) ?? '';
      for (const { name } of columns) expect(section).toContain(`| \`${name}\` |`);
    }
  });
});

describe('the kinds of the import', () => {
  it('name only kinds that come before them, or themselves', () => {
    kinds.forEach(({ kind, columns }, at) => {
      const known = kinds.slice(0, at + 1).map((table) => table.kind);
      const named = columns.flatMap(({ to, toBy }) => [to, ...Object.values(toBy?.kinds ?? {})]).filter((one) => one !== undefined);
      for (const one of named) expect({ kind, known }).toEqual({ kind, known: expect.arrayContaining([one]) });
    });
  });

  it('are all known to the gateway, which sends each to the service that owns it', () => {
    const routing = readFileSync(join(import.meta.dirname, '../../../apps/gateway/src/import/routing.ts'), 'utf8');
    expect(kinds.map(({ kind }) => kind).filter((kind) => !new RegExp(`\\b${kind}(:|')`).test(routing))).toEqual([]);
  });

  it('call no column twice', () => {
    for (const { columns } of kinds) expect(new Set(columns.map(({ name }) => name)).size).toBe(columns.length);
  });
});
