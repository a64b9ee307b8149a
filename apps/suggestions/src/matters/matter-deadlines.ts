import { addDays, type CivilDay, type CountedDay, dayOf } from '@renda/calendar';
import { type Deadline as DeadlineEntry, governingLimit, limitOf, type Rule, type RulesInForce } from '@renda/rulebook';
import { deadlineRule, deadlineView, type DeadlineView, type GrantedTime, largestPage, type RequestContext } from '@renda/subgraph';
import type { MatterClock } from './matter-clock.js';
import { handlingStages } from './matter.lifecycle.js';
import type { MatterView } from './matter.view.js';

/** From the assignment, or from when it was opened again, to the day that the assigner set (限期办理, AMB-32), or to the later one that was approved; met by the strike-off. */
export function handlingDeadline({ stage, dueOn, closedAt }: MatterView, { handledSince, extensions }: MatterClock, now: Date): DeadlineView | null {
  if (dueOn === null || handledSince === null || !(stage === 'CLOSED' || handlingStages.includes(stage))) return null;
  const current = extensions.filter((extension) => extension.current);
  return deadlineView({
    rule: null, day: current[0]?.fromDay ?? dueOn, days: civilDays(dayOf(handledSince), dueOn), startedAt: handledSince, metAt: closedAt, now,
    newDays: current.map(({ toDay, reason, actorId, at }) => ({ day: toDay, approvedBy: actorId, approvedAt: at, reason })),
  });
}

/** The days after one up to another, as many as a list shows. */
function civilDays(after: CivilDay, last: CivilDay): CountedDay[] {
  const days: CountedDay[] = [];
  for (let day = addDays(after, 1); day <= last && days.length < largestPage; day = addDays(day, 1)) days.push({ day, counted: true, reason: 'CIVIL', name: null });
  return days;
}

/**
 * From the analysis to the assignment (第一时间交办), where the rulebook of the matter's region has a number for it on the day of the analysis; else there is none.
 * What is published later governs it as far as that version says so (`versionBy`), until it is assigned.
 */
export async function assignmentDeadline({ stage, regionPath }: MatterView, { analysedAt, assignedAt }: MatterClock, context: RequestContext): Promise<DeadlineView | null> {
  if (analysedAt === null || ((stage === 'REJECTED' || stage === 'MERGED') && assignedAt === null)) return null;
  const started = await ruleOn(context, regionPath, dayOf(analysedAt));
  if (started === null) return null;
  const [rules, asked] = [await context.ruling.rulesKnown(), { start: analysedAt, calendar: context.ruling.calendar() }];
  const rule = governingLimit({ ...asked, started, rulesOn: (day) => rules(regionPath, day), judged: dayOf(assignedAt ?? context.now) });
  const counted = limitOf<GrantedTime>({ ...asked, entry: rule.entry });
  return deadlineView({ rule: deadlineRule(rule), counted, startedAt: analysedAt, metAt: assignedAt, now: context.now });
}

type AssignmentRule = Rule<DeadlineEntry>;

function ruleOn({ read, ruling }: RequestContext, path: string, day: CivilDay): Promise<AssignmentRule | null> {
  const find = async ([from, on]: readonly [string, CivilDay]): Promise<AssignmentRule | null> => assignmentRule(await ruling.rulesOf(from, on));
  return read.loader<readonly [string, CivilDay], AssignmentRule | null>('assignment rules', (asked) => Promise.all(asked.map(find))).load([path, day]);
}

/** A rule that binds only matters of some facet is not used: a matter has none that this service knows. */
function assignmentRule(rules: RulesInForce): AssignmentRule | null {
  const isIt = (rule: Rule): rule is AssignmentRule =>
    rule.entry.kind === 'deadline' && rule.entry.starts === 'MATTER_ANALYSED' && rule.entry.ends === 'MATTER_ASSIGNED' && rule.entry.appliesTo.where === undefined;
  return rules.all().find(isIt) ?? null;
}
