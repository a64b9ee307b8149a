import { day, importer, key } from '@renda/subgraph';
import { z } from 'zod';
import { addMembers } from './add-members.js';
import { formDelegations } from './form-delegations.js';

export const delegationImporter = importer(
  'delegation',
  z.strictObject({ name: z.string().min(1).max(100), term: key, electing_region: key, head: key.nullish(), from: day, to: day.nullish() }),
  async (rows, change, idOf) => {
    await formDelegations(change, rows.map(({ id, row }) => ({
      id, name: row.name, termId: idOf('term', row.term), electingRegionId: idOf('region', row.electing_region), headMandateId: idOf('mandate', row.head), from: row.from, to: row.to ?? null,
    })));
  },
);

export const delegationMemberImporter = importer(
  'delegation_member',
  z.strictObject({ delegation: key, mandate: key, from: day, to: day.nullish() }),
  async (rows, change, idOf) => {
    await addMembers(change, rows.map(({ id, row }) => ({
      id, delegationId: idOf('delegation', row.delegation), mandateId: idOf('mandate', row.mandate), from: row.from, to: row.to ?? null,
    })));
  },
);
