import { type CivilDay, dayOf } from '@renda/calendar';
import { canonicalOf } from './canonical.js';
import { type Deadline } from './entry.js';
import { type ApprovedTime, type LimitAsked, limitOf, type LimitVersion } from './limit.js';
import { meaningOf } from './past.js';
import { type RulesInForce } from './resolution.js';

export interface GoverningLimitAsked<E extends ApprovedTime> extends Omit<LimitAsked<E>, 'entry'> {
  /** The version in force on the day the clock started. */
  readonly started: LimitVersion;
  /** The rules in force in the region of the case. */
  readonly rulesOn: (day: CivilDay) => RulesInForce;
  /** The day on which the deadline was met or the case closed; today while it runs. */
  readonly judged: CivilDay;
}

/**
 * Which version of a deadline governs a case. The one in force when the clock started says by its `versionBy` which:
 * - `started`: itself, whatever is published later;
 * - `occurred`: the one in force on the day the case is judged;
 * - `due`: the one in force on the day that it itself counts as the last. Begun with the version of the start, each gives way to the one in force on its last
 *   day; so one whose limit would have been over before it began to hold governs nothing.
 *
 * Where there is none such, the version of the start goes on, or the one by which more time was given since: a limit never vanishes because its rule ended or
 * was declared not to apply. A version is an entry of that key which limits the same, for the same subjects, and can count the time already approved.
 * While a year without data leaves a last day open, it is taken to be the earliest it can be.
 */
export function governingLimit<E extends ApprovedTime>(asked: GoverningLimitAsked<E>): LimitVersion {
  const { started, judged, extensions = [] } = asked;
  const standing = extensions.at(-1)?.under ?? started;
  switch (started.entry.versionBy) {
    case 'started':
      return started;
    case 'occurred':
      return versionOn(judged, standing, asked) ?? standing;
    case 'due':
      return inForceWhenDue(standing, asked) ?? standing;
  }
}

function inForceWhenDue<E extends ApprovedTime>(standing: LimitVersion, asked: GoverningLimitAsked<E>): LimitVersion | undefined {
  const seen = new Set<string>();
  for (let version = standing, meaning = meaningOf(version.entry); !seen.has(meaning);) {
    seen.add(meaning);
    const { due, earliest } = limitOf({ ...asked, entry: version.entry });
    const last = due ?? earliest;
    const there = last === null ? undefined : versionOn(dayOf(last), standing, asked);
    if (!there) return undefined;
    const next = meaningOf(there.entry);
    if (next === meaning) return there;
    [version, meaning] = [there, next];
  }
  return undefined;
}

function versionOn<E extends ApprovedTime>(day: CivilDay, standing: LimitVersion, { started, rulesOn, extensions = [] }: GoverningLimitAsked<E>): LimitVersion | undefined {
  const { rule } = rulesOn(day).find(started.entry.key);
  if (rule?.entry.kind !== 'deadline' || limited(rule.entry) !== limited(started.entry)) return undefined;
  // Two days that were approved are not two hours.
  if (extensions.length > 0 && rule.entry.clock !== standing.entry.clock) return undefined;
  return { entry: rule.entry, hash: rule.hash };
}

/** Of whom it is, from what and to what, as text. */
function limited({ appliesTo, starts, ends }: Deadline): string {
  return canonicalOf({ appliesTo, starts, ends });
}
