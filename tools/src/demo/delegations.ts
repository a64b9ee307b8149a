import type { Resident } from './deputies.js';
import { termKey } from './offices.js';
import type { Area } from './places.js';
import { type DemoRows, padded } from './rows.js';

const SINCE = '2022-01-10';
const IN_DEMO = 5;

export const delegationKey = ({ prefix }: Pick<Area, 'prefix'>): string => `${prefix}-municipal-delegation`;

/** D-17: the county's delegation at the city's congress, with a few of its deputies; the first heads it. */
export function addDelegation(rows: DemoRows, area: Area, residents: readonly Resident[]): void {
  const members = residents.filter(({ level }) => level === 'MUNICIPAL').slice(0, IN_DEMO);
  const key = delegationKey(area);
  rows.add('delegation', { key, name: `${area.county.name}代表团`, term: termKey(area, 'MUNICIPAL', ''), electing_region: area.county.key, head: members[0]?.mandate, from: SINCE });
  members.forEach(({ mandate }, at) => rows.add('delegation_member', { key: `${key}-${padded(at + 1, 2)}`, delegation: key, mandate, from: SINCE }));
}
