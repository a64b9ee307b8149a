import { dayOf, type Deadline, type WorkCalendar } from '@renda/calendar';
import { type Deadline as DeadlineEntry, governingLimit, limitOf, type LimitVersion } from '@renda/rulebook';
import { type GrantedTime, type Ruling, type RulesKnown } from '@renda/subgraph';

/** As whom the deputy wants to meet somebody; null: he did not say. For the head of a state organ the text names no limit (004-SV-硬): unless a rule names that capacity there is none. */
export const capacities = ['SC_MEMBER', 'COMMITTEE_HEAD', 'STATE_ORGAN_HEAD'] as const;
export type Capacity = (typeof capacities)[number];

/** The rule of a deadline as it stood on the day of receipt. By its `versionBy` it says whether it goes on governing the case whatever is published later. */
export interface KeptRule extends LimitVersion {
  /** The version that governed when the deadline was met or the case closed, where it was not this one: nothing published later changes that. */
  readonly settled?: LimitVersion;
}

/** An extension as it is kept with its appointment. */
export interface KeptExtension {
  readonly amount: number;
  readonly approvedBy: string;
  readonly approvedAt: string;
  readonly reason: string;
  /** The version by which it was approved; left out where the rule on the day of receipt goes on governing. */
  readonly under?: LimitVersion;
}

/** What the deadline of an appointment is counted from. */
export interface Limited {
  readonly rule: LimitVersion | null;
  readonly receivedAt: Date;
  readonly extensions: readonly KeptExtension[];
}

/** When an appointment must be arranged, and how that is counted; null where no rule sets a limit. */
export function countedDeadline({ rule, receivedAt, extensions }: Limited, calendar: WorkCalendar): Deadline<GrantedTime> | null {
  return rule && limitOf({ entry: rule.entry, start: receivedAt, calendar, extensions: extensions.map((one) => ({ ...one, approvedAt: new Date(one.approvedAt) })) });
}

/** An appointment whose deadline is judged. */
export interface Judged extends Limited {
  readonly rule: KeptRule | null;
  readonly regionPath: string;
  readonly arrangedAt: Date | null;
  readonly closedAt: Date | null;
}

/** What is known when it is judged, and when that is. */
export interface Governing {
  readonly rules: RulesKnown;
  readonly calendar: WorkCalendar;
  readonly now: Date;
}

/** Whether the version that governs may be a later one than the rule of the day of receipt. */
export const followsLater = (rule: KeptRule | null): rule is KeptRule => rule !== null && rule.entry.versionBy !== 'started';

/** The version of the rule that governs an appointment: settled when it was arranged or closed, till then by what is published. */
export function governingRule({ rule, regionPath, receivedAt, extensions, arrangedAt, closedAt }: Judged, { rules, calendar, now }: Governing): LimitVersion | null {
  if (!followsLater(rule)) return rule;
  if (arrangedAt ?? closedAt) return rule.settled ?? rule;
  return governingLimit({ started: rule, rulesOn: (day) => rules(regionPath, day), judged: dayOf(now), start: receivedAt, calendar, extensions });
}

/**
 * The rule by which an appointment received at a moment must be arranged: of the deputy's region on the day of receipt, for the capacity named; where none is
 * named the one that ends first, unless a switch of the region prefers the longer (AMB-09). Null where nobody up the line ruled.
 */
export async function deadlineRuleOf(ruling: Ruling, received: { regionPath: string; receivedAt: Date; capacity: Capacity | null }): Promise<KeptRule | null> {
  const { regionPath, receivedAt, capacity } = received;
  const rules = await ruling.rulesOf(regionPath, dayOf(receivedAt));
  const found = rules.all().flatMap(({ entry, hash }) => (entry.kind === 'deadline' && starts(entry, capacity) ? [{ entry, hash }] : []));
  const calendar = ruling.calendar();
  const endOf = (rule: LimitVersion): number => countedDeadline({ rule, receivedAt, extensions: [] }, calendar)?.earliest?.getTime() ?? Infinity;
  const first = found.toSorted((one, other) => endOf(one) - endOf(other));
  const longer = capacity === null && rules.switchValue('unnamed-appointment-target') === 'LONGER';
  return (longer ? first.at(-1) : first[0]) ?? null;
}

/** Whether an entry limits the arranging of an appointment in a capacity: one without a variant limits any. */
function starts({ appliesTo, starts: begin, ends, variant }: DeadlineEntry, capacity: Capacity | null): boolean {
  return appliesTo.subject === 'APPOINTMENT' && begin === 'APPOINTMENT_RECEIVED' && ends === 'APPOINTMENT_ARRANGED'
    && (variant === undefined || capacity === null || variant === capacity);
}
