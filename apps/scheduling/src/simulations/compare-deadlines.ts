import { type CivilDay, dayOf, endOfDay, startOfDay, type WorkCalendar } from '@renda/calendar';
import type { Sql } from '@renda/event-delivery';
import type { LimitVersion, Published } from '@renda/rulebook';
import { endOfSubtree, Ruling, type RulesKnown } from '@renda/subgraph';
import { type Capacity, countedDeadline, deadlineRuleOf, governingRule, type Judged, type KeptExtension, type KeptRule, type Limited } from '../appointments/appointment-deadline.js';
import type { Job } from './pinned-rules.js';

export interface DeadlinesCompared {
  readonly job: Job;
  /** The rulebooks as if the simulated one were in force, and those that are. */
  readonly asIf: readonly Published[];
  readonly inForce: readonly Published[];
  readonly calendar: WorkCalendar;
  readonly now: Date;
}

interface Asked extends Judged {
  readonly id: string;
  readonly capacity: Capacity | null;
}

const atOnce = 2_000;

/**
 * The deadlines of the appointments received below the region within the days that are judged, as if the rulebook were in force, beside the ones they have.
 * What was received before the day from which it is in force keeps its rule, and what was arranged or closed before it the version that governed. They are
 * judged as of the end of the day as of which the job is, or now; so is which version governs what waited until then.
 */
export async function compareDeadlines(sql: Sql, { job, asIf, inForce, calendar, now }: DeadlinesCompared): Promise<void> {
  const ruling = new Ruling(() => Promise.resolve(asIf), () => calendar);
  const endOfJob = endOfDay(job.asOf);
  const until = endOfJob < now ? endOfJob : now;
  const sides: Sides = { asIf: await ruling.rulesKnown(), inForce: await new Ruling(() => Promise.resolve(inForce), () => calendar).rulesKnown(), datedFrom: job.datedFrom, calendar, until };
  let last: Asked | undefined;
  for (let number = 0; ;) {
    const asked = await receivedAfter(sql, job, until, last);
    const rows = [];
    for (const one of asked) rows.push({ number: (number += 1), ...rowOf(asOf(one, until), await ruleAsIf(one, job, ruling), sides) });
    await keep(sql, job.id, rows);
    last = asked.at(-1);
    if (asked.length < atOnce) return;
  }
}

function receivedAfter(sql: Sql, { regionId, from, to }: Job, until: Date, last: Asked | undefined): Promise<Asked[]> {
  return sql.query<Asked>(
    `select a.id, a.region_path as "regionPath", a.capacity, a.received_at as "receivedAt", a.rule, a.extensions, a.arranged_at as "arrangedAt", a.closed_at as "closedAt"
     from region_heard top join appointment a on a.region_path >= top.path and a.region_path < ${endOfSubtree('top.path')}
     where top.id = $1 and a.received_at >= $2 and a.received_at < $3 and a.received_at <= $4 and ($5::timestamptz is null or (a.received_at, a.id) > ($5, $6::uuid))
     order by a.received_at, a.id limit ${String(atOnce)}`, [regionId, startOfDay(from), startOfDay(to), until, last?.receivedAt ?? null, last?.id ?? null]);
}

function ruleAsIf({ regionPath, receivedAt, capacity, rule }: Asked, { datedFrom }: Job, ruling: Ruling): Promise<KeptRule | null> {
  return dayOf(receivedAt) < datedFrom ? Promise.resolve(rule) : deadlineRuleOf(ruling, { regionPath, receivedAt, capacity });
}

interface Sides {
  readonly asIf: RulesKnown;
  readonly inForce: RulesKnown;
  readonly datedFrom: CivilDay;
  readonly calendar: WorkCalendar;
  readonly until: Date;
}

/** What had become of it at a moment. */
function asOf(one: Asked, until: Date): Asked {
  const before = (moment: Date | null): Date | null => (moment !== null && moment <= until ? moment : null);
  const extensions = one.extensions.filter(({ approvedAt }) => new Date(approvedAt) <= until);
  return { ...one, extensions, arrangedAt: before(one.arrangedAt), closedAt: before(one.closedAt) };
}

function rowOf(one: Asked, rule: KeptRule | null, sides: Sides): object {
  const { id, receivedAt, extensions, arrangedAt, closedAt } = one;
  const { calendar, until, datedFrom } = sides;
  const inForce = governingRule(one, { rules: sides.inForce, calendar, now: until });
  const simulated = simulatedRule({ ...one, rule, extensions: extensionsAsIf(extensions, datedFrom) }, sides);
  const differs = endOf({ rule: simulated, receivedAt, extensions: extensionsAsIf(extensions, datedFrom) }, calendar) !== endOf({ rule: inForce, receivedAt, extensions }, calendar);
  return { id, receivedAt, rule: simulated, inForce, extensions, arrangedAt, judgedAt: closedAt ?? until, differs };
}

/** What was arranged or closed since the rulebook would be in force is settled by it; what was before is settled already. */
function simulatedRule(one: Judged, { asIf, datedFrom, calendar, until }: Sides): LimitVersion | null {
  const endedAt = one.arrangedAt ?? one.closedAt;
  if (endedAt !== null && dayOf(endedAt) < datedFrom) return governingRule(one, { rules: asIf, calendar, now: until });
  return governingRule({ ...one, arrangedAt: null, closedAt: null }, { rules: asIf, calendar, now: endedAt ?? until });
}

/** More time that was approved while the rulebook would have been in force holds as far as its own version allows. */
export function extensionsAsIf(extensions: readonly KeptExtension[], datedFrom: CivilDay): KeptExtension[] {
  return extensions.map(({ under, ...one }) => (under && dayOf(new Date(one.approvedAt)) < datedFrom ? { ...one, under } : one));
}

/** When it ends; while that is not known, when at the earliest; null without a limit. */
function endOf(limited: Limited, calendar: WorkCalendar): string | null {
  const counted = countedDeadline(limited, calendar);
  return counted && `${String(counted.complete)} ${String((counted.due ?? counted.earliest)?.getTime())}`;
}

async function keep(sql: Sql, simulationId: string, rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return;
  await sql.query(
    `insert into simulation_deadline (simulation_id, number, appointment_id, received_at, rule, rule_in_force, extensions, arranged_at, judged_at, differs)
     select $1, number, id, "receivedAt", rule, "inForce", extensions, "arrangedAt", "judgedAt", differs
     from json_to_recordset($2) as compared(number int, id uuid, "receivedAt" timestamptz, rule jsonb, "inForce" jsonb, extensions jsonb, "arrangedAt" timestamptz, "judgedAt" timestamptz, differs boolean)`,
    [simulationId, JSON.stringify(rows)]);
}
