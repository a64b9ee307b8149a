import { newId } from '@renda/subgraph';
import { describeRegister, RegisterSteps, type RegisterWorld } from '@renda/subgraph/testing';
import { eventually } from '@renda/test-kit';
import { petitionRound, watchPetitions } from './keep-watch.js';
import { petitions } from './petition.js';
import { dueAt, PetitionsAtWork, standing, submittedAt } from './petition.fixture.js';

const office = 'ADMINISTRATOR GENERAL_OFFICE WORK_COMMITTEE';
const worldOf = ({ domain, ...at }: PetitionsAtWork): RegisterWorld => ({ service: domain.service, near: domain.near, far: domain.far, samples: PetitionsAtWork.prototype.samples.call({ domain, ...at }) });

describeRegister(petitions, [
  `open: → SUBMITTED by ${office} DEPUTY`,
  `receive: SUBMITTED | OVERDUE → RECEIVED by ${office}`,
  `withdraw: SUBMITTED | OVERDUE → WITHDRAWN by ${office} DEPUTY`,
], async () => worldOf(await PetitionsAtWork.start()));

describe('a complaint of a deputy against whom a measure is taken (001§32)', () => {
  let at: PetitionsAtWork;
  let steps: RegisterSteps<typeof petitions.definition.fields, 'SUBMITTED' | 'OVERDUE' | 'RECEIVED' | 'WITHDRAWN'>;
  beforeAll(async () => {
    at = await PetitionsAtWork.start();
    steps = new RegisterSteps(petitions, worldOf(at));
  });
  afterAll(() => at.domain.stop());

  const near = () => at.domain.near;
  const ask = (mutation: string, input: Record<string, unknown>) => steps.do(mutation, input, near().WORK_COMMITTEE);
  const entering = async (given: Record<string, unknown> = {}) => ask('enterPetition', { requestId: newId(), ...(await steps.sample('enterPetition')), ...given });
  /** Entered an hour after the organ was given it. */
  const opened = async (): Promise<string> => {
    const input = { requestId: newId(), ...(await steps.sample('enterPetition')) };
    const { enterPetition } = await at.domain.service.data<{ enterPetition: { id: string } }>(
      'mutation ($input: EnterPetitionInput!) { enterPetition(input: $input) { id } }', { input }, { as: near().WORK_COMMITTEE, now: new Date('2025-10-01T13:00:00Z') });
    return enterPetition.id;
  };
  const receiving = async (id: string, given: Record<string, unknown> = {}) => ask('receivePetition', { id, ...(await steps.sample('receivePetition')), ...given });
  const round = (now: string) => {
    const { service } = at.domain;
    return petitionRound({ pool: service.pool, ruling: service.ruling, itself: (work) => service.itself(work, new Date(now)), now: new Date(now) });
  };
  const shown = async (id: string, fields: string, now?: string): Promise<unknown> => (await at.domain.service.data<{ petition: unknown }>(
    `query ($id: ID!) { petition(id: $id) { ${fields} } }`, { id }, { as: near().WORK_COMMITTEE, ...(now ? { now: new Date(now) } : {}) })).petition;

  it('must reach the standing committee within twelve hours by the clock, on a holiday too', async () => {
    const id = await steps.opened();
    expect(await shown(id, 'handOverDeadline { clock amount due overdue rule { citation } }', '2025-10-02T07:59:59+08:00')).toEqual({
      handOverDeadline: { clock: 'HOURS', amount: 12, due: dueAt, overdue: false, rule: { citation: expect.any(String) } } });
    expect(await shown(id, 'handOverDeadline { overdue }', '2025-10-02T08:00:01+08:00')).toEqual({ handOverDeadline: { overdue: true } });
  });

  it('is overdue from the moment after the last, not at it, and that is told once', async () => {
    await round('2999-01-01T00:00:00Z');
    const id = await opened();
    await at.domain.service.said();
    expect([await round(dueAt), await round('2025-10-02T00:00:00.001Z'), await round('2025-10-02T00:00:00.002Z')]).toEqual([0, 1, 0]);
    expect((await at.domain.service.said()).map(({ type, subject, data }) => [type, subject, data])).toEqual([
      ['cn.renda.suggestions.petition.changed.v1', id, expect.objectContaining({ status: 'OVERDUE', overdueAt: dueAt, receivedAt: null, mandateId: at.domain.ids.mandate })],
    ]);
    expect(await shown(id, 'status overdueAt steps { action status }')).toEqual({
      status: 'OVERDUE', overdueAt: dueAt, steps: [{ action: 'open', status: 'SUBMITTED' }, { action: 'passLimit', status: 'OVERDUE' }] });
  });

  it('is told overdue once though two processes look at once', async () => {
    await round('2999-01-01T00:00:00Z');
    for (let n = 0; n < 5; n += 1) await opened();
    const passed = await Promise.all([1, 2, 3, 4].map(() => round('2025-10-03T00:00:00Z')));
    expect(passed.reduce((sum, one) => sum + one, 0)).toBe(5);
  });

  it('is led on though one before it fails, which is told', async () => {
    await round('2999-01-01T00:00:00Z');
    const ids = [await opened(), await opened(), await opened()];
    const { service } = at.domain;
    const now = new Date('2025-10-03T00:00:00Z');
    let calls = 0;
    const failing: typeof service.itself = (work) => ((calls += 1) === 1 ? Promise.reject(new Error('planted')) : service.itself(work, now));
    await expect(petitionRound({ pool: service.pool, ruling: service.ruling, itself: (work) => failing(work, now), now })).rejects.toThrow('planted');
    const statuses = await Promise.all(ids.map(async (id) => (await shown(id, 'status')) as { status: string }));
    expect(statuses.map(({ status }) => status).sort()).toEqual(['OVERDUE', 'OVERDUE', 'SUBMITTED']);
    expect(await round('2025-10-03T00:00:00Z')).toBe(1);
  });

  it('is looked at however many wait before it', async () => {
    await round('2999-01-01T00:00:00Z');
    const id = await opened();
    await at.domain.service.database.pool.query(
      `insert into petition (id, version, region_id, region_path, status, status_since, opened_at, person_ids, mandate_id, organ, measure, submitted_at)
       select gen_random_uuid(), 1, region_id, '/1/', 'SUBMITTED', now(), now(), '{}', mandate_id, organ, measure, '2025-09-01T00:00:00Z' from petition, generate_series(1, 401) where id = $1`, [id]);
    expect(await round('2025-10-03T00:00:00Z')).toBe(1);
    expect(await shown(id, 'status')).toEqual({ status: 'OVERDUE' });
    await at.domain.service.database.pool.query(`delete from petition where region_path = '/1/'`);
  });

  it.each([[dueAt, null], ['2025-10-02T00:00:01.000Z', dueAt]])('received at %s is overdue since %s, whenever that is entered', async (receivedAt, overdueAt) => {
    for (const state of ['SUBMITTED', 'OVERDUE'] as const) {
      const id = await steps.at(state);
      expect((await receiving(id, { receivedAt })).codes).toEqual([]);
      expect([state, await shown(id, 'status overdueAt handOverDeadline { overdue metAt }')]).toEqual([state, { status: 'RECEIVED', overdueAt, handOverDeadline: { overdue: overdueAt !== null, metAt: receivedAt } }]);
    }
  });

  it('is received by the standing committee of that congress, after the organ was given it and not in days to come', async () => {
    const id = await steps.opened();
    const elsewhere = await standing(at.domain, at.domain.outputs.station.place.elsewhere);
    const codes = async (given: Record<string, unknown>) => (await receiving(id, given)).codes;
    expect([await codes({ committeeId: elsewhere }), await codes({ committeeId: at.domain.ids.committee }), await codes({ committeeId: newId() })]).toEqual([['STANDING_COMMITTEE_UNFIT'], ['STANDING_COMMITTEE_UNFIT'], ['NOT_AVAILABLE']]);
    expect([await codes({ receivedAt: '2025-10-01T11:59:59Z' }), await codes({ receivedAt: '2999-01-01T00:00:00Z' }), await codes({ receivedAt: submittedAt })]).toEqual([['BAD_USER_INPUT'], ['BAD_USER_INPUT'], []]);
    expect((await entering({ submittedAt: '2999-01-01T00:00:00Z' })).codes).toEqual(['BAD_USER_INPUT']);
  });

  it('withdrawn has no clock; where no rule is in force it has none either, and nothing is ever overdue', async () => {
    expect(await shown(await steps.at('WITHDRAWN'), 'handOverDeadline { due }')).toEqual({ handOverDeadline: null });
    const early = (await entering({ submittedAt: '2001-10-01T20:00:00+08:00' })).data as unknown as { enterPetition: { id: string } };
    await round('2999-01-01T00:00:00Z');
    expect(await shown(early.enterPetition.id, 'status handOverDeadline { due }')).toEqual({ status: 'SUBMITTED', handOverDeadline: null });
  });

  it('is seen by the deputy himself and the offices of his congress, by nobody else', async () => {
    const id = await steps.opened();
    const seen = async (as: (typeof at.domain.near)['DEPUTY']) => (await at.domain.service.ask('query ($id: ID!) { petition(id: $id) { id } }', { id }, { as })).data?.['petition'] ?? null;
    const { DEPUTY, GENERAL_OFFICE, STATION_STAFF, UNDERTAKING_UNIT } = near();
    expect([await seen(DEPUTY), await seen(GENERAL_OFFICE)]).toEqual([{ id }, { id }]);
    expect([await seen(STATION_STAFF), await seen(UNDERTAKING_UNIT), await seen(at.domain.far.DEPUTY), await seen(at.domain.far.WORK_COMMITTEE)]).toEqual([null, null, null, null]);
  });

  it('is watched by the service itself, which goes on after trouble and stops when told', async () => {
    const { service } = at.domain;
    const id = await steps.opened();
    const troubles: unknown[] = [];
    let first = true;
    const watch = watchPetitions({
      pool: service.pool, ruling: service.ruling, source: '/renda/test/suggestions', caughtUp: Promise.resolve(), onTrouble: (trouble) => { troubles.push(trouble); },
      itself: (work) => {
        if (!first) return service.itself(work);
        first = false;
        return Promise.reject(new Error('the connection broke'));
      },
    }, 10);
    await eventually(async () => expect(await shown(id, 'status')).toEqual({ status: 'OVERDUE' }));
    await watch.stop();
    expect(troubles).toEqual([new Error('the connection broke')]);
  });

  it('of the past is led to where it stands by the same table', async () => {
    const row = { key: 'p-1', opened_at: '2025-10-01T21:00:00+08:00', mandate: `id:${at.domain.ids.mandate}`, organ: '公安机关', measure: 'ARREST', submitted_at: submittedAt,
      receive_at: '2025-10-02T10:00:00+08:00', received_at: '2025-10-02T09:00:00+08:00', committee: `id:${at.standingCommittee}` };
    expect(await at.domain.service.load('petition', [row], { as: near().ADMINISTRATOR })).toMatchObject({ status: 200, body: { loaded: 1, faults: [] } });
    const { petitions: { nodes } } = await at.domain.service.data<{ petitions: { nodes: unknown[] } }>('{ petitions(measure: "ARREST", first: 5) { nodes { status overdueAt } } }', {}, { as: near().ADMINISTRATOR });
    expect(nodes).toEqual([{ status: 'RECEIVED', overdueAt: dueAt }]);
  });
});
