import { day, importer, key } from '@renda/subgraph';
import { z } from 'zod';
import { appointToPosts } from './appoint-to-posts.js';
import { postRoles, postSides } from './station-post.js';

/** Posts of a file, past ones with the day they ended. */
export const stationPostImporter = importer(
  'post',
  z.strictObject({ station: key, person: key, role: z.enum(postRoles), side: z.enum(postSides).nullish(), from: day, to: day.nullish() }),
  async (rows, change, idOf) => {
    await appointToPosts(change, rows.map(({ id, row: { station, person, role, side, from, to } }) => (
      { id, stationId: idOf('station', station), personId: idOf('person', person), role, side: side ?? null, from, to: to ?? null })));
  },
);
