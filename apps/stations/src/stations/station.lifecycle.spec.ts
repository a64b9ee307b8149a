import { newId } from '@renda/subgraph';
import { StationsService } from '../testing/stations-service.js';
import { stationActions, stationLifecycle, stationStatuses } from './station.lifecycle.js';

let house: StationsService;
beforeAll(async () => { house = await StationsService.start(); });
afterAll(() => house.stop());

const take = `mutation ($input: ChangeStationStatusInput!) { changeStationStatus(input: $input) {
  status foundedOn version region { id } history { nodes { action fromStatus toStatus reason } } } }`;
const reason = '征求意见后决定';

describe.each(stationStatuses)('a station that is %s', (status) => {
  it.each(stationActions)('is judged by the table for %s', async (action) => {
    const id = await house.stationAt(status, `${status} ${action}`);
    const step = stationLifecycle.steps.find((one) => one.from === status && one.action === action);
    const input = { id, action, reason, regionId: step?.needs?.includes('regionId') ? house.otherTown : null };
    const answer = await house.service.ask(take, { input }, { as: house.committee });
    expect(answer.codes).toEqual(step ? [] : ['STATUS_UNFIT']);
    expect(answer.data?.['changeStationStatus'] ?? null).toEqual(step ? expect.objectContaining({
      status: step.to, version: 2, history: { nodes: [{ action, fromStatus: status, toStatus: step.to, reason }] },
    }) : null);
  });
});

it.each(stationLifecycle.steps.filter(({ needs = [] }) => needs.includes('reason')))('a $from station is not left by $action without a reason', async ({ from, action, needs = [] }) => {
  const id = await house.stationAt(from, `${from} ${action} 无原因`);
  const given = { id, action, regionId: needs.includes('regionId') ? house.otherTown : null };
  expect(await house.refused('changeStationStatus', 'ChangeStationStatusInput', given)).toEqual(['STEP_INCOMPLETE']);
  expect(await house.refused('changeStationStatus', 'ChangeStationStatusInput', { ...given, reason: ' ' })).toEqual(['STEP_INCOMPLETE']);
});

it.each(stationLifecycle.steps)('$action of a $from station names a region exactly when it moves', async ({ from, action, needs = [] }) => {
  const id = await house.stationAt(from, `${from} ${action} 去处`);
  const regionId = needs.includes('regionId') ? null : house.otherTown;
  expect(await house.refused('changeStationStatus', 'ChangeStationStatusInput', { id, action, reason, regionId })).toEqual([needs.includes('regionId') ? 'STEP_INCOMPLETE' : 'BAD_USER_INPUT']);
});

it('a station goes its whole way, one step after the other, and each is said', async () => {
  const id = await house.station('眼镜行业人大代表联络站');
  const place = { RELOCATE: { reason, regionId: house.otherTown }, CLOSE: { reason } } as Record<string, object>;
  for (const action of ['SURVEY', 'APPROVE', 'START_PILOT', 'ESTABLISH', 'UPGRADE', 'RELOCATE', 'CLOSE']) {
    await house.service.data(take, { input: { id, action, ...place[action] } }, { as: house.committee });
  }
  const said = (await house.service.said()).filter(({ subject }) => subject === id);
  expect(said.map(({ aggregateversion, regionid, data }) => [aggregateversion, regionid, (data as { status: string }).status])).toEqual([
    [1, house.town, 'PROPOSED'], [2, house.town, 'SURVEYED'], [3, house.town, 'APPROVED'], [4, house.town, 'PILOT'],
    [5, house.town, 'ESTABLISHED'], [6, house.town, 'UPGRADED'], [7, house.otherTown, 'RELOCATED'], [8, house.otherTown, 'CLOSED'],
  ]);
});

it('a station is founded on the day it is established', async () => {
  const id = await house.stationAt('APPROVED', '五金工具站');
  const now = new Date('2026-03-01T17:00:00Z'); // the second of March in Shanghai
  const answer = await house.service.data<{ changeStationStatus: { foundedOn: string } }>(take, { input: { id, action: 'ESTABLISH' } }, { as: house.committee, now });
  expect(answer.changeStationStatus.foundedOn).toBe('2026-03-02');
});

it('of twenty at once only one takes a step', async () => {
  const id = await house.stationAt('PROPOSED', '花木站');
  const answers = await Promise.all(Array.from({ length: 20 }, () => house.refused('changeStationStatus', 'ChangeStationStatusInput', { id, action: 'SURVEY' })));
  expect(answers.filter((codes) => codes.length === 0)).toHaveLength(1);
  expect(answers.flat()).toEqual(Array.from({ length: 19 }, () => 'STATUS_UNFIT'));
});

it('a step decided on an older version is refused', async () => {
  const id = await house.stationAt('PROPOSED', '皮鞋站');
  expect(await house.refused('changeStationStatus', 'ChangeStationStatusInput', { id, action: 'SURVEY', expectedVersion: 2 })).toEqual(['CONFLICT']);
  expect(await house.refused('changeStationStatus', 'ChangeStationStatusInput', { id, action: 'SURVEY', expectedVersion: 1 })).toEqual([]);
});

it('a step is taken by an office of the place, and towards a place of its own', async () => {
  const id = await house.stationAt('ESTABLISHED', '汽车配件站');
  const elsewhere = await house.service.region('/411625/');
  const other = await house.service.caller('other committee', 'WORK_COMMITTEE', 'REGION', elsewhere);
  const staff = await house.service.caller('staff', 'STATION_STAFF', 'STATION', id);
  const step = { id, action: 'UPGRADE' };
  expect(await house.refused('changeStationStatus', 'ChangeStationStatusInput', step, other)).toEqual(['NOT_AVAILABLE']);
  expect(await house.refused('changeStationStatus', 'ChangeStationStatusInput', step, staff)).toEqual(['FORBIDDEN']);
  expect(await house.refused('changeStationStatus', 'ChangeStationStatusInput', { ...step, id: newId() })).toEqual(['NOT_AVAILABLE']);
  expect(await house.refused('changeStationStatus', 'ChangeStationStatusInput', { id, action: 'RELOCATE', reason, regionId: elsewhere })).toEqual(['NOT_AVAILABLE']);
  expect(await house.refused('changeStationStatus', 'ChangeStationStatusInput', { id, action: 'RELOCATE', reason, regionId: newId() })).toEqual(['NOT_AVAILABLE']);
});

it.each([
  ['UPGRADE', {}, '现为“拟设”，这一步只在“已建成、已迁址”时可做。', 'It stands at “Proposed” now; this step is done at “Established, Relocated”.', { status: 'PROPOSED', possible: 'ESTABLISHED, RELOCATED' }],
  ['CLOSE', { reason: ' ' }, '这一步还缺：原因。', 'This step still needs: the reason.', { stage: 'PROPOSED', needed: 'reason' }],
])('a proposed station is told by titles why it does not %s, a program by codes', async (action, given, zh, en, params) => {
  const input = { id: await house.stationAt('PROPOSED', `${action} 说明`), action, ...given };
  for (const [language, message] of [['zh', zh], ['en', en]] as const) {
    expect((await house.service.ask(take, { input }, { as: house.committee, language })).errors?.[0]).toMatchObject({ message, extensions: { params } });
  }
});
