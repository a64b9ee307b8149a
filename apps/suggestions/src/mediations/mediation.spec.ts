import { newId } from '@renda/subgraph';
import { describeRegister, RegisterSteps } from '@renda/subgraph/testing';
import { DomainAtWork } from '../testing/domain-at-work.js';
import { mediationSamples } from './mediation.fixture.js';
import { mediations } from './mediation.js';

const authors = 'ADMINISTRATOR DEPUTY STATION_STAFF WORK_COMMITTEE';
async function world() {
  const domain = await DomainAtWork.start();
  return { domain, service: domain.service, near: domain.near, far: domain.far, samples: mediationSamples(domain) };
}

describeRegister(mediations, [
  `open: → OPENED by ${authors}`,
  `settle: OPENED → SETTLED by ${authors}`,
  `fail: OPENED → FAILED by ${authors}`,
  `passOn: OPENED | FAILED → PASSED_ON by ${authors}`,
], world);

describe('a mediation', () => {
  let at: Awaited<ReturnType<typeof world>>;
  let steps: RegisterSteps<typeof mediations.definition.fields, 'OPENED' | 'SETTLED' | 'FAILED' | 'PASSED_ON'>;
  beforeAll(async () => {
    at = await world();
    steps = new RegisterSteps(mediations, at);
  });
  afterAll(() => at.service.stop());

  const sample = (given: Record<string, unknown>) => steps.sample('openMediation').then((usual) => ({ requestId: newId(), ...usual, ...given }));
  const opening = async (given: Record<string, unknown> = {}) => steps.do('openMediation', await sample(given), at.near.WORK_COMMITTEE);

  it.each<[string, Record<string, unknown>, string[]]>([
    ['without deputies', { mandateIds: [] }, ['STEP_INCOMPLETE']],
    ['with a deputy named twice', { mandateIds: ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000001'] }, ['BAD_USER_INPUT']],
    ['with a deputy not heard of', { mandateIds: ['00000000-0000-4000-8000-000000000001'] }, ['NOT_AVAILABLE']],
    ['at a station not heard of', { stationId: '00000000-0000-4000-8000-000000000001' }, ['NOT_AVAILABLE']],
    ['nowhere', { stationId: null }, ['STEP_INCOMPLETE']],
    ['of parties that no list names', { partiesKind: 'STRANGERS' }, ['BAD_USER_INPUT']],
    ['about 501 characters', { subject: '界'.repeat(501) }, ['BAD_USER_INPUT']],
    ['about 500 characters', { subject: '界'.repeat(500) }, []],
    ['about nothing but spaces', { subject: '  ' }, ['STEP_INCOMPLETE']],
  ])('%s is opened: %j → %j', async (_, given, codes) => {
    expect((await opening(given)).codes).toEqual(codes);
  });

  it('opened twice under one request id is one; with another input it is refused', async () => {
    const requestId = newId();
    const [first, second] = [await opening({ requestId }), await opening({ requestId })];
    expect(second.data).toEqual(first.data);
    expect((await opening({ requestId, subject: '另一件' })).codes).toEqual(['REQUEST_ID_REUSED']);
  });

  it('with a deputy whose mandate ended the day before is refused; on its last day it is opened', async () => {
    const now = new Date('2026-03-02T04:00:00Z');
    const ended = async (to: string) => (await at.domain.outputs.deputy({ to })).mandateId;
    const codes = async (to: string) => {
      const input = await sample({ mandateIds: [await ended(to)] });
      const query = 'mutation ($input: OpenMediationInput!) { openMediation(input: $input) { id } }';
      return (await at.service.ask(query, { input }, { as: at.near.WORK_COMMITTEE, now })).codes;
    };
    expect([await codes('2026-03-02'), await codes('2026-03-03')]).toEqual([['MANDATE_NOT_HELD'], []]);
  });

  it.each([['2026-03-02', []], ['2026-03-03', ['BAD_USER_INPUT']]])('settled in Shanghai on 2 March was held on %s: %j', async (heldOn, codes) => {
    const input = { id: await steps.opened(), heldOn, result: '已化解' };
    await at.service.database.pool.query(`update mediation set status_since = '2026-03-01T00:00:00Z' where id = $1`, [input.id]);
    const query = 'mutation ($input: SettleMediationInput!) { settleMediation(input: $input) { id } }';
    expect((await at.service.ask(query, { input }, { as: at.near.WORK_COMMITTEE, now: new Date('2026-03-02T15:59:59Z') })).codes).toEqual(codes);
  });

  it('is told with ids, codes and days alone, keeps who did each step, and is listed at its station in one statement', async () => {
    const id = await steps.at('SETTLED');
    const said = (await at.service.said()).filter(({ subject }) => subject === id);
    expect(said.map(({ aggregateversion, data }) => [aggregateversion, (data as { status: string }).status])).toEqual([[1, 'OPENED'], [2, 'SETTLED']]);
    expect(JSON.stringify(said)).not.toContain('宅基地');
    const query = `query ($id: ID!) { mediation(id: $id) { status partiesKind heldOn result region { id } station { id } mandates { id } steps { action status actorId } } }`;
    const { mediation } = await at.service.data<{ mediation: Record<string, unknown> }>(query, { id }, { as: at.near.DEPUTY });
    expect(mediation).toMatchObject({
      status: 'SETTLED', heldOn: '2026-03-02', station: { id: at.domain.ids.station }, mandates: [{ id: at.domain.ids.mandate }],
      steps: [{ action: 'open', status: 'OPENED' }, { action: 'settle', status: 'SETTLED', actorId: at.near.ADMINISTRATOR.id }],
    });
    const stations = [at.domain.ids.station, newId()];
    const listed = await at.service.entities('Station', stations, 'mediations(first: 200) { totalCount nodes { id steps { action } } }', { as: at.near.WORK_COMMITTEE });
    expect(JSON.stringify(listed.data)).toContain(id);
    expect(at.service.statements).toHaveLength(3);
  });

  it('of the past is led to where it stands by the same table, at the moments that the row gives', async () => {
    const row = { key: 'm-1', opened_at: '2025-05-01T09:00:00+08:00', parties_kind: 'FAMILY', subject: '赡养', station: `id:${at.domain.ids.station}`, mandates: `id:${at.domain.ids.mandate}`,
      settle_at: '2025-05-03T09:00:00+08:00', held_on: '2025-05-03', result: '已化解' };
    const answer = await at.service.load('mediation', [row, { ...row, key: 'm-2', settle_at: '2025-04-30T09:00:00+08:00' }], { as: at.near.ADMINISTRATOR });
    expect(JSON.stringify(answer)).toContain('BAD_USER_INPUT');
    const later = await at.service.load('mediation', [{ ...row, key: 'm-3', held_on: '2025-05-04' }], { as: at.near.ADMINISTRATOR });
    expect(later.body.faults.map(({ code }) => code)).toEqual(['BAD_USER_INPUT']);
    const left = await at.service.load('mediation', [{ ...row, key: 'm-4', settle_at: null }], { as: at.near.ADMINISTRATOR });
    expect(left.body.faults.map(({ code, params }) => [code, params])).toEqual([['BAD_USER_INPUT', { field: 'held_on' }]]);
    const fine = await at.service.load('mediation', [row], { as: at.near.ADMINISTRATOR });
    expect(fine).toMatchObject({ status: 200, body: { loaded: 1 } });
  });
});
