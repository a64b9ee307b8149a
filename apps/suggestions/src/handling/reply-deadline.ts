import { dayOf } from '@renda/calendar';
import { type Deadline as DeadlineEntry, limitOf, type Rule } from '@renda/rulebook';
import { deadlineRule, deadlineView, type DeadlineView, type GrantedTime, type RequestContext } from '@renda/subgraph';
import sql from 'sql-template-tag';
import { replyDaySwitch } from '../assignments/reply-day-switch.js';
import type { SuggestionView } from '../suggestions/suggestion.view.js';

interface Clock {
  readonly assignedAt: Date | null;
  readonly repliedAt: Date | null;
}

/**
 * From the assignment to the first reply, where a rule of the suggestion's region has a number for it, or leaves the day to the place and the assignment set one
 * (AMB-33). The text has no number, so elsewhere there is no deadline.
 */
export async function replyDeadline({ id, stage, regionPath, dueOn }: SuggestionView, context: RequestContext): Promise<DeadlineView | null> {
  const { assignedAt, repliedAt } = await clockOf(context, id);
  if (assignedAt === null || stage === 'RETURNED') return null;
  const [day, now] = [dayOf(assignedAt), context.now];
  const rules = await context.ruling.rulesOf(regionPath, day);
  const rule = rules.all().find(isReplyRule);
  if (rule) return deadlineView({ rule: deadlineRule(rule), counted: limitOf<GrantedTime>({ entry: rule.entry, start: assignedAt, calendar: context.ruling.calendar() }), startedAt: assignedAt, metAt: repliedAt, now });
  if (dueOn === null || (await replyDaySwitch(context.ruling, regionPath, day)) !== 'SET_LOCALLY') return null;
  return deadlineView({ rule: null, day: dueOn, startedAt: assignedAt, metAt: repliedAt, now });
}

function isReplyRule(rule: Rule): rule is Rule<DeadlineEntry> {
  const { entry } = rule;
  return entry.kind === 'deadline' && entry.starts === 'SUGGESTION_ASSIGNED' && entry.ends === 'SUGGESTION_REPLIED' && entry.appliesTo.where === undefined;
}

/** The last assignment of many suggestions, and the first reply after it, in one statement. */
function clockOf({ read }: RequestContext, suggestionId: string): Promise<Clock> {
  return read.loader<string, Clock>('reply clocks', async (ids) => {
    const rows = await read.rows<Clock & { id: string }>(sql`
      select asked.id, assigned.at as "assignedAt", (select at from suggestion_reply r where r.suggestion_id = asked.id and r.number > assigned.number order by number limit 1) as "repliedAt"
      from unnest(${[...ids]}::uuid[]) asked(id) left join lateral (
        select number, at from suggestion_stage where suggestion_id = asked.id and action = 'assign' order by number desc limit 1) assigned on true`);
    const found = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => found.get(id) ?? { assignedAt: null, repliedAt: null });
  }).load(suggestionId);
}
