import { type CivilDay, dayOf } from '@renda/calendar';
import { type Change, Refusal } from '@renda/subgraph';
import type { By } from '../outputs/output.js';
import { type Moving, moveProposal } from '../suggestions/move-proposal.js';
import { Suggestion } from '../suggestions/suggestion.js';
import { replyDay } from '../assignments/reply-day-switch.js';
import { clockIn } from './reply-clock.js';
import { replyTime, type ReplyTime, sourceOf } from './reply-time.js';
import { type MoreTime, SuggestionExtension } from './suggestion-extension.js';

export interface Extending extends Moving {
  /** Where a person set the day; where a rule counts it, the rule says how much more. */
  readonly dueOn: CivilDay | null;
  readonly reason: string;
  readonly approvedBy: string;
}

/** More time for the reply, approved before the time is over: who is late already stays late. There is no more of it than the rule allows, and none where there is no deadline. */
export function extendReply(change: Change, { dueOn, reason, approvedBy, ...moving }: Extending): Promise<Suggestion> {
  return moveProposal(change, Suggestion, moving, async (suggestion, by) => {
    const number = suggestion.takes('extend', { reason, approvedBy });
    const { assignedAt, repliedAt, extensions } = await clockIn(change, suggestion.id);
    if (repliedAt !== null) throw new Refusal('REPLY_GIVEN', { repliedOn: dayOf(repliedAt) });
    if (assignedAt === null) throw new Refusal('NO_REPLY_DEADLINE');
    const time = await replyTime(change.ruling, { regionPath: suggestion.regionPath, dueOn: suggestion.dueOn, assignedAt, extensions });
    const taken = extensions.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
    const more = time.rule === null ? laterDay(suggestion, time, dueOn, by) : allowedBy(time, taken, dueOn, by);
    return SuggestionExtension.of(suggestion, number, { ...more, reason: reason.trim(), approvedBy: approvedBy.trim() }, by);
  });
}

function laterDay(suggestion: Suggestion, { day, source }: Extract<ReplyTime, { rule: null }>, dueOn: CivilDay | null, by: By): MoreTime {
  const rule = source ?? undefined;
  if (day === null) throw new Refusal('NO_REPLY_DEADLINE', {}, rule);
  if (dueOn === null) throw new Refusal('STEP_INCOMPLETE', { stage: suggestion.stage, needed: 'dueOn' }, rule, { needed: replyDay });
  const today = dayOf(by.at);
  if (day < today) throw new Refusal('REPLY_OVERDUE', { dueOn: day, today }, rule);
  if (dueOn <= day) throw new Refusal('BAD_USER_INPUT', { field: 'dueOn', after: day });
  suggestion.dueOn = dueOn;
  return { fromDay: day, toDay: dueOn };
}

function allowedBy({ rule, counted }: Exclude<ReplyTime, { rule: null }>, taken: number, dueOn: CivilDay | null, { at }: By): MoreTime {
  const [allowed, source] = [rule.entry.extension, sourceOf(rule.entry)];
  if (!allowed) throw new Refusal('EXTENSION_NOT_RULED', {}, source);
  if (dueOn !== null) throw new Refusal('BAD_USER_INPUT', { field: 'dueOn' });
  if (counted.due !== null && at > counted.due) throw new Refusal('REPLY_OVERDUE', { dueOn: dayOf(counted.due), today: dayOf(at) }, source);
  if (taken + allowed.by > allowed.max) throw new Refusal('EXTENSION_USED_UP', { max: allowed.max }, source);
  return { amount: allowed.by, under: { entry: rule.entry, hash: rule.hash } };
}
