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

const deputy = async (name = '某代表', more: Record<string, unknown> = {}) => congress.mandate(await congress.person(name), term, here.town, more);
const join = (groupId: string, mandateId: string, validFrom = '2023-01-01') => congress.change('joinGroup', { groupId, mandateId, validFrom }, {}, 'id version');
const leave = (membershipId: string, leftOn: string, more: Record<string, unknown> = {}) =>
  congress.change('leaveGroup', { membershipId, leftOn, reason: 'CHANGED_WORK', ...more }, {}, 'validTo reason version');
const unknown = '018f0000-0000-7000-8000-00000000ffff';

describe('a deputy group', () => {
  it('is set up in a region, and said', async () => {
    await congress.service.said();
    const id = await congress.group(here.town, { name: '司徒镇代表小组', kind: 'AREA', level: 'TOWNSHIP' });
    expect((await congress.service.said()).map(({ type, subject, data }) => [type, subject, data])).toEqual([
      ['cn.renda.deputies.group.changed.v1', id, { name: '司徒镇代表小组', kind: 'AREA', level: 'TOWNSHIP', regionId: here.town, from: '2022-01-01', to: null }],
    ]);
  });

  it.each([[{ name: '  ' }, 'BAD_USER_INPUT'], [{ kind: '区域' }, 'BAD_USER_INPUT'], [{ regionId: unknown }, 'NOT_AVAILABLE']])('is refused with %j', async (wrong, code) => {
    expect((await congress.change('setUpGroup', { name: '小组', kind: 'AREA', regionId: here.town, validFrom: '2022-01-01', ...wrong })).codes).toEqual([code]);
  });

  it('lists its members of a day by name, for many groups in one statement', async () => {
    const groups = [await congress.group(here.otherTown, { name: '甲组' }), await congress.group(here.otherTown, { name: '乙组' })];
    await join(groups[0]!, await deputy('卓尾'));
    await join(groups[0]!, await deputy('安首'), '2024-01-01');
    await join(groups[1]!, await deputy('曾中', { validTo: '2024-06-01', status: 'ACTIVE' }));
    const members = async (asOf: string) => {
      const { region } = await congress.service.data<{ region: { deputyGroups: { nodes: { name: string; members: { nodes: { person: { name: string } }[] } }[] } } }>(
        `query ($id: ID!, $asOf: Date) { region(id: $id) { deputyGroups { nodes { name members(asOf: $asOf) { nodes { person { name } } } } } } }`, { id: here.otherTown, asOf });
      expect(congress.service.statements).toHaveLength(4);
      return Object.fromEntries(region.deputyGroups.nodes.map((group) => [group.name, group.members.nodes.map(({ person }) => person.name)]));
    };
    expect(await members('2023-12-31')).toEqual({ 甲组: ['卓尾'], 乙组: ['曾中'] });
    expect(await members('2024-01-01')).toEqual({ 甲组: ['安首', '卓尾'], 乙组: ['曾中'] });
    expect(await members('2024-06-01')).toMatchObject({ 乙组: [] });
  });
});

describe('a membership', () => {
  it('is said with its group, mandate and person, and lies where its group lies', async () => {
    const [groupId, mandateId] = [await congress.group(here.town), await deputy()];
    await congress.service.said();
    await join(groupId, mandateId);
    expect((await congress.service.said()).map(({ type, regionpath, data }) => [type, regionpath, data])).toEqual([
      ['cn.renda.deputies.membership.changed.v1', here.paths.town, expect.objectContaining({ groupId, mandateId, from: '2023-01-01', to: null, voided: false })],
    ]);
  });

  it('begins while the mandate holds, and while the group is there', async () => {
    const group = await congress.group(here.town);
    const ended = await deputy('届满', { validTo: '2024-01-01', status: 'ENDED' });
    expect((await join(group, ended, '2024-01-01')).codes).toEqual(['MANDATE_NOT_HELD']);
    expect((await join(group, ended, '2023-12-31')).codes).toEqual(['MANDATE_NOT_HELD']); // it would outlive the mandate
    expect((await join(group, await deputy('未到任', { validFrom: '2024-01-02' }), '2024-01-01')).codes).toEqual(['MANDATE_NOT_HELD']);
    const later = await congress.group(here.town, { validFrom: '2024-01-01' });
    expect((await join(later, await deputy(), '2023-12-31')).codes).toEqual(['GROUP_NOT_HELD']);
    expect((await join(later, await deputy(), '2024-01-01')).codes).toEqual([]);
  });

  it('is one, however many join at the same time', async () => {
    const [group, mandate] = [await congress.group(here.town), await deputy()];
    const answers = await Promise.all(Array.from({ length: 20 }, () => join(group, mandate)));
    expect(answers.map(({ codes }) => codes.join()).sort()).toEqual(['', ...Array<string>(19).fill('ALREADY_MEMBER')]);
  });

  it('is of a person: another mandate of his does not make him a member twice', async () => {
    const person = await congress.person('两级代表');
    const [county, town] = [await congress.mandate(person, term, here.town), await congress.mandate(person, await congress.term(here.town, 'TOWNSHIP'), here.town)];
    const group = await congress.group(here.town);
    const answers = await Promise.all([county, town].map((mandate) => join(group, mandate)));
    expect(answers.flatMap(({ codes }) => codes)).toEqual(['ALREADY_MEMBER']);
  });

  it('in one area group excludes another, but no professional or feature group', async () => {
    const mandate = await deputy();
    const [area, otherArea, feature] = [await congress.group(here.town, { kind: 'AREA' }), await congress.group(here.county, { kind: 'AREA' }), await congress.group(here.county)];
    await join(area, mandate);
    const refused = await join(otherArea, mandate);
    expect([refused.codes, refused.errors?.[0]?.extensions?.['rule']]).toEqual([['AREA_GROUP_ONCE'], { title: '每名代表编入一个区域小组，可另入专业、特色等小组', citation: '002-LH-一-一' }]);
    expect((await join(feature, mandate)).codes).toEqual([]);
  });

  it('in an area group is one, also when a deputy is put into many at the same time, by either of his mandates', async () => {
    const person = await congress.person('两级代表');
    const mandates = [await congress.mandate(person, term, here.town), await congress.mandate(person, await congress.term(here.town, 'TOWNSHIP', 20), here.town)];
    const areas = await Promise.all(Array.from({ length: 10 }, () => congress.group(here.town, { kind: 'AREA' })));
    const answers = await Promise.all(areas.map((area, index) => join(area, mandates[index % 2]!)));
    expect(answers.map(({ codes }) => codes.join()).sort()).toEqual(['', ...Array<string>(9).fill('AREA_GROUP_ONCE')]);
  });

  it('is refused to a deputy whose mandate ends at the same time, or ended with it', async () => {
    const [group, mandate] = [await congress.group(here.town), await deputy()];
    const ending = congress.change('endMandate', { mandateId: mandate, endedOn: '2023-01-01', reason: 'MOVED' });
    const [joined] = await Promise.all([join(group, mandate, '2023-06-01'), ending]);
    const { deputyGroup } = await congress.service.data<{ deputyGroup: { members: { nodes: unknown[] } } }>(
      'query ($id: ID!) { deputyGroup(id: $id) { members(asOf: "2023-06-01") { nodes { id } } } }', { id: group });
    const { rows } = await congress.service.database.pool.query('select 1 from membership where group_id = $1 and voided_at is null', [group]);
    expect([joined.codes.filter((code) => code !== 'MANDATE_NOT_HELD'), deputyGroup.members.nodes, rows]).toEqual([[], [], []]);
  });

  it('is given by the work committee of the group, also to a deputy of a higher level', async () => {
    const provincial = await congress.changed('recordMandate', {
      personId: await congress.person('省代表'), termId: await congress.term(here.province, 'PROVINCIAL'), election: 'INDIRECT', electingUnitId: await congress.body(here.county), validFrom: '2022-01-01' });
    const group = await congress.group(here.town);
    const input = { groupId: group, mandateId: provincial, validFrom: '2023-01-01' };
    expect((await congress.change('joinGroup', input, { as: await congress.committee('next', here.otherTown) })).codes).toEqual(['NOT_AVAILABLE']);
    expect((await congress.change('joinGroup', input, { as: await congress.committee('own', here.town) })).codes).toEqual([]);
  });

  it('ends on a day after its first, once, however many end it at the same time', async () => {
    const joined = (await join(await congress.group(here.town), await deputy())).data?.['joinGroup'] as unknown as { id: string };
    expect((await leave(joined.id, '2023-01-01')).codes).toEqual(['BAD_USER_INPUT']);
    const answers = await Promise.all(Array.from({ length: 20 }, () => leave(joined.id, '2023-01-02')));
    expect(answers.map(({ codes }) => codes.join()).sort()).toEqual(['', ...Array<string>(19).fill('MEMBERSHIP_ENDED')]);
    expect(answers.find(({ codes }) => codes.length === 0)?.data?.['leaveGroup']).toEqual({ validTo: '2023-01-02', reason: 'CHANGED_WORK', version: 2 });
  });

  it('may follow on the day the one before it ended, so that who changes work changes group', async () => {
    const mandate = await deputy();
    const [from, to] = [await congress.group(here.town, { kind: 'AREA' }), await congress.group(here.otherTown, { kind: 'AREA' })];
    const first = (await join(from, mandate)).data?.['joinGroup'] as unknown as { id: string };
    await leave(first.id, '2024-03-01');
    expect((await join(to, mandate, '2024-02-29')).codes).toEqual(['AREA_GROUP_ONCE']);
    expect((await join(to, mandate, '2024-03-01')).codes).toEqual([]);
  });

  it('comes in from a past file by the same rules', async () => {
    const group = { name: '旧小组', kind: 'PROFESSIONAL', level: null, region: `id:${here.county}`, from: '2022-01-01', to: null };
    expect((await congress.service.load('group', [{ key: 'g1', ...group }], { as: congress.administrator })).body).toMatchObject({ loaded: 1 });
    const row = { group: 'g1', mandate: `id:${await deputy()}`, from: '2022-02-01', to: '2023-02-01' };
    const faulty = await congress.service.load('membership', [{ key: 's1', ...row }, { key: 's2', ...row }, { key: 's3', ...row, group: 'none' }], { as: congress.administrator });
    expect(faulty.body.faults.map(({ line, code }) => [line, code])).toEqual([[3, 'ALREADY_MEMBER'], [4, 'NOT_AVAILABLE']]);
    expect((await congress.service.load('membership', [{ key: 's1', ...row }], { as: congress.administrator })).body).toMatchObject({ loaded: 1 });
  });
});
