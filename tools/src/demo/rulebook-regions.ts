import { SINCE } from './offices.js';
import type { DemoRows } from './rows.js';

/** The places, beside the two of the demo, whose rulebooks are kept with the project: names and official codes, parents first, and nothing else. */
const regions: readonly (readonly [key: string, code: string, name: string, kind: 'PROVINCE' | 'CITY' | 'COUNTY', parent?: string])[] = [
  ['guangdong', '440000', '广东省', 'PROVINCE'],
  ['shenzhen', '440300', '深圳市', 'CITY', 'guangdong'],
  ['xinxiang', '410700', '新乡市', 'CITY', 'henan'],
  ['changyuan', '410783', '长垣市', 'COUNTY', 'xinxiang'],
  ['luohe', '411100', '漯河市', 'CITY', 'henan'],
  ['hunan', '430000', '湖南省', 'PROVINCE'],
  ['chenzhou', '431000', '郴州市', 'CITY', 'hunan'],
  ['beihu', '431002', '北湖区', 'COUNTY', 'chenzhou'],
];

/** So that every rulebook has its region and can be published. */
export function addRulebookRegions(rows: DemoRows): void {
  for (const [key, code, name, kind, parent] of regions) rows.add('region', { key, code, name, kind, parent, from: SINCE });
}
