import { type EventDefinition, groupChanged, mandateChanged, regionChanged, stationChanged } from '@renda/events';
import { newId } from '@renda/subgraph';
import { eventOf } from '@renda/subgraph/testing';
import { SchedulingAtWork } from '../testing/scheduling-at-work.js';

let work: SchedulingAtWork;
beforeAll(async () => { work = await SchedulingAtWork.start(); });
afterAll(() => work.stop());

const row = async (table: string, id: string): Promise<Record<string, unknown> | undefined> =>
  (await work.service.database.pool.query<Record<string, unknown>>(`select * from ${table} where id = $1`, [id])).rows[0];

const station = (status: string): Record<string, unknown> => ({
  name: '站', kind: 'INDUSTRY', siting: null, regionId: work.place.town, parentId: null, baseId: null, industryId: null, status, online: false, foundedOn: null,
});
const mandate = (to: string | null): Record<string, unknown> => ({
  personId: work.place.body, level: 'COUNTY', regionId: work.place.county, termId: work.place.body, electionKind: 'DIRECT', constituencyId: null,
  from: '2021-01-01', to, status: 'ACTIVE', voided: false,
});

describe('what other services said', () => {
  const cases: readonly (readonly [string, EventDefinition, string, string, () => Record<string, unknown>, () => Record<string, unknown>, unknown])[] = [
    ['a station', stationChanged, 'station_heard', 'status', () => station('PILOT'), () => station('CLOSED'), 'CLOSED'],
    ['a mandate', mandateChanged, 'mandate_heard', 'valid_to', () => mandate(null), () => mandate('2026-01-01'), '2026-01-01'],
  ];

  it.each(cases)('of %s: a late event never overwrites newer knowledge', async (_, definition, table, column, older, newer, expected) => {
    const id = newId();
    const text = async (): Promise<unknown> => {
      const value = (await row(table, id))?.[column];
      return value instanceof Date ? value.toLocaleDateString('sv-SE') : value;
    };
    await work.service.hear(eventOf(definition, id, 2, newer()));
    await work.service.hear(eventOf(definition, id, 1, older()));
    await work.service.hear(eventOf(definition, id, 2, older()));
    expect(await text()).toBe(expected);
  });

  it('is kept with what a newer sender adds', async () => {
    const id = newId();
    await work.service.hear(eventOf(groupChanged, id, 1, { name: '组', kind: 'AREA', level: null, regionId: work.place.town, from: '2020-01-01', to: null, motto: '为民' }));
    expect(await row('group_heard', id)).toMatchObject({ id, version: 1, region_id: work.place.town, kind: 'AREA' });
  });
});

describe('when a region moves', () => {
  it('activities, invitations, attendance and visits move with it, and so do rights', async () => {
    const deputy = await work.deputy();
    const activityId = await work.held([deputy]);
    const [attendanceId = ''] = await work.recorded(activityId, [deputy]);
    const visitId = await work.visited(deputy);
    const sees = async (): Promise<string[][]> => Promise.all([['Attendance', attendanceId], ['StationVisit', visitId]].map(async ([name = '', id = '']) =>
      (await work.service.entities(name, [id], 'id', { as: work.people.stranger })).codes));
    expect(await sees()).toEqual([['NOT_AVAILABLE'], ['NOT_AVAILABLE']]);
    await work.service.hear(eventOf(regionChanged, work.place.town, 2, {
      code: '411625100', name: '镇', kind: 'TOWN', parentId: work.place.elsewhere, path: '/321100/321181/411625100/', from: '2000-01-01', to: null, successorIds: [],
    }));
    expect(await sees()).toEqual([[], []]);
    expect((await work.mutate('cancelActivity', { activityId, reason: '划归' }, work.people.committee)).codes).toEqual(['NOT_AVAILABLE']);
  });
});
