import { newId } from '@renda/subgraph';
import { StationsService } from '../testing/stations-service.js';
import type { StationStatus } from './station.lifecycle.js';

let house: StationsService;
beforeAll(async () => { house = await StationsService.start(); });
afterAll(() => house.stop());

const now = new Date('2026-11-25T04:00:00Z');
const mutation = 'mutation ($input: RecordFoundingInput!) { recordFounding(input: $input) { version foundedOn foundings { foundedOn reason } } }';
const record = (input: Record<string, unknown>, as = house.committee): ReturnType<typeof house.service.ask> => house.service.ask(mutation, { input }, { as, now });

describe('the founding day of a station', () => {
  it('is recorded, told, and corrected for a reason; what was recorded before stays to be seen', async () => {
    const id = await house.stationAt('ESTABLISHED', '花木站');
    await house.service.said();
    expect((await record({ id, foundedOn: '2023-05-01' })).codes).toEqual([]);
    expect(await house.service.said()).toMatchObject([{ subject: id, aggregateversion: 2, data: { foundedOn: '2023-05-01' } }]);
    expect((await record({ id, foundedOn: '2023-06-01' })).codes).toEqual(['STEP_INCOMPLETE']);
    const { data } = await record({ id, foundedOn: '2023-06-01', reason: '以批复日期为准' });
    expect(data).toMatchObject({ recordFounding: { version: 3, foundedOn: '2023-06-01', foundings: [{ foundedOn: '2023-06-01', reason: '以批复日期为准' }, { foundedOn: '2023-05-01', reason: null }] } });
  });

  it.each([['2026-11-25', []], ['2026-11-26', ['BAD_USER_INPUT']]])('is not to come: %s', async (foundedOn, codes) => {
    expect((await record({ id: await house.stationAt('PILOT', '试点站'), foundedOn })).codes).toEqual(codes);
  });

  it.each<[StationStatus, string[]]>([
    ['PROPOSED', ['STATUS_UNFIT']], ['SURVEYED', ['STATUS_UNFIT']], ['APPROVED', ['STATUS_UNFIT']], ['PILOT', []], ['ESTABLISHED', []], ['UPGRADED', []], ['RELOCATED', []], ['CLOSED', []],
  ])('of one that is %s', async (status, codes) => {
    expect((await record({ id: await house.stationAt(status, '联络站'), foundedOn: '2024-01-01' })).codes).toEqual(codes);
  });

  it('recorded twice by the same request is one, and by an old version none', async () => {
    const id = await house.stationAt('ESTABLISHED', '皮鞋站');
    const input = { id, requestId: newId(), foundedOn: '2023-05-01' };
    expect((await record(input)).data).toMatchObject({ recordFounding: { version: 2 } });
    expect((await record(input)).data).toMatchObject({ recordFounding: { version: 2, foundings: [{ foundedOn: '2023-05-01' }] } });
    expect((await record({ id, expectedVersion: 1, foundedOn: '2023-07-01', reason: '更正' })).codes).toEqual(['CONFLICT']);
  });

  it('is for the offices of the place', async () => {
    const id = await house.stationAt('ESTABLISHED', '别处的站');
    const stranger = await house.service.caller('stranger', 'WORK_COMMITTEE', 'REGION', await house.service.region('/411625/'));
    expect((await record({ id, foundedOn: '2023-05-01' }, stranger)).codes).toEqual(['NOT_AVAILABLE']);
    expect((await record({ id, foundedOn: '2023-05-01' }, await house.service.caller('staff', 'STATION_STAFF', 'STATION', id))).codes).toEqual(['FORBIDDEN']);
  });
});
