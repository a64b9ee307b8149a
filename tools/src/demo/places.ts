import type { DemoStation } from './demo-station.js';

export interface Town {
  readonly code: string;
  readonly name: string;
  readonly places: readonly (readonly [code: string, name: string])[];
}

export interface NamedRegion {
  readonly key: string;
  readonly code: string;
  readonly name: string;
}

export const LEVELS = ['NATIONAL', 'PROVINCIAL', 'MUNICIPAL', 'COUNTY', 'TOWNSHIP'] as const;
export type Level = (typeof LEVELS)[number];

/** One county of the demo with all that is told about it. Places are real; terms, days and persons are made up. */
export interface Area {
  readonly prefix: string;
  readonly province: NamedRegion;
  readonly city: NamedRegion;
  readonly county: NamedRegion;
  readonly towns: readonly Town[];
  readonly zones: readonly (NamedRegion & { readonly parent: string })[];
  /** Number of the term, by level. */
  readonly terms: Readonly<Record<Level, number>>;
  /** What the made-up persons are called: this and a number. */
  readonly personName: string;
  readonly bases: readonly { readonly key: string; readonly name: string; readonly town: string; readonly industry: string; readonly from: string }[];
  readonly stations: readonly DemoStation[];
  readonly bureaus: readonly (readonly [key: string, name: string])[];
}

/** Streets are branches of a county's government and have no congress of their own. */
export function hasCongress(town: Town): boolean {
  return !town.name.endsWith('街道');
}

export function townNamed(area: Area, name: string): Town {
  const town = area.towns.find((one) => one.name === name);
  if (town === undefined) throw new Error(`${area.county.name} has no ${name}`);
  return town;
}
