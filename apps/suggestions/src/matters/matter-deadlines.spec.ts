import { rulebookPublished } from '@renda/events';
import { canonicalJson, type Entry, hashOf, keptRulebooks } from '@renda/rulebook';
import { importedId, newId } from '@renda/subgraph';
import { eventOf } from '@renda/subgraph/testing';
import { StationAtWork } from '../testing/station-at-work.js';
import { stages } from './matter.lifecycle.js';

let work: StationAtWork;
beforeAll(async () => {
  work = await StationAtWork.start();
  await work.service.load('unit', [{ key: 'roads', name: '交通运输局', region: `id:${work.place.county}`, powers_level: 'COUNTY' }], { as: work.people.administrator });
});
afterAll(() => work.stop());

const raised = { kind: 'VOTER', channel: 'RECEPTION', title: '早班公交偏少', text: '希望加密班次。', raised_at: '2026-02-11T09:00:00+08:00', accepted_at: '2026-02-11T10:00:00+08:00' };
const analysed = { analysed_at: '2026-02-12T10:00:00+08:00', nature: 'TRAVEL', powers_level: 'COUNTY' };
const assigned = { assigned_at: '2026-03-04T10:00:00+08:00', unit: 'roads', due_on: '2026-03-10' };
const closed = (at: string) => ({
  signed_at: '2026-03-04T11:00:00+08:00', signed_by: '窗口', replied_at: '2026-03-05T09:00:00+08:00', reply: '已增开。', fed_back_at: '2026-03-06T09:00:00+08:00',
  feedback_channel: 'PHONE', feedback: '已告知。', closed_at: at, solved: true, evidence: '时刻表',
});

let number = 0;
/** A matter of the past by the import, since only past times are known beforehand. */
async function past(...given: readonly Record<string, unknown>[]): Promise<string> {
  const row = Object.assign({ key: `matter ${String((number += 1))}`, station: `id:${work.place.station}` }, raised, ...given) as Record<string, unknown> & { key: string };
  const { body } = await work.service.load('matter', [row], { as: work.people.administrator });
  if (body.loaded !== 1) throw new Error(JSON.stringify(body));
  return importedId('test', 'matter', row.key);
}

async function matter<T>(id: string, fields: string, now: string): Promise<T> {
  return (await work.service.data<{ matter: T }>(`query ($id: ID!) { matter(id: $id) { ${fields} } }`, { id }, { as: work.people.staff, now: new Date(now) })).matter;
}
const handling = async (id: string, now: string, fields = 'due overdue'): Promise<unknown> => (await matter<{ handlingDeadline: unknown }>(id, `handlingDeadline { ${fields} }`, now)).handlingDeadline;
const extend = (id: string, dueOn: string, now: string, given: Record<string, unknown> = {}) => work.service.ask(
  'mutation ($input: ExtendMatterInput!) { extendMatter(input: $input) { dueOn version } }', { input: { id, dueOn, reason: '须招标', approvedBy: '站长', ...given } },
  { as: work.people.staff, now: new Date(now) });

const lastMoment = '2026-03-10T15:59:59.999Z';
const momentAfter = '2026-03-10T16:00:00.000Z';

describe('the deadline of handling', () => {
  it('runs from the assignment to the day that was set, by civil days, each of which is listed', async () => {
    const id = await past(analysed, assigned);
    expect(await handling(id, lastMoment, 'due overdue metAt startedAt rule { title } days { day counted reason } extensions { day } sentence')).toEqual({
      due: lastMoment, overdue: false, metAt: null, startedAt: '2026-03-04T02:00:00.000Z', rule: null, extensions: [], sentence: '由人指定的期限，至2026年3月10日。',
      days: ['05', '06', '07', '08', '09', '10'].map((day) => ({ day: `2026-03-${day}`, counted: true, reason: 'CIVIL' })),
    });
  });

  it.each([[lastMoment, false], [momentAfter, true]])('is asked at %s, in Shanghai the last moment of the day or the first after: overdue %s', async (now, overdue) => {
    expect(await handling(await past(analysed, assigned), now)).toEqual({ due: lastMoment, overdue });
  });

  it.each([[lastMoment, false], [momentAfter, true]])('met by the strike-off at %s stays overdue %s for ever', async (metAt, overdue) => {
    expect(await handling(await past(analysed, assigned, closed(metAt)), '2026-11-01T00:00:00Z', 'overdue metAt')).toEqual({ overdue, metAt });
  });

  it.each(stages.map((stage) => [stage, ['ASSIGNED', 'SUPERVISED', 'FED_BACK', 'CLOSED'].includes(stage)] as const))('of a matter that stands at %s is there: %s', async (stage, there) => {
    expect(await handling(await work.at(stage), '2026-11-01T00:00:00Z', 'overdue')).toEqual(there ? { overdue: false } : null);
  });

  it('lists no more days than a list shows, though it be far', async () => {
    expect(await handling(await past(analysed, assigned, { due_on: '2999-12-31' }), lastMoment, 'days(first: 200) { day }')).toMatchObject({ days: { length: 200 } });
  });
});

describe('an extension', () => {
  it('moves the day, and both days stay to be seen, with who approved it and why', async () => {
    const id = await past(analysed, assigned);
    await work.service.said();
    expect((await extend(id, '2026-03-20', lastMoment)).data).toEqual({ extendMatter: { dueOn: '2026-03-20', version: 5 } });
    expect((await work.service.said()).map(({ data }) => data)).toMatchObject([{ stage: 'ASSIGNED', dueOn: '2026-03-20' }]);
    await extend(id, '2026-03-31', '2026-03-15T00:00:00Z');
    const actorId = work.people.staff.id;
    expect(await matter(id, 'dueOn extensions { fromDay toDay reason approvedBy actorId at } handlingDeadline { due overdue extensions { day reason approvedBy } sentence } stages { dueOn }', '2026-03-31T15:59:59.999Z')).toEqual({
      dueOn: '2026-03-31',
      extensions: [
        { fromDay: '2026-03-10', toDay: '2026-03-20', reason: '须招标', approvedBy: '站长', actorId, at: lastMoment },
        { fromDay: '2026-03-20', toDay: '2026-03-31', reason: '须招标', approvedBy: '站长', actorId, at: '2026-03-15T00:00:00.000Z' },
      ],
      handlingDeadline: {
        due: '2026-03-31T15:59:59.999Z', overdue: false, sentence: '由人指定的期限，至2026年3月10日，经批准改定至2026年3月31日。',
        extensions: [{ day: '2026-03-20', reason: '须招标', approvedBy: actorId }, { day: '2026-03-31', reason: '须招标', approvedBy: actorId }],
      },
      stages: [null, null, null, '2026-03-10'].map((dueOn) => ({ dueOn })),
    });
    expect(await handling(id, '2026-03-31T16:00:00.000Z', 'overdue days { day }')).toMatchObject({ overdue: true, days: { length: 27, 26: { day: '2026-03-31' } } });
  });

  it.each([
    ['2026-03-11', lastMoment, null], ['2026-03-10', lastMoment, 'BAD_USER_INPUT'], ['2026-03-09', lastMoment, 'BAD_USER_INPUT'], ['2026-03-11', momentAfter, 'EXTENDED_TOO_LATE'],
  ])('to %s, approved at %s: %s', async (dueOn, now, code) => {
    const id = await past(analysed, assigned);
    expect((await extend(id, dueOn, now)).codes).toEqual(code === null ? [] : [code]);
    expect(await matter(id, 'dueOn', now)).toEqual({ dueOn: code === null ? dueOn : '2026-03-10' });
  });

  it.each([['reason', { reason: '　' }], ['approvedBy', { approvedBy: ' ' }]])('without %s is refused', async (needed, given) => {
    const answer = await extend(await past(analysed, assigned), '2026-03-20', lastMoment, given);
    expect([answer.codes, answer.errors?.[0]?.extensions?.['params']]).toEqual([['STEP_INCOMPLETE'], { stage: 'ASSIGNED', needed }]);
  });

  it('is given by the station and its committee, not by the unit or those elsewhere', async () => {
    const id = await work.at('ASSIGNED');
    const elsewhere = await work.service.caller('committee elsewhere', 'WORK_COMMITTEE', 'REGION', work.place.elsewhere);
    const codes = [];
    for (const as of [work.people.handler, elsewhere, work.people.committee]) codes.push((await work.step('extendMatter', id, as)).codes);
    expect(codes).toEqual([['FORBIDDEN'], ['NOT_AVAILABLE'], []]);
  });

  it('by twenty at once to the same day is given once; by one request sent twice as well', async () => {
    const [one, other] = [await work.at('SUPERVISED'), await work.at('SUPERVISED')];
    const answers = await Promise.all(Array.from({ length: 20 }, () => work.step('extendMatter', one, work.people.staff)));
    expect([answers.filter(({ codes }) => codes.length === 0).length, new Set(answers.flatMap(({ codes }) => codes))]).toEqual([1, new Set(['BAD_USER_INPUT'])]);
    const requestId = newId();
    const twice = [await work.step('extendMatter', other, work.people.staff, { requestId }), await work.step('extendMatter', other, work.people.staff, { requestId })];
    expect([twice[0]?.codes, twice[1]?.data]).toEqual([[], twice[0]?.data]);
  });

  it('of an assignment that was returned is not one of the next, and stays listed', async () => {
    const { staff, handler } = work.people;
    const id = await work.at('ASSIGNED');
    await work.done('extendMatter', id, staff);
    await work.done('returnMatter', id, handler);
    for (const step of ['analyseMatter', 'assignMatter']) await work.done(step, id, staff);
    expect(await matter(id, 'dueOn extensions { toDay } handlingDeadline { extensions { day } }', lastMoment)).toEqual({
      dueOn: '2999-12-31', extensions: [{ toDay: '3000-01-31' }], handlingDeadline: { extensions: [] },
    });
  });
});

describe('the list of what is overdue', () => {
  const list = async (overdue: boolean | null, now: string): Promise<string[]> => (await work.service.data<{ matters: { nodes: { id: string }[] } }>(
    'query ($overdue: Boolean) { matters(overdue: $overdue, first: 200) { nodes { id } } }', { overdue }, { as: work.people.staff, now: new Date(now) })).matters.nodes.map(({ id }) => id);

  it('goes by the day as extended, from the first moment after it, and leaves out what is struck off or returned', async () => {
    const [late, extended, done, open] = [await past(analysed, assigned), await past(analysed, assigned), await past(analysed, assigned, closed(momentAfter)), await past(analysed)];
    await extend(extended, '2026-03-11', lastMoment);
    const known = [late, extended, done, open];
    const among = (ids: readonly string[]): string[] => known.filter((id) => ids.includes(id));
    expect(among(await list(true, lastMoment))).toEqual([]);
    expect(among(await list(true, momentAfter))).toEqual([late]);
    expect(among(await list(true, '2026-03-11T16:00:00.000Z'))).toEqual([late, extended]);
    expect(among(await list(false, '2026-03-11T16:00:00.000Z'))).toEqual([done, open]);
    expect(among(await list(null, momentAfter))).toEqual(known);
  });
});

describe('the deadline of assignment', () => {
  let versions = 4;
  const rulebook = async (version: number, ...changes: readonly Record<string, unknown>[]): Promise<void> => {
    const dancheng = keptRulebooks().find(({ rulebook: kept }) => kept.jurisdiction === 'dancheng')?.rulebook;
    const entryOf = (change: Record<string, unknown>): Entry => ({
      key: 'assign-matter', kind: 'deadline', appliesTo: { subject: 'MATTER' }, title: { zh: '两个工作日内交办', en: 'A matter is assigned within two working days' }, labels: [],
      citations: [{ local: '本试验§1' }], amount: 2, clock: 'WORKING_DAYS', starts: 'MATTER_ANALYSED', ends: 'MATTER_ASSIGNED', lastDay: 'stay', versionBy: 'started', strength: 'default', ...change,
    }) as unknown as Entry;
    if (!dancheng) throw new Error('no rulebook of the county');
    const book = { ...dancheng, entries: [...dancheng.entries, ...(changes.length > 0 ? changes : [{}]).map(entryOf)] };
    await work.service.hear(eventOf(rulebookPublished, newId(), version, { jurisdiction: 'dancheng', regionId: work.place.county, hash: hashOf(book), text: canonicalJson(book) }));
  };
  const asked = async (id: string, now: string, fields = 'due overdue'): Promise<unknown> => (await matter<{ assignmentDeadline: unknown }>(id, `assignmentDeadline { ${fields} }`, now)).assignmentDeadline;

  it('is none where no rule gives a number, as in each of the eight rulebooks', async () => {
    expect(await asked(await past(analysed), lastMoment)).toBeNull();
    for (const { rulebook: kept } of keptRulebooks()) {
      expect(kept.entries.filter((entry) => entry.kind === 'deadline' && entry.starts === 'MATTER_ANALYSED')).toEqual([]);
    }
  });

  it('runs from the analysis by the rule of the region, over a day worked and a holiday, and tells both', async () => {
    await rulebook(1);
    const id = await past(analysed);
    expect(await asked(id, '2026-02-24T15:59:59.999Z', 'due amount clock overdue startedAt metAt rule { title citation } days { day counted reason } sentence')).toMatchObject({
      due: '2026-02-14T15:59:59.999Z', amount: 2, clock: 'WORKING_DAYS', overdue: true, startedAt: '2026-02-12T02:00:00.000Z', metAt: null,
      rule: { title: '两个工作日内交办', citation: '本试验§1' }, days: [{ day: '2026-02-13', counted: true, reason: 'ORDINARY' }, { day: '2026-02-14', counted: true, reason: 'MAKE_UP' }],
      sentence: expect.stringMatching(/^事项已分析（2026年2月12日）次日起2个工作日，至2026年2月14日/),
    });
  });

  it.each([['2026-02-14T23:59:59+08:00', false], ['2026-02-15T00:00:00+08:00', true]])('met by the assignment at %s: overdue %s', async (at, overdue) => {
    const id = await past(analysed, assigned, { assigned_at: at });
    expect(await asked(id, '2026-11-01T00:00:00Z', 'overdue metAt')).toEqual({ overdue, metAt: new Date(at).toISOString() });
  });

  it('is none before the analysis, and none of a matter that was rejected', async () => {
    const rejected = { rejected_at: '2026-02-12T11:00:00+08:00', rejected_reason: '重复' };
    expect([await asked(await past(), lastMoment), await asked(await past(analysed, rejected), lastMoment)]).toEqual([null, null]);
  });

  it('follows the rule in force on the day of the analysis', async () => {
    await rulebook(2, { validFrom: '2026-02-12' });
    const before = await past({ raised_at: '2026-02-01T09:00:00+08:00', accepted_at: '2026-02-01T10:00:00+08:00' }, analysed, { analysed_at: '2026-02-11T23:59:59+08:00' });
    expect([await asked(before, lastMoment, 'amount'), await asked(await past(analysed), lastMoment, 'amount')]).toEqual([null, { amount: 2 }]);
  });

  it('is not that of a rule which binds only some matters, for nobody can say which', async () => {
    await rulebook(3, { appliesTo: { subject: 'MATTER', where: { level: 'COUNTY' } } });
    expect(await asked(await past(analysed), lastMoment)).toBeNull();
    await rulebook(4);
    expect(await asked(await past(analysed), lastMoment)).not.toBeNull();
  });

  // Analysed on Thursday, 12 February 2026: two working days end on the 14th, which is worked; five on the 26th, after the festival; one on the 13th.
  it.each([
    ['started', '2026-02-14', 5, null, '2026-02-14'],
    ['occurred', '2026-02-14', 5, null, '2026-02-26'],
    ['occurred', '2026-02-14', 5, '2026-02-13T23:59:59+08:00', '2026-02-14'],
    ['occurred', '2026-02-14', 5, '2026-02-14T00:00:00+08:00', '2026-02-26'],
    ['occurred', '2026-02-14', 1, '2026-02-14T00:00:00+08:00', '2026-02-13'],
    ['due', '2026-02-14', 5, '2026-02-13T10:00:00+08:00', '2026-02-26'],
    ['due', '2026-02-15', 5, null, '2026-02-14'],
    ['due', '2026-02-13', 1, null, '2026-02-13'],
    ['due', '2026-02-14', 1, null, '2026-02-14'],
  ])('by `%s`, two days changed on %s to %i, assigned at %s: until %s', async (versionBy, day, amount, assignedAt, due) => {
    versions += 1;
    await rulebook(versions, { versionBy, validTo: day }, { versionBy, amount, validFrom: day });
    const id = await past(analysed, ...(assignedAt === null ? [] : [{ ...assigned, assigned_at: assignedAt }]));
    expect(await asked(id, '2026-11-01T00:00:00Z')).toEqual({ due: `${due}T15:59:59.999Z`, overdue: new Date(assignedAt ?? '2026-11-01') > new Date(`${due}T15:59:59.999Z`) });
  });

  it('stays where its rule ends meanwhile', async () => {
    versions += 1;
    await rulebook(versions, { versionBy: 'occurred', validTo: '2026-02-13' });
    expect(await asked(await past(analysed), lastMoment, 'amount')).toEqual({ amount: 2 });
  });

  it('of many matters is read with the one of handling and the extensions by one statement', async () => {
    const ids = [await past(analysed, assigned), await past(analysed, assigned), await past(analysed, assigned)];
    const { data } = await work.service.entities('Matter', ids, 'handlingDeadline { due } assignmentDeadline { due } extensions { toDay }', { as: work.people.staff });
    expect((data as unknown as { _entities: unknown[] })._entities).toHaveLength(3);
    expect(work.service.statements).toHaveLength(2);
  });
});
