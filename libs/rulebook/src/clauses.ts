import { holdsOn, type CivilDay, type DayRange } from '@renda/calendar';
import { type Condition } from './entry.js';

export type FacetValue = boolean | number | string;
export type FacetValues = Readonly<Record<string, FacetValue | null | undefined>>;

/** A duty record as given to the evaluator. A facet that is absent or null is unknown, never zero or no. */
export interface CountedRecord {
  readonly id: string;
  readonly subject: string;
  readonly measure: string;
  readonly day: CivilDay;
  readonly quantity: number;
  readonly verified: boolean;
  readonly facets: FacetValues;
}

/** What a record must be to count. `holds` is null while it cannot be known, for want of what `missing` names. */
export interface Clause {
  /** The facet, or `happened`, `inOffice`, `verified`, `betweenSessions`. */
  readonly code: string;
  readonly missing: string;
  holds(record: CountedRecord): boolean | null;
}

/** The record counts, fails its first clause in order, or cannot be judged: a clause that fails surely outweighs one that is unknown. */
export type Judgement = { readonly counts: true } | { readonly counts: false; readonly clause: string } | { readonly counts: null; readonly missing: string };

export function judgeRecord(record: CountedRecord, clauses: readonly Clause[]): Judgement {
  let missing: string | undefined;
  for (const clause of clauses) {
    const holds = clause.holds(record);
    if (holds === false) return { counts: false, clause: clause.code };
    if (holds === null) missing ??= clause.missing;
  }
  return missing === undefined ? { counts: true } : { counts: null, missing };
}

/** Whether a value meets a condition; null when the value is unknown. */
export function meets(value: FacetValue | null | undefined, condition: Condition): boolean | null {
  if (value === null || value === undefined) return null;
  if (typeof condition !== 'object') return value === condition;
  if (Array.isArray(condition)) return (condition as readonly FacetValue[]).includes(value);
  const { min, max } = condition as { min?: number; max?: number };
  return typeof value === 'number' && value >= (min ?? -Infinity) && value <= (max ?? Infinity);
}

export interface ClauseSources {
  /** The facets a record of the measure can tell, in the order in which their clauses are judged. */
  readonly facets: readonly string[];
  readonly where: Readonly<Partial<Record<string, Condition>>>;
  readonly betweenSessions: boolean;
  readonly sessions: readonly DayRange[] | null;
  readonly inOffice: DayRange;
  readonly day: CivilDay;
}

/** The clauses of an obligation, in the order in which they are judged. */
export function clausesOf(sources: ClauseSources): Clause[] {
  const { where, sessions, inOffice, day } = sources;
  const clauses: Clause[] = [
    { code: 'happened', missing: 'day', holds: (record) => record.day <= day },
    { code: 'inOffice', missing: 'day', holds: (record) => holdsOn(inOffice, record.day) },
    { code: 'verified', missing: 'verified', holds: (record) => record.verified },
  ];
  if (sources.betweenSessions)
    clauses.push({ code: 'betweenSessions', missing: 'sessions', holds: (record) => sessions && !sessions.some((session) => holdsOn(session, record.day)) });
  for (const facet of sources.facets) {
    const condition = where[facet];
    if (condition !== undefined) clauses.push({ code: facet, missing: facet, holds: (record) => meets(record.facets[facet], condition) });
  }
  return clauses;
}
