import { importer, key, keys, moment } from '@renda/subgraph';
import { z } from 'zod';
import { pastMoments } from '../recorded/past-moments.js';
import { recordReceptions } from './record-receptions.js';

const row = z.strictObject({
  station: key, mandates: keys, held_from: moment, held_until: moment, fixed_day: z.boolean(), person_times: z.int32().nullish(),
  status: z.enum(['RECORDED', 'VERIFIED']), recorded_at: moment, verified_at: moment.nullish(),
});

/** Past receptions of a file, verified where they were; the last state of each is told. */
export const receptionImporter = importer('reception', row, async (rows, change, idOf) => {
  for (const { row: past } of rows) pastMoments(past, change.now);
  const receptions = await recordReceptions(change, rows.map(({ id, row: past }) => ({
    id, stationId: idOf('station', past.station), mandateIds: past.mandates.map((one) => idOf('mandate', one)), heldFrom: past.held_from, heldUntil: past.held_until,
    fixedDay: past.fixed_day, personTimes: past.person_times ?? null, recordedAt: past.recorded_at,
  })));
  for (const [index, reception] of receptions.entries()) {
    const past = rows[index]?.row;
    if (past?.status === 'VERIFIED') reception.verify({ now: past.verified_at ?? past.recorded_at, by: change.caller.id, byPersonId: change.personId });
    change.tell(reception.told());
  }
});
