import { type Obligation } from './entry.js';
import { type Verdict } from './obligation.js';

/** How many of all subjects met an obligation that wants a share of them, and who is missing. The exempt are listed apart; the unknown are never taken for covered. */
export interface Coverage {
  readonly covered: number;
  readonly total: number;
  readonly missing: readonly string[];
  readonly exempt: readonly string[];
  readonly unknown: readonly string[];
  /** Null when the obligation wants no share, or when there is no one to cover. */
  readonly met: boolean | null;
}

export function coverageOf(obligation: Obligation, verdicts: readonly { subject: string; status: Verdict['status'] }[]): Coverage {
  const bound = verdicts.filter(({ status }) => status !== 'NOT_IN_FORCE');
  const having = (wanted: readonly Verdict['status'][]) => bound.filter(({ status }) => wanted.includes(status)).map(({ subject }) => subject);
  const covered = having(['MET']).length;
  const exempt = having(['EXEMPT']);
  const total = bound.length - exempt.length;
  const met = obligation.coverage === undefined || total === 0 ? null : covered * 100 >= obligation.coverage * total;
  return { covered, total, missing: having(['ON_TRACK', 'AT_RISK', 'SHORT']), exempt, unknown: having(['UNKNOWN']), met };
}
