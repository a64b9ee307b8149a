import { chineseNumber } from './chinese-number.js';
import { latest } from './days.js';
import type { DemoStation } from './demo-station.js';
import { congressKey, termBegins, termKey } from './offices.js';
import { type Area, hasCongress, type Level, LEVELS, type Town, townNamed } from './places.js';
import { type DemoRows, padded, pick } from './rows.js';

export interface Resident {
  readonly person: string;
  readonly mandate: string;
  readonly level: Level;
  readonly home: Town;
  readonly since: string;
}

/** Persons are numbered, not named: nobody can be taken for a real one. */
export class People {
  private count = 0;

  constructor(
    private readonly rows: DemoRows,
    private readonly area: Area,
  ) {}

  next(): string {
    this.count += 1;
    const number = this.count;
    const phone = `100${this.area.prefix === 'dy' ? '1' : '2'}000${padded(number, 4)}`;
    const name = `${this.area.personName}${chineseNumber(number)}`;
    return this.rows.add('person', { key: `${this.area.prefix}-person-${padded(number)}`, name, gender: number % 3 === 0 ? 'F' : 'M', phone }).key;
  }
}

/** The resident deputies of a station: of several levels, about half of them from other towns (S-41). */
export function addResidents(rows: DemoRows, area: Area, station: DemoStation, people: People): readonly Resident[] {
  const own = townNamed(area, station.town);
  const residents: Resident[] = [];
  for (const level of LEVELS) {
    for (let number = 0; number < station.deputies[level]; number += 1) {
      const home = homeOf(area, own, level, residents.length);
      const person = people.next();
      const mandate = addMandate(rows, area, { person, level, home, number: residents.length });
      const since = latest(station.founded, termBegins(level));
      residents.push({ person, mandate, level, home, since });
      const mode = home === own ? 'INDUSTRY' : 'CROSS';
      rows.add('residency', { key: `${station.key}-resident-${padded(residents.length, 2)}`, station: station.key, mandate, mode, from: since });
      if (level === 'COUNTY' && number === 2 && hasCongress(home)) addMandate(rows, area, { person, level: 'TOWNSHIP', home, number });
    }
  }
  return residents;
}

function homeOf(area: Area, own: Town, level: Level, number: number): Town {
  const towns = level === 'TOWNSHIP' ? area.towns.filter(hasCongress) : area.towns;
  const stays = number % 2 === 0 && towns.includes(own);
  return stays ? own : pick(towns, towns.indexOf(own) + 1 + number * 5);
}

interface Elected {
  readonly person: string;
  readonly level: Level;
  readonly home: Town;
  readonly number: number;
}

/** County and township deputies are elected by voters, the others by the congress one level below. */
function addMandate(rows: DemoRows, area: Area, { person, level, home, number }: Elected): string {
  const direct = level === 'COUNTY' || level === 'TOWNSHIP';
  const below = { NATIONAL: area.province, PROVINCIAL: area.city, MUNICIPAL: area.county };
  return rows.add('mandate', {
    key: `${person}-${level.toLowerCase()}`,
    person,
    term: termKey(area, level, home.code),
    election: direct ? 'DIRECT' : 'INDIRECT',
    constituency: level === 'TOWNSHIP' ? pick(home.places, number)[0] : level === 'COUNTY' ? home.code : undefined,
    electing_unit: level === 'COUNTY' || level === 'TOWNSHIP' ? undefined : congressKey(below[level]),
    from: termBegins(level),
    status: 'ACTIVE',
  }).key;
}

/** A deputy of the county who resides at no station. */
export function electedDeputy(rows: DemoRows, area: Area, people: People, home: Town): string {
  const person = people.next();
  addMandate(rows, area, { person, level: 'COUNTY', home, number: 0 });
  return person;
}

const GROUPS_SINCE = '2022-02-10';

/** Every county deputy stays in the group of the home town (S-41); those of Danyang's eyewear also have a professional one. */
export function addGroups(rows: DemoRows, area: Area, residents: ReadonlyMap<string, readonly Resident[]>): void {
  const county = [...residents.values()].flat().filter(({ level }) => level === 'COUNTY');
  const group = (key: string, name: string, kind: string, region: string, members: readonly Resident[], from: string): void => {
    rows.add('group', { key, name, kind, level: 'COUNTY', region, from });
    members.forEach(({ mandate }, at) => rows.add('membership', { key: `${key}-${padded(at + 1, 2)}`, group: key, mandate, from }));
  };
  for (const { code, name } of area.towns) {
    const members = county.filter(({ home }) => home.code === code);
    if (members.length > 0) group(`${code}-group`, `${area.county.name}人大代表${name}小组`, 'AREA', code, members, GROUPS_SINCE);
  }
  const eyewear = residents.get('dy-eyewear')?.filter(({ level }) => level === 'COUNTY');
  if (eyewear) group('dy-eyewear-group', '丹阳市人大代表眼镜产业专业小组', 'PROFESSIONAL', area.county.key, eyewear, '2022-09-01');
}
