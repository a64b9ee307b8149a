import { type CivilDay, type Deadline as Counted, type DayRange, endOfDay, type Extension } from '@renda/calendar';
import { type Deadline as DeadlineEntry, happenings, type Rule } from '@renda/rulebook';
import type { Sentence } from '../refusal.js';
import { type DeadlineExtensionView, DeadlineView } from './deadline.view.js';

/** What is kept of each extension. */
export interface Approval {
  readonly approvedBy: string | null;
  readonly approvedAt: Date | null;
  readonly reason: string | null;
}

/** More time in the deadline's own clock: given to `limitOf`, which gives back those that hold. */
export type GrantedTime = Extension & Approval;

/** Another day instead of the counted one. */
export interface NewDay extends Approval {
  readonly day: CivilDay;
}

/** What is told of the rule of a deadline. */
export interface DeadlineRule {
  readonly title: string;
  readonly titleEn: string;
  readonly citation: string;
  readonly hash: string;
  readonly amount: number;
  /** What started the clock, in words. */
  readonly startedBy: Sentence;
}

interface Told {
  /** In the order in which they were approved: the last holds. */
  readonly newDays?: readonly NewDay[];
  readonly metAt?: Date | null;
  readonly now: Date;
}

interface Ruled extends Told {
  readonly rule: DeadlineRule;
  readonly counted: Counted<GrantedTime>;
  readonly startedAt: Date;
  readonly suspensions?: readonly (DayRange & { readonly reason?: string | null })[];
}

interface SetByPerson extends Told {
  readonly rule: null;
  readonly day: CivilDay;
  readonly startedAt?: Date | null;
}

export type DeadlineToTell = Ruled | SetByPerson;

/** What a deadline tells of its entry: the numbers of the version that governs it. */
export function deadlineRule({ entry, hash }: Pick<Rule<DeadlineEntry>, 'entry' | 'hash'>): DeadlineRule {
  const [first] = entry.citations;
  return {
    title: entry.title.zh, titleEn: entry.title.en, citation: first?.local ?? '', hash, amount: entry.amount, startedBy: happenings[entry.starts],
  };
}

/** A deadline as the graph shows it: of a rule, or a day that a person set. A new day that was approved holds over what was counted. */
export function deadlineView(told: DeadlineToTell): DeadlineView {
  const newDay = told.newDays?.at(-1)?.day ?? null;
  const view = Object.assign(new DeadlineView(), told.rule === null ? ofPerson(told) : ofRule(told));
  if (newDay !== null) Object.assign(view, { due: endOfDay(newDay), earliest: endOfDay(newDay), complete: true, unknownYears: [], stands: false });
  const metAt = told.metAt ?? null;
  const at = metAt ?? told.now;
  const overdue = told.rule === null || view.due ? view.due !== null && at > view.due : told.counted.overdueAt(at);
  const extensions = extensionsOf(told);
  return Object.assign(view, { metAt, overdue, extensions, telling: { ...view.telling, newDay, extensions } });
}

function ofRule({ rule, counted, startedAt, suspensions = [] }: Ruled): Partial<DeadlineView> {
  const { clock, due, earliest, complete, unknownYears, stands, days } = counted;
  const { title, titleEn, citation, hash, amount, startedBy } = rule;
  return {
    clock, due, earliest, complete, unknownYears, stands, amount, startedAt,
    rule: { title, titleEn, citation, hash },
    suspensions: suspensions.map(({ from, to, reason = null }) => ({ from, to, reason })),
    telling: { clock, amount, startedAt, startedBy, due, earliest, unknownYears, stands, days, newDay: null, extensions: [] },
  };
}

function ofPerson({ day, startedAt = null }: SetByPerson): Partial<DeadlineView> {
  const due = endOfDay(day);
  return {
    clock: null, due, earliest: due, complete: true, unknownYears: [], stands: false, amount: null, startedAt, rule: null, suspensions: [],
    telling: { clock: null, due, days: [], newDay: null, extensions: [] },
  };
}

function extensionsOf(told: DeadlineToTell): DeadlineExtensionView[] {
  const kept = ({ approvedBy, approvedAt, reason }: Approval): Approval => ({ approvedBy, approvedAt, reason });
  const times = told.rule === null ? [] : told.counted.granted.map((time) => ({ amount: time.amount, day: null, ...kept(time) }));
  const days = (told.newDays ?? []).map((one) => ({ amount: null, day: one.day, ...kept(one) }));
  return [...times, ...days].sort((one, other) => (one.approvedAt?.getTime() ?? 0) - (other.approvedAt?.getTime() ?? 0));
}
