import { day, importer, key, moment } from '@renda/subgraph';
import { z } from 'zod';
import { pastMoments } from '../recorded/past-moments.js';
import { recordMeetings } from './record-meetings.js';

const row = z.strictObject({
  pair: key, day, mode: z.string(), form: z.string().nullish(), helper: key.nullish(),
  status: z.enum(['RECORDED', 'VERIFIED']), recorded_at: moment, verified_at: moment.nullish(),
});

/** Past meetings of a file, verified where they were; the last state of each is told. */
export const contactMeetingImporter = importer('contact_meeting', row, async (rows, change, idOf) => {
  for (const { row: past } of rows) pastMoments(past, change.now);
  const meetings = await recordMeetings(change, rows.map(({ id, row: past }) => ({
    id, pairId: idOf('pair', past.pair), day: past.day, mode: past.mode, form: past.form ?? null, helperBodyId: idOf('body', past.helper), recordedAt: past.recorded_at,
  })));
  for (const [index, meeting] of meetings.entries()) {
    const past = rows[index]?.row;
    if (past?.status === 'VERIFIED') meeting.verify({ now: past.verified_at ?? past.recorded_at, by: change.caller.id, byPersonId: change.personId });
    change.tell(meeting.told());
  }
});
