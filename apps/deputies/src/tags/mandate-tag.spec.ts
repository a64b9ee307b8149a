import { randomUUID } from 'node:crypto';
import { Congress, type County } from '../congress.fixture.js';

let congress: Congress;
let here: County;
let term: string;

beforeAll(async () => {
  congress = await Congress.convene();
  here = await congress.county();
  term = await congress.term(here.county);
});
afterAll(() => congress.stop());

const deputy = async (more: Record<string, unknown> = {}) => congress.mandate(await congress.person('某代表'), term, here.town, more);
const tag = (mandateId: string, more: Record<string, unknown> = {}) => congress.change('tagMandate', { mandateId, tag: 'GRASS_ROOTS', validFrom: '2023-01-01', ...more });
const tagged = (mandateId: string, more: Record<string, unknown> = {}) => congress.changed('tagMandate', { mandateId, tag: 'GRASS_ROOTS', validFrom: '2023-01-01', ...more });
const end = (tagId: string, endedOn: string, more: Record<string, unknown> = {}) =>
  congress.change('endMandateTag', { tagId, endedOn, reason: 'CHANGED_WORK', ...more }, {}, 'validTo reason voided version');
const discard = (tagId: string, more: Record<string, unknown> = {}) =>
  congress.change('voidMandateTag', { tagId, reason: 'ENTERED_IN_ERROR', ...more }, {}, 'validTo reason voided version');
const tagsOn = async (mandateId: string, asOf: string) => {
  const { mandate } = await congress.service.data<{ mandate: { tags: { nodes: { tag: string }[] } } }>(
    'query ($id: ID!, $asOf: Date) { mandate(id: $id) { tags(asOf: $asOf) { nodes { tag } } } }', { id: mandateId, asOf });
  return mandate.tags.nodes.map((one) => one.tag);
};
const unknown = '018f0000-0000-7000-8000-00000000ffff';

describe('a tag of a mandate', () => {
  it('lies where its mandate lies, and is said with mandate and person', async () => {
    const personId = await congress.person('某代表');
    const mandateId = await congress.mandate(personId, term, here.town);
    await congress.service.said();
    const id = await tagged(mandateId);
    expect((await congress.service.said()).map(({ type, subject, regionpath, data }) => [type, subject, regionpath, data])).toEqual([
      ['cn.renda.deputies.tag.changed.v1', id, here.paths.county, {
        mandateId, personId, tag: 'GRASS_ROOTS', regionId: here.county, from: '2023-01-01', to: null, voided: false,
      }],
    ]);
  });

  it('is one of an open catalogue, whose named ones are listed', async () => {
    const { mandateTagKinds } = await congress.service.data<{ mandateTagKinds: { code: string; zh: string; en: string }[] }>('{ mandateTagKinds { code zh en } }');
    expect(mandateTagKinds.map(({ code }) => code)).toEqual([
      'GRASS_ROOTS', 'INDUSTRY', 'RELATED_FIELD', 'AGRICULTURE_EXPERT', 'SPECIALIST', 'ENTERPRISE', 'PARTY_MEMBER', 'LAWYER', 'PARK', 'PROSPERITY_LEADER',
    ]);
    expect(mandateTagKinds[0]).toEqual({ code: 'GRASS_ROOTS', zh: '基层代表', en: 'Grass-roots deputy' });
    const mandateId = await deputy();
    for (const one of [...mandateTagKinds.map(({ code }) => code), 'TEACHER']) await tagged(mandateId, { tag: one });
    expect(await tagsOn(mandateId, '2023-01-01')).toEqual(['AGRICULTURE_EXPERT', 'ENTERPRISE', 'GRASS_ROOTS', 'INDUSTRY', 'LAWYER', 'PARK', 'PARTY_MEMBER', 'PROSPERITY_LEADER', 'RELATED_FIELD', 'SPECIALIST', 'TEACHER']);
  });

  it.each([[{ tag: '基层代表' }, 'BAD_USER_INPUT'], [{ tag: 'grass' }, 'BAD_USER_INPUT'], [{ mandateId: unknown }, 'NOT_AVAILABLE']])('is refused with %j', async (wrong, code) => {
    expect((await tag(await deputy(), wrong)).codes).toEqual([code]);
  });

  it.each([
    ['2021-12-31', {}, ['MANDATE_NOT_HELD']],
    ['2022-01-01', {}, []],
    ['2023-12-31', { validTo: '2024-01-01' }, []],
    ['2024-01-01', { validTo: '2024-01-01' }, ['MANDATE_NOT_HELD']],
    ['2023-12-31', { validTo: '2024-01-01', status: 'ENDED' }, ['MANDATE_NOT_HELD']], // it would outlast the mandate
  ])('from %s of a mandate from 2022-01-01 with %j is refused with %j', async (validFrom, mandate, codes) => {
    expect((await tag(await deputy(mandate), { validFrom })).codes).toEqual(codes);
  });

  it('is borne once at a time, however many tag the mandate at the same time', async () => {
    const mandateId = await deputy();
    const answers = await congress.together('mandate', mandateId, Array.from({ length: 20 }, () => () => tag(mandateId)));
    expect(answers.map(({ codes }) => codes.join()).sort()).toEqual(['', ...Array<string>(19).fill('TAG_EXISTS')]);
  });

  it('may follow the same one that has ended, but not share a day with it', async () => {
    const mandateId = await deputy();
    await end(await tagged(mandateId), '2024-03-01');
    expect((await tag(mandateId, { validFrom: '2024-02-29' })).codes).toEqual(['TAG_EXISTS']);
    expect((await tag(mandateId, { validFrom: '2024-02-29', tag: 'LAWYER' })).codes).toEqual([]);
    expect((await tag(mandateId, { validFrom: '2024-03-01' })).codes).toEqual([]);
  });

  it('sent twice is one', async () => {
    const [mandateId, requestId] = [await deputy(), randomUUID()];
    expect(await tagged(mandateId, { requestId })).toBe(await tagged(mandateId, { requestId }));
    expect((await tag(mandateId, { requestId, tag: 'LAWYER' })).codes).toEqual(['REQUEST_ID_REUSED']);
  });

  it('is given, ended and voided by the work committee of the congress only', async () => {
    const mandateId = await deputy();
    const near = await congress.committee('near', here.county);
    const far = await congress.committee('far', here.town);
    const himself = await congress.service.caller('himself', 'DEPUTY', 'OWN', null, await congress.person('某代表'));
    const all = async (as: typeof near): Promise<string[]> => {
      const [one, other] = [await tagged(await deputy()), await tagged(await deputy())];
      const answers = [
        await congress.change('tagMandate', { mandateId, tag: 'LAWYER', validFrom: '2023-01-01' }, { as }),
        await congress.change('endMandateTag', { tagId: one, endedOn: '2024-01-01', reason: 'MOVED' }, { as }),
        await congress.change('voidMandateTag', { tagId: other, reason: 'ENTERED_IN_ERROR' }, { as }),
      ];
      return answers.flatMap(({ codes }) => codes);
    };
    expect(await all(himself)).toEqual(['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN']);
    expect(await all(far)).toEqual(['NOT_AVAILABLE', 'NOT_AVAILABLE', 'NOT_AVAILABLE']);
    expect(await all(near)).toEqual([]);
  });

  it('comes in from a past file by the same rules', async () => {
    const row = { mandate: `id:${await deputy()}`, tag: 'INDUSTRY', from: '2022-02-01', to: '2023-02-01' };
    const rows = [
      { key: 't1', ...row }, { key: 't2', ...row, from: '2023-01-31', to: null }, { key: 't3', ...row, mandate: 'none' }, { key: 't4', ...row, tag: 'industry' },
      { key: 't5', ...row, from: '2021-12-31', to: '2022-01-31' }, { key: 't6', ...row, from: '2023-02-01', to: null },
    ];
    const faulty = await congress.service.load('tag', rows, { as: congress.administrator });
    expect(faulty.body.faults.map(({ line, code }) => [line, code])).toEqual([[3, 'TAG_EXISTS'], [4, 'NOT_AVAILABLE'], [5, 'BAD_USER_INPUT'], [6, 'MANDATE_NOT_HELD']]);
    expect((await congress.service.load('tag', [rows[0]!, rows[5]!], { as: congress.administrator })).body).toMatchObject({ loaded: 2 });
  });
});

describe('a tag that was given', () => {
  it('is borne from its first day, until but not on the day it ended', async () => {
    const mandateId = await deputy();
    await end(await tagged(mandateId), '2024-01-01');
    expect([await tagsOn(mandateId, '2022-12-31'), await tagsOn(mandateId, '2023-01-01'), await tagsOn(mandateId, '2023-12-31'), await tagsOn(mandateId, '2024-01-01')])
      .toEqual([[], ['GRASS_ROOTS'], ['GRASS_ROOTS'], []]);
  });

  it('ends on a day after its first, once, however many end it at the same time', async () => {
    const id = await tagged(await deputy());
    expect((await end(id, '2023-01-01')).codes).toEqual(['BAD_USER_INPUT']);
    expect((await end(id, '2023-01-02', { reason: '调动' })).codes).toEqual(['BAD_USER_INPUT']);
    const answers = await Promise.all(Array.from({ length: 20 }, () => end(id, '2023-01-02')));
    expect(answers.map(({ codes }) => codes.join()).sort()).toEqual(['', ...Array<string>(19).fill('TAG_ENDED')]);
    expect(answers.find(({ codes }) => codes.length === 0)?.data?.['endMandateTag']).toEqual({ validTo: '2023-01-02', reason: 'CHANGED_WORK', voided: false, version: 2 });
  });

  it('is refused to who has seen another version', async () => {
    const id = await tagged(await deputy());
    expect((await end(id, '2024-01-01', { expectedVersion: 2 })).codes).toEqual(['CONFLICT']);
    expect((await end(id, '2024-01-01', { expectedVersion: 1 })).codes).toEqual([]);
    expect((await discard(id, { expectedVersion: 1 })).codes).toEqual(['CONFLICT']);
    expect((await discard(id, { expectedVersion: 2 })).codes).toEqual([]);
  });

  it('is voided where it never was true: borne on no day, said, and free to be given again', async () => {
    const mandateId = await deputy();
    const id = await tagged(mandateId);
    await congress.service.said();
    const answers = await Promise.all(Array.from({ length: 20 }, () => discard(id)));
    expect(answers.map(({ codes }) => codes.join()).sort()).toEqual(['', ...Array<string>(19).fill('TAG_VOIDED')]);
    expect((await congress.service.said()).map(({ subject, data }) => [subject, data])).toEqual([[id, expect.objectContaining({ from: '2023-01-01', to: null, voided: true })]]);
    expect((await end(id, '2024-01-01')).codes).toEqual(['TAG_ENDED']);
    expect(await tagsOn(mandateId, '2023-01-01')).toEqual([]);
    expect((await congress.service.entities('MandateTag', [id], 'tag voided reason mandate { id }')).data).toEqual({
      _entities: [{ tag: 'GRASS_ROOTS', voided: true, reason: 'ENTERED_IN_ERROR', mandate: { id: mandateId } }],
    });
    expect((await tag(mandateId)).codes).toEqual([]);
  });

  it('ends with its mandate the same day; one that ended before stays, one that was to begin later is voided', async () => {
    const mandateId = await deputy();
    const [standing, past, planned] = [await tagged(mandateId), await tagged(mandateId, { tag: 'LAWYER' }), await tagged(mandateId, { tag: 'PARK', validFrom: '2025-05-20' })];
    await end(past, '2025-05-01');
    await congress.service.said();
    await congress.changed('endMandate', { mandateId, endedOn: '2025-05-01', reason: 'MOVED' });
    const said = new Map((await congress.service.said()).map(({ subject, data }) => [subject, data]));
    expect(said.get(standing)).toMatchObject({ to: '2025-05-01', voided: false });
    expect(said.get(planned)).toMatchObject({ from: '2025-05-20', to: null, voided: true });
    expect(said.has(past)).toBe(false);
    expect([await tagsOn(mandateId, '2025-04-30'), await tagsOn(mandateId, '2025-05-01')]).toEqual([['GRASS_ROOTS', 'LAWYER'], []]);
  });

  it('given while the mandate ends is refused, or ends with it', async () => {
    const mandateId = await deputy();
    const [given] = await Promise.all([tag(mandateId, { validFrom: '2023-06-01' }), congress.change('endMandate', { mandateId, endedOn: '2023-01-01', reason: 'MOVED' })]);
    const { rows } = await congress.service.database.pool.query('select 1 from mandate_tag where mandate_id = $1 and voided_at is null', [mandateId]);
    expect([given.codes.filter((code) => code !== 'MANDATE_NOT_HELD'), rows]).toEqual([[], []]);
  });

  it('is not borne after the day on which its mandate was to end', async () => {
    const mandateId = await deputy({ validTo: '2024-01-01' });
    await tagged(mandateId);
    expect([await tagsOn(mandateId, '2023-12-31'), await tagsOn(mandateId, '2024-01-01')]).toEqual([['GRASS_ROOTS'], []]);
  });
});

describe('deputies by tag', () => {
  const names = async (filter: Record<string, unknown>): Promise<string[]> => {
    const { deputies } = await congress.service.data<{ deputies: { nodes: { name: string }[] } }>(
      'query ($regionId: ID, $level: String, $tag: String, $asOf: Date) { deputies(regionId: $regionId, level: $level, tag: $tag, asOf: $asOf) { nodes { name } } }', filter);
    expect(congress.service.statements).toHaveLength(1);
    return deputies.nodes.map(({ name }) => name);
  };

  it('are those whose mandate bears it on the day, by one and the same mandate', async () => {
    const elsewhere = await congress.county();
    const [county, town] = [await congress.term(elsewhere.county), await congress.term(elsewhere.town, 'TOWNSHIP')];
    const both = await congress.person('安两级');
    const [seat] = [await congress.mandate(both, county, elsewhere.town), await congress.mandate(both, town, elsewhere.town)];
    await tagged(seat);
    const [past, plain] = [await congress.mandate(await congress.person('包曾是'), county, elsewhere.town), await congress.mandate(await congress.person('常不是'), county, elsewhere.town)];
    await end(await tagged(past), '2024-01-01');
    await discard(await tagged(plain));
    await tagged(plain, { tag: 'LAWYER' });
    const of = { regionId: elsewhere.county, tag: 'GRASS_ROOTS' };
    expect(await names({ ...of, asOf: '2022-12-31' })).toEqual([]);
    expect(await names({ ...of, asOf: '2023-12-31' })).toEqual(['安两级', '包曾是']);
    expect(await names({ ...of, asOf: '2024-01-01' })).toEqual(['安两级']);
    expect(await names({ ...of, level: 'TOWNSHIP' })).toEqual([]);
    expect(await names({ regionId: elsewhere.county })).toEqual(['安两级', '包曾是', '常不是']);
    expect((await names({ tag: 'LAWYER', asOf: '2023-01-01' })).filter((name) => name === '常不是')).toHaveLength(1);
  });

  it('bear their tags in a list of many in one statement', async () => {
    const elsewhere = await congress.county();
    const county = await congress.term(elsewhere.county);
    for (const name of ['甲', '乙', '丙']) await tagged(await congress.mandate(await congress.person(name), county, elsewhere.town));
    const { region } = await congress.service.data<{ region: { mandates: { nodes: unknown[] } } }>(
      'query ($id: ID!) { region(id: $id) { mandates { nodes { tags { nodes { tag } } } } } }', { id: elsewhere.county });
    expect(region.mandates.nodes).toEqual(Array(3).fill({ tags: { nodes: [{ tag: 'GRASS_ROOTS' }] } }));
    expect(congress.service.statements).toHaveLength(3); // region, its mandates, their tags
  });
});
