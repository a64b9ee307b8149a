import { danchengTowns } from './dancheng-places.js';
import { type DemoStation, levels } from './demo-station.js';
import type { Area } from './places.js';

type Told = Pick<DemoStation, 'key' | 'town' | 'industry' | 'industryName' | 'founded' | 'deputies' | 'matters' | 'activities' | 'base'> & Partial<DemoStation>;

const station = (told: Told): DemoStation => ({
  kind: 'INDUSTRY_STATION',
  siting: 'PARK',
  status: 'ESTABLISHED',
  name: `${told.town}${told.industryName}产业代表联络站`,
  ...told,
});

/** F-DC-02: 5 stations; F-DC-03: 16 deputies of four levels at Ningping; F-DC-13: 137 activities; F-DC-14: 103 opinions. 15 to 20 deputies each (AMB-27). */
const stations: readonly DemoStation[] = [
  station({ key: 'dc-ningping', town: '宁平镇', industry: 'PROTECTED_VEGETABLES', industryName: '设施蔬菜', base: 'dc-base-ningping', status: 'UPGRADED', founded: '2022-03-10', deputies: levels(0, 1, 3, 6, 6), matters: 27, activities: 33 }),
  station({ key: 'dc-wutai', town: '吴台镇', industry: 'FOOD', industryName: '食品', base: 'dc-base-wutai', founded: '2022-08-18', deputies: levels(0, 0, 2, 6, 7), matters: 20, activities: 28 }),
  station({ key: 'dc-jizhong', town: '汲冢镇', industry: 'SPECIAL_BREEDING', industryName: '特色养殖', base: 'dc-base-jizhong', founded: '2022-09-22', deputies: levels(0, 1, 3, 6, 7), matters: 20, activities: 27 }),
  station({ key: 'dc-shicao', town: '石槽镇', industry: 'MODERN_AGRICULTURE', industryName: '现代农业', base: 'dc-base-shicao', founded: '2022-10-13', deputies: levels(0, 0, 3, 7, 8), matters: 18, activities: 25 }),
  station({ key: 'dc-baima', town: '白马镇', industry: 'FLOWERS_AND_TREES', industryName: '花木', base: 'dc-base-baima', siting: 'COOPERATIVE', founded: '2022-11-17', deputies: levels(0, 0, 2, 6, 7), matters: 18, activities: 24 }),
];

/** F-DC-01. Which base lies in which town is made up. */
const bases: Area['bases'] = [
  { key: 'dc-base-ningping', name: '宁平镇设施蔬菜产业基地', town: '宁平镇', industry: 'PROTECTED_VEGETABLES', from: '2021-03-01' },
  { key: 'dc-base-wutai', name: '吴台镇食品原料产业基地', town: '吴台镇', industry: 'FOOD', from: '2021-05-01' },
  { key: 'dc-base-jizhong', name: '汲冢镇特色养殖产业基地', town: '汲冢镇', industry: 'SPECIAL_BREEDING', from: '2021-06-01' },
  { key: 'dc-base-shicao', name: '石槽镇现代农业产业基地', town: '石槽镇', industry: 'MODERN_AGRICULTURE', from: '2021-09-01' },
  { key: 'dc-base-baima', name: '白马镇花木产业基地', town: '白马镇', industry: 'FLOWERS_AND_TREES', from: '2021-10-01' },
  { key: 'dc-base-nanfeng', name: '南丰镇设施蔬菜产业基地', town: '南丰镇', industry: 'PROTECTED_VEGETABLES', from: '2022-02-01' },
  { key: 'dc-base-yilu', name: '宜路镇特色养殖产业基地', town: '宜路镇', industry: 'SPECIAL_BREEDING', from: '2022-03-01' },
  { key: 'dc-base-qiandian', name: '钱店镇现代农业产业基地', town: '钱店镇', industry: 'MODERN_AGRICULTURE', from: '2022-04-01' },
  { key: 'dc-base-jishui', name: '汲水镇食品原料产业基地', town: '汲水镇', industry: 'FOOD', from: '2022-05-01' },
];

export const dancheng: Area = {
  prefix: 'dc',
  province: { key: 'henan', code: '410000', name: '河南省' },
  city: { key: 'zhoukou', code: '411600', name: '周口市' },
  county: { key: 'dancheng', code: '411625', name: '郸城县' },
  towns: danchengTowns,
  zones: [],
  terms: { NATIONAL: 14, PROVINCIAL: 14, MUNICIPAL: 5, COUNTY: 16, TOWNSHIP: 15 },
  personName: '演示',
  bases,
  stations,
  bureaus: [
    ['farming', '郸城县农业农村局'],
    ['finance', '郸城县财政局'],
    ['land', '郸城县自然资源局'],
    ['power', '郸城县发展和改革委员会'],
    ['labour', '郸城县人力资源和社会保障局'],
    ['trade', '郸城县商务局'],
    ['transport', '郸城县交通运输局'],
    ['water', '郸城县水利局'],
    ['market', '郸城县市场监督管理局'],
  ],
};
