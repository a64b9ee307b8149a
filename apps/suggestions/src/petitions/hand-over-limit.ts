import { dayOf } from '@renda/calendar';
import { type Deadline as DeadlineEntry, limitOf, type Rule } from '@renda/rulebook';
import { deadlineRule, deadlineView, type DeadlineView, type GrantedTime, type Ruling } from '@renda/subgraph';

export interface HandedOn {
  readonly regionPath: string;
  readonly submittedAt: Date | null;
}

interface Limit {
  readonly rule: Rule<DeadlineEntry>;
  readonly counted: ReturnType<typeof limitOf<GrantedTime>>;
  readonly due: Date | null;
}

/** The time in which a complaint must reach the standing committee, by the rule of the deputy's region on the day the organ was given it; null where none is in force. */
export async function handOverLimit(ruling: Ruling, { regionPath, submittedAt }: HandedOn): Promise<Limit | null> {
  if (submittedAt === null) return null;
  const isIt = (one: Rule): one is Rule<DeadlineEntry> =>
    one.entry.kind === 'deadline' && one.entry.starts === 'PETITION_SUBMITTED' && one.entry.ends === 'PETITION_RECEIVED_BY_COMMITTEE' && one.entry.appliesTo.where === undefined;
  const rule = (await ruling.rulesOf(regionPath, dayOf(submittedAt))).all().find(isIt);
  if (rule === undefined) return null;
  const counted = limitOf<GrantedTime>({ entry: rule.entry, start: submittedAt, calendar: ruling.calendar() });
  return { rule, counted, due: counted.due };
}

/** The same as the graph shows it: met by the receipt. */
export async function handOverDeadline(ruling: Ruling, petition: HandedOn & { readonly receivedAt: Date | null }, now: Date): Promise<DeadlineView | null> {
  const limit = await handOverLimit(ruling, petition);
  if (limit === null || petition.submittedAt === null) return null;
  return deadlineView({ rule: deadlineRule(limit.rule), counted: limit.counted, startedAt: petition.submittedAt, metAt: petition.receivedAt, now });
}
