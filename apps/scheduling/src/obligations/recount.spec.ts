import { bookOf, Counting, dated } from './counting.fixture.js';

let work: Counting;
beforeAll(async () => { work = await Counting.start(); });
afterAll(() => work.stop());

describe('counting', () => {
  it('a station of Danyang by quarter and year', async () => {
    const danyang = await work.service.region('/320000/321100/321181/');
    await work.publish(bookOf('danyang'), danyang);
    const station = await work.station(danyang, { foundedOn: '2026-05-01' });
    const resident = await work.mandate(danyang);
    await work.resident(station, resident);
    const activityId = await work.activity(danyang, '2026-05-20', { stationId: station });
    await work.attendance(resident, '2026-05-20', { activityId, stationId: station });
    console.log(await work.counted(station, '2026-11-25'));
  });
  it('a deputy of Shenzhen', async () => {
    const shenzhen = await work.service.region('/440000/440300/');
    await work.publish(bookOf('shenzhen', dated('2024-01-01')), shenzhen);
    await work.session(shenzhen, 'MUNICIPAL', '2026-02-20', '2026-02-25');
    const deputy = await work.mandate(shenzhen, { level: 'MUNICIPAL' });
    for (let n = 1; n < 10; n += 1) await work.attendance(deputy, `2026-03-0${n}`);
    await work.visit(deputy, '2026-04-01');
    console.log(await work.counted(deputy, '2026-11-25'));
  });
});
