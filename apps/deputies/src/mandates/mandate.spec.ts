import { Congress, type County } from '../congress.fixture.js';

let congress: Congress;
let here: County;
let term: string;
let unit: string;

beforeAll(async () => {
  congress = await Congress.convene();
  here = await congress.county();
  term = await congress.term(here.county);
  unit = await congress.body(here.county);
});
afterAll(() => congress.stop());

const now = new Date('2025-06-01T04:00:00Z');
const direct = async (more: Record<string, unknown> = {}) => ({
  personId: await congress.person('某代表'), termId: term, election: 'DIRECT', constituencyId: here.town, validFrom: '2022-01-01', ...more,
});
const unknown = '018f0000-0000-7000-8000-00000000ffff';

describe('a mandate', () => {
  it('takes level and region from its term, and is said without names', async () => {
    const input = await direct();
    await congress.service.said();
    const id = await congress.changed('recordMandate', input);
    expect((await congress.service.said()).map(({ type, subject, regionpath, data }) => [type, subject, regionpath, data])).toEqual([
      ['cn.renda.deputies.mandate.changed.v1', id, here.paths.county, {
        personId: input.personId, level: 'COUNTY', regionId: here.county, termId: term, electionKind: 'DIRECT', constituencyId: here.town,
        from: '2022-01-01', to: null, status: 'ACTIVE', voided: false,
      }],
    ]);
  });

  it.each<[string, () => Record<string, unknown>, string]>([
    ['direct election without a constituency', () => ({ constituencyId: null }), 'ELECTION_UNFIT'],
    ['direct election with an electing unit', () => ({ electingUnitId: unit }), 'ELECTION_UNFIT'],
    ['indirect election without an electing unit', () => ({ election: 'INDIRECT', constituencyId: null }), 'ELECTION_UNFIT'],
    ['indirect election with a constituency', () => ({ election: 'INDIRECT', electingUnitId: unit }), 'ELECTION_UNFIT'],
    ['another way of election', () => ({ election: 'BY_LOT' }), 'BAD_USER_INPUT'],
    ['another status', () => ({ status: 'ASLEEP' }), 'BAD_USER_INPUT'],
    ['an end on its first day', () => ({ validTo: '2022-01-01' }), 'BAD_USER_INPUT'],
    ['the status ended but no end', () => ({ status: 'ENDED' }), 'BAD_USER_INPUT'],
    ['a beginning the day before its term', () => ({ validFrom: '2021-12-31' }), 'OUTSIDE_TERM'],
    ['an unknown person', () => ({ personId: unknown }), 'NOT_AVAILABLE'],
    ['an unknown term', () => ({ termId: unknown }), 'NOT_AVAILABLE'],
    ['an unknown constituency', () => ({ constituencyId: unknown }), 'NOT_AVAILABLE'],
  ])('is refused with %s', async (_, wrong, code) => {
    expect((await congress.change('recordMandate', await direct(wrong()))).codes).toEqual([code]);
  });

  it('by indirect election goes with its electing unit', async () => {
    const input = await direct({ election: 'INDIRECT', constituencyId: null, electingUnitId: unit });
    const answer = await congress.change('recordMandate', input, {}, 'constituency { id } electingUnit { name }');
    expect(answer.data?.['recordMandate']).toEqual({ constituency: null, electingUnit: { name: '市人民代表大会' } });
  });

  it('of one term is held once at a time by a person, however many record it at once', async () => {
    const input = await direct();
    const answers = await Promise.all(Array.from({ length: 20 }, () => congress.change('recordMandate', input)));
    expect(answers.map(({ codes }) => codes.join()).sort()).toEqual(['', ...Array<string>(19).fill('MANDATE_EXISTS')]);
  });

  it('may follow one of the same term that has ended, but not overlap it by a day', async () => {
    const input = await direct({ validTo: '2023-03-01', status: 'ENDED' });
    await congress.changed('recordMandate', input);
    expect((await congress.change('recordMandate', { ...input, validFrom: '2023-02-28', validTo: null, status: 'ACTIVE' })).codes).toEqual(['MANDATE_EXISTS']);
    expect((await congress.change('recordMandate', { ...input, validFrom: '2023-03-01', validTo: null, status: 'ACTIVE' })).codes).toEqual([]);
  });

  it('that has ended is recorded once too, however many record it at once', async () => {
    const input = await direct({ validTo: '2023-03-01', status: 'ENDED' });
    const answers = await Promise.all(Array.from({ length: 10 }, () => congress.change('recordMandate', input)));
    expect(answers.map(({ codes }) => codes.join()).sort()).toEqual(['', ...Array<string>(9).fill('MANDATE_EXISTS')]);
  });

  it('that was voided as an error is held on no day', async () => {
    const input = await direct();
    const id = await congress.changed('recordMandate', input);
    await congress.service.database.pool.query('update mandate set voided_at = now() where id = $1', [id]);
    const { person } = await congress.service.data<{ person: unknown }>('query ($id: ID!) { person(id: $id) { mandates { nodes { id } } } }', { id: input.personId });
    expect(person).toEqual({ mandates: { nodes: [] } });
    expect((await congress.change('recordMandate', input)).codes).toEqual([]);
  });

  it('is recorded by the work committee of its own congress only', async () => {
    const input = await direct();
    expect((await congress.change('recordMandate', input, { as: await congress.committee('a town', here.town) })).codes).toEqual(['NOT_AVAILABLE']);
    expect((await congress.change('recordMandate', input, { as: await congress.committee('the county', here.county) })).codes).toEqual([]);
  });

  it('comes in from a past file by the same rules', async () => {
    const row = { person: `id:${await congress.person('旧代表')}`, term: `id:${term}`, election: 'DIRECT', constituency: `id:${here.town}`, electing_unit: null, from: '2022-01-01', to: null, status: 'ACTIVE' };
    const faulty = await congress.service.load('mandate', [{ key: 'm1', ...row }, { key: 'm2', ...row }, { key: 'm3', ...row, constituency: null }], { as: congress.administrator });
    expect(faulty.body.faults.map(({ line, code }) => [line, code])).toEqual([[3, 'MANDATE_EXISTS'], [4, 'ELECTION_UNFIT']]);
    expect((await congress.service.load('mandate', [{ key: 'm1', ...row }], { as: congress.administrator })).body).toMatchObject({ loaded: 1 });
    expect((await congress.service.load('mandate', [{ key: 'm1', ...row }], { as: congress.administrator })).body).toMatchObject({ loaded: 0, skipped: 1 });
  });
});

describe('the end of a mandate', () => {
  const end = (mandateId: string, endedOn: string, more: Record<string, unknown> = {}) =>
    congress.change('endMandate', { mandateId, endedOn, reason: 'RECALLED', ...more }, { now }, 'status validTo reason version');

  it('is the first day on which it no longer holds', async () => {
    const input = await direct();
    const id = await congress.changed('recordMandate', input);
    expect((await end(id, '2025-05-01')).data?.['endMandate']).toEqual({ status: 'ENDED', validTo: '2025-05-01', reason: 'RECALLED', version: 2 });
    const held = async (asOf: string) => {
      const { person } = await congress.service.data<{ person: { mandates: { nodes: unknown[] } } }>(
        `query ($id: ID!, $asOf: Date) { person(id: $id) { mandates(asOf: $asOf) { nodes { id } } } }`, { id: input.personId, asOf });
      return person.mandates.nodes.length;
    };
    expect([await held('2021-12-31'), await held('2022-01-01'), await held('2025-04-30'), await held('2025-05-01')]).toEqual([0, 1, 1, 0]);
  });

  it('comes once, however many end it at the same time', async () => {
    const id = await congress.changed('recordMandate', await direct());
    await congress.service.said();
    const answers = await Promise.all(Array.from({ length: 20 }, () => end(id, '2025-05-01')));
    expect(answers.map(({ codes }) => codes.join()).sort()).toEqual(['', ...Array<string>(19).fill('MANDATE_ENDED')]);
    expect((await congress.service.said()).map(({ aggregateversion, data }) => [aggregateversion, (data as { to: string }).to])).toEqual([[2, '2025-05-01']]);
  });

  it.each([
    ['2022-01-01', ['BAD_USER_INPUT']],
    ['2022-01-02', []],
    ['2025-06-02', []],
    ['2025-06-03', ['BAD_USER_INPUT']],
  ])('on %s, asked on 1 June 2025, is refused with %j', async (endedOn, codes) => {
    expect((await end(await congress.changed('recordMandate', await direct()), endedOn)).codes).toEqual(codes);
  });

  it('is refused to who has seen another version', async () => {
    const id = await congress.changed('recordMandate', await direct());
    expect((await end(id, '2025-05-01', { expectedVersion: 2 })).codes).toEqual(['CONFLICT']);
    expect((await end(id, '2025-05-01', { expectedVersion: 1 })).codes).toEqual([]);
  });

  it('ends the memberships that rest on it the same day, and voids those that were to begin later', async () => {
    const id = await congress.changed('recordMandate', await direct());
    const [now_, later] = [await congress.group(here.county), await congress.group(here.county, { validFrom: '2025-05-20' })];
    const joined = await congress.changed('joinGroup', { groupId: now_, mandateId: id, validFrom: '2023-01-01' });
    const planned = await congress.changed('joinGroup', { groupId: later, mandateId: id, validFrom: '2025-05-20' });
    await congress.service.said();
    await end(id, '2025-05-01');
    const said = new Map((await congress.service.said()).map(({ subject, data }) => [subject, data]));
    expect(said.get(joined)).toMatchObject({ to: '2025-05-01', voided: false });
    expect(said.get(planned)).toMatchObject({ voided: true });
  });
});
