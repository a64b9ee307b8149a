import { catalogue, choice, day, digits, from, type KindTable, moment, number, reference, referenceBy, table, text, to, yesNo } from './column.js';

const LEVELS = 'NATIONAL PROVINCIAL MUNICIPAL COUNTY TOWNSHIP';

export const regionToPair: readonly KindTable[] = [
  table('region', '区域', 'Regions', [
    digits('code', '区划代码', 'Code of the area'),
    text('name', '名称', 'Name'),
    choice('kind', 'PROVINCE CITY COUNTY TOWN STREET VILLAGE COMMUNITY ZONE', '类别', 'Kind'),
    reference('parent?', 'region', '上级区域；须在本文件中更早出现', 'Parent; must stand earlier in this file'),
    from, to,
  ]),
  table('body', '机构', 'Bodies', [
    text('name', '名称', 'Name'),
    catalogue('kind', '类别，如 CONGRESS、STANDING_COMMITTEE、WORK_COMMITTEE', 'Kind, for example CONGRESS, STANDING_COMMITTEE, WORK_COMMITTEE'),
    reference('region', 'region', '所在区域', 'Region'),
    from, to,
  ]),
  table('term', '届次', 'Terms', [
    choice('level', LEVELS, '级别', 'Level'),
    reference('region', 'region', '区域', 'Region'),
    number('number', '第几届', 'Number of the term'),
    from, to,
  ]),
  table('person', '人员', 'Persons', [
    text('name', '姓名', 'Name'),
    text('sort_name?', '排序名；空则取拼音', 'Name to sort by; empty: its pinyin'),
    choice('gender?', 'F M', '性别', 'Gender'),
    digits('phone?', '联系电话', 'Telephone'),
  ]),
  table('mandate', '代表资格', 'Mandates', [
    reference('person', 'person', '人员', 'Person'),
    reference('term', 'term', '届次；级别与区域由届次而定', 'Term; it gives the level and the region'),
    choice('election', 'DIRECT INDIRECT', '选举方式', 'How elected'),
    reference('constituency?', 'region', '选区（直接选举）', 'Constituency, of a DIRECT election'),
    reference('electing_unit?', 'body', '选举单位（间接选举）', 'Electing unit, of an INDIRECT election'),
    from, to,
    choice('status', 'ELECTED ACTIVE RESTRICTED ENDED', '任职状态', 'Status'),
  ]),
  table('group', '代表小组', 'Deputy groups', [
    text('name', '名称', 'Name'),
    choice('kind', 'AREA PROFESSIONAL FEATURE IN_STATION HIGHER_LEVEL', '类别', 'Kind'),
    choice('level?', LEVELS, '级别', 'Level'),
    reference('region', 'region', '区域', 'Region'),
    from, to,
  ]),
  table('membership', '小组成员', 'Memberships of groups', [
    reference('group', 'group', '小组', 'Group'),
    reference('mandate', 'mandate', '代表资格', 'Mandate'),
    from, to,
  ]),
  table('session', '人民代表大会会议', 'Sessions of congresses', [
    reference('term', 'term', '届次；级别与区域由届次而定', 'Term; it gives the level and the region'),
    number('number', '本届第几次会议', 'Number of the session in its term'),
    day('from', '开会首日', 'Its first day'),
    day('to', '闭会次日', 'First day after its last'),
    yesNo('opens_year', '是否开启一个会议年度；临时会议为否', 'Whether it opens a session year; an extraordinary session does not'),
  ]),
  table('tag', '代表类别标签', 'Tags of mandates', [
    reference('mandate', 'mandate', '代表资格', 'Mandate'),
    catalogue('tag', '类别，如 GRASS_ROOTS、INDUSTRY、PARTY_MEMBER', 'Tag, for example GRASS_ROOTS, INDUSTRY, PARTY_MEMBER'),
    from, to,
  ]),
  table('congress_post', '人大机构职务', 'Posts at congress bodies', [
    reference('person', 'person', '人员', 'Person'),
    reference('body', 'body', '机构', 'Body'),
    catalogue('role', '职务，如 CHAIR、STANDING_COMMITTEE_MEMBER、RESPONSIBLE_LEADER', 'Role, for example CHAIR, STANDING_COMMITTEE_MEMBER, RESPONSIBLE_LEADER'),
    choice('level', LEVELS, '所属人大的级别', 'Level of the congress'),
    from, to,
  ]),
  table('pair', '联系对子', 'Contact pairs', [
    reference('member', 'person', '组成人员；须当时任常委会组成人员、主任会议成员等职务', 'Member; must hold a post by which contact is kept'),
    reference('mandate', 'mandate', '所联系代表的代表资格', 'Mandate of the deputy'),
    choice('layer?', 'CHAIR_MEETING STANDING_COMMITTEE SPECIAL_COMMITTEE WORKING_BODY', '层次', 'Layer of contact'),
    from, to,
  ]),
  table('delegation', '代表团', 'Delegations at higher congresses', [
    text('name', '名称', 'Name'),
    reference('term', 'term', '上级人大的届次', 'Term of the higher congress'),
    reference('electing_region', 'region', '选举单位所在区域，在该人大所在区域之下', 'Electing region, below that of the congress'),
    reference('head?', 'mandate', '团长在该届的代表资格', "The head's mandate of that term"),
    from, to,
  ]),
  table('delegation_member', '代表团成员', 'Members of delegations', [
    reference('delegation', 'delegation', '代表团', 'The delegation'),
    reference('mandate', 'mandate', '代表在该届的代表资格', 'Mandate of that term'),
    from, to,
  ]),
];

export const grants: KindTable = table('grant', '授权', 'Grants', [
  text('issuer', '身份签发方', 'Issuer of the identity'),
  text('subject', '签发方给出的主体', 'Subject, as the issuer names it'),
  reference('person?', 'person', '人员（范围为 OWN 时）', 'Person, for the scope OWN'),
  choice('role', 'DEPUTY STATION_STAFF WORK_COMMITTEE SPECIAL_COMMITTEE GENERAL_OFFICE UNDERTAKING_UNIT ADMINISTRATOR', '角色', 'Role'),
  choice('scope', 'REGION STATION UNIT GROUP BODY OWN', '范围', 'Scope'),
  referenceBy(
    'scope_key?',
    { column: 'scope', kinds: { REGION: 'region', STATION: 'station', UNIT: 'unit', GROUP: 'group', BODY: 'body' } },
    '范围所指的键；OWN 时为空',
    'Key of what the scope names; empty for OWN',
  ),
  moment('from', '起', 'From'),
  moment('to?', '止；空为未终止', 'To; empty: not ended'),
]);
