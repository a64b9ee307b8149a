import { newId } from '@renda/subgraph';
import { describeRegister, RegisterSteps } from '@renda/subgraph/testing';
import { DomainAtWork } from '../testing/domain-at-work.js';
import { ruledAs } from '../testing/rulebook-heard.js';
import { allParties, consultationSamples } from './consultation.fixture.js';
import { consultations } from './consultation.js';
import { groupObservers } from './group-observer.js';

const offices = 'ADMINISTRATOR WORK_COMMITTEE';
async function world() {
  const domain = await DomainAtWork.start();
  return { domain, service: domain.service, near: domain.near, far: domain.far, samples: consultationSamples(domain) };
}

describeRegister(consultations, [
  `open: → ARRANGED by ${offices}`,
  `hold: ARRANGED → HELD by ${offices}`,
  `cancel: ARRANGED → CANCELLED by ${offices}`,
], world);

describeRegister(groupObservers, [`open: → OBSERVING by ${offices}`, `end: OBSERVING → ENDED by ${offices}`], world);

describe('a consultation', () => {
  let at: Awaited<ReturnType<typeof world>>;
  let steps: RegisterSteps<typeof consultations.definition.fields, 'ARRANGED' | 'HELD' | 'CANCELLED'>;
  beforeAll(async () => {
    at = await world();
    steps = new RegisterSteps(consultations, at);
  });
  afterAll(() => at.service.stop());

  const committee = () => at.near.WORK_COMMITTEE;
  const hold = async (given: Record<string, unknown>, id?: string) => {
    const arranged = id ?? (await steps.opened());
    return { ...(await steps.do('holdConsultation', { id: arranged, ...(await steps.sample('holdConsultation')), ...given }, committee())), id: arranged };
  };
  const arranging = async (given: Record<string, unknown>) => steps.do('arrangeConsultation', { requestId: newId(), ...(await steps.sample('arrangeConsultation')), ...given }, committee());

  it('needs nobody where no rule names the parties: nothing is taken from elsewhere', async () => {
    expect((await hold({ parties: [] })).codes).toEqual([]);
    expect((await hold({ parties: ['LEAD_DEPUTY'] })).codes).toEqual([]);
  });

  it.each(allParties)('as Luohe rules it is not valid without %s, and says by which rule', async (party) => {
    await ruledAs(at.domain, 'luohe');
    const answer = await hold({ parties: allParties.filter((one) => one !== party) });
    expect(answer.codes).toEqual(['PARTY_MISSING']);
    expect(answer.errors?.[0]?.extensions).toMatchObject({
      params: { missing: party.toLowerCase().replaceAll('_', '-'), has: 4, count: 5 }, rule: { title: '五方协商', citation: '002-LH-三-二 L283-287' },
    });
    expect(await steps.statusOf(answer.id)).toBe('ARRANGED');
    expect((await hold({}, answer.id)).codes).toEqual([]);
  });

  it('as Luohe would rule with an open list takes another party; with a closed one it does not', async () => {
    const four = (closed: boolean) => ruledAs(at.domain, 'luohe', (entries) => entries.map((entry) => entry.kind === 'requirement' && entry.key === 'five-party-consultation'
      ? { ...entry, steps: { ...entry.steps, closed, count: 4, items: entry.steps?.items.slice(0, 4) } } : entry));
    await four(true);
    expect((await hold({})).codes).toEqual(['PARTY_NOT_ONE']);
    await four(false);
    expect((await hold({})).codes).toEqual([]);
    await ruledAs(at.domain, 'luohe');
  });

  it('is over the lead, the group and a unit of this suggestion, of no other', async () => {
    const { mandateId } = await at.domain.outputs.deputy();
    const other = await at.domain.outputs.group();
    expect((await arranging({ leadMandateId: mandateId })).errors?.map(({ message, extensions }) => [message, extensions?.['code'], extensions?.['params']]))
      .toEqual([['这不是该建议的领衔代表。', 'NOT_OF_SUGGESTION', { party: 'LEAD_DEPUTY' }]]);
    expect((await arranging({ groupId: other })).codes).toEqual(['NOT_OF_SUGGESTION']);
    expect((await hold({ groupId: other })).codes).toEqual(['NOT_OF_SUGGESTION']);
    expect((await arranging({ unitId: newId() })).codes).toEqual(['NOT_AVAILABLE']);
    expect((await arranging({ suggestionId: newId() })).codes).toEqual(['NOT_AVAILABLE']);
  });

  it.each([['WITHDRAWN', '撤回'], ['REJECTED', '不予受理'], ['DRAFT', '起草']] as const)('is not arranged over a suggestion at %s, and says so', async (stage, title) => {
    const { codes, errors } = await arranging({ suggestionId: await at.domain.outputs.suggestion(stage), groupId: null });
    expect([codes, errors?.[0]?.message]).toEqual([['SUGGESTION_WITHDRAWN'], `该建议现为“${title}”，没有在办理。`]);
  });

  it('where the group was there, it is known which', async () => {
    const suggestionId = await at.domain.outputs.suggestion('ACCEPTED');
    const { data } = await arranging({ suggestionId, groupId: null });
    const { id } = (data as unknown as { arrangeConsultation: { id: string } }).arrangeConsultation;
    expect((await hold({}, id)).codes).toEqual(['STEP_INCOMPLETE']);
  });

  it.each([['2026-03-01', 'BAD_USER_INPUT'], ['2026-03-02', null], ['2999-01-01', 'BAD_USER_INPUT']])(
    'over a suggestion of 2 March is held on %s: %s', async (heldOn, code) => {
      expect((await hold({ heldOn })).codes).toEqual(code === null ? [] : [code]);
    });

  it('makes its group observe every later stage, once: a group that did not bring the suggestion out sees it from then on', async () => {
    const { outputs, service } = at.domain;
    const groupId = await outputs.group();
    const member = await service.caller(`member of ${groupId}`, 'DEPUTY', 'GROUP', groupId, newId());
    const suggestionId = await outputs.suggestion('ACCEPTED');
    const seen = async () => (await service.data<{ suggestion: unknown }>('query ($id: ID!) { suggestion(id: $id) { id groupObservers { nodes { since group { id } } } } }', { id: suggestionId }, { as: member })).suggestion;
    for (const none of [null, { id: suggestionId, groupObservers: { nodes: [{ since: '2026-03-10', group: { id: groupId } }] } }]) {
      expect(await seen()).toEqual(none);
      const { data } = await arranging({ suggestionId, groupId });
      expect((await hold({}, (data as unknown as { arrangeConsultation: { id: string } }).arrangeConsultation.id)).codes).toEqual([]);
    }
    expect(await seen()).toMatchObject({ groupObservers: { nodes: [{ group: { id: groupId } }] } });
    expect((await steps.do('nameGroupObserver', { requestId: newId(), suggestionId, groupId, since: '2026-03-10' }, committee())).codes).toEqual(['OBSERVES_ALREADY']);
  });

  const naming = async (given: Record<string, unknown>) => steps.do('nameGroupObserver', { requestId: newId(), ...(await steps.sample('nameGroupObserver')), ...given }, committee());

  it.each([['2026-03-10', []], ['2999-01-01', ['BAD_USER_INPUT']]])('a group is named that observes since %s: %j', async (since, codes) => {
    expect((await naming({ since })).codes).toEqual(codes);
  });

  it.each([['2026-03-10', ['BAD_USER_INPUT']], ['2026-03-11', []], ['2999-01-01', ['BAD_USER_INPUT']]])('a group that observes since 10 March does so until %s: %j', async (until, codes) => {
    const { id } = ((await naming({})).data as unknown as { nameGroupObserver: { id: string } }).nameGroupObserver;
    expect((await steps.do('endGroupObserver', { id, until, reason: '小组撤销' }, committee())).codes).toEqual(codes);
  });

  it('held stands in the chain of its suggestion, and is told with ids, codes and days alone', async () => {
    await at.service.said();
    const { id } = await hold({});
    const { rows } = await at.service.database.pool.query('select relation, from_kind from provenance_link where to_id = $1', [id]);
    expect(rows).toEqual([{ relation: 'CONSULTED_IN', from_kind: 'Suggestion' }]);
    const said = JSON.stringify(await at.service.said());
    expect(said).toContain('SUPERVISION_BUREAU');
    expect(said).not.toContain('检测中心');
  });

  it('of the past is held by the same rules', async () => {
    const given = await steps.sample('arrangeConsultation');
    const row = { opened_at: '2026-03-05T09:00:00+08:00', suggestion: `id:${String(given['suggestionId'])}`, lead_mandate: `id:${at.domain.ids.mandate}`, unit: `id:${at.domain.ids.unit}`,
      group: `id:${at.domain.ids.group}`, scheduled_on: '2026-03-10', hold_at: '2026-03-11T09:00:00+08:00', held_on: '2026-03-10', bureau_chief_present: true, result: '达成一致' };
    const load = async (key: string, parties: readonly string[]) => (await at.service.load('consultation', [{ key, ...row, parties: parties.join(';') }], { as: at.near.ADMINISTRATOR })).body;
    expect((await load('c-1', allParties.slice(1))).faults.map(({ code }) => code)).toEqual(['PARTY_MISSING']);
    expect(await load('c-2', allParties)).toMatchObject({ loaded: 1, faults: [] });
  });
});
