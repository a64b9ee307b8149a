import { deadlineRule, deadlineView, type DeadlineView, type RequestContext } from '@renda/subgraph';
import type { SuggestionView } from '../suggestions/suggestion.view.js';
import { clockOf } from './reply-clock.js';
import { replyTime } from './reply-time.js';

/** From the assignment to the first reply, with the time that was approved since; null where there is no deadline, and once the assignment was disputed. */
export async function replyDeadline({ id, stage, regionPath, dueOn }: SuggestionView, context: RequestContext): Promise<DeadlineView | null> {
  const { assignedAt, repliedAt: metAt, extensions } = await clockOf(context, id);
  if (assignedAt === null || stage === 'RETURNED') return null;
  const [time, now] = [await replyTime(context.ruling, { regionPath, dueOn, assignedAt, extensions }), context.now];
  if (time.rule !== null) return deadlineView({ rule: deadlineRule(time.rule), counted: time.counted, startedAt: assignedAt, metAt, now });
  if (time.day === null) return null;
  const newDays = extensions.flatMap(({ fromDay, toDay, reason, actorId, at }) => (fromDay === null || toDay === null ? [] : [{ fromDay, day: toDay, approvedBy: actorId, approvedAt: at, reason }]));
  return deadlineView({ rule: null, day: newDays[0]?.fromDay ?? time.day, newDays, startedAt: assignedAt, metAt, now });
}
