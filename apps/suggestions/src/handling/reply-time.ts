import { type CivilDay, dayOf, type Deadline } from '@renda/calendar';
import { type Deadline as DeadlineEntry, type Entry, limitOf, type Rule } from '@renda/rulebook';
import type { GrantedTime, RuleSource, Ruling } from '@renda/subgraph';
import { replyDaySwitch } from '../assignments/reply-day-switch.js';
import type { KeptExtension } from './reply-clock.js';

interface Assigned {
  readonly regionPath: string;
  readonly dueOn: CivilDay | null;
  readonly assignedAt: Date;
  readonly extensions: readonly KeptExtension[];
}

/** By when a unit replies: as a rule counts it; else the day that a person set, where the rules leave it to the place; else there is none. */
export type ReplyTime =
  | { readonly rule: Rule<DeadlineEntry>; readonly counted: Deadline<GrantedTime> }
  | { readonly rule: null; readonly day: CivilDay | null; readonly source: RuleSource | null };

/** By the rules in force in the suggestion's region on the day of the assignment (AMB-33). The text has no number, so without a rule there is none. */
export async function replyTime(ruling: Ruling, { regionPath, dueOn, assignedAt, extensions }: Assigned): Promise<ReplyTime> {
  const day = dayOf(assignedAt);
  const rules = await ruling.rulesOf(regionPath, day);
  const rule = rules.all().find(isReplyRule);
  if (rule) {
    const granted = extensions.flatMap(({ amount, under, actorId, at, reason }) => (amount === null || under === null ? [] : [{ amount, under, approvedBy: actorId, approvedAt: at, reason }]));
    return { rule, counted: limitOf({ entry: rule.entry, start: assignedAt, calendar: ruling.calendar(), extensions: granted }) };
  }
  const entry = rules.find('reply-deadline').rule?.entry;
  const left = (await replyDaySwitch(ruling, regionPath, day)) === 'SET_LOCALLY';
  return { rule: null, day: left ? dueOn : null, source: entry ? sourceOf(entry) : null };
}

export function sourceOf({ title, citations }: Pick<Entry, 'title' | 'citations'>): RuleSource {
  return { title, citation: citations.map(({ local }) => local).join('; ') };
}

function isReplyRule(rule: Rule): rule is Rule<DeadlineEntry> {
  const { entry } = rule;
  return entry.kind === 'deadline' && entry.starts === 'SUGGESTION_ASSIGNED' && entry.ends === 'SUGGESTION_REPLIED' && entry.appliesTo.where === undefined;
}
