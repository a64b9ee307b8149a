import { day, importer, key } from '@renda/subgraph';
import { z } from 'zod';
import { setUpBodies } from './set-up-body.js';

export const bodyImporter = importer(
  'body',
  z.strictObject({ name: z.string().min(1).max(100), kind: z.string(), region: key, from: day, to: day.nullish() }),
  async (rows, change, idOf) => {
    await setUpBodies(change, rows.map(({ id, row }) => ({ id, name: row.name, kind: row.kind, regionId: idOf('region', row.region), from: row.from, to: row.to ?? null })));
  },
);
