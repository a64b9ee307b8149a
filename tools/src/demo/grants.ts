import { DEMO_ISSUER } from '@renda/caller';
import type { Resident } from './deputies.js';
import { specialCommitteeKey } from './offices.js';
import type { Area } from './places.js';
import type { DemoRows } from './rows.js';

/** Who may do what in the demo; a subject is the name of a persona. The administrator comes from a command, not from here. */
export function addGrants(rows: DemoRows, area: Area, residents: ReadonlyMap<string, readonly Resident[]>): void {
  const grant = (subject: string, role: string, scope: string, scopeKey?: string, person?: string): unknown =>
    rows.add('grant', { key: subject, issuer: DEMO_ISSUER, subject, person, role, scope, scope_key: scopeKey, from: '2022-01-01T00:00:00+08:00' });
  grant(`committee-${area.county.key}`, 'WORK_COMMITTEE', 'REGION', area.county.key);
  grant(`special-committee-${area.county.key}`, 'SPECIAL_COMMITTEE', 'BODY', specialCommitteeKey(area));
  grant(`general-office-${area.county.key}`, 'GENERAL_OFFICE', 'REGION', area.county.key);
  for (const { key } of area.stations) grant(`staff-${key}`, 'STATION_STAFF', 'STATION', key);
  for (const { key } of area.stations) {
    const deputy = residents.get(key)?.find(({ level }) => level === 'COUNTY');
    if (deputy) grant(`deputy-${key}`, 'DEPUTY', 'OWN', undefined, deputy.person);
  }
  for (const { key } of rows.of('unit').filter((unit) => unit['region'] === area.county.key || area.towns.some(({ code }) => code === unit['region']))) {
    grant(`unit-${key}`, 'UNDERTAKING_UNIT', 'UNIT', key);
  }
}
