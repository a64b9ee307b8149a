import { day, importer, key } from '@renda/subgraph';
import { z } from 'zod';
import { subjectKinds } from '../obligations/subject-kinds.js';
import { grantExemptions } from './grant-exemptions.js';

const row = z.strictObject({
  subject_kind: z.enum(subjectKinds), subject: key, rule: z.string(), reason: z.string(), note: z.string().max(1000).nullish(), from: day, to: day.nullish(),
});

/** The file in which a subject stands; a member of a standing committee is named by his person. */
const kindOf = { MANDATE: 'mandate', GROUP: 'group', STATION: 'station', PAIR: 'pair', SC_MEMBER: 'person', BODY: 'body' } as const;

/** Past exemptions of a file, approved by who loads it. */
export const exemptionImporter = importer('exemption', row, async (rows, change, idOf) => {
  const exemptions = await grantExemptions(change, rows.map(({ id, row: past }) => ({
    id, subjectKind: past.subject_kind, subjectId: idOf(kindOf[past.subject_kind], past.subject), rule: past.rule, ground: past.reason, note: past.note ?? null, from: past.from, to: past.to ?? null,
  })));
  for (const exemption of exemptions) change.tell(exemption.told());
});
