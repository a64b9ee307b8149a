import { day, importer } from '@renda/subgraph';
import { z } from 'zod';
import { defineRegion } from './define-region.js';

export const regionImporter = importer(
  'region',
  z.strictObject({ code: z.string().min(2).max(20), name: z.string().min(1).max(100), kind: z.string(), parent: z.string().nullish(), from: day, to: day.nullish() }),
  async (rows, change, idOf) => {
    for (const { id, row } of rows) {
      const parentId = idOf('region', row.parent);
      await defineRegion(change, { id, code: row.code, name: row.name, kind: row.kind, parentId, from: row.from, to: row.to ?? null });
    }
  },
);
