import { importer, key } from '@renda/subgraph';
import { z } from 'zod';
import { registerUnit } from './register-unit.js';

export const unitImporter = importer(
  'unit',
  z.strictObject({ name: z.string().min(1).max(100), region: key, powers_level: z.string() }),
  async (rows, change, idOf) => {
    for (const { id, row } of rows) await registerUnit(change, { id, name: row.name, regionId: idOf('region', row.region), powersLevel: row.powers_level });
  },
);
