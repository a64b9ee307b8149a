import { dueOn, StationAtWork } from '../testing/station-at-work.js';

let work: StationAtWork;
beforeAll(async () => { work = await StationAtWork.start(); });
afterAll(() => work.stop());

const progress = `query ($receipt: String!) { matterByReceipt(receipt: $receipt) { stage stageName dueOn solved stages { stage at } answers { channel text toldAt } } }`;

it('a matter goes from a scan without login to the strike-off, and its receipt tells how far it is', async () => {
  const { staff, handler } = work.people;
  const { id, receipt } = await work.raised();
  const asked = async (): Promise<Record<string, unknown>> => (await work.service.data<{ matterByReceipt: Record<string, unknown> }>(progress, { receipt })).matterByReceipt;
  expect(await asked()).toMatchObject({ stage: 'COLLECTED', stageName: '收集', dueOn: null, answers: [] });
  await work.done('acceptMatter', id, staff);
  await work.done('analyseMatter', id, staff);
  await work.done('assignMatter', id, staff);
  expect(await asked()).toMatchObject({ stage: 'ASSIGNED', dueOn });
  await work.done('signMatter', id, handler);
  await work.done('replyToMatter', id, handler);
  expect(await asked()).toMatchObject({ stage: 'SUPERVISED', answers: [] });
  await work.done('feedBack', id, staff);
  await work.done('closeMatter', id, staff);
  const told = await asked();
  expect(told).toMatchObject({ stage: 'CLOSED', solved: true, answers: [{ channel: 'PHONE', text: '路灯已换。' }] });
  expect((told['stages'] as { stage: string }[]).map(({ stage }) => stage)).toEqual(['COLLECTED', 'ACCEPTED', 'ANALYSED', 'ASSIGNED', 'SUPERVISED', 'FED_BACK', 'CLOSED']);
});

it('each step says the whole state of the matter, one version further, and never what was typed', async () => {
  await work.service.said();
  const id = await work.at('CLOSED', { contact: { name: '赵某', phone: '13800000000' } });
  const events = await work.service.said();
  expect(events.map(({ subject, aggregateversion }) => [subject, aggregateversion])).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((version) => [id, version]));
  expect(events.map(({ data }) => (data as { stage: string }).stage)).toEqual(['COLLECTED', 'ACCEPTED', 'ANALYSED', 'ASSIGNED', 'SUPERVISED', 'SUPERVISED', 'FED_BACK', 'CLOSED']);
  expect(events.at(-1)?.data).toMatchObject({ stationId: work.place.station, unitId: work.place.bureau, nature: 'TRAVEL', powersLevel: 'COUNTY', dueOn, solved: true });
  const written = JSON.stringify(events);
  for (const typed of ['路灯', '赵某', '13800000000', '收件窗口', '照片']) expect(written).not.toContain(typed);
});

it('every stage entered is kept with who did it, when, and how long it lasted', async () => {
  const { staff } = work.people;
  const id = await work.at('SUPERVISED');
  const { matter } = await work.service.data<{ matter: { stages: Record<string, unknown>[] } }>(
    `query ($id: ID!) { matter(id: $id) { stages { stage action actorId at until seconds dueOn } } }`, { id }, { as: staff });
  expect(matter.stages.map(({ action, stage, dueOn: due }) => [action, stage, due])).toEqual([
    ['raise', 'COLLECTED', null], ['accept', 'ACCEPTED', null], ['analyse', 'ANALYSED', null], ['assign', 'ASSIGNED', dueOn], ['sign', 'SUPERVISED', dueOn],
  ]);
  expect(matter.stages[1]).toMatchObject({ actorId: staff.id });
  expect(matter.stages.map(({ until }) => until === null)).toEqual([false, false, false, false, true]);
  expect(matter.stages[0]?.['until']).toBe(matter.stages[1]?.['at']);
});
