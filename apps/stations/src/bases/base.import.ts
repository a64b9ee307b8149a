import { day, importer, key } from '@renda/subgraph';
import { z } from 'zod';
import { addBases } from './add-bases.js';

export const baseImporter = importer(
  'base',
  z.strictObject({ name: z.string().min(1).max(100), region: key, industry: key.nullish(), from: day, to: day.nullish() }),
  async (rows, change, idOf) => {
    await addBases(change, rows.map(({ id, row }) => (
      { id, name: row.name, regionId: idOf('region', row.region), industryId: idOf('industry', row.industry), from: row.from, to: row.to ?? null })));
  },
);
