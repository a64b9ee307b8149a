import { catalogue, choice, day, from, type KindTable, reference, table, text, to, yesNo } from './column.js';

export const industryToPost: readonly KindTable[] = [
  table('industry', '产业（行业）', 'Industries', [
    catalogue('code', '代码', 'Code'),
    text('name', '名称', 'Name'),
    reference('parent?', 'industry', '上级产业；须在本文件中更早出现', 'Parent; must stand earlier in this file'),
  ]),
  table('base', '产业基地', 'Industry bases', [
    text('name', '名称', 'Name'),
    reference('region', 'region', '所在区域', 'Region'),
    reference('industry?', 'industry', '产业', 'Industry'),
    from, to,
  ]),
  table('station', '联络站（点）', 'Liaison stations', [
    text('name', '名称', 'Name'),
    catalogue('kind', '类型，如 ASSOCIATION_STATION、INDUSTRY_STATION、VILLAGE_STATION', 'Kind, for example ASSOCIATION_STATION, INDUSTRY_STATION, VILLAGE_STATION'),
    choice('siting?', 'PARK LEADING_ENTERPRISE ASSOCIATION COOPERATIVE', '布局', 'Siting'),
    reference('region', 'region', '所在区域', 'Region'),
    reference('parent?', 'station', '上级站；须在本文件中更早出现', 'Parent; must stand earlier in this file'),
    reference('base?', 'base', '产业基地', 'Industry base'),
    reference('industry?', 'industry', '产业', 'Industry'),
    choice('status', 'PROPOSED SURVEYED APPROVED PILOT ESTABLISHED UPGRADED RELOCATED CLOSED', '状态', 'Status'),
    yesNo('online', '是否网上联络站', 'Whether it is an online station'),
    day('founded_on?', '成立日期', 'Day it was founded'),
  ]),
  table('residency', '代表驻站', 'Residencies of deputies', [
    reference('station', 'station', '联络站', 'Station'),
    reference('mandate', 'mandate', '代表资格', 'Mandate'),
    choice('mode', 'HOME_CONSTITUENCY INDUSTRY CROSS', '驻站方式', 'Mode'),
    from, to,
  ]),
  table('post', '站内职务', 'Posts at stations', [
    reference('station', 'station', '联络站', 'Station'),
    reference('person', 'person', '人员', 'Person'),
    choice('role', 'HEAD DEPUTY_HEAD LIAISON_OFFICER ADMINISTRATOR STAFF SPECIAL_GUIDE LEGAL_ADVISER', '职务', 'Role'),
    choice('side?', 'CONGRESS ENTERPRISE', '方（双站长）', 'Side, of dual heads'),
    from, to,
  ]),
];
