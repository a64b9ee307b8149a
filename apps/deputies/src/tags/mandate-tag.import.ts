import { day, importer, key } from '@renda/subgraph';
import { z } from 'zod';
import { tagMandates } from './tag-mandate.js';

export const mandateTagImporter = importer(
  'tag',
  z.strictObject({ mandate: key, tag: z.string(), from: day, to: day.nullish() }),
  async (rows, change, idOf) => {
    await tagMandates(change, rows.map(({ id, row }) => ({ id, mandateId: idOf('mandate', row.mandate), tag: row.tag, from: row.from, to: row.to ?? null })));
  },
);
