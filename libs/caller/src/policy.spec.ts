import * as fc from 'fast-check';
import { liesWithin, mayCall, policyGaps, policyRow, reaches, reachSql, roles, subtree, type Grant, type PolicyTable, type Role, type ScopeKind } from './index.js';

const policy: PolicyTable = {
  'Query.stations': { PUBLIC: 'ALL' },
  'Mutation.acceptMatter': { STATION_STAFF: 'GRANTED', ADMINISTRATOR: 'ALL' },
  Matter: { STATION_STAFF: 'GRANTED', WORK_COMMITTEE: 'GRANTED', UNDERTAKING_UNIT: 'GRANTED', SPECIAL_COMMITTEE: 'GRANTED', DEPUTY: 'GRANTED', ADMINISTRATOR: 'ALL' },
  Closed: {},
};

const grant = (role: Role, scope: ScopeKind, where: Partial<Grant> = {}): Grant => ({
  id: 'g', callerId: 'c', personId: null, role, scope, scopeId: null, regionPath: null, from: new Date(0), to: null, ...where,
});
const row = (name: string) => policyRow(policy, name);

describe('an operation', () => {
  it.each<[string, Role, boolean]>([
    ...roles.map((role): [string, Role, boolean] => ['Query.stations', role, true]),
    ...roles.map((role): [string, Role, boolean] => ['Mutation.acceptMatter', role, role === 'STATION_STAFF' || role === 'ADMINISTRATOR']),
    ...roles.map((role): [string, Role, boolean] => ['Closed', role, false]),
    ...roles.map((role): [string, Role, boolean] => ['Query.unlisted', role, false]),
    ...['constructor', '__proto__', 'toString'].map((name): [string, Role, boolean] => [name, 'ADMINISTRATOR', false]),
  ])('%s called by %s: %s', (name, role, allowed) => {
    expect(mayCall(policy, name, new Set<Role>(['PUBLIC', role]))).toBe(allowed);
  });

  it('that is not classified shows as a gap, and so does a row for nothing', () => {
    expect(policyGaps(policy, ['Query.stations', 'Mutation.acceptMatter', 'Matter', 'Query.new'])).toEqual({ missing: ['Query.new'], superfluous: ['Closed'] });
  });
});

describe('the subtree of a region', () => {
  const here = '/321100/321181/';
  it.each([
    [here, true], ['/321100/321181/321181100/', true], ['/321100/321181/0/', true], ['/321100/321181/~/', true], ['/321100/321181/镇/', true],
    ['/321100/', false], ['/321100/321180/', false], ['/321100/321182/', false], ['/321100/3211810/', false], ['/321100/3211811/', false],
    ['/321100/32118/', false], ['/321100/321181', false], ['/321100/321181-/', false], ['/321100/3211810', false], ['/', false], ['', false],
  ])('of Danyang holds %s: %s', (path, held) => {
    const { lo, hi } = subtree(here);
    const bytes = Buffer.from(path);
    expect(liesWithin(path, here)).toBe(held);
    expect(Buffer.compare(bytes, Buffer.from(lo)) >= 0 && Buffer.compare(bytes, Buffer.from(hi)) < 0).toBe(held);
  });

  it('is in byte order what it is by prefix, for any paths', () => {
    const path = fc.array(fc.string({ minLength: 1, maxLength: 3, unit: fc.constantFrom('0', '/', '1', '-', '.', '~', 'a', '镇') }), { minLength: 1, maxLength: 4 }).map((parts) => `/${parts.join('/')}/`.replace(/\/+/g, '/'));
    fc.assert(fc.property(path, path, (one, other) => {
      const { lo, hi } = subtree(one);
      const bytes = Buffer.from(other);
      return other.startsWith(one) === (Buffer.compare(bytes, Buffer.from(lo)) >= 0 && Buffer.compare(bytes, Buffer.from(hi)) < 0);
    }), { numRuns: 2_000 });
  });

  it.each(['', '//', 'x', '/x', 'x/', '/x//', '//x/'])('of "%s" is nothing: it is not a path', (path) => {
    expect(() => subtree(path)).toThrow(RangeError);
    expect(liesWithin('/x/y/', path)).toBe(false);
  });
});

describe('a grant reaches', () => {
  const things = {
    regionPaths: ['/3211/321181/'], stationIds: ['s1', 's2'], unitIds: ['u1'], groupIds: ['g1'], bodyIds: ['b1'], personIds: ['p1'],
  };
  it.each<[string, Grant, boolean]>([
    ['its own region', grant('WORK_COMMITTEE', 'REGION', { regionPath: '/3211/321181/' }), true],
    ['a region above', grant('WORK_COMMITTEE', 'REGION', { regionPath: '/3211/' }), true],
    ['a sibling whose code begins alike', grant('WORK_COMMITTEE', 'REGION', { regionPath: '/3211/32118/' }), false],
    ['a region below', grant('WORK_COMMITTEE', 'REGION', { regionPath: '/3211/321181/1/' }), false],
    ['a region not heard of', grant('WORK_COMMITTEE', 'REGION'), false],
    ['the whole realm', grant('WORK_COMMITTEE', 'REGION', { regionPath: '/' }), true],
    ['nothing by an empty path', grant('WORK_COMMITTEE', 'REGION', { regionPath: '' }), false],
    ['its station', grant('STATION_STAFF', 'STATION', { scopeId: 's2' }), true],
    ['another station', grant('STATION_STAFF', 'STATION', { scopeId: 's3' }), false],
    ['no station', grant('STATION_STAFF', 'STATION'), false],
    ['a unit by a station id', grant('STATION_STAFF', 'STATION', { scopeId: 'u1' }), false],
    ['its unit', grant('UNDERTAKING_UNIT', 'UNIT', { scopeId: 'u1' }), true],
    ['its body', grant('SPECIAL_COMMITTEE', 'BODY', { scopeId: 'b1' }), true],
    ['another body', grant('SPECIAL_COMMITTEE', 'BODY', { scopeId: 'b2' }), false],
    ['its group', grant('DEPUTY', 'GROUP', { scopeId: 'g1' }), true],
    ['the own person', grant('DEPUTY', 'OWN', { personId: 'p1' }), true],
    ['another person', grant('DEPUTY', 'OWN', { personId: 'p2' }), false],
    ['nobody', grant('DEPUTY', 'OWN'), false],
    ['the own person by scope id', grant('DEPUTY', 'OWN', { scopeId: 'p1' }), false],
    ['anything, for an administrator', grant('ADMINISTRATOR', 'STATION', { scopeId: 's9' }), true],
  ])('%s: as said', (_, given, reached) => {
    expect(reaches(row('Matter'), [given], things)).toBe(reached);
  });

  it('nothing where its role is not named, everything where all may', () => {
    const staff = grant('STATION_STAFF', 'STATION', { scopeId: 's1' });
    expect(reaches(row('Closed'), [staff], things)).toBe(false);
    expect(reaches(row('Unlisted'), [staff], things)).toBe(false);
    expect(reaches(row('Query.stations'), [], {})).toBe(true);
    expect(reaches(row('Matter'), [], things)).toBe(false);
  });
});

describe('a list is cut to what the grants reach', () => {
  const columns = { regionPath: ['m.raised_path', 'm.concerns_path'], stationId: 'm.station_id', personId: 'm.person_id' };

  it('by ranges of paths and lists of ids, numbered after the given parameters', () => {
    const grants = [
      grant('WORK_COMMITTEE', 'REGION', { regionPath: '/3211/321181/' }), grant('WORK_COMMITTEE', 'REGION', { regionPath: '/3211/321181/1/' }),
      grant('STATION_STAFF', 'STATION', { scopeId: 's1' }), grant('STATION_STAFF', 'STATION', { scopeId: 's2' }), grant('UNDERTAKING_UNIT', 'UNIT', { scopeId: 'u1' }),
    ];
    expect(reachSql(row('Matter'), grants, columns, 4)).toEqual({
      text: '((m.raised_path >= $4 collate "C" and m.raised_path < $5 collate "C") or (m.concerns_path >= $4 collate "C" and m.concerns_path < $5 collate "C") or m.station_id = any($6::uuid[]))',
      values: ['/3211/321181/', '/3211/3211810', ['s1', 's2']],
    });
  });

  it.each<[string, string, Grant[], string]>([
    ['all, where all may', 'Query.stations', [], 'true'],
    ['all, for a role that reaches all', 'Matter', [grant('DEPUTY', 'OWN', { personId: 'p' }), grant('ADMINISTRATOR', 'REGION')], 'true'],
    ['nothing, without a grant', 'Matter', [], 'false'],
    ['nothing, where no row stands', 'Unlisted', [grant('ADMINISTRATOR', 'REGION', { regionPath: '/3211/' })], 'false'],
    ['nothing, by a scope the table has no column for', 'Matter', [grant('UNDERTAKING_UNIT', 'UNIT', { scopeId: 'u1' })], 'false'],
    ['nothing, by a region not heard of', 'Matter', [grant('WORK_COMMITTEE', 'REGION')], 'false'],
    ['nothing, by a broken path', 'Matter', [grant('WORK_COMMITTEE', 'REGION', { regionPath: '//' })], 'false'],
    ['nothing, by a grant of nothing', 'Matter', [grant('STATION_STAFF', 'STATION')], 'false'],
  ])('to %s', (_, name, grants, text) => {
    expect(reachSql(row(name), grants, columns, 1)).toEqual({ text, values: [] });
  });
});
