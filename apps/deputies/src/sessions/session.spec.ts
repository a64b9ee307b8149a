import { randomUUID } from 'node:crypto';
import { Congress, type County } from '../congress.fixture.js';

let congress: Congress;
let here: County;

beforeAll(async () => {
  congress = await Congress.convene();
  here = await congress.county();
});
afterAll(() => congress.stop());

const closed = async () => congress.changed('startTerm', { level: 'TOWNSHIP', regionId: (await congress.county()).town, number: 3, validFrom: '2022-01-01', validTo: '2027-01-01' });
const input = (termId: string, more: Record<string, unknown> = {}) => ({ termId, number: 1, validFrom: '2023-02-01', validTo: '2023-02-05', ...more });
const enter = async (more: Record<string, unknown> = {}, termId?: string) => congress.change('enterSession', input(termId ?? (await closed()), more));
const change = (sessionId: string, more: Record<string, unknown>) => congress.change('changeSession', { sessionId, ...more }, {}, 'validFrom validTo opensYear version');
const discard = (sessionId: string, more: Record<string, unknown> = {}) => congress.change('voidSession', { sessionId, reason: 'ENTERED_IN_ERROR', ...more }, {}, 'voided version');
const listed = async (termId: string) => {
  const { term } = await congress.service.data<{ term: { sessions: { nodes: { number: number }[] } } }>(
    'query ($id: ID!) { term(id: $id) { sessions { nodes { number } } } }', { id: termId });
  return term.sessions.nodes.map(({ number }) => number);
};
const unknown = '018f0000-0000-7000-8000-00000000ffff';

describe('a session', () => {
  it('takes level and region from its term, and is said', async () => {
    const termId = await congress.term(here.county);
    await congress.service.said();
    const id = await congress.changed('enterSession', input(termId, { opensYear: false }));
    expect((await congress.service.said()).map(({ type, subject, regionpath, data }) => [type, subject, regionpath, data])).toEqual([
      ['cn.renda.deputies.session.changed.v1', id, here.paths.county, {
        termId, level: 'COUNTY', regionId: here.county, number: 1, from: '2023-02-01', to: '2023-02-05', opensYear: false, voided: false,
      }],
    ]);
  });

  it.each([
    [{ number: 0 }, 'BAD_USER_INPUT'],
    [{ validTo: '2023-01-31' }, 'BAD_USER_INPUT'],
    [{ termId: unknown }, 'NOT_AVAILABLE'],
  ])('is refused with %j', async (wrong, code) => {
    expect((await enter(wrong)).codes).toEqual([code]);
  });

  // the term holds from 2022-01-01 until, but not on, 2027-01-01
  it.each([
    ['2023-02-01', '2023-02-01', ['BAD_USER_INPUT']],
    ['2023-02-01', '2023-02-02', []],
    ['2021-12-31', '2022-01-05', ['SESSION_OUTSIDE_TERM']],
    ['2022-01-01', '2022-01-05', []],
    ['2026-12-29', '2027-01-01', []],
    ['2026-12-29', '2027-01-02', ['SESSION_OUTSIDE_TERM']],
  ])('from %s to %s is entered or changed to, or refused with %j', async (validFrom, validTo, codes) => {
    expect((await enter({ validFrom, validTo })).codes).toEqual(codes);
    expect((await change(await congress.changed('enterSession', input(await closed(), { validFrom: '2024-02-01', validTo: '2024-02-05' })), { validFrom, validTo })).codes).toEqual(codes);
  });

  it('of an open term has an open future', async () => {
    expect((await enter({ validFrom: '2099-01-01', validTo: '2099-01-05' }, await congress.term((await congress.county()).county))).codes).toEqual([]);
  });

  it('shares no day with another of its term', async () => {
    const termId = await closed();
    await enter({}, termId);
    expect((await enter({ number: 2, validFrom: '2023-01-30', validTo: '2023-02-02' }, termId)).codes).toEqual(['SESSION_OVERLAPS']);
    expect((await enter({ number: 2, validFrom: '2023-01-30', validTo: '2023-02-01' }, termId)).codes).toEqual([]);
    expect((await enter({ number: 3, validFrom: '2023-02-04', validTo: '2023-02-06' }, termId)).codes).toEqual(['SESSION_OVERLAPS']);
    expect((await enter({ number: 3, validFrom: '2023-02-05', validTo: '2023-02-06' }, termId)).codes).toEqual([]);
    expect((await enter()).codes).toEqual([]); // another congress sits on the same days
    expect(await listed(termId)).toEqual([2, 1, 3]);
  });

  it('is entered once in its term, however many enter it at the same time', async () => {
    const termId = await closed();
    const answers = await Promise.all(Array.from({ length: 20 }, () => enter({}, termId)));
    expect(answers.map(({ codes }) => codes.join()).sort()).toEqual(['', ...Array<string>(19).fill('SESSION_EXISTS')]);
    expect((await enter({ validFrom: '2024-02-01', validTo: '2024-02-05' }, termId)).codes).toEqual(['SESSION_EXISTS']);
  });

  it('has its days to itself, however many are entered for them at the same time', async () => {
    const termId = await closed();
    const answers = await congress.together('term', termId, Array.from({ length: 20 }, (_, at) => () => enter({ number: at + 1 }, termId)));
    expect(answers.map(({ codes }) => codes.join()).sort()).toEqual(['', ...Array<string>(19).fill('SESSION_OVERLAPS')]);
  });

  it('sent twice is one', async () => {
    const [termId, requestId] = [await closed(), randomUUID()];
    const twice = [await enter({ requestId }, termId), await enter({ requestId }, termId)].map(({ data }) => data?.['enterSession']);
    expect(twice[0]).toEqual(twice[1]);
    expect((await enter({ requestId, number: 2 }, termId)).codes).toEqual(['REQUEST_ID_REUSED']);
    expect(await listed(termId)).toEqual([1]);
  });

  it('is entered, changed and voided by the work committee of its congress only', async () => {
    const termId = await congress.term(here.town, 'TOWNSHIP');
    const near = await congress.committee('near', here.town);
    const far = await congress.committee('far', here.otherTown);
    const deputy = await congress.service.caller('deputy', 'DEPUTY', 'OWN', null, await congress.person('某代表'));
    const all = async (as: typeof near): Promise<string[]> => {
      const sessionId = await congress.session(termId, { number: 2, validFrom: '2024-01-10', validTo: '2024-01-15' });
      const codes = [
        ...(await congress.change('enterSession', input(termId), { as })).codes,
        ...(await congress.change('changeSession', { sessionId, opensYear: false }, { as })).codes,
        ...(await congress.change('voidSession', { sessionId, reason: 'ENTERED_IN_ERROR' }, { as })).codes,
      ];
      if (codes.length > 0) await discard(sessionId);
      return codes;
    };
    expect(await all(deputy)).toEqual(['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN']);
    expect(await all(far)).toEqual(['NOT_AVAILABLE', 'NOT_AVAILABLE', 'NOT_AVAILABLE']);
    expect(await all(near)).toEqual([]);
  });

  it('comes in from a past file by the same rules', async () => {
    const row = { term: `id:${await closed()}`, number: 1, from: '2022-02-01', to: '2022-02-05', opens_year: true };
    const rows = [
      { key: 'n1', ...row }, { key: 'n2', ...row, from: '2022-03-01', to: '2022-03-02' }, { key: 'n3', ...row, number: 2, from: '2022-02-04', to: '2022-02-06' },
      { key: 'n4', ...row, number: 3, from: '2021-12-31' }, { key: 'n5', ...row, to: '2022-02-01' }, { key: 'n6', ...row, term: 'none' }, { key: 'n7', ...row, opens_year: 'yes' },
    ];
    const faulty = await congress.service.load('session', rows, { as: congress.administrator });
    expect(faulty.body.faults.map(({ line, code }) => [line, code])).toEqual([
      [3, 'SESSION_EXISTS'], [4, 'SESSION_OVERLAPS'], [5, 'SESSION_OUTSIDE_TERM'], [6, 'BAD_USER_INPUT'], [7, 'NOT_AVAILABLE'], [8, 'BAD_USER_INPUT'],
    ]);
    expect((await congress.service.load('session', rows.slice(0, 1), { as: congress.administrator })).body).toMatchObject({ loaded: 1, skipped: 0 });
    expect((await congress.service.load('session', rows.slice(0, 1), { as: congress.administrator })).body).toMatchObject({ loaded: 0, skipped: 1 });
  });
});

describe('a session that was entered', () => {
  it('takes other days or opens no year; what is left out stays, and where nothing is new nothing is said', async () => {
    const id = await congress.session(await closed());
    await congress.service.said();
    expect((await change(id, { opensYear: false })).data?.['changeSession']).toEqual({ validFrom: '2022-01-10', validTo: '2022-01-15', opensYear: false, version: 2 });
    expect((await change(id, { validTo: '2022-01-16' })).data?.['changeSession']).toEqual({ validFrom: '2022-01-10', validTo: '2022-01-16', opensYear: false, version: 3 });
    expect((await change(id, { validFrom: '2022-01-10' })).data?.['changeSession']).toMatchObject({ version: 3 });
    expect((await congress.service.said()).map(({ aggregateversion, data }) => [aggregateversion, data])).toMatchObject([
      [2, { to: '2022-01-15', opensYear: false, voided: false }], [3, { to: '2022-01-16', opensYear: false }],
    ]);
  });

  it('is not changed onto the days of another, also when many are changed at the same time', async () => {
    const termId = await closed();
    await congress.session(termId);
    const second = await congress.session(termId, { number: 2, validFrom: '2023-01-10', validTo: '2023-01-15' });
    expect((await change(second, { validFrom: '2022-01-14', validTo: '2022-01-20' })).codes).toEqual(['SESSION_OVERLAPS']);
    expect((await change(second, { validFrom: '2022-01-15', validTo: '2022-01-20' })).codes).toEqual([]);
    const many = [];
    for (let number = 3; number <= 12; number += 1) many.push(await congress.session(termId, { number, validFrom: `2024-${String(number).padStart(2, '0')}-10`, validTo: `2024-${String(number).padStart(2, '0')}-15` }));
    const answers = await congress.together('term', termId, many.map((id) => () => change(id, { validFrom: '2025-01-10', validTo: '2025-01-15' })));
    expect(answers.map(({ codes }) => codes.join()).sort()).toEqual(['', ...Array<string>(9).fill('SESSION_OVERLAPS')]);
  });

  it('is refused to who has seen another version', async () => {
    const id = await congress.session(await closed());
    expect((await change(id, { opensYear: false, expectedVersion: 2 })).codes).toEqual(['CONFLICT']);
    expect((await discard(id, { expectedVersion: 2 })).codes).toEqual(['CONFLICT']);
    expect((await discard(id, { expectedVersion: 1 })).codes).toEqual([]);
  });

  it('is voided once, however many void it at the same time; it stays, is listed no more, and leaves its number and days free', async () => {
    const termId = await closed();
    const id = await congress.session(termId);
    await congress.service.said();
    const answers = await Promise.all(Array.from({ length: 20 }, () => discard(id)));
    expect(answers.map(({ codes }) => codes.join()).sort()).toEqual(['', ...Array<string>(19).fill('SESSION_VOIDED')]);
    expect((await congress.service.said()).map(({ data }) => data)).toMatchObject([{ from: '2022-01-10', voided: true }]);
    expect((await change(id, { opensYear: false })).codes).toEqual(['SESSION_VOIDED']);
    expect(await listed(termId)).toEqual([]);
    expect((await congress.service.entities('Session', [id], 'number voided')).data).toEqual({ _entities: [{ number: 1, voided: true }] });
    await congress.session(termId);
    expect(await listed(termId)).toEqual([1]);
  });

  it('is voided for a reason that is a code, and voided again by the same request stays as it is', async () => {
    const id = await congress.session(await closed());
    expect((await discard(id, { reason: '登记有误' })).codes).toEqual(['BAD_USER_INPUT']);
    const requestId = randomUUID();
    const answers = [await discard(id, { requestId }), await discard(id, { requestId })].map(({ data }) => data?.['voidSession']);
    expect(answers).toEqual([{ voided: true, version: 2 }, { voided: true, version: 2 }]);
  });

  it('of many terms is listed in one statement, with its term', async () => {
    const { county } = await congress.county();
    for (const [number, from] of [[17, '2017-01-01'], [18, '2022-01-01']] as const) {
      await congress.session(await congress.term(county, 'COUNTY', number, from), { validFrom: '2022-01-10', validTo: '2022-01-11' });
    }
    const { region } = await congress.service.data<{ region: { terms: { nodes: unknown[] } } }>(
      'query ($id: ID!) { region(id: $id) { terms { nodes { number sessions { totalCount nodes { number opensYear term { number } } } } } } }', { id: county });
    expect(region.terms.nodes).toEqual([18, 17].map((number) => ({ number, sessions: { totalCount: 1, nodes: [{ number: 1, opensYear: true, term: { number } }] } })));
    expect(congress.service.statements).toHaveLength(5); // region, its terms, their sessions and how many, the terms of these
  });
});
