import type { Level } from './places.js';

export interface DemoStation {
  readonly key: string;
  readonly name: string;
  readonly kind: 'ASSOCIATION_STATION' | 'INDUSTRY_STATION';
  readonly siting: 'PARK' | 'LEADING_ENTERPRISE' | 'ASSOCIATION' | 'COOPERATIVE';
  readonly town: string;
  /** A park or zone instead of the town itself. */
  readonly zone?: string;
  readonly industry: string;
  readonly industryName: string;
  readonly base?: string;
  readonly status: 'ESTABLISHED' | 'PILOT' | 'UPGRADED';
  readonly founded: string;
  /** Resident deputies, by level. */
  readonly deputies: Readonly<Record<Level, number>>;
  /** Past matters in all; they are closed but for those told in `matters`. */
  readonly matters: number;
  readonly activities: number;
  /** The day about which the last of them was held. */
  readonly lastActivity?: string;
  /** Of each activity whether it was on the own industry: y, n, or - where nobody said. */
  readonly ownIndustry?: string;
}

/** NATIONAL, PROVINCIAL, MUNICIPAL, COUNTY, TOWNSHIP */
export function levels(...[NATIONAL, PROVINCIAL, MUNICIPAL, COUNTY, TOWNSHIP]: [number, number, number, number, number]): Record<Level, number> {
  return { NATIONAL, PROVINCIAL, MUNICIPAL, COUNTY, TOWNSHIP };
}
