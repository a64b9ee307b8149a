import { importer, key, keys, moment, Refusal } from '@renda/subgraph';
import { z } from 'zod';
import type { By } from '../matters/matter-raised.js';
import { gatherMatters } from './gather-matters.js';
import { reportProblem } from './report-problem.js';

const words = z.string().max(2000).nullish();
const row = z.strictObject({
  station: key.nullish(), region: key.nullish(), title: z.string(), text: z.string(), topic: words, matters: keys, gathered_at: moment,
  studied_at: moment.nullish(), findings: words, reported_at: moment.nullish(), report: key.nullish(), suggestion: key.nullish(), closed_at: moment.nullish(), closed_reason: words,
}).superRefine((given, faults) => {
  for (const [cell, time] of [['findings', 'studied_at'], ['report', 'reported_at'], ['suggestion', 'reported_at'], ['closed_reason', 'closed_at']] as const) {
    if (given[cell] && !given[time]) faults.addIssue({ code: 'custom', path: [time], message: `${cell} needs ${time}` });
  }
});

/** Past common problems, led as far as they came; each tells its last state once. */
export const problemImporter = importer('common_problem', row, async (rows, change, idOf) => {
  for (const { id, row: given } of rows) {
    let earliest = given.gathered_at;
    const by = (at: Date): By => {
      if (at < earliest || at > change.now) throw new Refusal('BAD_USER_INPUT', { field: 'at', earliest: earliest.toISOString(), latest: change.now.toISOString() });
      earliest = at;
      return { callerId: change.caller.id, at };
    };
    const { title, text, topic = null, gathered_at: gatheredAt } = given;
    const gathering = { id, title, text, topic, regionId: idOf('region', given.region), stationId: idOf('station', given.station), matterIds: [...new Set(given.matters.map((one) => idOf('matter', one)))] };
    const problem = await gatherMatters(change, gathering, by(gatheredAt));
    if (given.studied_at) problem.study(given.findings ?? '', by(given.studied_at));
    if (given.closed_at) problem.close(given.closed_reason ?? '', by(given.closed_at));
    if (given.reported_at) await reportProblem(change, problem, { reportId: idOf('report', given.report), suggestionId: idOf('suggestion', given.suggestion) }, by(given.reported_at));
    else change.tell(problem.told());
  }
});
