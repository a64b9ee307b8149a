import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keptRulebooks } from '@renda/rulebook';
import { importedId } from '@renda/subgraph';

const folder = join(import.meta.dirname, '../../../apps/gateway/graphiql/queries');
const demo = join(import.meta.dirname, '../../demo');
const kinds = ['region', 'person', 'mandate', 'station', 'unit', 'suggestion'];

describe('the ready queries of GraphiQL', () => {
  it('name things that the demo has: by no id but those its rows get when they are imported', () => {
    const ids = new Set(
      kinds.flatMap((kind) =>
        readFileSync(join(demo, `${kind}.csv`), 'utf8').split('\n').slice(1).map((line) => importedId('demo', kind, line.split(',', 1)[0] ?? '')),
      ),
    );
    const named = readdirSync(folder).filter((file) => file.endsWith('.json')).flatMap((file) =>
      [...readFileSync(join(folder, file), 'utf8').replace(/"requestId": "[^"]+"/g, '').matchAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g)].map(([id]) => ({ file, id })),
    );
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter(({ id }) => !ids.has(id))).toEqual([]);
  });

  it('simulate a rulebook that the demo publishes, by its hash', () => {
    const { simulate } = JSON.parse(readFileSync(join(folder, '11-if-the-draft-were-in-force.json'), 'utf8')) as { simulate: { hash: string } };
    expect(keptRulebooks().flatMap(({ hash, rulebook }) => (hash === simulate.hash ? [rulebook.jurisdiction] : []))).toEqual(['shenzhen']);
  });
});
