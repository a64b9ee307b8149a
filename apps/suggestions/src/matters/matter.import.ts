import { dayOf } from '@renda/calendar';
import { type Change, day, importer, key, moment, Refusal, type Region } from '@renda/subgraph';
import { z } from 'zod';
import { UndertakingUnit } from '../units/undertaking-unit.js';
import { heardOccasions, type Occasion } from './matter-occasion.js';
import { analyse, type MatterStep } from './move-matter.js';
import { keepPastMatter, type PastStep } from './past-matter.js';

const text = z.string().max(2000).nullish();
const cells = z.strictObject({
  station: key, kind: z.string(), channel: z.string(), title: z.string(), text: z.string(), raised_at: moment, topic: text, concerns_region: key.nullish(),
  activity: key.nullish(), reception: key.nullish(), visit: key.nullish(), contact_meeting: key.nullish(),
  accepted_at: moment.nullish(),
  analysed_at: moment.nullish(), nature: text, powers_level: text,
  assigned_at: moment.nullish(), unit: key.nullish(), due_on: day.nullish(),
  signed_at: moment.nullish(), signed_by: text,
  replied_at: moment.nullish(), reply: text,
  fed_back_at: moment.nullish(), feedback_channel: text, feedback: text,
  closed_at: moment.nullish(), solved: z.boolean().nullish(), solution: text, evidence: text, confirmed_by: text,
  rejected_at: moment.nullish(), rejected_reason: text,
  accepted_by: text, follower: text, next_check_on: day.nullish(), published: z.boolean().nullish(),
});
type Cells = z.infer<typeof cells>;

/** What is written down of a step comes with its time, and its time with what must be written down. */
const cellsOf: readonly (readonly [keyof Cells, readonly (keyof Cells)[]])[] = [
  ['analysed_at', ['nature', 'powers_level']], ['assigned_at', ['unit', 'due_on']], ['signed_at', ['signed_by']], ['replied_at', ['reply']],
  ['fed_back_at', ['feedback_channel', 'feedback']], ['closed_at', ['solved', 'evidence']], ['rejected_at', ['rejected_reason']],
];
/** What is written down beside the chain, and the step or cell it goes with. */
const besideTheChain = [['accepted_by', 'assigned_at'], ['follower', 'assigned_at'], ['follower', 'next_check_on'], ['next_check_on', 'follower'], ['published', 'fed_back_at'], ['confirmed_by', 'closed_at']] as const;
const isEmpty = (cell: unknown): boolean => cell === null || cell === undefined;

const row = cells.superRefine((given, faults) => {
  for (const [cell, time] of besideTheChain) {
    if (given[cell] && isEmpty(given[time])) faults.addIssue({ code: 'custom', path: [time], message: `${cell} needs ${time}` });
  }
  if (given.solution && isEmpty(given.closed_at)) faults.addIssue({ code: 'custom', path: ['closed_at'], message: 'a solution is of what was struck off' });
  for (const [time, written] of cellsOf) {
    for (const cell of written) {
      if (isEmpty(given[time]) !== isEmpty(given[cell])) faults.addIssue({ code: 'custom', path: [isEmpty(given[time]) ? time : cell], message: `${time} and ${cell} go together` });
    }
  }
});

export const matterImporter = importer('matter', row, async (rows, change, idOf) => {
  const ids = (of: string, cell: 'station' | 'unit' | 'concerns_region'): string[] => [...new Set(rows.flatMap(({ row: given }) => idOf(of, given[cell]) ?? []))];
  const stations = await regionsOf(change, 'select s.id, r.id as region, r.path from station_heard s join region_heard r on r.id = s.region_id', 's.id', ids('station', 'station'));
  const regions = await regionsOf(change, 'select r.id, r.id as region, r.path from region_heard r', 'r.id', ids('region', 'concerns_region'));
  const units = new Map((await change.em.find(UndertakingUnit, { id: { $in: ids('unit', 'unit') } })).map((unit) => [unit.id, unit]));
  const occasions = await heardOccasions(change, rows.map(({ row: given }) => occasionOf(given, idOf)));
  for (const { id, row: given } of rows) {
    const { kind, channel, topic = null, title, text: content, raised_at: raisedAt } = given;
    const [stationId, concernsId, unitId] = [idOf('station', given.station), idOf('region', given.concerns_region), idOf('unit', given.unit)];
    const unit = unitId === null ? undefined : units.get(unitId);
    await keepPastMatter(change, {
      id, stationId, kind, channel, topic, occasion: occasions(occasionOf(given, idOf)), title, text: content, raisedAt, region: stations.get(stationId),
      concerns: concernsId === null ? null : regions.get(concernsId), steps: stepsOf(change, given, unit),
    });
  }
});

const occasionCells = [['activity', 'Activity'], ['reception', 'Reception'], ['visit', 'StationVisit'], ['contact_meeting', 'ContactMeeting']] as const;

/** The one occasion that a row names. */
function occasionOf(given: Cells, idOf: (kind: string, key: string | null | undefined) => string | null): Occasion | null {
  const named = occasionCells.flatMap(([cell, kind]) => { const id = idOf(cell, given[cell]); return id === null ? [] : [{ kind, id }]; });
  if (named.length > 1) throw new Refusal('BAD_USER_INPUT', { field: 'occasion', most: 1 });
  return named[0] ?? null;
}

/** What is only known to be solved or not says no more than that. */
function solutionGiven({ solved, solution }: Cells): string | null {
  if (solution) {
    if (solved === (solution !== 'SOLVED')) throw new Refusal('BAD_USER_INPUT', { field: 'solution' });
    return solution;
  }
  return solved ? 'SOLVED' : null;
}

/** Where many things lie, in one statement. */
async function regionsOf(change: Change, select: string, id: string, ids: readonly string[]): Promise<Map<string, Region>> {
  const found = await change.sql.query<{ id: string; region: string; path: string }>(`${select} where ${id} = any($1::uuid[])`, [ids]);
  return new Map(found.map(({ id: of, region, path }) => [of, { id: region, path }]));
}

function stepsOf(change: Change, given: Cells, unit: UndertakingUnit | undefined): PastStep[] {
  const { nature, powers_level: powersLevel, due_on: dueOn, signed_by: signedBy, reply, feedback_channel: channel, feedback, evidence, confirmed_by: confirmedBy } = given;
  const note = null;
  const steps: readonly (readonly [Date | null | undefined, MatterStep])[] = [
    [given.accepted_at, (matter, by) => matter.accept(by, note)],
    [given.analysed_at, (matter, by) => analyse(change, matter, by, { nature: nature ?? '', powersLevel: powersLevel ?? '', topic: null, grades: [], note })],
    [given.rejected_at, (matter, by) => matter.reject(by, given.rejected_reason ?? '')],
    [given.assigned_at, (matter, by) => {
      if (!unit || !dueOn) throw new Refusal('NOT_AVAILABLE', { missing: 'unit' });
      const entry = matter.assign(by, { unit, dueOn, note });
      if (given.accepted_by) matter.takenBy(given.accepted_by);
      return entry;
    }],
    [given.follower ? given.assigned_at : null, (matter, by) => matter.follow({ follower: given.follower ?? '', nextCheckOn: given.next_check_on ?? dayOf(by.at) }, by)],
    [given.signed_at, (matter, by) => matter.sign(by, signedBy ?? '')],
    [given.replied_at, (matter, by) => matter.reply(by, reply ?? '')],
    [given.fed_back_at, (matter, by) => {
      const entry = matter.feedBack(by, { channel: channel ?? '', text: feedback ?? '' });
      if (given.published) matter.publish(true, by);
      return entry;
    }],
    [given.closed_at, (matter, by) => matter.close(by, { evidence: evidence ?? '', confirmedBy: confirmedBy ?? null, solution: solutionGiven(given) })],
  ];
  return steps.flatMap(([at, step]) => (at ? [{ at, step }] : []));
}
