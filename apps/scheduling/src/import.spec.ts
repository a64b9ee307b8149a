import { newId, referencedId } from '@renda/subgraph';
import { type Deputy, SchedulingAtWork } from './testing/scheduling-at-work.js';

let work: SchedulingAtWork;
beforeAll(async () => { work = await SchedulingAtWork.start(); });
afterAll(() => work.stop());

type Row = { key: string } & Record<string, unknown>;

/** A cell that names what was made live, by its id. */
const live = (id: string): string => `id:${id}`;
const load = (kind: string, rows: readonly Row[], as = work.people.administrator): ReturnType<SchedulingAtWork['service']['load']> => work.service.load(kind, rows, { as });
const codes = async (kind: string, row: Row): Promise<(string | undefined)[]> => (await load(kind, [row])).body.faults.map(({ code }) => code);

const activity = (key: string, given: Record<string, unknown> = {}): Row => ({
  key, type: 'TRAINING', title: '代表培训', region: live(work.place.town), organiser: live(work.place.body), group: null, station: live(work.place.station),
  starts_at: '2025-03-02T01:00:00Z', ends_at: '2025-03-02T03:00:00Z', mode: 'ON_SITE', prescribed: true, status: 'ARCHIVED', ...given,
});
const invitation = (key: string, of: string, { mandateId }: Deputy, given: Record<string, unknown> = {}): Row => ({ key, activity: of, mandate: live(mandateId), answer: 'ACCEPTED', reason: null, ...given });
const attendance = (key: string, of: string, { mandateId }: Deputy, given: Record<string, unknown> = {}): Row => ({
  key, activity: of, mandate: live(mandateId), duty_kind: 'OTHER', mode: 'ON_SITE', left_post: true, status: 'VERIFIED', recorded_at: '2025-03-03T01:00:00Z',
  verified_at: '2025-03-04T01:00:00Z', ...given,
});
const visit = (key: string, { mandateId }: Deputy, given: Record<string, unknown> = {}): Row => ({
  key, station: live(work.place.station), mandate: live(mandateId), entered_at: '2025-03-02T01:00:00Z', left_at: null, purpose: 'RECEPTION', evidence: 'SCAN',
  left_post: false, status: 'VERIFIED', recorded_at: '2025-03-02T05:00:00Z', verified_at: '2025-03-03T01:00:00Z', ...given,
});

describe('past records', () => {
  it('come in at the status they have reached, and the ledger follows', async () => {
    const [came, declined] = [await work.deputy(), await work.deputy()];
    expect((await load('activity', [activity('a-1')])).body).toMatchObject({ loaded: 1, faults: [] });
    expect((await load('invitation', [invitation('i-1', 'a-1', came), invitation('i-2', 'a-1', declined, { answer: 'DECLINED', reason: '出差' })])).body.faults).toEqual([]);
    expect((await load('attendance', [attendance('t-1', 'a-1', came)])).body.faults).toEqual([]);
    expect((await load('visit', [visit('v-1', came)])).body.faults).toEqual([]);
    const { activity: found } = await work.service.data('query ($id: ID!) { activity(id: $id) { status counts { invited accepted attended verified } } }', { id: referencedId('test', 'activity', 'a-1') });
    expect(found).toEqual({ status: 'ARCHIVED', counts: { invited: 2, accepted: 1, attended: 1, verified: 1 } });
    const { said, told } = await work.hearOwn();
    expect(said.every(({ origin }) => origin === 'import')).toBe(true);
    expect(told.map(({ origin, time, data }) => [origin, time, (data as { measure: string }).measure, (data as { day: string }).day])).toEqual([
      ['import', said.find(({ type }) => type.includes('attendance'))?.time, 'ATTENDANCE', '2025-03-02'],
      ['import', said.find(({ type }) => type.includes('visit'))?.time, 'STATION_VISIT', '2025-03-02'],
    ]);
  });

  it('loaded twice change nothing, with other content they are refused', async () => {
    const deputy = await work.deputy();
    await load('activity', [activity('a-2')]);
    await load('visit', [visit('v-2', deputy)]);
    await work.service.said();
    expect((await load('activity', [activity('a-2')])).body).toMatchObject({ loaded: 0, skipped: 1 });
    expect((await load('visit', [visit('v-2', deputy)])).body).toMatchObject({ loaded: 0, skipped: 1 });
    expect(await work.service.said()).toEqual([]);
    expect(await codes('activity', activity('a-2', { title: '另一培训' }))).toEqual(['IMPORT_DIFFERS']);
  });

  it('of one faulty file are not kept, and every faulty row is named', async () => {
    const deputies = await Promise.all([work.deputy(), work.deputy(), work.deputy()]);
    await load('activity', [activity('a-3')]);
    const rows = deputies.map((deputy, at) => attendance(`t-3-${String(at)}`, 'a-3', deputy, at === 1 ? { duty_kind: 'GOLF' } : {}));
    const again = attendance('t-3-again', 'a-3', deputies[0] ?? { mandateId: '', personId: '' });
    const { status, body } = await load('attendance', [...rows, again]);
    expect(status).toBe(422);
    expect(body.faults.map(({ key, code }) => [key, code])).toEqual([['t-3-1', 'BAD_USER_INPUT'], ['t-3-again', 'ALREADY_RECORDED']]);
    expect((await work.service.database.pool.query('select 1 from attendance where activity_id = $1', [referencedId('test', 'activity', 'a-3')])).rows).toEqual([]);
  });

  it.each(['PLANNED', 'CONSULTED', 'OPEN', 'HELD', 'RECORDED', 'VERIFIED', 'ARCHIVED'])('an activity comes in as %s', async (status) => {
    expect(await codes('activity', activity(`as-${status}`, { status }))).toEqual([]);
    expect(await work.status(referencedId('test', 'activity', `as-${status}`))).toBe(status);
  });

  it('an activity comes in with what it was about and who organised it besides, where the file says so', async () => {
    const more = { own_industry: true, policy_subject: null, co_groups: live(work.place.group), co_stations: `${live(await work.station(newId()))};${live(await work.station(newId()))}`, verified_at: '2025-03-05T01:00:00Z' };
    expect(await codes('activity', activity('more', { status: 'VERIFIED', ...more }))).toEqual([]);
    const fields = 'ownIndustry policySubject verifiedAt coGroups { id } coStations { id }';
    const found = await work.service.entities('Activity', ['more', 'a-1'].map((key) => referencedId('test', 'activity', key)), fields);
    expect(found.data?.['_entities']).toEqual([
      { ownIndustry: true, policySubject: null, verifiedAt: '2025-03-05T01:00:00.000Z', coGroups: [{ id: work.place.group }], coStations: [{ id: expect.any(String) }, { id: expect.any(String) }] },
      { ownIndustry: null, policySubject: null, verifiedAt: null, coGroups: [], coStations: [] },
    ]);
    expect(await codes('activity', activity('none', { co_groups: 'nobody' }))).toEqual(['NOT_AVAILABLE']);
  });

  it('a cancelled activity comes in with its reason', async () => {
    expect(await codes('activity', activity('as-CANCELLED', { status: 'CANCELLED', reason: '台风' }))).toEqual([]);
    const { activity: found } = await work.service.data('query ($id: ID!) { activity(id: $id) { status history { action reason } } }', { id: referencedId('test', 'activity', 'as-CANCELLED') }, { as: work.people.committee });
    expect(found).toEqual({ status: 'CANCELLED', history: [{ action: 'import', reason: '台风' }] });
  });

  it('of five hundred deputies come in together', async () => {
    const deputies = await Promise.all(Array.from({ length: 500 }, () => work.deputy()));
    await load('activity', [activity('a-many')]);
    const { body } = await load('attendance', deputies.map((deputy, at) => attendance(`many-${String(at)}`, 'a-many', deputy)));
    expect(body).toMatchObject({ loaded: 500, faults: [] });
  }, 60_000);
});

describe('a row is refused as the mutation would refuse it', () => {
  it.each([
    ['activity of an unknown type', { type: 'PICNIC' }, 'BAD_USER_INPUT'],
    ['activity in a region not heard of', { region: `id:${newId()}` }, 'NOT_AVAILABLE'],
    ['activity at a station not heard of', { station: `id:${newId()}` }, 'NOT_AVAILABLE'],
    ['activity that ends before it starts', { ends_at: '2025-03-01T00:00:00Z' }, 'BAD_USER_INPUT'],
    ['activity held before it begins', { status: 'HELD', starts_at: '2999-01-01T00:00:00Z', ends_at: '2999-01-02T00:00:00Z' }, 'NOT_YET_BEGUN'],
    ['cancelled activity without a reason', { status: 'CANCELLED' }, 'STEP_INCOMPLETE'],
  ])('%s', async (name, given, code) => {
    expect(await codes('activity', activity(name, given))).toEqual([code]);
  });

  it('invitations and attendance', async () => {
    const [deputy, ended] = [await work.deputy(), await work.deputy({ to: '2025-01-01' })];
    await load('activity', [activity('held'), activity('planned', { status: 'PLANNED' }), activity('open', { status: 'OPEN' })]);
    expect(await codes('invitation', invitation('i-planned', 'planned', deputy))).toEqual(['STATUS_UNFIT']);
    expect(await codes('invitation', invitation('i-reason', 'held', deputy, { answer: 'DECLINED' }))).toEqual(['STEP_INCOMPLETE']);
    expect(await codes('invitation', invitation('i-ended', 'held', ended))).toEqual(['MANDATE_NOT_HELD']);
    expect(await codes('invitation', invitation('i-nowhere', 'nowhere', deputy))).toEqual(['NOT_AVAILABLE']);
    expect(await codes('attendance', attendance('t-open', 'open', deputy))).toEqual(['STATUS_UNFIT']);
    expect(await codes('attendance', attendance('t-ended', 'held', ended))).toEqual(['MANDATE_NOT_HELD']);
  });

  it('visits', async () => {
    const deputy = await work.deputy();
    expect(await codes('visit', visit('v-1-of-2', deputy))).toEqual([]);
    expect(await codes('visit', visit('v-2-of-2', deputy))).toEqual(['VISIT_OVERLAPS']);
    expect(await codes('visit', visit('v-future', deputy, { entered_at: '2025-03-02T06:00:00Z' }))).toEqual(['VISIT_TO_COME']); // recorded at 05:00Z
    expect(await codes('visit', visit('v-nowhere', deputy, { station: `id:${newId()}` }))).toEqual(['NOT_AVAILABLE']);
  });

  it('what is said to be written down, or verified, at a moment to come', async () => {
    const [deputy, pairId] = [await work.deputy(), newId()];
    await work.pair(deputy, { id: pairId });
    await load('activity', [activity('of-then')]);
    const now = new Date('2026-11-25T01:00:00Z');
    const [past, future] = ['2026-11-25T01:00:00Z', '2026-11-25T01:00:00.001Z'];
    const kinds: Record<string, (key: string, given: Record<string, unknown>) => Row> = {
      visit: (key, given) => visit(key, deputy, given), attendance: (key, given) => attendance(key, 'of-then', deputy, given),
      reception: (key, given) => ({ key, station: live(work.place.station), mandates: live(deputy.mandateId), held_from: '2025-03-02T01:00:00Z', held_until: '2025-03-02T02:00:00Z', fixed_day: false, person_times: null, status: 'VERIFIED', ...given }),
      contact_meeting: (key, given) => ({ key, pair: live(pairId), day: '2025-03-02', mode: 'ON_SITE', form: null, helper: null, status: 'VERIFIED', ...given }),
    };
    for (const [kind, row] of Object.entries(kinds)) {
      const faults = async (key: string, given: Record<string, unknown>): Promise<unknown> => (await work.service.load(kind, [row(key, given)], { as: work.people.administrator, now })).body.faults.map(({ code }) => code);
      expect([kind, await faults(`${kind}-recorded`, { recorded_at: future, verified_at: null })]).toEqual([kind, ['BAD_USER_INPUT']]);
      expect([kind, await faults(`${kind}-verified`, { recorded_at: past, verified_at: future })]).toEqual([kind, ['BAD_USER_INPUT']]);
      expect([kind, await faults(`${kind}-now`, { recorded_at: past, verified_at: past })]).toEqual([kind, []]);
    }
  });

  it.each([['2147483647', []], ['2147483648', ['BAD_USER_INPUT']]])('person-times that no table holds: %s', async (times, faults) => {
    const deputy = await work.deputy();
    expect(await codes('reception', {
      key: `times-${times}`, station: live(work.place.station), mandates: live(deputy.mandateId), held_from: '2025-03-02T01:00:00Z', held_until: '2025-03-02T02:00:00Z', fixed_day: false,
      person_times: Number(times), status: 'RECORDED', recorded_at: '2025-03-02T05:00:00Z', verified_at: null,
    })).toEqual(faults);
  });

  it('a moment whose day four digits do not name', async () => {
    expect(await codes('visit', visit('v-9999', await work.deputy(), { entered_at: '9999-12-31T23:00:00Z' }))).toEqual(['BAD_USER_INPUT']);
  });
});
