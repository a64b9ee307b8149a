import { type Area, hasCongress, type Level, LEVELS, type NamedRegion } from './places.js';
import type { DemoRows } from './rows.js';

export const SINCE = '2020-01-01';
const TERM_BEGINS: Readonly<Record<Level, string>> = {
  NATIONAL: '2023-03-05',
  PROVINCIAL: '2023-01-15',
  MUNICIPAL: '2022-01-10',
  COUNTY: '2022-01-05',
  TOWNSHIP: '2021-12-28',
};

export function termBegins(level: Level): string {
  return TERM_BEGINS[level];
}

export function termKey(area: Area, level: Level, townCode: string): string {
  return level === 'TOWNSHIP' ? `${townCode}-term` : `${area.prefix}-${level.toLowerCase()}-term`;
}

export function congressKey(region: NamedRegion): string {
  return `${region.key}-congress`;
}

export function presidiumKey(townCode: string): string {
  return `${townCode}-presidium`;
}

export function addRegions(rows: DemoRows, { province, city, county, towns, zones }: Area): void {
  const region = (one: NamedRegion, kind: string, parent?: string): unknown =>
    rows.add('region', { key: one.key, code: one.code, name: one.name, kind, parent, from: SINCE });
  region(province, 'PROVINCE');
  region(city, 'CITY', province.key);
  region(county, 'COUNTY', city.key);
  for (const { code, name, places } of towns) {
    region({ key: code, code, name }, name.endsWith('街道') ? 'STREET' : 'TOWN', county.key);
    for (const [village, called] of places) {
      region({ key: village, code: village, name: called }, called.endsWith('社区') ? 'COMMUNITY' : 'VILLAGE', code);
    }
  }
  for (const zone of zones) region(zone, 'ZONE', zone.parent);
}

export const specialCommitteeKey = ({ prefix }: Area): string => `${prefix}-special-committee`;

/** Congresses, the committees that work for them, and the associations that host stations. */
export function addBodies(rows: DemoRows, area: Area): void {
  const { prefix, province, city, county, towns } = area;
  const body = (key: string, name: string, kind: string, region: string): unknown => rows.add('body', { key, name, kind, region, from: SINCE });
  for (const one of [province, city, county]) body(congressKey(one), `${one.name}人民代表大会`, 'CONGRESS', one.key);
  body(`${prefix}-standing-committee`, `${county.name}人大常委会`, 'STANDING_COMMITTEE', county.key);
  body(specialCommitteeKey(area), `${county.name}人大社会建设委员会`, 'SPECIAL_COMMITTEE', county.key);
  body(`${prefix}-general-office`, `${county.name}人大常委会办公室`, 'GENERAL_OFFICE', county.key);
  body(`${prefix}-work-committee`, `${county.name}人大常委会代表工作委员会`, 'WORK_COMMITTEE', county.key);
  for (const town of towns) {
    if (hasCongress(town)) body(presidiumKey(town.code), `${town.name}人大主席团`, 'PRESIDIUM', town.code);
    else body(presidiumKey(town.code), `${county.name}人大常委会${town.name}工作委员会`, 'WORK_COMMITTEE', town.code);
  }
  for (const station of area.stations.filter(({ siting }) => siting === 'ASSOCIATION')) {
    body(`${station.key}-association`, `${county.name}${station.industryName}行业协会`, 'ASSOCIATION', county.key);
  }
}

/** The national term is that of the province's delegation: the realm has no region above the province. */
export function addTerms(rows: DemoRows, area: Area): void {
  const regions: Readonly<Record<Exclude<Level, 'TOWNSHIP'>, NamedRegion>> = {
    NATIONAL: area.province,
    PROVINCIAL: area.province,
    MUNICIPAL: area.city,
    COUNTY: area.county,
  };
  const term = (level: Level, region: string, key: string): unknown =>
    rows.add('term', { key, level, region, number: area.terms[level], from: TERM_BEGINS[level] });
  for (const level of LEVELS) if (level !== 'TOWNSHIP') term(level, regions[level].key, termKey(area, level, ''));
  for (const town of area.towns.filter(hasCongress)) term('TOWNSHIP', town.code, termKey(area, 'TOWNSHIP', town.code));
}

export function addUnits(rows: DemoRows, area: Area): void {
  for (const [key, name] of area.bureaus) {
    rows.add('unit', { key: `${area.prefix}-${key}`, name, region: area.county.key, powers_level: 'COUNTY' });
  }
  for (const town of new Set(area.stations.map((station) => station.town))) {
    const { code, name } = area.towns.find((one) => one.name === town) ?? { code: '', name: town };
    const office = name.endsWith('街道') ? `${name}办事处` : `${name}人民政府`;
    rows.add('unit', { key: `${code}-government`, name: office, region: code, powers_level: 'TOWNSHIP' });
  }
}
