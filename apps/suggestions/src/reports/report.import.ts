import { day, importer, key } from '@renda/subgraph';
import { z } from 'zod';
import { markCells, past, pastMark } from '../outputs/past-mark.js';
import { submitReports } from './submit-reports.js';

const row = z.strictObject({
  title: z.string(), group: key.nullish(), station: key.nullish(), submitted_on: day, own_industry: z.boolean().nullish(), ...markCells,
  withdrawn_reason: z.string().max(500).nullish(),
});

/** Past reports, judged and withdrawn where they were; each tells its last state. */
export const reportImporter = importer('report', row, async (rows, change, idOf) => {
  const submitted = rows.map(({ id, row: given }) => ({
    id, title: given.title, groupId: idOf('group', given.group), stationId: idOf('station', given.station), submittedOn: given.submitted_on, ownIndustry: given.own_industry ?? null,
  }));
  const reports = await submitReports(change, submitted, past(change.now, change.now));
  for (const [index, report] of reports.entries()) {
    const given = rows[index]?.row;
    const judged = given && pastMark(given, change.now);
    if (judged) report.judge(judged.mark, judged.by);
    if (given?.withdrawn_reason) report.withdraw(given.withdrawn_reason);
    change.tell(report.told());
  }
});
