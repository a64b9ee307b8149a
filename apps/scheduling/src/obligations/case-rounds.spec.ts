import { newId } from '@renda/subgraph';
import { bookOf, Counting, dated, type StoredObligation } from './counting.fixture.js';

let work: Counting;
let city: string;
beforeAll(async () => {
  work = await Counting.start();
  city = await work.service.region('/440000/440300/');
  await work.publish(bookOf('shenzhen', dated('2024-01-01')), city);
});
afterAll(() => work.stop());

const committee = () => work.body(city, 'STANDING_COMMITTEE');
const handling = (rows: readonly StoredObligation[]) =>
  rows.filter(({ rule }) => rule === 'excellent-handling-cases').map(({ period_from: from, done, status, status_at_close: then }) => [from.slice(0, 4), Number(done), status, then]);
const counted = async (bodyId: string, day = '2026-03-01') => handling(await work.counted(bodyId, day));

describe('that good cases of handling are chosen each year (R-09)', () => {
  it('is met in the year of the circular, and in no other', async () => {
    const body = await committee();
    await work.caseRound(body);
    expect(await counted(body)).toEqual([['2024', 0, 'SHORT', null], ['2025', 1, 'MET', null], ['2026', 0, 'ON_TRACK', null]]);
  });

  it.each([['2024-12-31', '2024'], ['2025-01-01', '2025'], ['2025-12-31', '2025'], ['2026-01-01', '2026']])('by a circular of %s is met in %s, whose ever handling it chose from', async (publishedOn, year) => {
    const body = await committee();
    await work.caseRound(body, { year: 2024, publishedOn, publishedAt: `${publishedOn}T09:00:00+08:00` });
    expect((await counted(body)).filter(([, done]) => done === 1).map(([of]) => of)).toEqual([year]);
  });

  it.each([['OPENED', null], ['REVIEWING', null], ['CANCELLED', null], ['WITHDRAWN', '2025-12-10']])('is not met by a round that is %s', async (status, publishedOn) => {
    const body = await committee();
    await work.caseRound(body, { status, publishedOn, publishedAt: publishedOn === null ? null : '2025-12-10T09:00:00+08:00' });
    expect((await counted(body))[1]).toEqual(['2025', 0, 'SHORT', publishedOn === null ? null : 'MET']);
  });

  it('is counted when the circular is heard and no longer when it is taken back, which restates the year beside what it closed with', async () => {
    const [body, id] = [await committee(), newId()];
    await work.caseRound(body, { id, status: 'REVIEWING', publishedOn: null, publishedAt: null });
    expect((await counted(body, '2025-12-01'))[1]).toEqual(['2025', 0, 'AT_RISK', null]);
    await work.caseRound(body, { id });
    expect((await counted(body, '2025-12-11'))[1]).toEqual(['2025', 1, 'MET', null]);
    await work.caseRound(body, { id, status: 'WITHDRAWN' }, '2026-02-01T02:00:00.000Z');
    expect((await counted(body))[1]).toEqual(['2025', 0, 'SHORT', 'MET']);
  });

  it('entered after the year is counted in it, which closed short', async () => {
    const body = await committee();
    await work.caseRound(body, { publishedAt: '2026-01-05T09:00:00+08:00' });
    expect((await counted(body))[1]).toEqual(['2025', 1, 'MET', 'SHORT']);
  });

  it('is owed by the committee that chose and by no other, and says nothing of cases of duty, of which nobody tells yet', async () => {
    const [body, other] = [await committee(), await committee()];
    await work.caseRound(body);
    expect((await counted(other))[1]).toEqual(['2025', 0, 'SHORT', null]);
    const duty = (await work.stored(body)).filter(({ rule }) => rule === 'excellent-duty-cases');
    expect(duty.map(({ status, missing }) => [status, missing])).toEqual([1, 2, 3].map(() => ['UNKNOWN', ['DUTY_CASE_ROUND']]));
  });
});
