import { on } from '@renda/event-delivery';
import { attendanceChanged, dutyRecorded, type RendaEvent } from '@renda/events';
import { newId } from '@renda/subgraph';
import { eventOf } from '@renda/subgraph/testing';
import fc from 'fast-check';
import { type Deputy, SchedulingAtWork } from '../testing/scheduling-at-work.js';
import { onAttendanceChanged } from './on-attendance-changed.js';

let work: SchedulingAtWork;
beforeAll(async () => { work = await SchedulingAtWork.start(); });
afterAll(() => work.stop());

const rowsOf = async (sourceId: string): Promise<Record<string, unknown>[]> => (await work.service.database.pool.query<Record<string, unknown>>(
  `select id, person_id, mandate_id, measure, day::text, quantity, unit, region_id, station_id, activity_id, activity_type, duty_kind, mode, left_post, source_event_id,
     corrects, recorded_at from duty_record where source_id = $1 order by recorded_at, quantity desc`, [sourceId])).rows;

async function attended(deputy: Deputy): Promise<{ activityId: string; attendanceId: string }> {
  const activityId = await work.held([deputy]);
  const [attendanceId = ''] = await work.recorded(activityId, [deputy]);
  return { activityId, attendanceId };
}

describe('the ledger', () => {
  it('has nothing of an attendance that is not verified', async () => {
    const { attendanceId } = await attended(await work.deputy());
    expect((await work.hearOwn()).told).toEqual([]);
    expect(await rowsOf(attendanceId)).toEqual([]);
  });

  it('enters a verified attendance once, and tells it', async () => {
    const deputy = await work.deputy();
    const { activityId, attendanceId } = await attended(deputy);
    await work.verify([attendanceId]);
    const { said, told } = await work.hearOwn();
    const cause = said.find(({ subject, aggregateversion }) => subject === attendanceId && aggregateversion === 2);
    const [row, ...more] = await rowsOf(attendanceId);
    expect(more).toEqual([]);
    expect(row).toMatchObject({
      person_id: deputy.personId, mandate_id: deputy.mandateId, measure: 'ATTENDANCE', day: '2026-03-02', quantity: 1, unit: '次', region_id: work.place.town,
      station_id: work.place.station, activity_id: activityId, activity_type: 'SPECIAL_RESEARCH', duty_kind: 'SPECIAL_RESEARCH', mode: 'ON_SITE', left_post: true,
      source_event_id: cause?.id, corrects: null, recorded_at: new Date(cause?.time ?? ''),
    });
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({
      type: dutyRecorded.type, subject: row?.['id'], aggregateversion: 1, time: cause?.time, causationid: cause?.id, regionid: work.place.town,
      data: { personId: deputy.personId, mandateId: deputy.mandateId, measure: 'ATTENDANCE', day: '2026-03-02', quantity: 1, unit: '次', sourceId: attendanceId, corrects: null },
    });
    expect(dutyRecorded.data.safeParse(told[0]?.data).success).toBe(true);
  });

  it('counters once what is taken back, and enters what is verified anew as another record', async () => {
    const deputy = await work.deputy();
    const { activityId, attendanceId } = await attended(deputy);
    await work.verify([attendanceId]);
    await work.done('correctAttendance', { attendanceId, reason: '未离岗' });
    await work.recorded(activityId, [deputy], { leftPost: false });
    await work.verify([attendanceId]);
    const { said, told } = await work.hearOwn();
    const rows = await rowsOf(attendanceId);
    expect(rows.map((row) => [row['quantity'], row['left_post']])).toEqual([[1, true], [-1, true], [1, false]]);
    expect(rows.map((row) => row['corrects'])).toEqual([null, rows[0]?.['id'], null]);
    expect(told.map(({ subject }) => subject)).toEqual(rows.map((row) => row['id']));
    expect(await work.service.hear(...said, ...said.toReversed())).toEqual([]); // heard again, late, the wrong way round: nothing more
    expect(await rowsOf(attendanceId)).toEqual(rows);
  });

  it('has nothing to counter when what was never verified is taken back', async () => {
    const { attendanceId } = await attended(await work.deputy());
    await work.done('correctAttendance', { attendanceId, reason: '重复登记' });
    expect((await work.hearOwn()).told).toEqual([]);
    expect(await rowsOf(attendanceId)).toEqual([]);
  });

  it('enters a verified visit, and counters it', async () => {
    const visitId = await work.visited(await work.deputy());
    await work.done('verifyVisit', { visitId });
    await work.done('correctVisit', { visitId, reason: '未到站' });
    const { told } = await work.hearOwn();
    expect((await rowsOf(visitId)).map((row) => [row['measure'], row['quantity'], row['mode'], row['activity_id']])).toEqual([['STATION_VISIT', 1, 'ON_SITE', null], ['STATION_VISIT', -1, 'ON_SITE', null]]);
    expect(told.map(({ data }) => (data as { quantity: number }).quantity)).toEqual([1, -1]);
  });

  it('counts an activity of three days as one time', async () => {
    const deputy = await work.deputy();
    const [attendanceId = ''] = await work.recorded(await work.held([], { endsAt: '2026-03-05T03:00:00Z' }), [deputy]);
    await work.verify([attendanceId]);
    await work.hearOwn();
    expect((await rowsOf(attendanceId)).map((row) => row['quantity'])).toEqual([1]);
  });
});

const statuses = ['RECORDED', 'VERIFIED', 'CORRECTED', 'RECORDED', 'VERIFIED', 'CORRECTED', 'RECORDED'];

function historyOf(place: SchedulingAtWork['place'], length: number, source: number): RendaEvent[] {
  const [subject, mandateId, personId] = [newId(), newId(), newId()];
  return statuses.slice(0, length).map((status, at) => ({
    ...eventOf(attendanceChanged, subject, at + 1, {
      activityId: place.group, activityType: 'TRAINING', mandateId, personId, stationId: null, regionId: place.town, status, day: '2026-03-02', dutyKind: 'OTHER',
      mode: 'ON_SITE', leftPost: at < 3, verifiedAt: null,
    }),
    time: new Date(Date.UTC(2026, 2, 3, source, at)).toISOString(),
  }));
}

describe('whatever comes in whatever batches, each attendance in its order, some again and late', () => {
  /** Hears batches as the consumer hands them over; answers what was told. */
  async function heard(batches: readonly RendaEvent[][]): Promise<RendaEvent[]> {
    const { pool } = work.service.database;
    const told: RendaEvent[] = [];
    for (const batch of batches) {
      await onAttendanceChanged.hear(batch, {
        live: true, query: async <R>(text: string, values: readonly unknown[] = []) => (await pool.query(text, [...values])).rows as R[], emit: (_, event) => { told.push(event); },
      });
    }
    return told;
  }

  const ledger = async (sources: readonly string[]): Promise<unknown[]> =>
    (await work.service.database.pool.query('select * from duty_record where source_id = any($1::uuid[]) order by source_id, recorded_at, id', [sources])).rows;

  const forget = async (sources: readonly string[]): Promise<void> => {
    await work.service.database.pool.query('delete from duty_record where source_id = any($1::uuid[])', [sources]);
    await work.service.database.pool.query('delete from duty_source where id = any($1::uuid[])', [sources]);
  };

  it('the ledger is the same, and each record is told once', async () => {
    const run = fc.record({
      lengths: fc.array(fc.integer({ min: 1, max: statuses.length }), { minLength: 1, maxLength: 4 }),
      picks: fc.array(fc.record({ source: fc.nat(), again: fc.option(fc.nat(), { freq: 3 }), closes: fc.boolean() }), { maxLength: 40 }),
    });
    await fc.assert(fc.asyncProperty(run, async ({ lengths, picks }) => {
      const histories = lengths.map((length, source) => historyOf(work.place, length, source));
      const sources = histories.map(([first]) => first?.subject ?? '');
      await heard([histories.flat()]);
      const expected = await ledger(sources);
      await forget(sources);

      const next = histories.map(() => 0);
      const batches: RendaEvent[][] = [[]];
      const deliver = (source: number, at: number): void => { const event = histories[source]?.[at]; if (event) batches.at(-1)?.push(event); };
      for (const { source: picked, again, closes } of picks) {
        const source = picked % histories.length;
        const come = next[source] ?? 0;
        if (again !== null && come > 0) deliver(source, again % come);
        else { deliver(source, come); next[source] = come + 1; }
        if (closes) batches.push([]);
      }
      histories.forEach((history, source) => { for (let at = next[source] ?? 0; at < history.length; at += 1) deliver(source, at); });

      const told = await heard(batches.filter((batch) => batch.length > 0));
      expect(await ledger(sources)).toEqual(expected);
      expect(told.map(({ subject }) => subject).sort()).toEqual((expected as { id: string }[]).map(({ id }) => id).sort());
      expect(new Set(told.map(({ id }) => id)).size).toBe(told.length);
    }), { numRuns: 40 });
  }, 60_000);

  it('a ledger that forgot the version of what it heard would count late events twice', async () => {
    const history = historyOf(work.place, 3, 0);
    const forgetful = on(attendanceChanged, async (events, tx) => {
      await work.service.database.pool.query('update duty_source set version = 0 where id = $1', [history[0]?.subject]);
      await onAttendanceChanged.hear(events, tx);
    });
    const { pool } = work.service.database;
    const tx = { live: true, query: async <R>(text: string, values: readonly unknown[] = []) => (await pool.query(text, [...values])).rows as R[], emit: () => undefined };
    for (const event of [...history, ...history]) await forgetful.hear([event], tx);
    expect((await ledger([history[0]?.subject ?? ''])).length).toBe(4); // the guard bites: with it there are two
  });
});
