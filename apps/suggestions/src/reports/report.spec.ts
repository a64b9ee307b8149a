import type { Caller } from '@renda/caller';
import { newId } from '@renda/subgraph';
import { describeLifecycle } from '@renda/subgraph/testing';
import { OutputsAtWork } from '../testing/outputs-at-work.js';
import { reportLifecycle } from './report.lifecycle.js';

let work: OutputsAtWork;
beforeAll(async () => { work = await OutputsAtWork.start(); });
afterAll(() => work.stop());

const committee = (): Caller => work.station.people.committee;
const judging = (id: string, highQuality = true, given: Record<string, unknown> = {}) => ({ id, highQuality, reason: '数据扎实，建议已被采纳', ...given });

async function seen(id: string, as?: Caller): Promise<unknown> {
  const { data } = await work.service.entities('ResearchReport', [id], 'id title', as ? { as } : {});
  return (data as unknown as { _entities: unknown[] })._entities[0];
}

describe('a report', () => {
  it('is submitted by a group, lies in its region, and is said without its title', async () => {
    await work.service.said();
    const id = await work.report({ ownIndustry: true }, work.member);
    const [event, ...more] = await work.service.said();
    expect(more).toEqual([]);
    expect(event).toMatchObject({
      type: 'cn.renda.suggestions.report.changed.v1', subject: id, aggregateversion: 1, regionid: work.station.place.county,
      data: {
        regionId: work.station.place.county, groupId: work.groupId, stationId: null, submittedOn: '2026-03-02', status: 'SUBMITTED', ownIndustry: true, highQuality: null, acceptedAt: null,
      },
    });
    expect(JSON.stringify(event)).not.toContain('蔬菜');
  });

  it('of a station alone lies where the station does; of both, where the group does', async () => {
    const { place, people } = work.station;
    const region = async (given: Record<string, unknown>): Promise<unknown> => (await work.done('submitReport', work.submittingReport(given), people.staff, 'region { id } group { id } station { id }'));
    expect(await region({ groupId: null, stationId: place.station })).toEqual({ region: { id: place.town }, group: null, station: { id: place.station } });
    expect(await region({ stationId: place.station })).toEqual({ region: { id: place.county }, group: { id: work.groupId }, station: { id: place.station } });
  });

  it.each([
    ['by nobody', () => ({ groupId: null }), 'AUTHOR_MISSING'],
    ['of a group nobody has heard of', () => ({ groupId: newId() }), 'NOT_AVAILABLE'],
    ['of a station nobody has heard of', () => ({ stationId: newId() }), 'NOT_AVAILABLE'],
    ['with a blank title', () => ({ title: '　' }), 'BAD_USER_INPUT'],
    ['with a title of 201 characters', () => ({ title: '题'.repeat(201) }), 'BAD_USER_INPUT'],
    ['with a request id that is none', () => ({ requestId: 'x' }), 'BAD_USER_INPUT'],
  ])('%s is refused', async (_, given, code) => {
    expect((await work.mutate('submitReport', work.submittingReport(given()))).codes).toEqual([code]);
  });

  it.each([['2026-03-01', 'BAD_USER_INPUT'], ['2026-02-28', null], ['2026-02-27', null]])('submitted on %s, when it is 28 February in Shanghai: %s', async (submittedOn, code) => {
    const now = new Date('2026-02-28T15:59:59Z');
    expect((await work.mutate('submitReport', work.submittingReport({ submittedOn }), work.clerk, 'id', now)).codes).toEqual(code === null ? [] : [code]);
  });

  it.each([['2026-01-31', 'GROUP_NOT_HELD'], ['2026-02-01', null], ['2026-02-28', null], ['2026-03-01', 'GROUP_NOT_HELD']])('submitted on %s by a group that is there in February: %s', async (submittedOn, code) => {
    const groupId = await work.group({ from: '2026-02-01', to: '2026-03-01' });
    expect((await work.mutate('submitReport', work.submittingReport({ groupId, submittedOn }))).codes).toEqual(code === null ? [] : [code]);
  });

  it('is of a group and a station of one place, not of two', async () => {
    const groupId = await work.group({ regionId: work.station.place.elsewhere });
    const input = work.submittingReport({ groupId, stationId: work.station.place.station });
    expect((await work.mutate('submitReport', input, work.station.people.administrator)).codes).toEqual(['PLACES_APART']);
  });

  it('sent twice is one report', async () => {
    const input = work.submittingReport();
    const [one, two] = [await work.mutate('submitReport', input), await work.mutate('submitReport', input)];
    expect(one.data).toEqual(two.data);
    expect((await work.mutate('submitReport', { ...input, title: '另一份' })).codes).toEqual(['REQUEST_ID_REUSED']);
  });
});

describe('the mark of high quality', () => {
  it.each([[true, 'ACCEPTED'], [false, 'SUBMITTED']])('given as %s leaves the report %s, said once', async (highQuality, status) => {
    const id = await work.report();
    await work.service.said();
    expect((await work.mutate('judgeReport', judging(id, highQuality), committee())).data).toMatchObject({ judgeReport: { status, highQuality, version: 2 } });
    const events = await work.service.said();
    expect(events.map(({ data }) => data)).toMatchObject([{ status, highQuality, acceptedAt: highQuality ? expect.stringMatching(/Z$/) : null }]);
  });

  it.each([true, false])('is given once: after %s it is not given again', async (first) => {
    const id = await work.report();
    await work.done('judgeReport', judging(id, first), committee());
    for (const again of [true, false]) {
      expect((await work.mutate('judgeReport', judging(id, again), committee())).codes).toEqual([first ? 'STATUS_UNFIT' : 'ALREADY_JUDGED']);
    }
  });

  it('is never given by who submitted it, though he be of the committee', async () => {
    const id = await work.report({}, committee());
    expect((await work.mutate('judgeReport', judging(id), committee())).codes).toEqual(['SECOND_PERSON_NEEDED']);
    expect((await work.mutate('judgeReport', judging(id), work.clerk)).codes).toEqual([]);
  });

  it('is not given by staff or members at all, nor by a committee elsewhere, nor for no reason', async () => {
    const id = await work.report({ stationId: work.station.place.station });
    const elsewhere = await work.service.caller('committee elsewhere', 'WORK_COMMITTEE', 'REGION', work.station.place.elsewhere);
    const codes = async (as: Caller, reason = '扎实') => (await work.mutate('judgeReport', judging(id, true, { reason }), as)).codes;
    expect([await codes(work.station.people.staff), await codes(work.member), await codes(elsewhere), await codes(committee(), ' ')])
      .toEqual([['FORBIDDEN'], ['FORBIDDEN'], ['NOT_AVAILABLE'], ['STEP_INCOMPLETE']]);
  });

  it('of twenty who judge at once exactly one gives it', async () => {
    const id = await work.report();
    const answers = await Promise.all(Array.from({ length: 20 }, (_, at) => work.mutate('judgeReport', judging(id, at % 2 === 0), committee())));
    expect(answers.filter(({ codes }) => codes.length === 0)).toHaveLength(1);
    for (const { codes } of answers) expect(['ALREADY_JUDGED', 'STATUS_UNFIT', undefined]).toContain(codes[0]);
    expect((await work.service.data<{ report: { version: number } }>(`query ($id: ID!) { report(id: $id) { version } }`, { id }, { as: committee() })).report.version).toBe(2);
  });

  it('sent twice with one request id is given once; not on what one has not seen', async () => {
    const id = await work.report();
    const input = judging(id, true, { requestId: newId(), expectedVersion: 1 });
    const [one, two] = [await work.mutate('judgeReport', input, committee()), await work.mutate('judgeReport', input, committee())];
    expect([one.codes, two.data]).toEqual([[], one.data]);
    expect((await work.mutate('withdrawReport', { id, reason: '重复', expectedVersion: 1 })).codes).toEqual(['CONFLICT']);
  });
});

describe('a report that is taken back', () => {
  it.each(['SUBMITTED', 'ACCEPTED'])('when it was %s counts no longer, keeps its mark, and stays so', async (status) => {
    const id = await work.report();
    if (status === 'ACCEPTED') await work.done('judgeReport', judging(id), committee());
    const answer = await work.mutate('withdrawReport', { id, reason: '数据有误' }, work.member);
    expect(answer.data).toMatchObject({ withdrawReport: { status: 'WITHDRAWN', highQuality: status === 'ACCEPTED' ? true : null } });
    expect((await work.mutate('withdrawReport', { id, reason: '数据有误' })).codes).toEqual(['STATUS_UNFIT']);
    expect((await work.mutate('judgeReport', judging(id), committee())).codes).toEqual(['STATUS_UNFIT']);
  });

  it('needs a reason', async () => {
    expect((await work.mutate('withdrawReport', { id: await work.report(), reason: '　' })).codes).toEqual(['STEP_INCOMPLETE']);
  });
});

describeLifecycle('a report', {
  lifecycle: reportLifecycle, states: ['SUBMITTED', 'ACCEPTED', 'WITHDRAWN'] as const,
  said: [
    'judgeHigh: SUBMITTED → ACCEPTED by WORK_COMMITTEE ADMINISTRATOR',
    'judgeNot: SUBMITTED → same by WORK_COMMITTEE ADMINISTRATOR',
    'withdraw: SUBMITTED | ACCEPTED → WITHDRAWN by DEPUTY STATION_STAFF WORK_COMMITTEE ADMINISTRATOR',
  ],
}, async () => ({
  near: { ...(await work.station.near()), DEPUTY: work.member },
  at: async (state) => {
    const id = await work.report({ stationId: work.station.place.station });
    if (state === 'ACCEPTED') await work.done('judgeReport', judging(id), committee());
    if (state === 'WITHDRAWN') await work.done('withdrawReport', { id, reason: '重复' }, committee());
    return id;
  },
  step: (action, id, as) => {
    const [mutation, input] = action === 'withdraw' ? ['withdrawReport', { id, reason: '重复' }] : ['judgeReport', judging(id, action === 'judgeHigh')];
    return work.mutate(mutation as string, input as Record<string, unknown>, as ?? null, 'id');
  },
  stateOf: async (id) => (await work.service.data<{ report: { status: 'SUBMITTED' } }>('query ($id: ID!) { report(id: $id) { status } }', { id }, { as: committee() })).report.status,
}));

describe('who sees a report', () => {
  it('are its group, its station and the offices of its region, and nobody else', async () => {
    const { service, station: { people, place } } = work;
    const id = await work.report({ stationId: place.station });
    const whole = { id, title: '设施蔬菜产业调研报告' };
    for (const as of [work.member, people.staff, people.committee, people.administrator]) expect(await seen(id, as)).toEqual(whole);
    const others = [
      people.handler, await service.caller('other staff', 'STATION_STAFF', 'STATION', newId()), await service.caller('other member', 'DEPUTY', 'GROUP', newId(), newId()),
      await service.caller('some deputy', 'DEPUTY', 'OWN', null, newId()), await service.caller('other committee', 'WORK_COMMITTEE', 'REGION', place.elsewhere), undefined,
    ];
    for (const other of others) expect(await seen(id, other)).toBeNull();
    expect((await service.ask('{ reports { nodes { id } } }')).codes).toEqual(['UNAUTHENTICATED']);
  });

  it('may not submit for a group or station that is not his', async () => {
    await work.service.said();
    expect((await work.mutate('submitReport', work.submittingReport(), work.station.people.staff)).codes).toEqual(['NOT_AVAILABLE']);
    const stationId = await work.station.stationIs('ESTABLISHED', { id: newId() });
    expect((await work.mutate('submitReport', work.submittingReport({ groupId: null, stationId }), work.member)).codes).toEqual(['NOT_AVAILABLE']);
    expect(await work.service.said()).toEqual([]);
  });
});

describe('the lists of reports', () => {
  it('are of a region with what lies below, of a station, of a group: one statement each, for all that are asked', async () => {
    const { place } = work.station;
    const [one, other] = [await work.group(), await work.group({ regionId: place.town })];
    const ids = [await work.report({ groupId: one, submittedOn: '2026-01-01' }), await work.report({ groupId: one, submittedOn: '2026-01-02' }), await work.report({ groupId: other })];
    const query = 'reports(first: 5) { totalCount nodes { id region { id } group { id } station { id } } }';
    const { data } = await work.service.entities('DeputyGroup', [one, other], query, { as: committee() });
    const found = (data as unknown as { _entities: { reports: { totalCount: number; nodes: { id: string }[] } }[] })._entities;
    expect(found.map(({ reports }) => [reports.totalCount, reports.nodes.map(({ id }) => id)])).toEqual([[2, [ids[1], ids[0]]], [1, [ids[2]]]]);
    expect(work.service.statements).toHaveLength(2);
    const inTown = await work.service.data<{ reports: { nodes: { id: string }[] } }>(
      'query ($regionId: ID) { reports(regionId: $regionId, first: 200) { nodes { id group { id } } } }', { regionId: place.town }, { as: committee() });
    expect(work.service.statements).toHaveLength(1);
    expect(inTown.reports.nodes.map(({ id }) => id)).toContain(ids[2]);
    expect(inTown.reports.nodes.map(({ id }) => id)).not.toContain(ids[0]);
  });

  it('are empty for the public', async () => {
    await work.report({ stationId: work.station.place.station });
    const { data, codes } = await work.service.entities('Station', [work.station.place.station], 'reports { totalCount nodes { id } }');
    expect([codes, (data as unknown as { _entities: unknown[] })._entities]).toEqual([[], [{ reports: { totalCount: 0, nodes: [] } }]]);
  });
});
