import { day, importer, key } from '@renda/subgraph';
import { z } from 'zod';
import { recordMandates } from './record-mandate.js';

export const mandateImporter = importer(
  'mandate',
  z.strictObject({
    person: key, term: key, election: z.string(), constituency: key.nullish(), electing_unit: key.nullish(), from: day, to: day.nullish(), status: z.string(),
  }),
  async (rows, change, idOf) => {
    await recordMandates(change, rows.map(({ id, row }) => ({
      id, personId: idOf('person', row.person), termId: idOf('term', row.term), election: row.election, constituencyId: idOf('region', row.constituency),
      electingUnitId: idOf('body', row.electing_unit), from: row.from, to: row.to ?? null, status: row.status,
    })));
  },
);
