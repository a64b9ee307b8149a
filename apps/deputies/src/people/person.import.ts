import { importer } from '@renda/subgraph';
import { z } from 'zod';
import { registerPerson } from './register-person.js';

export const personImporter = importer(
  'person',
  z.strictObject({ name: z.string().min(1).max(60), sort_name: z.string().max(200).nullish(), gender: z.string().nullish(), phone: z.string().nullish() }),
  async (rows, change) => {
    for (const { id, row } of rows) registerPerson(change, { id, name: row.name, sortName: row.sort_name, gender: row.gender, phone: row.phone });
    return Promise.resolve();
  },
);
