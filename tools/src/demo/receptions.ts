import { at, between, later } from './days.js';
import type { Resident } from './deputies.js';
import type { DemoStation } from './demo-station.js';
import type { Area } from './places.js';
import { type DemoRows, padded, pick } from './rows.js';

const EACH = 4;

/** Four at every station; F-DY-07: those of Danyang's eight come to 1030 person-times of voters in the two years. */
export function addReceptions(rows: DemoRows, area: Area, station: DemoStation, residents: readonly Resident[]): void {
  const order = area.stations.indexOf(station);
  for (let part = 0; part < EACH; part += 1) {
    const day = between(later('2024-01-15', order), '2024-10-18', part, EACH);
    const receiving = residents.filter(({ level }) => level === 'COUNTY' || level === 'TOWNSHIP');
    const number = order * EACH + part;
    const verified = number % 10 !== 9;
    rows.add('reception', {
      key: `${station.key}-reception-${padded(part + 1, 2)}`,
      station: station.key,
      mandates: [pick(receiving, part * 2), pick(receiving, part * 2 + 1)].map(({ mandate }) => mandate).join(';'),
      held_from: at(day, '09:00'),
      held_until: at(day, '11:00'),
      fixed_day: part % 2 === 0 ? 'yes' : 'no',
      person_times: 32 + (number % 5 === 0 && number < 30 ? 1 : 0),
      status: verified ? 'VERIFIED' : 'RECORDED',
      recorded_at: at(day, '11:30'),
      verified_at: verified ? at(later(day, 2), '10:00') : undefined,
    });
  }
}
