import { danyangTowns } from './danyang-places.js';
import { type DemoStation, levels } from './demo-station.js';
import type { Area } from './places.js';

type Told = Pick<DemoStation, 'key' | 'town' | 'industry' | 'industryName' | 'founded' | 'deputies' | 'matters' | 'activities'> & Partial<DemoStation>;

/** Named by the town's theme industry (S-31); which industry sits in which town is made up (AMB-30). */
const station = (told: Told): DemoStation => ({
  kind: 'ASSOCIATION_STATION',
  siting: 'ASSOCIATION',
  status: 'ESTABLISHED',
  name: `${told.town}“${told.industryName}行业”人大代表联络站`,
  ...told,
});

/** F-DY-02: 8 stations; F-DY-03: 106 deputies; F-DY-06: 34 activities; F-DY-08: 123 opinions of voters; F-DY-16: the first in July 2022. */
const stations: readonly DemoStation[] = [
  station({ key: 'dy-eyewear', town: '曲阿街道', industry: 'EYEWEAR', industryName: '眼镜', founded: '2022-07-18', deputies: levels(1, 1, 2, 5, 5), matters: 20, activities: 6, lastActivity: '2024-10-22', ownIndustry: 'yyyyny' }),
  station({ key: 'dy-tools', town: '丹北镇', industry: 'HARDWARE_TOOLS', industryName: '五金工具', founded: '2022-09-15', deputies: levels(0, 1, 2, 6, 4), matters: 16, activities: 5, lastActivity: '2024-10-15', ownIndustry: 'yyyyy' }),
  station({ key: 'dy-car-parts', town: '界牌镇', industry: 'CAR_PARTS', industryName: '汽车配件', founded: '2022-10-20', deputies: levels(0, 0, 2, 6, 5), matters: 15, activities: 5, lastActivity: '2024-10-08', ownIndustry: 'yyyyn' }),
  station({
    key: 'dy-outdoor', town: '云阳街道', zone: 'dy-development-zone', name: '丹阳经济开发区“旅游户外行业”人大代表联络站', siting: 'PARK',
    industry: 'OUTDOOR_TRAVEL', industryName: '旅游户外', founded: '2022-12-08', deputies: levels(0, 1, 1, 6, 5), matters: 15, activities: 4, lastActivity: '2024-08-20', ownIndustry: 'yyny',
  }),
  station({ key: 'dy-farm-machinery', town: '导墅镇', industry: 'FARM_MACHINERY', industryName: '农业机械', founded: '2023-03-16', deputies: levels(0, 0, 2, 6, 6), matters: 15, activities: 4, lastActivity: '2024-10-10', ownIndustry: 'yyy-' }),
  station({ key: 'dy-flowers', town: '司徒镇', industry: 'FLOWERS_AND_TREES', industryName: '花木', founded: '2023-05-18', deputies: levels(0, 0, 2, 6, 5), matters: 15, activities: 4, lastActivity: '2024-10-17', ownIndustry: 'yyyy' }),
  station({ key: 'dy-shoes', town: '皇塘镇', industry: 'LEATHER_SHOES', industryName: '皮鞋', founded: '2023-08-24', deputies: levels(0, 0, 2, 5, 6), matters: 14, activities: 3, lastActivity: '2024-09-10', ownIndustry: 'y-y' }),
  station({
    key: 'dy-cooperatives', town: '司徒镇', zone: 'dy-farm-park', name: '司徒镇现代农业园区“农业合作社行业”人大代表联络站', siting: 'COOPERATIVE',
    industry: 'FARM_COOPERATIVES', industryName: '农业合作社', founded: '2023-11-09', deputies: levels(0, 1, 2, 6, 4), matters: 13, activities: 3, lastActivity: '2024-05-14', ownIndustry: 'yyy',
  }),
];

export const danyang: Area = {
  prefix: 'dy',
  province: { key: 'jiangsu', code: '320000', name: '江苏省' },
  city: { key: 'zhenjiang', code: '321100', name: '镇江市' },
  county: { key: 'danyang', code: '321181', name: '丹阳市' },
  towns: danyangTowns,
  zones: [
    { key: 'dy-development-zone', code: '321181900', name: '丹阳经济开发区', parent: 'danyang' },
    { key: 'dy-farm-park', code: '321181100900', name: '司徒镇现代农业园区', parent: '321181100' },
  ],
  terms: { NATIONAL: 14, PROVINCIAL: 14, MUNICIPAL: 9, COUNTY: 18, TOWNSHIP: 19 },
  personName: '示例',
  bases: [],
  stations,
  bureaus: [
    ['industry', '丹阳市工业和信息化局'],
    ['market', '丹阳市市场监督管理局'],
    ['land', '丹阳市自然资源和规划局'],
    ['farming', '丹阳市农业农村局'],
    ['labour', '丹阳市人力资源和社会保障局'],
    ['transport', '丹阳市交通运输局'],
    ['environment', '丹阳市生态环境局'],
    ['education', '丹阳市教育局'],
    ['health', '丹阳市卫生健康委员会'],
    ['housing', '丹阳市住房和城乡建设局'],
    ['water', '丹阳市水利局'],
    ['trade', '丹阳市商务局'],
  ],
};
