import { importer, key, moment } from '@renda/subgraph';
import { z } from 'zod';
import { giveGrant } from './give-grant.js';

export const grantImporter = importer(
  'grant',
  z.strictObject({
    issuer: z.string().min(1).max(200), subject: z.string().min(1).max(200), person: key.nullish(), role: z.string(), scope: z.string(), scope_key: key.nullish(),
    from: moment, to: moment.nullish(),
  }),
  async (rows, change, idOf) => {
    for (const { id, row } of rows) {
      const { issuer, subject, role, scope, from, to } = row;
      const [personId, scopeId] = [idOf('person', row.person), idOf(scope.toLowerCase(), row.scope_key)];
      await giveGrant(change, { id, issuer, subject, role, scope, personId, scopeId, from, to: to ?? null });
    }
  },
);
