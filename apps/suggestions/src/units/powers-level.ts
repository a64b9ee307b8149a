/** Scope of powers (职权范围, P-04), from the lowest up. */
export const powersLevels = ['VILLAGE', 'TOWNSHIP', 'COUNTY', 'CITY', 'PROVINCE'] as const;
export type PowersLevel = (typeof powersLevels)[number];

export function isPowersLevel(code: string): code is PowersLevel {
  return (powersLevels as readonly string[]).includes(code);
}

/** Whether powers of one level are enough for what another level is to decide. */
export function powersSuffice(held: PowersLevel, needed: PowersLevel): boolean {
  return powersLevels.indexOf(held) >= powersLevels.indexOf(needed);
}
