import { importer, key } from '@renda/subgraph';
import { z } from 'zod';
import { addIndustries } from './add-industries.js';

/** Industries of a file; a parent stands before its children. */
export const industryImporter = importer(
  'industry',
  z.strictObject({ code: z.string().min(1).max(40), name: z.string().min(1).max(100), parent: key.nullish() }),
  async (rows, change, idOf) => {
    await addIndustries(change, rows.map(({ id, row }) => ({ id, code: row.code, name: row.name, parentId: idOf('industry', row.parent) })));
  },
);
