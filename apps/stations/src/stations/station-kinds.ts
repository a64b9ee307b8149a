/** One kind of station as the texts name it. */
export interface StationKindEntry {
  readonly code: string;
  readonly name: string;
  readonly englishName: string;
  /** Where the kind is named. */
  readonly source: string;
}

const entry = (code: string, name: string, englishName: string, source: string): StationKindEntry => ({ code, name, englishName, source });

/** The open catalogue of station kinds (S-01). A new kind is a line here; a code once used is never taken away. */
export const stationKinds: readonly StationKindEntry[] = [
  entry('DEPUTY_HOME', '人大代表之家', 'Deputy home', '001§22'),
  entry('LIAISON_STATION', '人大代表联络站', 'Deputy liaison station', '001§22'),
  entry('COMMUNITY_POINT', '社区联系点', 'Community link point', '001§22'),
  entry('CENTRAL_STATION', '街道中心联络站', 'Central station of a street', '001§22'),
  entry('ONLINE_STATION', '网上联络站', 'Online station', '001§22'),
  entry('INDUSTRY_POINT', '行业和产业联系点', 'Industry link point', '001§22'),
  entry('ZONE_STATION', '合作区联络站', 'Cooperation-zone station', '001§22'),
  entry('INDUSTRY_STATION', '产业代表联络站', 'Industry station', '002-XX; 002-DC'),
  entry('ASSOCIATION_STATION', '行业人大代表联络站', 'Association station', '004-DY'),
  entry('DISTRICT_STATION', '区级代表联络站', 'District station', '003-CZ; 003-BH'),
  entry('TOWN_STATION', '乡镇（街道）代表联络站', 'Town or street station', '003-CZ; 003-BH'),
  entry('VILLAGE_STATION', '村（社区）代表联络站', 'Village or community station', '003-CZ; 003-BH'),
  entry('PARK_STATION', '园区（非行政区）代表联络站', 'Park station outside the administrative grid', '003-CZ; 003-BH'),
  entry('COMPOUND_POINT', '住宅小区代表联络点', 'Residential-compound liaison point', '003-BH'),
  entry('SCENIC_AREA_POINT', '旅游景区代表联络点', 'Scenic-area liaison point', '003-BH'),
  entry('MARKET_POINT', '集市商场代表联络点', 'Market liaison point', '003-BH'),
  entry('COMPLEX_POINT', '城市商业综合体代表联络点', 'Commercial-complex liaison point', '003-BH'),
  entry('REVITALISATION_STATION', '乡村振兴重点村代表联络站', 'Station of a key village of rural revitalisation', '003-BH'),
  entry('ACTIVITY_ROOM', '代表活动室', 'Deputy activity room', '004-SC'),
  entry('CONTACT_POINT', '代表联系点', 'Deputy contact point', '004-SC'),
];

const codes = new Set(stationKinds.map(({ code }) => code));

export function isStationKind(code: string): boolean {
  return codes.has(code);
}
