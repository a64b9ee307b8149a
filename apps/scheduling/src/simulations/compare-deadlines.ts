import { dayOf, endOfDay, startOfDay, type WorkCalendar } from '@renda/calendar';
import type { Sql } from '@renda/event-delivery';
import type { Published } from '@renda/rulebook';
import { endOfSubtree, Ruling } from '@renda/subgraph';
import { type Capacity, countedDeadline, deadlineRuleOf, type KeptExtension, type KeptRule, type Limited } from '../appointments/appointment-deadline.js';
import type { Job } from './pinned-rules.js';

export interface DeadlinesCompared {
  readonly job: Job;
  /** The rulebooks as if the simulated one were in force. */
  readonly books: readonly Published[];
  readonly calendar: WorkCalendar;
  readonly now: Date;
}

interface Asked {
  readonly id: string;
  readonly path: string;
  readonly capacity: Capacity | null;
  readonly receivedAt: Date;
  readonly rule: KeptRule | null;
  readonly extensions: readonly KeptExtension[];
  readonly arrangedAt: Date | null;
  readonly closedAt: Date | null;
}

const atOnce = 2_000;

/**
 * The deadlines of the appointments received below the region within the days that are judged, as if the rulebook were in force, beside the ones they have.
 * What was received before the day from which it is in force keeps its rule. They are judged as of the end of the day as of which the job is, or now.
 */
export async function compareDeadlines(sql: Sql, { job, books, calendar, now }: DeadlinesCompared): Promise<void> {
  const ruling = new Ruling(() => Promise.resolve(books), () => calendar);
  const endOfJob = endOfDay(job.asOf);
  const until = endOfJob < now ? endOfJob : now;
  let last: Asked | undefined;
  for (let number = 0; ;) {
    const asked = await receivedAfter(sql, job, until, last);
    const rows = [];
    for (const one of asked) rows.push(rowOf(one, { number: (number += 1), until, calendar, rule: await ruleAsIf(one, job, ruling) }));
    await keep(sql, job.id, rows);
    last = asked.at(-1);
    if (asked.length < atOnce) return;
  }
}

function receivedAfter(sql: Sql, { regionId, from, to }: Job, until: Date, last: Asked | undefined): Promise<Asked[]> {
  return sql.query<Asked>(
    `select a.id, a.region_path as path, a.capacity, a.received_at as "receivedAt", a.rule, a.extensions, a.arranged_at as "arrangedAt", a.closed_at as "closedAt"
     from region_heard top join appointment a on a.region_path >= top.path and a.region_path < ${endOfSubtree('top.path')}
     where top.id = $1 and a.received_at >= $2 and a.received_at < $3 and a.received_at <= $4 and ($5::timestamptz is null or (a.received_at, a.id) > ($5, $6::uuid))
     order by a.received_at, a.id limit ${String(atOnce)}`, [regionId, startOfDay(from), startOfDay(to), until, last?.receivedAt ?? null, last?.id ?? null]);
}

function ruleAsIf({ path, receivedAt, capacity, rule }: Asked, { datedFrom }: Job, ruling: Ruling): Promise<KeptRule | null> {
  return dayOf(receivedAt) < datedFrom ? Promise.resolve(rule) : deadlineRuleOf(ruling, { regionPath: path, receivedAt, capacity });
}

interface Beside {
  readonly number: number;
  readonly until: Date;
  readonly calendar: WorkCalendar;
  readonly rule: KeptRule | null;
}

function rowOf(one: Asked, { number, until, calendar, rule }: Beside): object {
  const before = (moment: Date | null): Date | null => (moment !== null && moment <= until ? moment : null);
  const extensions = one.extensions.filter(({ approvedAt }) => new Date(approvedAt) <= until);
  const ends = (side: KeptRule | null): unknown => endOf({ rule: side, receivedAt: one.receivedAt, extensions }, calendar);
  return {
    number, id: one.id, receivedAt: one.receivedAt, rule, inForce: one.rule, extensions, arrangedAt: before(one.arrangedAt), judgedAt: before(one.closedAt) ?? until,
    differs: ends(rule) !== ends(one.rule),
  };
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
