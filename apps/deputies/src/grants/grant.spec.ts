import { type Caller, callerId } from '@renda/caller';
import { stationChanged, unitChanged } from '@renda/events';
import { newId } from '@renda/subgraph';
import { eventOf } from '@renda/subgraph/testing';
import { Congress, type County } from '../congress.fixture.js';

let congress: Congress;
let here: County;
let countyAdministrator: Caller;

beforeAll(async () => {
  congress = await Congress.convene();
  here = await congress.county();
  countyAdministrator = await congress.service.caller('county administrator', 'ADMINISTRATOR', 'REGION', here.county);
});
afterAll(() => congress.stop());

let number = 0;
const somebody = () => ({ issuer: 'urn:test', subject: `somebody ${String((number += 1))}` });
const give = (input: Record<string, unknown>, as = congress.administrator) => congress.change('giveGrant', { ...somebody(), ...input }, { as }, 'id callerId validFrom validTo');
const given = async (input: Record<string, unknown>): Promise<string> => congress.changed('giveGrant', { ...somebody(), ...input });

async function station(regionId: string): Promise<string> {
  const id = newId();
  const data = { name: '站', kind: 'INDUSTRY_STATION', siting: null, regionId, parentId: null, baseId: null, industryId: null, status: 'ESTABLISHED', online: false, foundedOn: null };
  await congress.service.hear(eventOf(stationChanged, id, 1, data));
  return id;
}

async function unit(regionId: string): Promise<string> {
  const id = newId();
  await congress.service.hear(eventOf(unitChanged, id, 1, { name: '局', regionId, powersLevel: 'COUNTY', active: true }));
  return id;
}

describe('a grant', () => {
  it('is given to the caller that issuer and subject make, and said without either', async () => {
    const who = somebody();
    await congress.service.said();
    const answer = await give({ ...who, role: 'WORK_COMMITTEE', scope: 'REGION', scopeId: here.town, validFrom: '2025-01-01T00:00:00+08:00' });
    expect(answer.data?.['giveGrant']).toMatchObject({ callerId: callerId(who.issuer, who.subject), validFrom: '2024-12-31T16:00:00.000Z' });
    const said = await congress.service.said();
    expect(said.map(({ type, regionpath, data }) => [type, regionpath, data])).toEqual([['cn.renda.deputies.grant.changed.v1', here.paths.town, {
      callerId: callerId(who.issuer, who.subject), personId: null, role: 'WORK_COMMITTEE', scope: 'REGION', scopeId: here.town, from: '2024-12-31T16:00:00.000Z', to: null,
    }]]);
    expect(JSON.stringify(said)).not.toContain(who.subject);
  });

  it('works when it is heard, and no more when its end is heard', async () => {
    const who = somebody();
    const as = { id: callerId(who.issuer, who.subject), ...who, anonymous: false };
    const setUp = { name: '镇人大', kind: 'CONGRESS', regionId: here.town, validFrom: '2000-01-01' };
    await congress.service.said();
    const id = await congress.changed('giveGrant', { ...who, role: 'WORK_COMMITTEE', scope: 'REGION', scopeId: here.town });
    await congress.service.hear(...(await congress.service.said()));
    expect((await congress.change('setUpBody', setUp, { as })).codes).toEqual([]);
    await congress.service.said();
    await congress.changed('endGrant', { grantId: id });
    await congress.service.hear(...(await congress.service.said()));
    expect((await congress.change('setUpBody', setUp, { as })).codes).toEqual(['FORBIDDEN']);
  });

  it.each<[string, () => Promise<Record<string, unknown>>, string[]]>([
    ['staff of a station', async () => ({ role: 'STATION_STAFF', scope: 'STATION', scopeId: await station(here.town) }), []],
    ['staff of a station not heard of', () => Promise.resolve({ role: 'STATION_STAFF', scope: 'STATION', scopeId: newId() }), ['NOT_AVAILABLE']],
    ['staff of no station', () => Promise.resolve({ role: 'STATION_STAFF', scope: 'STATION' }), ['BAD_USER_INPUT']],
    ['a unit', async () => ({ role: 'UNDERTAKING_UNIT', scope: 'UNIT', scopeId: await unit(here.town) }), []],
    ['a unit not heard of', () => Promise.resolve({ role: 'UNDERTAKING_UNIT', scope: 'UNIT', scopeId: newId() }), ['NOT_AVAILABLE']],
    ['a deputy', async () => ({ role: 'DEPUTY', scope: 'OWN', personId: await congress.person('某代表') }), []],
    ['a deputy who is nobody', () => Promise.resolve({ role: 'DEPUTY', scope: 'OWN' }), ['BAD_USER_INPUT']],
    ['a deputy not registered', () => Promise.resolve({ role: 'DEPUTY', scope: 'OWN', personId: newId() }), ['NOT_AVAILABLE']],
    ['a deputy for a group', async () => ({ role: 'DEPUTY', scope: 'GROUP', scopeId: await congress.group(here.town) }), []],
    ['a deputy for an unknown group', () => Promise.resolve({ role: 'DEPUTY', scope: 'GROUP', scopeId: newId() }), ['NOT_AVAILABLE']],
    ['a special committee for itself', async () => ({ role: 'SPECIAL_COMMITTEE', scope: 'BODY', scopeId: await congress.body(here.town) }), []],
    ['a special committee that is not there', () => Promise.resolve({ role: 'SPECIAL_COMMITTEE', scope: 'BODY', scopeId: newId() }), ['NOT_AVAILABLE']],
    ['the General Office of a region', () => Promise.resolve({ role: 'GENERAL_OFFICE', scope: 'REGION', scopeId: here.town }), []],
    ['the General Office by a body', async () => ({ role: 'GENERAL_OFFICE', scope: 'BODY', scopeId: await congress.body(here.town) }), ['GRANT_UNFIT']],
    ['an administrator of the whole realm', () => Promise.resolve({ role: 'ADMINISTRATOR', scope: 'REGION' }), []],
    ['an administrator of one station', async () => ({ role: 'ADMINISTRATOR', scope: 'STATION', scopeId: await station(here.town) }), ['GRANT_UNFIT']],
    ['a work committee of an unknown region', () => Promise.resolve({ role: 'WORK_COMMITTEE', scope: 'REGION', scopeId: newId() }), ['NOT_AVAILABLE']],
    ['a role that is none', () => Promise.resolve({ role: 'PUBLIC', scope: 'REGION' }), ['BAD_USER_INPUT']],
    ['a time that ends as it begins', () => Promise.resolve({ role: 'WORK_COMMITTEE', scope: 'REGION', scopeId: here.town, validFrom: '2025-01-01T00:00:00Z', validTo: '2025-01-01T00:00:00Z' }), ['BAD_USER_INPUT']],
  ])('to %s', async (_, input, codes) => {
    expect((await give(await input())).codes).toEqual(codes);
  });

  it.each<[string, () => Promise<Record<string, unknown>>, string[]]>([
    ['its own region', () => Promise.resolve({ role: 'ADMINISTRATOR', scope: 'REGION', scopeId: here.county }), []],
    ['a region below', () => Promise.resolve({ role: 'WORK_COMMITTEE', scope: 'REGION', scopeId: here.town }), []],
    ['the region above', () => Promise.resolve({ role: 'WORK_COMMITTEE', scope: 'REGION', scopeId: here.province }), ['NOT_AVAILABLE']],
    ['the whole realm', () => Promise.resolve({ role: 'WORK_COMMITTEE', scope: 'REGION' }), ['NOT_AVAILABLE']],
    ['a station of its own', async () => ({ role: 'STATION_STAFF', scope: 'STATION', scopeId: await station(here.town) }), []],
    ['a station elsewhere', async () => ({ role: 'STATION_STAFF', scope: 'STATION', scopeId: await station(here.province) }), ['NOT_AVAILABLE']],
    ['a unit elsewhere', async () => ({ role: 'UNDERTAKING_UNIT', scope: 'UNIT', scopeId: await unit(here.province) }), ['NOT_AVAILABLE']],
    ['a body elsewhere', async () => ({ role: 'SPECIAL_COMMITTEE', scope: 'BODY', scopeId: await congress.body(here.province) }), ['NOT_AVAILABLE']],
    ['a group elsewhere', async () => ({ role: 'DEPUTY', scope: 'GROUP', scopeId: await congress.group(here.province) }), ['NOT_AVAILABLE']],
    ['a deputy who sits here too', async () => {
      const personId = await congress.person('两地代表');
      await congress.mandate(personId, await congress.term(here.province, 'PROVINCIAL', number += 1), here.town);
      await congress.mandate(personId, await congress.term(here.county, 'COUNTY', number += 1), here.town);
      return { role: 'DEPUTY', scope: 'OWN', personId };
    }, []],
    ['a person without a seat', async () => ({ role: 'DEPUTY', scope: 'OWN', personId: await congress.person('无职') }), ['NOT_AVAILABLE']],
  ])('by the administrator of a county on %s', async (_, input, codes) => {
    const [who, wanted] = [somebody(), await input()];
    expect((await give({ ...who, ...wanted }, countyAdministrator)).codes).toEqual(codes);
    const { rows } = await congress.service.database.pool.query('select 1 from grant_given where subject = $1', [who.subject]);
    expect(rows).toHaveLength(codes.length === 0 ? 1 : 0);
  });

  it('is given and seen by no work committee', async () => {
    const committee = await congress.committee('county committee', here.county);
    expect((await give({ role: 'WORK_COMMITTEE', scope: 'REGION', scopeId: here.town }, committee)).codes).toEqual(['FORBIDDEN']);
    expect((await congress.service.ask('{ grants { nodes { id } } }', {}, { as: committee })).codes).toEqual(['FORBIDDEN']);
  });

  it('is one, however many give it at the same time; ended, it can be given again', async () => {
    const input = { ...somebody(), role: 'WORK_COMMITTEE', scope: 'REGION', scopeId: here.town };
    const answers = await Promise.all(Array.from({ length: 20 }, () => give(input)));
    expect(answers.map(({ codes }) => codes.join()).sort()).toEqual(['', ...Array<string>(19).fill('GRANT_EXISTS')]);
    const id = (answers.find(({ codes }) => codes.length === 0)?.data?.['giveGrant'] as unknown as { id: string }).id;
    await congress.changed('endGrant', { grantId: id });
    expect((await give(input)).codes).toEqual([]);
  });

  it('sent again with its request id is given once', async () => {
    const input = { ...somebody(), requestId: newId(), role: 'WORK_COMMITTEE', scope: 'REGION', scopeId: here.town };
    const [one, two] = await Promise.all([give(input), give(input)]);
    expect(one.data).toEqual(two.data);
  });

  it('is listed to the administrators of the place where it was given', async () => {
    const who = somebody();
    await congress.changed('giveGrant', { ...who, role: 'STATION_STAFF', scope: 'STATION', scopeId: await station(here.town) });
    await congress.changed('giveGrant', { ...who, role: 'WORK_COMMITTEE', scope: 'REGION', scopeId: here.province });
    const query = 'query ($callerId: ID!) { grants(callerId: $callerId) { nodes { role subject } } }';
    const seenBy = async (as: Caller) => (await congress.service.data<{ grants: { nodes: { role: string }[] } }>(query, { callerId: callerId(who.issuer, who.subject) }, { as })).grants.nodes.map(({ role }) => role).sort();
    expect(await seenBy(congress.administrator)).toEqual(['STATION_STAFF', 'WORK_COMMITTEE']);
    expect(await seenBy(countyAdministrator)).toEqual(['STATION_STAFF']);
  });

  it('comes in from a past file by the same rules', async () => {
    const row = { issuer: 'urn:past', subject: 'past', person: null, role: 'STATION_STAFF', scope: 'STATION', scope_key: `id:${await station(here.town)}`, from: '2022-01-01T00:00:00+08:00', to: null };
    const faulty = await congress.service.load('grant', [{ key: 'g1', ...row }, { key: 'g2', ...row, scope_key: 'unheard' }, { key: 'g3', ...row, scope_key: null }, { key: 'g4', ...row, scope: 'UNIT' }], { as: congress.administrator });
    expect(faulty.body.faults.map(({ line, code }) => [line, code])).toEqual([[3, 'NOT_AVAILABLE'], [4, 'BAD_USER_INPUT'], [5, 'NOT_AVAILABLE']]);
    expect((await congress.service.load('grant', [{ key: 'g1', ...row }], { as: congress.administrator })).body).toMatchObject({ loaded: 1 });
    expect((await congress.service.load('grant', [{ key: 'g1', ...row }], { as: congress.administrator })).body).toMatchObject({ skipped: 1 });
  });
});

describe('the end of a grant', () => {
  const now = new Date('2025-06-01T00:00:00Z');
  const committee = (more: Record<string, unknown> = {}) => given({ role: 'WORK_COMMITTEE', scope: 'REGION', scopeId: here.town, validFrom: '2025-01-01T00:00:00Z', ...more });
  const end = (grantId: string, more: Record<string, unknown> = {}, as = congress.administrator) => congress.change('endGrant', { grantId, ...more }, { as, now }, 'validTo version');

  it('comes at once, or at a moment to come, but at none that has passed', async () => {
    expect((await end(await committee())).data?.['endGrant']).toEqual({ validTo: now.toISOString(), version: 2 });
    expect((await end(await committee(), { endedAt: '2025-07-01T00:00:00Z' })).data?.['endGrant']).toMatchObject({ validTo: '2025-07-01T00:00:00.000Z' });
    expect((await end(await committee(), { endedAt: '2025-05-31T23:59:59Z' })).codes).toEqual(['BAD_USER_INPUT']);
  });

  it('before its beginning means that it never begins', async () => {
    expect((await end(await committee({ validFrom: '2025-08-01T00:00:00Z' }))).data?.['endGrant']).toMatchObject({ validTo: '2025-08-01T00:00:00.000Z' });
  });

  it('comes sooner than was planned, but not later', async () => {
    const id = await committee({ validTo: '2025-12-01T00:00:00Z' });
    expect((await end(id, { endedAt: '2025-12-02T00:00:00Z' })).codes).toEqual(['GRANT_ENDED']);
    expect((await end(id, { endedAt: '2025-11-01T00:00:00Z' })).codes).toEqual([]);
  });

  it('comes once, however many end it at the same time', async () => {
    const id = await committee();
    const answers = await Promise.all(Array.from({ length: 20 }, () => end(id)));
    expect(answers.map(({ codes }) => codes.join()).sort()).toEqual(['', ...Array<string>(19).fill('GRANT_ENDED')]);
  });

  it('is not for an administrator of another place to say', async () => {
    const id = await given({ role: 'WORK_COMMITTEE', scope: 'REGION', scopeId: here.province });
    expect((await end(id, {}, countyAdministrator)).codes).toEqual(['NOT_AVAILABLE']);
    expect((await end(id)).data?.['endGrant']).toMatchObject({ version: 2 });
  });

  it('of the last administrator of the realm is refused, also when two end each other at once', async () => {
    await congress.service.database.pool.query(`delete from grant_given where role = 'ADMINISTRATOR'`);
    const over = { role: 'ADMINISTRATOR', scope: 'REGION', validFrom: '2025-01-01T00:00:00Z' };
    const [one, two] = [await given(over), await given(over)];
    const answers = await Promise.all([end(one), end(two)]);
    expect(answers.flatMap(({ codes }) => codes)).toEqual(['LAST_ADMINISTRATOR']);
  });
});
