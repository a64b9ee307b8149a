import { day, importer, key, keys } from '@renda/subgraph';
import { z } from 'zod';
import { markCells, past, pastMark } from '../outputs/past-mark.js';
import { submitReports } from './submit-reports.js';

const row = z.strictObject({
  title: z.string(), group: key.nullish(), station: key.nullish(), submitted_on: day, own_industry: z.boolean().nullish(), topic: z.string().nullish(),
  team: z.string().nullish(), lead: key.nullish(), mandates: keys.nullish(), body: key.nullish(), ...markCells,
  withdrawn_reason: z.string().max(500).nullish(),
});

/** Past reports, judged and withdrawn where they were; each tells its last state. */
export const reportImporter = importer('report', row, async (rows, change, idOf) => {
  const submitted = rows.map(({ id, row: given }) => ({
    id, title: given.title, groupId: idOf('group', given.group), stationId: idOf('station', given.station), submittedOn: given.submitted_on, ownIndustry: given.own_industry ?? null,
    topic: given.topic ?? null, team: given.team ?? null, leadMandateId: idOf('mandate', given.lead), mandateIds: (given.mandates ?? []).map((mandate) => idOf('mandate', mandate)), bodyId: idOf('body', given.body),
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
