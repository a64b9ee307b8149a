import { day, importer, key } from '@renda/subgraph';
import { z } from 'zod';
import { joinGroups } from './join-group.js';
import { setUpGroups } from './set-up-group.js';

export const groupImporter = importer(
  'group',
  z.strictObject({ name: z.string().min(1).max(100), kind: z.string(), level: z.string().nullish(), region: key, from: day, to: day.nullish() }),
  async (rows, change, idOf) => {
    await setUpGroups(change, rows.map(({ id, row }) => ({
      id, name: row.name, kind: row.kind, level: row.level ?? null, regionId: idOf('region', row.region), from: row.from, to: row.to ?? null,
    })));
  },
);

export const membershipImporter = importer(
  'membership',
  z.strictObject({ group: key, mandate: key, from: day, to: day.nullish() }),
  async (rows, change, idOf) => {
    await joinGroups(change, rows.map(({ id, row }) => ({
      id, groupId: idOf('group', row.group), mandateId: idOf('mandate', row.mandate), from: row.from, to: row.to ?? null,
    })));
  },
);
