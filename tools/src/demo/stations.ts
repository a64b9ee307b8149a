import { latest } from './days.js';
import type { People, Resident } from './deputies.js';
import type { DemoStation } from './demo-station.js';
import { type Area, townNamed } from './places.js';
import type { DemoRows } from './rows.js';

const INDUSTRIES: readonly (readonly [code: string, name: string, parent?: string])[] = [
  ['MANUFACTURING', '制造业'],
  ['AGRICULTURE', '农业'],
  ['SERVICES', '服务业'],
  ['EYEWEAR', '眼镜', 'MANUFACTURING'],
  ['HARDWARE_TOOLS', '五金工具', 'MANUFACTURING'],
  ['CAR_PARTS', '汽车配件', 'MANUFACTURING'],
  ['FARM_MACHINERY', '农业机械', 'MANUFACTURING'],
  ['LEATHER_SHOES', '皮鞋', 'MANUFACTURING'],
  ['FOOD', '食品', 'MANUFACTURING'],
  ['OUTDOOR_TRAVEL', '旅游户外', 'SERVICES'],
  ['MODERN_AGRICULTURE', '现代农业', 'AGRICULTURE'],
  ['FLOWERS_AND_TREES', '花木', 'AGRICULTURE'],
  ['FARM_COOPERATIVES', '农业专业合作社', 'AGRICULTURE'],
  ['PROTECTED_VEGETABLES', '设施蔬菜', 'AGRICULTURE'],
  ['SPECIAL_BREEDING', '特色养殖', 'AGRICULTURE'],
];

export function industryKey(code: string): string {
  return code.toLowerCase().replaceAll('_', '-');
}

export function addIndustries(rows: DemoRows): void {
  for (const [code, name, parent] of INDUSTRIES) {
    rows.add('industry', { key: industryKey(code), code, name, parent: parent === undefined ? undefined : industryKey(parent) });
  }
}

export function addBases(rows: DemoRows, area: Area): void {
  for (const { key, name, town, industry, from } of area.bases) {
    rows.add('base', { key, name, region: townNamed(area, town).code, industry: industryKey(industry), from });
  }
}

export function stationRegion(area: Area, station: DemoStation): string {
  return station.zone ?? townNamed(area, station.town).code;
}

export function addStation(rows: DemoRows, area: Area, station: DemoStation): void {
  rows.add('station', {
    key: station.key,
    name: station.name,
    kind: station.kind,
    siting: station.siting,
    region: stationRegion(area, station),
    base: station.base,
    industry: industryKey(station.industry),
    status: station.status,
    online: 'no',
    founded_on: station.founded,
  });
}

/**
 * S-33: at Danyang the association's president may be the head; at Dancheng the leader of the town's presidium is the head
 * and the leader of the base the deputy head. Legal advisers are deputies (S-37).
 */
export function addPosts(rows: DemoRows, area: Area, station: DemoStation, people: People, residents: readonly Resident[]): void {
  const post = (role: string, person: string, side?: string, from = station.founded): unknown =>
    rows.add('post', { key: `${station.key}-${role.toLowerCase().replaceAll('_', '-')}`, station: station.key, person, role, side, from });
  if (station.kind === 'ASSOCIATION_STATION') {
    post('HEAD', people.next());
    post('DEPUTY_HEAD', people.next());
    post('LIAISON_OFFICER', people.next());
    return;
  }
  post('HEAD', people.next(), 'CONGRESS');
  post('DEPUTY_HEAD', people.next(), 'ENTERPRISE');
  post('LIAISON_OFFICER', people.next());
  post('SPECIAL_GUIDE', people.next());
  const adviser = residents.find(({ level }) => level === 'COUNTY');
  if (adviser) post('LEGAL_ADVISER', adviser.person, undefined, latest(station.founded, adviser.since));
}
