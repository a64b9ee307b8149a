import { day, importer, key } from '@renda/subgraph';
import { z } from 'zod';
import { enterSessions } from './enter-session.js';

export const sessionImporter = importer(
  'session',
  z.strictObject({ term: key, number: z.int32(), from: day, to: day, opens_year: z.boolean() }),
  async (rows, change, idOf) => {
    await enterSessions(change, rows.map(({ id, row }) => ({
      id, termId: idOf('term', row.term), number: row.number, from: row.from, to: row.to, opensYear: row.opens_year,
    })));
  },
);
