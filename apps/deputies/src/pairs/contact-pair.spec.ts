import { randomUUID } from 'node:crypto';
import { Congress, type County } from '../congress.fixture.js';

let congress: Congress;
let here: County;
let term: string;
let committee: string;

beforeAll(async () => {
  congress = await Congress.convene();
  here = await congress.county();
  term = await congress.term(here.county);
  committee = await congress.body(here.county, '丹阳市人大常委会');
});
afterAll(() => congress.stop());

const deputy = async (name = '某代表', more: Record<string, unknown> = {}) => congress.mandate(await congress.person(name), term, here.town, more);
/** A member of the county's standing committee from 2022-01-10 on. */
const member = async (more: Record<string, unknown> = {}) => {
  const memberId = await congress.person('某委员');
  return { memberId, postId: await congress.post(memberId, committee, more) };
};
const pair = (memberId: string, mandateId: string, more: Record<string, unknown> = {}) =>
  congress.change('pairContact', { memberId, mandateId, validFrom: '2023-01-01', ...more }, {}, 'id level version');
const paired = (memberId: string, mandateId: string, more: Record<string, unknown> = {}) =>
  congress.changed('pairContact', { memberId, mandateId, validFrom: '2023-01-01', ...more });
const end = (pairId: string, endedOn: string, more: Record<string, unknown> = {}) =>
  congress.change('endContactPair', { pairId, endedOn, reason: 'CHANGED_WORK', ...more }, {}, 'validTo reason voided version');
const discard = (pairId: string, more: Record<string, unknown> = {}) =>
  congress.change('voidContactPair', { pairId, reason: 'ENTERED_IN_ERROR', ...more }, {}, 'validTo reason voided version');
const endPost = (postId: string, endedOn: string) => congress.changed('endCongressPost', { postId, endedOn, reason: 'RESIGNED' });
const contactsOf = async (memberId: string, asOf: string) => {
  const { person } = await congress.service.data<{ person: { contactPairs: { nodes: { person: { name: string } }[] } } }>(
    'query ($id: ID!, $asOf: Date) { person(id: $id) { contactPairs(asOf: $asOf) { nodes { person { name } } } } }', { id: memberId, asOf });
  return person.contactPairs.nodes.map((one) => one.person.name);
};
const standing = async (pairId: string) => {
  const { data } = await congress.service.entities('ContactPair', [pairId], 'validFrom validTo voided reason');
  return (data as unknown as { _entities: unknown[] })._entities[0];
};
const unknown = '018f0000-0000-7000-8000-00000000ffff';

describe('a contact pair', () => {
  it("lies in the region of the member's congress, and is said without names", async () => {
    const [{ memberId }, personId] = [await member(), await congress.person('某代表')];
    const mandateId = await congress.mandate(personId, await congress.term(here.town, 'TOWNSHIP'), here.town);
    await congress.service.said();
    const id = await paired(memberId, mandateId, { layer: 'STANDING_COMMITTEE' });
    expect((await congress.service.said()).map(({ type, subject, regionpath, data }) => [type, subject, regionpath, data])).toEqual([
      ['cn.renda.deputies.pair.changed.v1', id, here.paths.county, {
        memberId, mandateId, personId, layer: 'STANDING_COMMITTEE', regionId: here.county, level: 'COUNTY', from: '2023-01-01', to: null, voided: false,
      }],
    ]);
  });

  it.each(['CHAIR', 'VICE_CHAIR', 'SECRETARY_GENERAL', 'CHAIR_MEETING_MEMBER', 'STANDING_COMMITTEE_MEMBER'])('is kept by who is %s', async (role) => {
    expect((await pair((await member({ role })).memberId, await deputy())).codes).toEqual([]);
  });

  it.each(['COMMITTEE_CHAIR', 'COMMITTEE_VICE_CHAIR', 'WORKING_BODY_HEAD', 'WORKING_BODY_DEPUTY_HEAD', 'RESPONSIBLE_LEADER', 'STAFF'])('is not kept by who is only %s', async (role) => {
    expect((await pair((await member({ role })).memberId, await deputy())).codes).toEqual(['POST_NOT_HELD']);
  });

  it.each<[Record<string, unknown>, string]>([
    [{ layer: 'VILLAGE' }, 'BAD_USER_INPUT'],
    [{ validTo: '2023-01-01' }, 'BAD_USER_INPUT'],
    [{ memberId: unknown }, 'NOT_AVAILABLE'],
    [{ mandateId: unknown }, 'NOT_AVAILABLE'],
  ])('is refused with %j', async (wrong, code) => {
    expect((await pair((await member()).memberId, await deputy(), wrong)).codes).toEqual([code]);
  });

  it('is of two persons: nobody is paired with himself', async () => {
    const { memberId } = await member();
    expect((await pair(memberId, await congress.mandate(memberId, term, here.town))).codes).toEqual(['PAIR_ONESELF']);
  });

  // the post is held from 2022-01-10, until but not on 2024-01-01
  it.each([
    ['2022-01-09', '2023-01-01', ['POST_NOT_HELD']],
    ['2022-01-10', '2023-01-01', []],
    ['2023-01-01', '2024-01-01', []],
    ['2023-01-01', '2024-01-02', ['POST_NOT_HELD']],
    ['2023-12-31', '2024-01-01', []],
    ['2024-01-01', '2024-01-02', ['POST_NOT_HELD']],
    ['2023-01-01', null, ['POST_NOT_HELD']],
  ])('from %s to %s, of a member until 2024-01-01, is refused with %j', async (validFrom, validTo, codes) => {
    const { memberId, postId } = await member();
    await endPost(postId, '2024-01-01');
    expect((await pair(memberId, await deputy(), { validFrom, validTo })).codes).toEqual(codes);
  });

  it.each([
    ['2022-01-31', { validFrom: '2022-02-01' }, ['MANDATE_NOT_HELD']],
    ['2022-02-01', { validFrom: '2022-02-01' }, []],
    ['2023-12-31', { validTo: '2024-01-01' }, []],
    ['2024-01-01', { validTo: '2024-01-01' }, ['MANDATE_NOT_HELD']],
    ['2023-12-31', { validTo: '2024-01-01', status: 'ENDED' }, ['MANDATE_NOT_HELD']], // it would outlast the mandate
  ])('from %s with a deputy whose mandate has %j is refused with %j', async (validFrom, mandate, codes) => {
    expect((await pair((await member()).memberId, await deputy('某代表', mandate), { validFrom })).codes).toEqual(codes);
  });

  it('is one at a time, however many pair the two at the same time', async () => {
    const [{ memberId }, mandateId] = [await member(), await deputy()];
    const answers = await congress.together('mandate', mandateId, Array.from({ length: 20 }, () => () => pair(memberId, mandateId)));
    expect(answers.map(({ codes }) => codes.join()).sort()).toEqual(['', ...Array<string>(19).fill('PAIR_EXISTS')]);
  });

  it('may be kept beside others, and follow the same one that has ended, but not share a day with it', async () => {
    const [{ memberId }, mandateId] = [await member(), await deputy()];
    await end(await paired(memberId, mandateId), '2024-03-01');
    expect((await pair(memberId, await deputy())).codes).toEqual([]);
    expect((await pair((await member()).memberId, mandateId)).codes).toEqual([]);
    expect((await pair(memberId, mandateId, { validFrom: '2024-02-29', layer: 'CHAIR_MEETING' })).codes).toEqual(['PAIR_EXISTS']);
    expect((await pair(memberId, mandateId, { validFrom: '2024-03-01' })).codes).toEqual([]);
  });

  it('made both ways round at the same time is two, and neither waits for ever', async () => {
    const members = await Promise.all([member(), member()]);
    const [one, other] = members.map(({ memberId }) => memberId) as [string, string];
    const [seat, otherSeat] = [await congress.mandate(one, term, here.town), await congress.mandate(other, term, here.town)];
    const answers = await Promise.all(Array.from({ length: 20 }, (_, at) => (at % 2 === 0 ? pair(one, otherSeat) : pair(other, seat))));
    expect(answers.map(({ codes }) => codes.join()).sort()).toEqual(['', '', ...Array<string>(18).fill('PAIR_EXISTS')]);
  });

  it('sent twice is one', async () => {
    const [{ memberId }, mandateId, requestId] = [await member(), await deputy(), randomUUID()];
    expect(await paired(memberId, mandateId, { requestId })).toBe(await paired(memberId, mandateId, { requestId }));
    expect((await pair(memberId, await deputy(), { requestId })).codes).toEqual(['REQUEST_ID_REUSED']);
  });

  it("is made, ended and voided by the work committee of the member's congress only, also with a deputy of another", async () => {
    const near = await congress.committee('near', here.county);
    const far = await congress.committee('far', here.town);
    const { memberId } = await member();
    const himself = await congress.service.caller('himself', 'DEPUTY', 'OWN', null, memberId);
    const elsewhere = await congress.county();
    const away = await congress.mandate(await congress.person('外县代表'), await congress.term(elsewhere.county), elsewhere.town);
    const all = async (as: typeof near): Promise<string[]> => {
      const [one, other] = [await paired(memberId, await deputy()), await paired(memberId, await deputy())];
      const input = { memberId, validFrom: '2023-01-01' };
      const answers = [
        await congress.change('pairContact', { ...input, mandateId: away }, { as }),
        await congress.change('endContactPair', { pairId: one, endedOn: '2024-01-01', reason: 'MOVED' }, { as }),
        await congress.change('voidContactPair', { pairId: other, reason: 'ENTERED_IN_ERROR' }, { as }),
      ];
      const assigned = await congress.change('assignContacts', { ...input, mandateIds: [await deputy()] }, { as }, 'code');
      const outcomes = (assigned.data?.['assignContacts'] ?? []) as { code: string | null }[];
      return [...answers.flatMap(({ codes }) => codes), ...assigned.codes, ...outcomes.flatMap(({ code }) => code ?? [])];
    };
    expect(await all(himself)).toEqual(Array(4).fill('FORBIDDEN'));
    expect(await all(far)).toEqual(Array(4).fill('NOT_AVAILABLE'));
    expect(await all(near)).toEqual([]);
  });

  it('of a member of several standing committees lies at the congress of the deputy, else of the earliest post still held', async () => {
    const memberId = await congress.person('两级委员');
    await endPost(await congress.post(memberId, committee, { validFrom: '2015-01-01' }), '2020-01-01');
    await congress.post(memberId, await congress.body(here.town), { level: 'TOWNSHIP', role: 'VICE_CHAIR', validFrom: '2021-01-01' });
    await congress.post(memberId, committee);
    const level = async (mandateId: string): Promise<unknown> => (await pair(memberId, mandateId)).data?.['pairContact'];
    expect(await level(await deputy())).toMatchObject({ level: 'COUNTY' });
    const provincial = await congress.changed('recordMandate', {
      personId: await congress.person('省代表'), termId: await congress.term(here.province, 'PROVINCIAL', 15), election: 'INDIRECT', electingUnitId: committee, validFrom: '2022-01-01' });
    expect(await level(provincial)).toMatchObject({ level: 'TOWNSHIP' });
  });

  it('comes in from a past file by the same rules', async () => {
    const [{ memberId, postId }, mandateId] = [await member(), await deputy()];
    await endPost(postId, '2024-01-01');
    const row = { member: `id:${memberId}`, mandate: `id:${mandateId}`, layer: 'CHAIR_MEETING', from: '2022-02-01', to: '2023-02-01' };
    const rows = [
      { key: 'k1', ...row }, { key: 'k2', ...row, from: '2023-01-31', to: '2023-06-01' }, { key: 'k3', ...row, member: 'none' }, { key: 'k4', ...row, mandate: 'none' },
      { key: 'k5', ...row, layer: 'CHAIR' }, { key: 'k6', ...row, from: '2023-02-01', to: null }, { key: 'k7', ...row, from: '2021-12-31' },
      { key: 'k8', ...row, layer: null, from: '2023-02-01', to: '2024-01-01' },
    ];
    const faulty = await congress.service.load('pair', rows, { as: congress.administrator });
    expect(faulty.body.faults.map(({ line, code }) => [line, code])).toEqual([
      [3, 'PAIR_EXISTS'], [4, 'NOT_AVAILABLE'], [5, 'NOT_AVAILABLE'], [6, 'BAD_USER_INPUT'], [7, 'POST_NOT_HELD'], [8, 'MANDATE_NOT_HELD'],
    ]);
    expect((await congress.service.load('pair', [rows[0]!, rows[7]!], { as: congress.administrator })).body).toMatchObject({ loaded: 2 });
    expect((await congress.service.load('pair', [rows[0]!], { as: congress.administrator })).body).toMatchObject({ loaded: 0, skipped: 1 });
  });
});

describe('assigning contacts', () => {
  const fields = 'index id code message pair { layer person { name } }';
  const assign = async (input: Record<string, unknown>, language: 'zh' | 'en' = 'zh') => {
    const { data, codes } = await congress.change('assignContacts', { validFrom: '2023-01-01', ...input }, { language }, fields);
    return { codes, outcomes: data?.['assignContacts'] as unknown as { id: string | null; code: string | null; message: string | null }[] };
  };

  it('answers for each deputy on his own, and sent again does only what was not done', async () => {
    const { memberId } = await member();
    const [known, one, another] = [await deputy(), await deputy('安首'), await deputy('卓尾')];
    await paired(memberId, known);
    const own = await congress.mandate(memberId, term, here.town);
    const input = { requestId: randomUUID(), memberId, layer: 'STANDING_COMMITTEE', mandateIds: [known, one, own, unknown, another] };
    const { outcomes } = await assign(input);
    expect(outcomes).toMatchObject([
      { index: 0, id: null, code: 'PAIR_EXISTS', message: '这两人当时已是联系对子。', pair: null },
      { index: 1, code: null, message: null, pair: { layer: 'STANDING_COMMITTEE', person: { name: '安首' } } },
      { index: 2, id: null, code: 'PAIR_ONESELF' },
      { index: 3, id: null, code: 'NOT_AVAILABLE' },
      { index: 4, code: null, pair: { person: { name: '卓尾' } } },
    ]);
    expect((await assign(input)).outcomes).toEqual(outcomes);
    expect((await assign(input, 'en')).outcomes[0]!.message).toBe('The two are a contact pair already at that time.');
    expect((await assign({ ...input, layer: null })).outcomes[1]).toMatchObject({ code: 'REQUEST_ID_REUSED' });
    expect(await contactsOf(memberId, '2023-01-01')).toEqual(['安首', '某代表', '卓尾']);
  });

  it.each([[0, ['BAD_USER_INPUT']], [200, []], [201, ['BAD_USER_INPUT']]])('takes %i mandates with the codes %j', async (count, codes) => {
    const { outcomes, codes: refused } = await assign({ memberId: unknown, mandateIds: Array<string>(count).fill(unknown) });
    expect(refused).toEqual(codes);
    if (codes.length === 0) expect(outcomes.map(({ code }) => code)).toEqual(Array(count).fill('NOT_AVAILABLE'));
  });
});

describe('a contact pair that was made', () => {
  it('holds from its first day, until but not on the day it ended', async () => {
    const { memberId } = await member();
    await end(await paired(memberId, await deputy('卓尾')), '2024-01-01');
    expect([await contactsOf(memberId, '2022-12-31'), await contactsOf(memberId, '2023-01-01'), await contactsOf(memberId, '2023-12-31'), await contactsOf(memberId, '2024-01-01')])
      .toEqual([[], ['卓尾'], ['卓尾'], []]);
  });

  it('does not hold after the day on which the mandate was to end', async () => {
    const { memberId } = await member();
    await paired(memberId, await deputy('届满', { validTo: '2024-01-01' }));
    expect([await contactsOf(memberId, '2023-12-31'), await contactsOf(memberId, '2024-01-01')]).toEqual([['届满'], []]);
  });

  it('ends on a day after its first, once, however many end it at the same time', async () => {
    const id = await paired((await member()).memberId, await deputy());
    expect((await end(id, '2023-01-01')).codes).toEqual(['BAD_USER_INPUT']);
    expect((await end(id, '2023-01-02', { reason: '调动' })).codes).toEqual(['BAD_USER_INPUT']);
    const answers = await Promise.all(Array.from({ length: 20 }, () => end(id, '2023-01-02')));
    expect(answers.map(({ codes }) => codes.join()).sort()).toEqual(['', ...Array<string>(19).fill('PAIR_ENDED')]);
    expect(answers.find(({ codes }) => codes.length === 0)?.data?.['endContactPair']).toEqual({ validTo: '2023-01-02', reason: 'CHANGED_WORK', voided: false, version: 2 });
  });

  it('is refused to who has seen another version', async () => {
    const id = await paired((await member()).memberId, await deputy());
    expect((await end(id, '2024-01-01', { expectedVersion: 2 })).codes).toEqual(['CONFLICT']);
    expect((await discard(id, { expectedVersion: 2 })).codes).toEqual(['CONFLICT']);
    expect((await discard(id, { expectedVersion: 1 })).codes).toEqual([]);
  });

  it('is voided where it never was: it holds on no day, and the two can be paired again', async () => {
    const [{ memberId }, mandateId] = [await member(), await deputy()];
    const id = await paired(memberId, mandateId);
    const answers = await Promise.all(Array.from({ length: 20 }, () => discard(id)));
    expect(answers.map(({ codes }) => codes.join()).sort()).toEqual(['', ...Array<string>(19).fill('PAIR_VOIDED')]);
    expect((await end(id, '2024-01-01')).codes).toEqual(['PAIR_ENDED']);
    expect(await contactsOf(memberId, '2023-01-01')).toEqual([]);
    expect(await standing(id)).toEqual({ validFrom: '2023-01-01', validTo: null, voided: true, reason: 'ENTERED_IN_ERROR' });
    expect((await pair(memberId, mandateId)).codes).toEqual([]);
  });

  it('is found by member, deputy and region, for many in one statement', async () => {
    const elsewhere = await congress.county();
    const [body, county] = [await congress.body(elsewhere.county), await congress.term(elsewhere.county)];
    const memberId = await congress.person('常委');
    await congress.post(memberId, body);
    for (const name of ['卓尾', '安首']) await paired(memberId, await congress.mandate(await congress.person(name), county, elsewhere.town));
    const found = '{ totalCount nodes { member { name } mandate { level } person { name } } }';
    const of = (name: string) => ({ member: { name: '常委' }, mandate: { level: 'COUNTY' }, person: { name } });
    const { region } = await congress.service.data<{ region: { contactPairs: unknown; mandates: { nodes: { contactPairs: unknown }[] } } }>(
      `query ($id: ID!) { region(id: $id) { contactPairs ${found} mandates { nodes { contactPairs ${found} } } } }`, { id: elsewhere.county });
    expect(congress.service.statements.filter((text) => text.includes('from contact_pair k'))).toHaveLength(4); // of the region and of its mandates, and how many
    expect(region.contactPairs).toEqual({ totalCount: 2, nodes: [of('安首'), of('卓尾')] });
    expect(region.mandates.nodes.map(({ contactPairs }) => contactPairs)).toEqual(expect.arrayContaining([{ totalCount: 1, nodes: [of('安首')] }, { totalCount: 1, nodes: [of('卓尾')] }]));
  });
});

describe('what a contact pair rests on', () => {
  it('is the mandate: it ends with it the same day, and one that was to begin later is voided', async () => {
    const mandateId = await deputy();
    const [standingPair, planned] = [await paired((await member()).memberId, mandateId), await paired((await member()).memberId, mandateId, { validFrom: '2025-05-20' })];
    await congress.service.said();
    await congress.changed('endMandate', { mandateId, endedOn: '2025-05-01', reason: 'MOVED' });
    const said = new Map((await congress.service.said()).map(({ subject, data }) => [subject, data]));
    expect(said.get(standingPair)).toMatchObject({ to: '2025-05-01', voided: false });
    expect(said.get(planned)).toMatchObject({ to: null, voided: true });
  });

  it('is the post: with the last one it ends the same day, and one that was to begin later is voided', async () => {
    const { memberId, postId } = await member();
    const [one, past, planned] = [await paired(memberId, await deputy()), await paired(memberId, await deputy()), await paired(memberId, await deputy(), { validFrom: '2025-05-20' })];
    await end(past, '2024-01-01');
    await congress.service.said();
    await endPost(postId, '2025-05-01');
    const said = new Map((await congress.service.said()).map(({ subject, data }) => [subject, data]));
    expect(said.get(one)).toMatchObject({ to: '2025-05-01', voided: false });
    expect(said.get(planned)).toMatchObject({ from: '2025-05-20', voided: true });
    expect(said.has(past)).toBe(false);
    expect(await standing(one)).toMatchObject({ reason: 'POST_ENDED' });
  });

  it('is carried on by another post at the same congress, until the first day that none holds', async () => {
    const { memberId, postId } = await member();
    const vice = await congress.post(memberId, committee, { role: 'VICE_CHAIR', validFrom: '2024-01-01' });
    const id = await paired(memberId, await deputy());
    await endPost(postId, '2024-06-01');
    expect(await standing(id)).toMatchObject({ validTo: null, voided: false });
    await endPost(vice, '2025-01-01');
    expect(await standing(id)).toMatchObject({ validTo: '2025-01-01', voided: false });
  });

  it('has no gap: one that resumes later does not carry it on', async () => {
    const { memberId, postId } = await member();
    await congress.post(memberId, committee, { role: 'VICE_CHAIR', validFrom: '2024-06-02' });
    const id = await paired(memberId, await deputy());
    await endPost(postId, '2024-06-01');
    expect(await standing(id)).toMatchObject({ validTo: '2024-06-01' });
  });

  it('is no post at another congress, and no other role', async () => {
    const { memberId, postId } = await member();
    await congress.post(memberId, await congress.body(here.town), { level: 'TOWNSHIP' });
    await congress.post(memberId, committee, { level: 'MUNICIPAL', role: 'VICE_CHAIR' });
    await congress.post(memberId, await congress.body((await congress.county()).county));
    const staff = await congress.post(memberId, committee, { role: 'STAFF' });
    const id = await paired(memberId, await deputy());
    await endPost(staff, '2024-01-01');
    expect(await standing(id)).toMatchObject({ validTo: null });
    await endPost(postId, '2024-06-01');
    expect(await standing(id)).toMatchObject({ validTo: '2024-06-01' });
  });

  it('is gone where the post was voided: what no other post carries is voided with it, also what had ended', async () => {
    const { memberId, postId } = await member();
    const [standingPair, ended] = [await paired(memberId, await deputy()), await paired(memberId, await deputy())];
    await end(ended, '2024-01-01');
    const later = await congress.post(memberId, committee, { role: 'CHAIR', validFrom: '2024-06-01' });
    const carried = await paired(memberId, await deputy(), { validFrom: '2024-06-01' });
    await congress.changed('voidCongressPost', { postId, reason: 'ENTERED_IN_ERROR' });
    expect(await standing(standingPair)).toMatchObject({ voided: true, reason: 'POST_VOIDED' });
    expect(await standing(ended)).toMatchObject({ voided: true });
    expect(await standing(carried)).toMatchObject({ voided: false, validTo: null });
    await endPost(later, '2025-01-01');
    expect(await standing(carried)).toMatchObject({ validTo: '2025-01-01' });
  });

  it.each([
    ['the mandate', (mandateId: string) => congress.change('endMandate', { mandateId, endedOn: '2023-01-01', reason: 'MOVED' }), 'MANDATE_NOT_HELD'],
    ['the post', (_: string, postId: string) => congress.change('endCongressPost', { postId, endedOn: '2023-01-01', reason: 'RESIGNED' }), 'POST_NOT_HELD'],
  ])('when %s ends while they are paired, is missed by no pair', async (_, ending, code) => {
    for (let round = 0; round < 5; round += 1) {
      const [{ memberId, postId }, mandateId] = [await member(), await deputy()];
      const [made] = await Promise.all([pair(memberId, mandateId, { validFrom: '2023-06-01' }), ending(mandateId, postId)]);
      const { rows } = await congress.service.database.pool.query('select 1 from contact_pair where member_id = $1 and voided_at is null', [memberId]);
      expect([made.codes.filter((one) => one !== code), rows]).toEqual([[], []]);
    }
  });
});
