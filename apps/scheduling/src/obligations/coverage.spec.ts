import type { Caller } from '@renda/caller';
import { civilDay } from '@renda/calendar';
import { newId } from '@renda/subgraph';
import { bookOf, Counting, dated } from './counting.fixture.js';
import { recountAll } from './recount.js';

let work: Counting;
let city: string;
let administrator: Caller;
const day = '2026-11-25';
const now = new Date(`${day}T12:00:00+08:00`);

beforeAll(async () => {
  work = await Counting.start();
  administrator = await work.service.caller('administrator', 'ADMINISTRATOR', 'REGION', null);
  city = await work.service.region('/440000/440300/');
  await work.publish(bookOf('shenzhen', dated('2022-01-01')), city);
  await work.term(city, 'MUNICIPAL', { from: civilDay('2022-01-01'), to: civilDay('2027-01-01') });
});
afterAll(() => work.stop());

interface Coverage { covered: number; total: number; exempt: number; share: number | null; missing: { nodes: { id: string; status: string }[] }; sitInForecast: Record<string, unknown> | null }

async function coverage(rule: string, regionId = city): Promise<Coverage> {
  await recountAll(work.recounting(day));
  const query = `{ obligationCoverage(rule: "${rule}", regionId: "${regionId}") { covered total exempt share missing { nodes { id status mandate { id } pair { id } person { id } } } sitInForecast { left meetings perMeeting places enough } } }`;
  return (await work.service.data<{ obligationCoverage: Coverage }>(query, {}, { as: administrator, now })).obligationCoverage;
}

describe('each contact pair once a year (001§8, R-02, AMB-12)', () => {
  it('names the pairs that have not met, each by itself though the member is the same', async () => {
    const memberId = newId();
    const [met, unmet] = [await work.pair(city, { memberId }), await work.pair(city, { memberId })];
    await work.meeting(met, '2026-04-01');
    await work.meeting(unmet, '2026-04-01', { status: 'RECORDED', verifiedAt: null });
    expect(await coverage('pair-meetings')).toMatchObject({ covered: 1, total: 2, share: 50, missing: { nodes: [{ status: 'AT_RISK', pair: { id: unmet }, person: { id: memberId } }] }, sitInForecast: null });
  });
});

describe('each grass-roots deputy once a term (001§16, R-07, A-23)', () => {
  it('counts the tagged of the same level only, lists who is missing, and forecasts by the meetings left', async () => {
    const tagged = await Promise.all([1, 2, 3].map(() => work.mandate(city, { level: 'MUNICIPAL' })));
    for (const mandateId of tagged) await work.tag(mandateId, 'GRASS_ROOTS', '2022-01-01');
    await work.mandate(city, { level: 'MUNICIPAL' });
    await work.tag(await work.mandate(city, { level: 'PROVINCIAL' }), 'GRASS_ROOTS', '2022-01-01');
    const meeting = await work.activity(city, '2026-03-01', { type: 'SIT_IN_COMMITTEE' });
    await work.attendance(tagged[0] ?? '', '2026-03-01', { activityId: meeting, activityType: 'SIT_IN_COMMITTEE', dutyKind: 'SC_SIT_IN' });
    const none = await coverage('grass-roots-sit-in');
    expect(none).toMatchObject({ covered: 1, total: 3, sitInForecast: { left: 2, meetings: 0, perMeeting: 1, places: 0, enough: false } });
    expect(none.missing.nodes).toHaveLength(2);
    await work.activity(city, '2026-12-10', { type: 'SIT_IN_COMMITTEE', status: 'PLANNED' });
    expect((await coverage('grass-roots-sit-in')).sitInForecast).toMatchObject({ meetings: 1, places: 1, enough: false });
    await work.activity(city, '2026-12-20', { type: 'SIT_IN_COMMITTEE', status: 'OPEN' });
    expect((await coverage('grass-roots-sit-in')).sitInForecast).toMatchObject({ meetings: 2, places: 2, enough: true });
  });

  it('counts who bears the tag at the end of the term (AMB-38): one whose tag ended is not missed', async () => {
    const mandateId = await work.mandate(city, { level: 'MUNICIPAL' });
    await work.tag(mandateId, 'GRASS_ROOTS', '2022-01-01', '2026-06-01');
    expect((await coverage('grass-roots-sit-in')).total).toBe(3);
  });
});

describe('the forecast of a region above', () => {
  it('is of the meetings below it, as its deputies are', async () => {
    const [province, other] = [await work.service.region('/440000/'), await work.service.region('/410000/411600/')];
    await work.activity(other, '2026-12-12', { type: 'SIT_IN_COMMITTEE', status: 'PLANNED' });
    const [above, own] = [await coverage('grass-roots-sit-in', province), await coverage('grass-roots-sit-in')];
    expect([above.total, above.sitInForecast]).toEqual([own.total, own.sitInForecast]);
    expect(above.sitInForecast).toMatchObject({ meetings: 2 });
    expect((await coverage('grass-roots-sit-in', newId())).sitInForecast).toMatchObject({ meetings: 0, perMeeting: null });
  });
});

describe('leaders at stations (003-CZ-三-2, AMB-37, AMB-56)', () => {
  it('counts members of the standing committee who took part at a station, over the term', async () => {
    const region = await work.service.region('/430000/431000/');
    await work.publish(bookOf('chenzhou'), region);
    await work.term(region, 'MUNICIPAL', { from: civilDay('2022-01-01'), to: civilDay('2027-01-01') });
    const [chair, member, staff] = [newId(), newId(), newId()];
    await work.post(region, chair, 'VICE_CHAIR', { level: 'MUNICIPAL' });
    await work.post(region, member, 'STANDING_COMMITTEE_MEMBER', { level: 'MUNICIPAL' });
    await work.post(region, staff, 'STAFF', { level: 'MUNICIPAL' });
    await work.visit(newId(), '2025-03-01', { personId: chair });
    const rules = bookOf('chenzhou').entries.filter((entry) => entry.kind === 'obligation' && entry.appliesTo.subject === 'SC_MEMBER').map(({ key }) => key);
    expect(rules.length).toBeGreaterThan(0);
    for (const rule of rules) {
      const found = await coverage(rule, region);
      expect(found.total).toBeGreaterThan(0);
      expect(found.missing.nodes.map((node) => (node as unknown as { person: { id: string } }).person.id)).not.toContain(chair);
      expect(found.missing.nodes.map((node) => (node as unknown as { person: { id: string } }).person.id)).not.toContain(staff);
    }
  });

  describe('who sat elsewhere before', () => {
    const rule = 'leaders-at-stations';
    let upper: string;
    let lower: string;
    beforeAll(async () => {
      [upper, lower] = [await work.service.region('/520000/520100/'), await work.service.region('/520000/520100/520181/')];
      await work.publish({ ...bookOf('chenzhou'), jurisdiction: 'upper', region: '520100' }, upper);
      await work.term(upper, 'MUNICIPAL', { from: civilDay('2022-01-01'), to: civilDay('2027-01-01') });
      await work.term(lower, 'COUNTY', { from: civilDay('2022-01-01'), to: civilDay('2027-01-01') });
    });
    const owedBy = async (person: string): Promise<unknown[]> => {
      await recountAll(work.recounting(day));
      const { rows } = await work.service.pool.query<Record<string, unknown>>('select region_id, status from obligation where subject_id = $1 and rule = $2 order by region_id', [person, rule]);
      return rows.map(({ region_id: region, status }) => [region === upper ? 'upper' : region === lower ? 'lower' : region, status]);
    };

    it('is one of those of his present congress, though the earlier was higher', async () => {
      const person = newId();
      await work.post(upper, person, 'STANDING_COMMITTEE_MEMBER', { level: 'MUNICIPAL', from: '2017-01-01', to: '2023-06-01' });
      await work.post(lower, person, 'CHAIR', { level: 'COUNTY', from: '2023-06-01' });
      expect(await owedBy(person)).toEqual([['lower', 'AT_RISK']]);
    });

    it('is one of the higher where he sits at both, and of the one he left last where he sits at none', async () => {
      const [both, none] = [newId(), newId()];
      for (const to of [null, '2026-05-01']) {
        const person = to === null ? both : none;
        await work.post(lower, person, 'CHAIR', { level: 'COUNTY', from: '2022-01-01', to: to === null ? null : '2026-05-02' });
        await work.post(upper, person, 'STANDING_COMMITTEE_MEMBER', { level: 'MUNICIPAL', from: '2022-01-01', to });
      }
      expect([await owedBy(both), await owedBy(none)]).toEqual([[['upper', 'AT_RISK']], [['lower', 'SHORT']]]);
    });

    it('owes nothing for the time before he came', async () => {
      const person = newId();
      await work.term(upper, 'MUNICIPAL', { from: civilDay('2017-01-01'), to: civilDay('2022-01-01') });
      await work.post(lower, person, 'CHAIR', { level: 'COUNTY', from: '2012-01-01', to: '2025-03-01' });
      await work.post(upper, person, 'VICE_CHAIR', { level: 'MUNICIPAL', from: '2025-03-01' });
      await work.visit(newId(), '2024-12-01', { personId: person });
      expect(await owedBy(person)).toEqual([['upper', 'AT_RISK']]);
      await work.visit(newId(), '2025-03-01', { personId: person });
      expect(await owedBy(person)).toEqual([['upper', 'MET']]);
    });
  });

  it('binds the chairs alone where it says so, and one who has gone by what he was when he went', async () => {
    const region = await work.service.region('/530000/530100/');
    const forChairs = bookOf('chenzhou', (book) => ({ ...book, jurisdiction: 'for-chairs', region: '530100', entries: book.entries.map((entry) => (
      entry.kind === 'obligation' && entry.key === 'leaders-at-stations' ? { ...entry, appliesTo: { ...entry.appliesTo, where: { leader: 'CHAIR_MEETING_MEMBER' } } } : entry)) }));
    await work.publish(forChairs, region);
    await work.term(region, 'MUNICIPAL', { from: civilDay('2022-01-01'), to: civilDay('2027-01-01') });
    const [gone, moved, stays] = [newId(), newId(), newId()];
    await work.post(region, gone, 'VICE_CHAIR', { level: 'MUNICIPAL', to: '2026-06-01' });
    await work.post(region, moved, 'VICE_CHAIR', { level: 'MUNICIPAL', to: '2026-06-01' });
    await work.post(region, moved, 'STANDING_COMMITTEE_MEMBER', { level: 'MUNICIPAL', from: '2026-06-01' });
    await work.post(region, stays, 'CHAIR', { level: 'MUNICIPAL' });
    await recountAll(work.recounting(day));
    const rows = await Promise.all([gone, moved, stays].map(async (person) => (await work.stored(person)).map(({ status }) => status)));
    expect(rows).toEqual([['SHORT'], [], ['AT_RISK']]);
  });
});
