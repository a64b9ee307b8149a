import { dayOf, type Deadline, type WorkCalendar } from '@renda/calendar';
import { type Deadline as DeadlineEntry, limitOf } from '@renda/rulebook';
import { type GrantedTime, type Ruling } from '@renda/subgraph';

/** As whom the deputy wants to meet somebody; null: he did not say. */
export const capacities = ['SC_MEMBER', 'COMMITTEE_HEAD'] as const;
export type Capacity = (typeof capacities)[number];

/** The rule of a deadline as it stood on the day of receipt: it goes on governing the case whatever is published later. */
export interface KeptRule {
  readonly entry: DeadlineEntry;
  readonly hash: string;
}

/** An extension as it is kept with its appointment. */
export interface KeptExtension {
  readonly amount: number;
  readonly approvedBy: string;
  readonly approvedAt: string;
  readonly reason: string;
}

/** What the deadline of an appointment is counted from. */
export interface Limited {
  readonly rule: KeptRule | null;
  readonly receivedAt: Date;
  readonly extensions: readonly KeptExtension[];
}

/** When an appointment must be arranged, and how that is counted; null where no rule sets a limit. */
export function countedDeadline({ rule, receivedAt, extensions }: Limited, calendar: WorkCalendar): Deadline<GrantedTime> | null {
  if (rule === null) return null;
  return limitOf({ entry: rule.entry, start: receivedAt, calendar, extensions: extensions.map((one) => ({ ...one, approvedAt: new Date(one.approvedAt) })) });
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
  const endOf = (rule: KeptRule): number => countedDeadline({ rule, receivedAt, extensions: [] }, calendar)?.earliest?.getTime() ?? Infinity;
  const first = found.toSorted((one, other) => endOf(one) - endOf(other));
  const longer = capacity === null && rules.switchValue('unnamed-appointment-target') === 'LONGER';
  return (longer ? first.at(-1) : first[0]) ?? null;
}

/** Whether an entry limits the arranging of an appointment in a capacity: one without a variant limits any. */
function starts({ appliesTo, starts: begin, ends, variant }: DeadlineEntry, capacity: Capacity | null): boolean {
  return appliesTo.subject === 'APPOINTMENT' && begin === 'APPOINTMENT_RECEIVED' && ends === 'APPOINTMENT_ARRANGED'
    && (variant === undefined || capacity === null || variant === capacity);
}
