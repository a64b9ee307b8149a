import { day, importer, key } from '@renda/subgraph';
import { z } from 'zod';
import { pairContacts } from './pair-contacts.js';

export const contactPairImporter = importer(
  'pair',
  z.strictObject({ member: key, mandate: key, layer: z.string().nullish(), from: day, to: day.nullish() }),
  async (rows, change, idOf) => {
    await pairContacts(change, rows.map(({ id, row }) => ({
      id, memberId: idOf('person', row.member), mandateId: idOf('mandate', row.mandate), layer: row.layer ?? null, from: row.from, to: row.to ?? null,
    })));
  },
);
