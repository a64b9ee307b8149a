import { createTestDatabase, type TestDatabase } from '@renda/test-kit';
import { activeGrants, reaches, reachSql, roles, type Grant, type PolicyRow, type RowScopes } from './index.js';

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const paths = ['/3211/', '/3211/321181/', '/3211/321181/1/', '/3211/32118/', '/3211/3211810/', '/32110/', '/3211/321181-/', '/3211/321181~/', '/3211/321181/镇/', '/4116/'];
const things: (RowScopes & { path: string | null; concerns: string | null; station: string | null; person: string | null; persons: string[]; groups?: string[] })[] = paths.flatMap((path, at) => [
  { path, concerns: null, station: id(at), person: null, persons: [], regionPaths: [path], stationIds: [id(at)] },
  { path: '/9/', concerns: path, station: null, person: id(at), persons: [], regionPaths: ['/9/', path], personIds: [id(at)] },
  { path: null, concerns: null, station: id(at), person: id(at + 1), persons: [], stationIds: [id(at)], personIds: [id(at + 1)] },
  { path: null, concerns: null, station: null, person: null, persons: [id(at), id(at + 2)], personIds: [id(at), id(at + 2)] },
  { path: null, concerns: null, station: null, person: null, persons: [], groups: [id(at), id(at + 1)], groupIds: [id(at), id(at + 1)] },
]);

const grant = (given: Partial<Grant>): Grant => ({
  id: id(99), callerId: id(98), personId: null, role: 'WORK_COMMITTEE', scope: 'REGION', scopeId: null, regionPath: null, from: new Date(0), to: null, ...given,
});
const sets: [string, Grant[]][] = [
  ['nobody', []],
  ...paths.map((regionPath): [string, Grant[]] => [`a committee of ${regionPath}`, [grant({ regionPath })]]),
  ['a committee of a region not heard of', [grant({})]],
  ['a committee of two regions, one within the other', [grant({ regionPath: '/3211/' }), grant({ regionPath: '/3211/321181/' })]],
  ['staff of two stations', [grant({ role: 'STATION_STAFF', scope: 'STATION', scopeId: id(1) }), grant({ role: 'STATION_STAFF', scope: 'STATION', scopeId: id(4) })]],
  ['a deputy', [grant({ role: 'DEPUTY', scope: 'OWN', personId: id(2) })]],
  ['a deputy of a group', [grant({ role: 'DEPUTY', scope: 'GROUP', scopeId: id(3) })]],
  ['a deputy who is also staff', [grant({ role: 'DEPUTY', scope: 'OWN', personId: id(2) }), grant({ role: 'STATION_STAFF', scope: 'STATION', scopeId: id(7) })]],
  ['a unit, for which the table has no column', [grant({ role: 'UNDERTAKING_UNIT', scope: 'UNIT', scopeId: id(1) })]],
  ['an administrator', [grant({ role: 'ADMINISTRATOR' })]],
  ['a role that the row does not name', [grant({ role: 'STATION_STAFF', scope: 'REGION', regionPath: '/3211/' })]],
];
const row: PolicyRow = { WORK_COMMITTEE: 'GRANTED', STATION_STAFF: 'GRANTED', DEPUTY: 'GRANTED', UNDERTAKING_UNIT: 'GRANTED', ADMINISTRATOR: 'ALL' };

describe.each(['C', 'und-x-icu'])('in PostgreSQL, where paths are of collation %s, a list holds exactly what the grants reach', (collation) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase({ ddl: [`create table own.thing (n int primary key, path text collate "${collation}", concerns text collate "${collation}", station uuid, person uuid, persons uuid[], groups uuid[])`] });
    for (const [n, { path, concerns, station, person, persons, groups = [] }] of things.entries()) {
      await database.ownerPool.query('insert into own.thing values ($1, $2, $3, $4, $5, $6, $7)', [n, path, concerns, station, person, persons, groups]);
    }
  });
  afterAll(() => database.drop());

  it.each([...sets, ...roles.map((role): [string, Grant[]] => [`${role}, by its role alone`, [grant({ role })]])])('for %s', async (_, grants) => {
    const held = activeGrants(grants, new Date(1));
    const { text, values } = reachSql(row, held, { regionPath: ['path', 'concerns'], stationId: 'station', personId: 'person', personLists: 'persons', groupLists: 'groups' }, 2);
    const { rows } = await database.ownerPool.query<{ n: number }>(`select n from own.thing where n >= $1 and ${text} order by n`, [0, ...values]);
    expect(rows.map(({ n }) => n)).toEqual([...things.keys()].filter((n) => reaches(row, held, things[n]!)));
  });
});

describe('a subtree of regions', () => {
  it('is found by the index of a path column of collation C', async () => {
    const database = await createTestDatabase({ ddl: ['create table own.thing (path text collate "C"); create index on own.thing (path)'] });
    const { text, values } = reachSql(row, [grant({ regionPath: '/3211/' })], { regionPath: 'path' }, 1);
    const client = await database.ownerPool.connect();
    await client.query('set enable_seqscan = off; set enable_bitmapscan = off');
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain select * from own.thing where ${text}`, [...values]);
    expect(rows.map((line) => line['QUERY PLAN']).join('\n')).toMatch(/Index (Only )?Scan[\s\S]*Index Cond: \(\(path >= '\/3211\/'[\s\S]*path < '\/32110'/);
    client.release();
    await database.drop();
  });
});
