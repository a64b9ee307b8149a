import { randomUUID } from 'node:crypto';
import { Congress, type County } from '../congress.fixture.js';

let congress: Congress;
let here: County;
let committee: string;

beforeAll(async () => {
  congress = await Congress.convene();
  here = await congress.county();
  committee = await congress.changed('setUpBody', { name: '丹阳市人大常委会', kind: 'STANDING_COMMITTEE', regionId: here.county, validFrom: '2022-01-01' });
});
afterAll(() => congress.stop());

const input = async (more: Record<string, unknown> = {}) => ({
  personId: await congress.person('某委员'), bodyId: committee, role: 'STANDING_COMMITTEE_MEMBER', level: 'COUNTY', validFrom: '2022-01-10', ...more,
});
const appoint = async (more: Record<string, unknown> = {}) => congress.change('appointToCongressPost', await input(more));
const appointed = async (more: Record<string, unknown> = {}) => congress.changed('appointToCongressPost', await input(more));
const end = (postId: string, endedOn: string, more: Record<string, unknown> = {}) =>
  congress.change('endCongressPost', { postId, endedOn, reason: 'RESIGNED', ...more }, {}, 'validTo reason voided version');
const discard = (postId: string, more: Record<string, unknown> = {}) =>
  congress.change('voidCongressPost', { postId, reason: 'ENTERED_IN_ERROR', ...more }, {}, 'validTo reason voided version');
const postsOf = async (bodyId: string, asOf: string) => {
  const { body } = await congress.service.data<{ body: { posts: { nodes: { role: string; person: { name: string } }[] } } }>(
    'query ($id: ID!, $asOf: Date) { body(id: $id) { posts(asOf: $asOf) { nodes { role person { name } } } } }', { id: bodyId, asOf });
  return body.posts.nodes.map(({ role, person }) => [role, person.name]);
};
const unknown = '018f0000-0000-7000-8000-00000000ffff';

describe('a post at a congress body', () => {
  it('lies where its body lies, and is said without a name', async () => {
    const given = await input();
    await congress.service.said();
    const id = await congress.changed('appointToCongressPost', given);
    expect((await congress.service.said()).map(({ type, subject, regionpath, data }) => [type, subject, regionpath, data])).toEqual([
      ['cn.renda.deputies.post.changed.v1', id, here.paths.county, {
        personId: given.personId, bodyId: committee, role: 'STANDING_COMMITTEE_MEMBER', level: 'COUNTY', regionId: here.county, from: '2022-01-10', to: null, voided: false,
      }],
    ]);
  });

  it.each([
    [{ role: '主任' }, 'BAD_USER_INPUT'],
    [{ level: 'VILLAGE' }, 'BAD_USER_INPUT'],
    [{ personId: unknown }, 'NOT_AVAILABLE'],
    [{ bodyId: unknown }, 'NOT_AVAILABLE'],
    [{ validFrom: '2021-12-31' }, 'BODY_NOT_HELD'],
  ])('is refused with %j', async (wrong, code) => {
    expect((await appoint(wrong)).codes).toEqual([code]);
  });

  it('is given from the first day of its body, in a role of an open catalogue', async () => {
    expect((await appoint({ validFrom: '2022-01-01', role: 'LIAISON_OF_MEMBER' })).codes).toEqual([]);
  });

  it('is held once at a time by a person, however many appoint him at the same time', async () => {
    const given = await input();
    const answers = await congress.together('person', given.personId, Array.from({ length: 20 }, () => () => congress.change('appointToCongressPost', given)));
    expect(answers.map(({ codes }) => codes.join()).sort()).toEqual(['', ...Array<string>(19).fill('POST_EXISTS')]);
  });

  it('may be held beside another role, at another body, by another person, and again once it has ended', async () => {
    const given = await input();
    const again = (more: Record<string, unknown>) => congress.change('appointToCongressPost', { ...given, ...more });
    const first = await congress.changed('appointToCongressPost', given);
    expect((await again({ role: 'VICE_CHAIR' })).codes).toEqual([]);
    expect((await again({ bodyId: await congress.body(here.county) })).codes).toEqual([]);
    expect((await again({ personId: await congress.person('另一委员') })).codes).toEqual([]);
    await end(first, '2024-03-01');
    expect((await again({ validFrom: '2024-02-29' })).codes).toEqual(['POST_EXISTS']);
    expect((await again({ validFrom: '2024-03-01' })).codes).toEqual([]);
  });

  it('sent twice is one', async () => {
    const given = await input({ requestId: randomUUID() });
    expect(await congress.changed('appointToCongressPost', given)).toBe(await congress.changed('appointToCongressPost', given));
    expect((await congress.change('appointToCongressPost', { ...given, role: 'CHAIR' })).codes).toEqual(['REQUEST_ID_REUSED']);
  });

  it('is given, ended and voided by the work committee of its region only', async () => {
    const near = await congress.committee('near', here.county);
    const far = await congress.committee('far', here.town);
    const himself = await congress.service.caller('himself', 'DEPUTY', 'OWN', null, await congress.person('某代表'));
    const all = async (as: typeof near): Promise<string[]> => {
      const answers = [
        await congress.change('appointToCongressPost', await input(), { as }),
        await congress.change('endCongressPost', { postId: await appointed(), endedOn: '2024-01-01', reason: 'RESIGNED' }, { as }),
        await congress.change('voidCongressPost', { postId: await appointed(), reason: 'ENTERED_IN_ERROR' }, { as }),
      ];
      return answers.flatMap(({ codes }) => codes);
    };
    expect(await all(himself)).toEqual(['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN']);
    expect(await all(far)).toEqual(['NOT_AVAILABLE', 'NOT_AVAILABLE', 'NOT_AVAILABLE']);
    expect(await all(near)).toEqual([]);
  });

  it('comes in from a past file by the same rules', async () => {
    const row = { person: `id:${await congress.person('旧委员')}`, body: `id:${committee}`, role: 'COMMITTEE_CHAIR', level: 'COUNTY', from: '2022-02-01', to: '2023-02-01' };
    const rows = [
      { key: 'c1', ...row }, { key: 'c2', ...row, from: '2023-01-31', to: null }, { key: 'c3', ...row, person: 'none' }, { key: 'c4', ...row, body: 'none' },
      { key: 'c5', ...row, level: 'county' }, { key: 'c6', ...row, from: '2021-12-31' }, { key: 'c7', ...row, to: '2022-02-01' }, { key: 'c8', ...row, from: '2023-02-01', to: null },
    ];
    const faulty = await congress.service.load('congress_post', rows, { as: congress.administrator });
    expect(faulty.body.faults.map(({ line, code }) => [line, code])).toEqual([
      [3, 'POST_EXISTS'], [4, 'NOT_AVAILABLE'], [5, 'NOT_AVAILABLE'], [6, 'BAD_USER_INPUT'], [7, 'BODY_NOT_HELD'], [8, 'BAD_USER_INPUT'],
    ]);
    expect((await congress.service.load('congress_post', [rows[0]!, rows[7]!], { as: congress.administrator })).body).toMatchObject({ loaded: 2 });
  });
});

describe('a post that was given', () => {
  it('shows on the days it held, by the name of who holds it, and with the person', async () => {
    const bodyId = await congress.body((await congress.county()).county);
    const personId = await congress.person('卓尾');
    await end(await appointed({ bodyId, personId, role: 'CHAIR' }), '2024-01-01');
    await appointed({ bodyId, personId: await congress.person('安首'), role: 'VICE_CHAIR' });
    expect(await postsOf(bodyId, '2022-01-09')).toEqual([]);
    expect(await postsOf(bodyId, '2022-01-10')).toEqual([['VICE_CHAIR', '安首'], ['CHAIR', '卓尾']]);
    expect(await postsOf(bodyId, '2023-12-31')).toHaveLength(2);
    expect(await postsOf(bodyId, '2024-01-01')).toEqual([['VICE_CHAIR', '安首']]);
    await appointed({ bodyId, personId, role: 'STAFF', level: 'PROVINCIAL', validFrom: '2023-05-01' });
    const { person } = await congress.service.data<{ person: unknown }>(
      'query ($id: ID!) { person(id: $id) { congressPosts(asOf: "2023-12-31") { totalCount nodes { role level body { name } } } } }', { id: personId });
    expect(person).toEqual({ congressPosts: { totalCount: 2, nodes: [
      { role: 'STAFF', level: 'PROVINCIAL', body: { name: '市人民代表大会' } }, { role: 'CHAIR', level: 'COUNTY', body: { name: '市人民代表大会' } },
    ] } });
  });

  it('ends on a day after its first, once, however many end it at the same time', async () => {
    const id = await appointed();
    expect((await end(id, '2022-01-10')).codes).toEqual(['BAD_USER_INPUT']);
    expect((await end(id, '2022-01-11', { reason: '辞职' })).codes).toEqual(['BAD_USER_INPUT']);
    const answers = await Promise.all(Array.from({ length: 20 }, () => end(id, '2022-01-11')));
    expect(answers.map(({ codes }) => codes.join()).sort()).toEqual(['', ...Array<string>(19).fill('POST_ENDED')]);
    expect(answers.find(({ codes }) => codes.length === 0)?.data?.['endCongressPost']).toEqual({ validTo: '2022-01-11', reason: 'RESIGNED', voided: false, version: 2 });
  });

  it('is refused to who has seen another version', async () => {
    const id = await appointed();
    expect((await end(id, '2024-01-01', { expectedVersion: 2 })).codes).toEqual(['CONFLICT']);
    expect((await discard(id, { expectedVersion: 2 })).codes).toEqual(['CONFLICT']);
    expect((await discard(id, { expectedVersion: 1 })).codes).toEqual([]);
  });

  it('is voided where it never was held: shown on no day, said, and free to be given again', async () => {
    const given = await input({ bodyId: await congress.body((await congress.county()).county) });
    const id = await congress.changed('appointToCongressPost', given);
    await congress.service.said();
    const answers = await Promise.all(Array.from({ length: 20 }, () => discard(id)));
    expect(answers.map(({ codes }) => codes.join()).sort()).toEqual(['', ...Array<string>(19).fill('POST_VOIDED')]);
    expect((await congress.service.said()).map(({ subject, data }) => [subject, data])).toEqual([[id, expect.objectContaining({ from: '2022-01-10', to: null, voided: true })]]);
    expect((await end(id, '2024-01-01')).codes).toEqual(['POST_ENDED']);
    expect(await postsOf(given.bodyId, '2022-01-10')).toEqual([]);
    expect((await congress.service.entities('CongressPost', [id], 'role voided reason')).data).toEqual({
      _entities: [{ role: 'STANDING_COMMITTEE_MEMBER', voided: true, reason: 'ENTERED_IN_ERROR' }],
    });
    expect((await congress.change('appointToCongressPost', given)).codes).toEqual([]);
  });

  it('of many bodies is listed in one statement, and so are their holders', async () => {
    const { county } = await congress.county();
    for (const name of ['常委会', '代表工委', '财经委']) await appointed({ bodyId: await congress.body(county, name) });
    const { region } = await congress.service.data<{ region: { bodies: { nodes: unknown[] } } }>(
      'query ($id: ID!) { region(id: $id) { bodies { nodes { posts { nodes { role person { name congressPosts { nodes { role } } } } } } } } }', { id: county });
    const role = 'STANDING_COMMITTEE_MEMBER';
    expect(region.bodies.nodes).toEqual(Array(3).fill({ posts: { nodes: [{ role, person: { name: '某委员', congressPosts: { nodes: [{ role }] } } }] } }));
    expect(congress.service.statements).toHaveLength(5); // region, its bodies, their posts, who holds them, what else these hold
  });
});
