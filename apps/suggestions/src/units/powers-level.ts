import type { Sentence } from '@renda/subgraph';

/** Scope of powers (职权范围, P-04), from the lowest up. */
export const powersTitles = {
  VILLAGE: { zh: '村、社区级', en: 'village' },
  TOWNSHIP: { zh: '乡镇、街道级', en: 'township' },
  COUNTY: { zh: '县级', en: 'county' },
  CITY: { zh: '市级', en: 'city' },
  PROVINCE: { zh: '省级', en: 'province' },
} as const satisfies Record<string, Sentence>;
export type PowersLevel = keyof typeof powersTitles;
export const powersLevels = Object.keys(powersTitles) as PowersLevel[];

export function isPowersLevel(code: string): code is PowersLevel {
  return (powersLevels as readonly string[]).includes(code);
}

/** Whether powers of one level are enough for what another level is to decide. */
export function powersSuffice(held: PowersLevel, needed: PowersLevel): boolean {
  return powersLevels.indexOf(held) >= powersLevels.indexOf(needed);
}
