import { importer, key, moment } from '@renda/subgraph';
import { z } from 'zod';
import { pastMoments } from '../recorded/past-moments.js';
import { recordVisits } from './record-visits.js';

const row = z.strictObject({
  station: key, mandate: key, entered_at: moment, left_at: moment.nullish(), purpose: z.string(), evidence: z.string(), left_post: z.boolean(),
  status: z.enum(['RECORDED', 'VERIFIED']), recorded_at: moment, verified_at: moment.nullish(),
});

/** Past visits of a file, verified where they were; the last state of each is told. */
export const visitImporter = importer('visit', row, async (rows, change, idOf) => {
  for (const { row: past } of rows) pastMoments(past, change.now);
  const visits = await recordVisits(change, rows.map(({ id, row: past }) => ({
    id, stationId: idOf('station', past.station), mandateId: idOf('mandate', past.mandate), enteredAt: past.entered_at, leftAt: past.left_at ?? null,
    purpose: past.purpose, evidence: past.evidence, leftPost: past.left_post, recordedAt: past.recorded_at,
  })));
  for (const [index, visit] of visits.entries()) {
    const past = rows[index]?.row;
    if (past?.status === 'VERIFIED') visit.verify({ now: past.verified_at ?? past.recorded_at, by: change.caller.id, byPersonId: change.personId });
    change.tell(visit.told());
  }
});
