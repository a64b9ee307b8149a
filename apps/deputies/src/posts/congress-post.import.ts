import { day, importer, key } from '@renda/subgraph';
import { z } from 'zod';
import { appointToCongressPosts } from './appoint-to-congress-post.js';

export const congressPostImporter = importer(
  'congress_post',
  z.strictObject({ person: key, body: key, role: z.string(), level: z.string(), from: day, to: day.nullish() }),
  async (rows, change, idOf) => {
    await appointToCongressPosts(change, rows.map(({ id, row }) => ({
      id, personId: idOf('person', row.person), bodyId: idOf('body', row.body), role: row.role, level: row.level, from: row.from, to: row.to ?? null,
    })));
  },
);
