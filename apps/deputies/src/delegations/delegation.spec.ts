import { randomUUID } from 'node:crypto';
import { Congress, type County } from '../congress.fixture.js';

let congress: Congress;
let here: County;
let term: string;
let unit: string;

beforeAll(async () => {
  congress = await Congress.convene();
  here = await congress.county();
  term = await congress.changed('startTerm', { level: 'PROVINCIAL', regionId: here.province, number: 14, validFrom: '2023-01-15', validTo: '2028-01-15' });
  unit = await congress.body(here.county);
});
afterAll(() => congress.stop());

const seat = async (name = '某代表', more: Record<string, unknown> = {}) => congress.changed('recordMandate', {
  personId: await congress.person(name), termId: term, election: 'INDIRECT', electingUnitId: unit, validFrom: '2023-01-15', ...more,
});
const form = (more: Record<string, unknown> = {}) => congress.change('formDelegation', { name: '丹阳市代表团', termId: term, electingRegionId: here.county, validFrom: '2023-01-15', ...more });
/** A term of its own, so that the delegation is the county's first there. */
async function delegation(): Promise<{ id: string; termId: string }> {
  const termId = await congress.changed('startTerm', { level: 'PROVINCIAL', regionId: here.province, number: (terms += 1), validFrom: '2023-01-15' });
  return { termId, id: await congress.delegation(termId, here.county, { validFrom: '2023-01-15' }) };
}
let terms = 20;
const add = async (delegationId: string, mandateIds: string[], more: Record<string, unknown> = {}) => {
  const { data, codes } = await congress.change('addDelegationMembers', { delegationId, mandateIds, validFrom: '2023-01-15', ...more }, {}, 'id code member { person { name } validTo }');
  return { codes, outcomes: (data?.['addDelegationMembers'] ?? []) as unknown as { id: string | null; code: string | null }[] };
};
const refusals = async (...given: Parameters<typeof add>) => (await add(...given)).outcomes.map(({ code }) => code);
const end = (delegationId: string, endedOn: string, more: Record<string, unknown> = {}) =>
  congress.change('endDelegation', { delegationId, endedOn, reason: 'TERM_OVER', ...more }, {}, 'validTo reason version');
const names = async (id: string, asOf: string) => {
  const { delegation: found } = await congress.service.data<{ delegation: { members: { nodes: { person: { name: string } }[] } } }>(
    'query ($id: ID!, $asOf: Date) { delegation(id: $id) { members(asOf: $asOf) { nodes { person { name } } } } }', { id, asOf });
  return found.members.nodes.map(({ person }) => person.name);
};

describe('a delegation', () => {
  it('is formed at the higher congress with its head, until the term ends, and said by ids alone', async () => {
    const headMandateId = await seat('某团长');
    await congress.service.said();
    const requestId = randomUUID();
    const first = await form({ requestId, headMandateId });
    const { id } = (first.data as unknown as { formDelegation: { id: string } }).formDelegation;
    expect((await form({ requestId, headMandateId })).data).toEqual(first.data);
    expect((await congress.service.said()).map(({ type, subject, data }) => [type, subject, data])).toEqual([['cn.renda.deputies.delegation.changed.v1', id, {
      termId: term, level: 'PROVINCIAL', regionId: here.province, electingRegionId: here.county, headMandateId, from: '2023-01-15', to: '2028-01-15', voided: false,
    }]]);
    expect((await form({ validFrom: '2028-01-14' })).codes).toEqual(['DELEGATION_EXISTS']);
    const lists = '{ nodes { name level region { name } electingRegion { name } term { number } head { person { name } } } }';
    const { county, province, before } = await congress.service.data<Record<string, unknown>>(
      `query ($county: ID!, $province: ID!) { county: region(id: $county) { sentDelegations(asOf: "2023-01-15") ${lists} } province: region(id: $province) { delegations(asOf: "2028-01-14") ${lists} }
        before: region(id: $county) { sentDelegations(asOf: "2023-01-14") ${lists} } }`, { county: here.county, province: here.province });
    const nodes = [{ name: '丹阳市代表团', level: 'PROVINCIAL', region: { name: '江苏' }, electingRegion: { name: '丹阳' }, term: { number: 14 }, head: { person: { name: '某团长' } } }];
    expect([county, province, before]).toEqual([{ sentDelegations: { nodes } }, { delegations: { nodes } }, { sentDelegations: { nodes: [] } }]);
  });

  it.each([
    ['the day before its term', { validFrom: '2023-01-14' }, 'DELEGATION_OUTSIDE_TERM'], ['the day its term ends', { validFrom: '2028-01-15' }, 'DELEGATION_OUTSIDE_TERM'],
    ['a day longer than its term', { validTo: '2028-01-16' }, 'DELEGATION_OUTSIDE_TERM'], ['from the region of the congress itself', { electingRegionId: 'province' }, 'ELECTING_REGION_NOT_BELOW'],
    ['from another province', { electingRegionId: 'elsewhere' }, 'ELECTING_REGION_NOT_BELOW'], ['without a name', { name: ' ' }, 'BAD_USER_INPUT'],
    ['ending before it begins', { validTo: '2023-01-15' }, 'BAD_USER_INPUT'],
  ])('is not formed %s', async (_, wrong: Record<string, unknown>, code) => {
    const places: Record<string, string> = { province: here.province, elsewhere: wrong['electingRegionId'] === 'elsewhere' ? (await congress.county()).county : '' };
    const electingRegionId = places[String(wrong['electingRegionId'])] ?? here.otherTown;
    expect((await form({ ...wrong, electingRegionId })).codes).toEqual([code]);
  });

  it('at the national congress is that of the province, since a realm has no region above it', async () => {
    const national = await congress.changed('startTerm', { level: 'NATIONAL', regionId: here.province, number: 14, validFrom: '2023-03-05' });
    expect((await form({ termId: national, electingRegionId: here.province, validFrom: '2023-03-05' })).codes).toEqual([]);
  });

  it('is headed by a deputy of that term, elected there, whose mandate holds on the first day', async () => {
    const electingRegionId = here.town;
    const other = await congress.term(here.province, 'PROVINCIAL', 13, '2018-01-01');
    expect((await form({ electingRegionId, headMandateId: await seat('另届', { termId: other }) })).codes).toEqual(['MANDATE_OF_OTHER_TERM']);
    expect((await form({ electingRegionId, headMandateId: await seat('市选') })).codes).toEqual(['ELECTED_ELSEWHERE']);
    const fromTown = { election: 'DIRECT', electingUnitId: null, constituencyId: here.town };
    expect((await form({ electingRegionId, headMandateId: await seat('后任', { ...fromTown, validFrom: '2023-01-16' }) })).codes).toEqual(['MANDATE_NOT_HELD']);
    expect((await form({ electingRegionId, headMandateId: await seat('镇选', fromTown) })).codes).toEqual([]);
  });

  it('is one, however many form it at the same time', async () => {
    const termId = await congress.term(here.province, 'PROVINCIAL', 15, '2023-01-01');
    const answers = await Promise.all(Array.from({ length: 20 }, () => form({ termId })));
    expect(answers.map(({ codes }) => codes.join()).sort()).toEqual(['', ...Array<string>(19).fill('DELEGATION_EXISTS')]);
  });
});

describe('the members of a delegation', () => {
  it('are deputies of that term elected in the electing region, each answered on his own, and sent twice taken in once', async () => {
    const { id, termId } = await delegation();
    const elsewhere = await congress.county();
    const mandateIds = [
      await seat('卓尾', { termId }), await seat('安首', { termId, election: 'DIRECT', electingUnitId: null, constituencyId: here.town }), await seat('另届'),
      await seat('外选', { termId, electingUnitId: await congress.body(elsewhere.county) }), await seat('未到任', { termId, validFrom: '2023-01-16' }), randomUUID(),
    ];
    const requestId = randomUUID();
    const first = await add(id, mandateIds, { requestId });
    expect(first.outcomes.map(({ code }) => code)).toEqual([null, null, 'MANDATE_OF_OTHER_TERM', 'ELECTED_ELSEWHERE', 'MANDATE_NOT_HELD', 'NOT_AVAILABLE']);
    expect((await add(id, mandateIds, { requestId })).outcomes).toEqual(first.outcomes);
    expect(await names(id, '2023-01-15')).toEqual(['安首', '卓尾']);
    expect(await names(id, '2023-01-14')).toEqual([]);
  });

  it('come in on the days of the delegation only', async () => {
    const { id, termId } = await delegation();
    await end(id, '2024-01-01');
    const mandates = [await seat('某代表', { termId })];
    expect([await refusals(id, mandates, { validFrom: '2023-01-14' }), await refusals(id, mandates, { validFrom: '2024-01-01' })]).toEqual([['DELEGATION_NOT_HELD'], ['DELEGATION_NOT_HELD']]);
    expect((await add(id, mandates, { validFrom: '2023-12-31' })).outcomes).toMatchObject([{ code: null, member: { validTo: '2024-01-01' } }]);
  });

  it('come in once, however many take the same in at the same time', async () => {
    const { id, termId } = await delegation();
    const mandate = await seat('某代表', { termId });
    const codes = (await Promise.all(Array.from({ length: 20 }, () => refusals(id, [mandate])))).flat();
    expect(codes.filter((code) => code === null)).toHaveLength(1);
    expect(codes.filter((code) => code === 'DELEGATION_MEMBER_EXISTS')).toHaveLength(19);
  });

  it('leave it with their mandate', async () => {
    const { id, termId } = await delegation();
    const [leaving, staying] = [await seat('离任', { termId }), await seat('留任', { termId })];
    await add(id, [leaving, staying]);
    await congress.service.said();
    await congress.changed('endMandate', { mandateId: leaving, endedOn: '2024-01-01', reason: 'MOVED' });
    expect((await congress.service.said()).find(({ type }) => type.includes('delegation-member'))?.data).toMatchObject({ mandateId: leaving, to: '2024-01-01', voided: false });
    expect([await names(id, '2023-12-31'), await names(id, '2024-01-01')]).toEqual([['离任', '留任'], ['留任']]);
  });
});

describe('the end of a delegation', () => {
  it('is that of its members; who was to come later never did; it ends once, after its first day', async () => {
    const { id, termId } = await delegation();
    await add(id, [await seat('某代表', { termId })]);
    await add(id, [await seat('后来', { termId })], { validFrom: '2024-01-01' });
    await congress.service.said();
    expect((await end(id, '2023-01-15')).codes).toEqual(['BAD_USER_INPUT']);
    expect((await end(id, '2024-01-01', { expectedVersion: 2 })).codes).toEqual(['CONFLICT']);
    const answers = await Promise.all(Array.from({ length: 20 }, () => end(id, '2024-01-01')));
    expect(answers.map(({ codes }) => codes.join()).sort()).toEqual(['', ...Array<string>(19).fill('DELEGATION_ENDED')]);
    expect((await congress.service.said()).map(({ type, data }) => [type.split('.')[3], String((data as { to: unknown }).to), String((data as { voided: unknown }).voided)].join(' ')).sort()).toEqual([
      'delegation 2024-01-01 false', 'delegation-member 2024-01-01 false', 'delegation-member null true',
    ]);
    expect((await form({ termId, validFrom: '2024-01-01' })).codes).toEqual([]);
  });

  it('is waited for by who is taken in at the same time', async () => {
    const { id, termId } = await delegation();
    const mandate = await seat('某代表', { termId });
    const ending = await congress.service.database.ownerPool.connect();
    try {
      await ending.query('begin');
      await ending.query(`update delegation set valid_to = '2024-01-01' where id = $1`, [id]);
      const waiting = refusals(id, [mandate], { validFrom: '2024-01-01' });
      await new Promise((resolve) => setTimeout(resolve, 200));
      await ending.query('commit');
      expect(await waiting).toEqual(['DELEGATION_NOT_HELD']);
    } finally {
      ending.release();
    }
  });

  it('and its beginning are for the offices of the congress', async () => {
    const { id, termId } = await delegation();
    const [near, far] = [await congress.committee('near-office', here.province), await congress.committee('far-office', here.county)];
    const input = { name: '某团', termId, electingRegionId: here.town, validFrom: '2023-01-15' };
    expect((await congress.change('formDelegation', input, { as: far })).codes).toEqual(['NOT_AVAILABLE']);
    expect((await congress.change('endDelegation', { delegationId: id, endedOn: '2024-01-01', reason: 'TERM_OVER' }, { as: far })).codes).toEqual(['NOT_AVAILABLE']);
    expect((await congress.change('formDelegation', input, { as: near })).codes).toEqual([]);
  });
});

it('comes in from a past file by the same rules', async () => {
  const termId = await congress.term(here.province, 'PROVINCIAL', 16, '2023-01-01');
  const mandate = await seat('某代表', { termId });
  const row = { name: '丹阳市代表团', term: `id:${termId}`, electing_region: `id:${here.county}`, head: `id:${mandate}`, from: '2023-01-15', to: null };
  const as = congress.administrator;
  const faulty = await congress.service.load('delegation', [{ key: 'd1', ...row }, { key: 'd2', ...row }, { key: 'd3', ...row, electing_region: `id:${here.province}` }], { as });
  expect(faulty.body.faults.map(({ line, code }) => [line, code])).toEqual([[3, 'DELEGATION_EXISTS'], [4, 'ELECTING_REGION_NOT_BELOW']]);
  expect((await congress.service.load('delegation', [{ key: 'd1', ...row }], { as })).body).toMatchObject({ loaded: 1 });
  const member = { delegation: 'd1', mandate: `id:${mandate}`, from: '2023-01-15', to: null };
  expect((await congress.service.load('delegation_member', [{ key: 'm1', ...member, from: '2023-01-14' }], { as })).body.faults.map(({ code }) => code)).toEqual(['DELEGATION_NOT_HELD']);
  expect((await congress.service.load('delegation_member', [{ key: 'm1', ...member }], { as })).body).toMatchObject({ loaded: 1 });
});
