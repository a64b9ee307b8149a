import { day, importer, key } from '@renda/subgraph';
import { z } from 'zod';
import { startTerms } from './start-term.js';

export const termImporter = importer(
  'term',
  z.strictObject({ level: z.string(), region: key, number: z.int32(), from: day, to: day.nullish() }),
  async (rows, change, idOf) => {
    await startTerms(change, rows.map(({ id, row }) => ({ id, level: row.level, regionId: idOf('region', row.region), number: row.number, from: row.from, to: row.to ?? null })));
  },
);
