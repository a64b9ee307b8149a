import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'graphql';
import { undescribed } from './described.js';

describe('everything in the graph is described in Chinese and English', () => {
  it.each(['deputies', 'stations', 'suggestions', 'scheduling'])('in %s', (service) => {
    const text = readFileSync(join(import.meta.dirname, '../../../apps', service, 'schema.graphql'), 'utf8');
    expect(undescribed(parse(text))).toEqual([]);
  });

  it('and what is not is named', () => {
    const text = `
      "只有中文" type A { "一\\n\\none" b(c: Int): Int, "二\\n\\ntwo" d: Int }
      type Region @key(fields: "id") { id: ID!, "站\\n\\nstations" stations("页\\n\\npage" first: Int): Int }
      type Query { "甲\\n\\nall" a: Int }`;
    expect(undescribed(parse(text))).toEqual(['A', 'A.c']);
  });
});
