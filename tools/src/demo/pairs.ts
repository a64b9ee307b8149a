import { at, between, later } from './days.js';
import type { Resident } from './deputies.js';
import type { Area } from './places.js';
import { type DemoRows, padded, pick } from './rows.js';

const OF_EACH_MEMBER = 3;
const FORMS = ['VISIT', 'MEETING', 'APPOINTMENT'];

/** D-37: each member of the county's standing committee keeps contact with three deputies and met most of them in 2024. */
export function addPairs(rows: DemoRows, area: Area, members: readonly string[], residents: readonly Resident[]): void {
  const deputies = residents.filter(({ level, person }) => level === 'COUNTY' && !members.includes(person));
  const count = members.length * OF_EACH_MEMBER;
  for (let number = 0; number < count; number += 1) {
    const key = `${area.prefix}-pair-${padded(number + 1, 2)}`;
    rows.add('pair', { key, member: pick(members, number), mandate: pick(deputies, number).mandate, layer: 'STANDING_COMMITTEE', from: '2022-02-10' });
    if (number % 6 === 5) continue;
    const day = between('2024-02-01', '2024-10-18', number, count);
    const verified = number % 6 !== 2;
    rows.add('contact_meeting', {
      key: `${key}-2024`, pair: key, day, mode: number % 9 === 4 ? 'ONLINE' : 'ON_SITE', form: pick(FORMS, number), helper: `${area.prefix}-work-committee`,
      status: verified ? 'VERIFIED' : 'RECORDED', recorded_at: at(day, '17:00'), verified_at: verified ? at(later(day, 2), '10:00') : undefined,
    });
  }
}
