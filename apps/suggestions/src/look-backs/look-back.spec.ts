import { bodyChanged } from '@renda/events';
import { newId } from '@renda/subgraph';
import { describeRegister, eventOf, RegisterSteps } from '@renda/subgraph/testing';
import { supervisedSuggestion } from '../committees/committee.fixture.js';
import { strikeOffSamples } from '../strike-offs/strike-off.fixture.js';
import { reviewOpinions } from '../supervision/review-opinions/review-opinion.js';
import { DomainAtWork } from '../testing/domain-at-work.js';
import { ruledAs } from '../testing/rulebook-heard.js';
import { laterDueOn } from '../testing/station-at-work.js';
import { lookBackSamples, struckOff } from './look-back.fixture.js';
import { lookBacks } from './look-back.js';

const organs = 'ADMINISTRATOR GENERAL_OFFICE SPECIAL_COMMITTEE WORK_COMMITTEE';
async function world() {
  const domain = await DomainAtWork.start();
  return { domain, service: domain.service, near: domain.near, far: domain.far, samples: lookBackSamples(domain) };
}

describeRegister(lookBacks, [
  `open: → SCHEDULED by ${organs}`,
  `confirm: SCHEDULED → HOLDS by ${organs}`,
  `relapse: SCHEDULED → RELAPSED by ${organs}`,
  `cancel: SCHEDULED → CANCELLED by ${organs}`,
], world);

describe('a look back', () => {
  let at: Awaited<ReturnType<typeof world>>;
  let steps: RegisterSteps<typeof lookBacks.definition.fields, 'SCHEDULED' | 'HOLDS' | 'RELAPSED' | 'CANCELLED'>;
  beforeAll(async () => {
    at = await world();
    steps = new RegisterSteps(lookBacks, at);
  });
  afterAll(() => at.service.stop());

  const station = () => at.domain.outputs.station;
  const schedule = async (given: Record<string, unknown>) => {
    const answer = await steps.do('scheduleLookBack', { requestId: newId(), mandateIds: [at.domain.ids.mandate], ...given }, at.near.WORK_COMMITTEE);
    return { ...answer, id: (answer.data as unknown as { scheduleLookBack?: { id: string } } | null)?.scheduleLookBack?.id ?? '' };
  };
  const relapse = async (id: string, given: Record<string, unknown> = {}) => steps.do('relapseLookBack', { id, ...at.samples['relapseLookBack']?.(), heldOn: today(), ...given }, at.near.WORK_COMMITTEE);
  const today = (): string => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  const one = async (query: string, id: string) => (await at.service.data<Record<string, unknown>>(`query ($id: ID!) { ${query} }`, { id }, { as: at.near.WORK_COMMITTEE }));
  const dueOn = '2999-12-31';

  it('is at what is closed, solved or struck off, and at one thing', async () => {
    const { outputs } = at.domain;
    const closed = [{ matterId: await station().at('CLOSED') }, { suggestionId: await outputs.suggestion('CLOSED') }, { itemId: await struckOff(at.domain) }];
    for (const thing of closed) expect((await schedule({ ...thing, dueOn })).codes).toEqual([]);
    for (const thing of [{ matterId: await station().at('FED_BACK') }, { suggestionId: await outputs.suggestion('ACCEPTED') }]) expect((await schedule({ ...thing, dueOn })).codes).toEqual(['NOT_CLOSED']);
    expect((await schedule({ dueOn })).codes).not.toEqual([]);
    expect((await schedule({ ...closed[0], ...closed[1], dueOn })).codes).toEqual(['BAD_USER_INPUT']);
    expect((await schedule({ ...closed[0], dueOn, mandateIds: [] })).codes).toEqual(['STEP_INCOMPLETE']);
  });

  it('is scheduled by a body of the same place, or of what encloses it: one elsewhere neither looks back nor opens anything again', async () => {
    const { service, outputs } = at.domain;
    const suggestionId = await outputs.suggestion('CLOSED');
    for (const [regionId, codes] of [[station().place.county, []], [station().place.elsewhere, ['NOT_AVAILABLE']], [station().place.town, ['NOT_AVAILABLE']]] as const) {
      const bodyId = newId();
      await service.hear(eventOf(bodyChanged, bodyId, 1, { name: '专门委员会', kind: 'SPECIAL_COMMITTEE', regionId, from: '2020-01-01', to: null }));
      const own = await service.caller(bodyId, 'SPECIAL_COMMITTEE', 'BODY', bodyId);
      expect((await steps.do('scheduleLookBack', { requestId: newId(), mandateIds: [at.domain.ids.mandate], suggestionId, bodyId, dueOn }, own)).codes).toEqual(codes);
    }
  });

  it('at a suggestion is of the committee that supervises it, where no other body is named', async () => {
    const { outputs, ids } = at.domain;
    const suggestionId = await supervisedSuggestion(at.domain, 'CLOSED');
    const { id } = await schedule({ suggestionId, dueOn });
    expect(await one('lookBack(id: $id) { body { id } }', id)).toEqual({ lookBack: { body: { id: ids.committee } } });
    expect(await one('lookBack(id: $id) { body { id } }', (await schedule({ suggestionId: await outputs.suggestion('CLOSED'), dueOn })).id)).toEqual({ lookBack: { body: null } });
  });

  it.each([['2026-03-08', 'BAD_USER_INPUT'], ['2026-03-09', null], [null, 'STEP_INCOMPLETE']])('at a suggestion solved on 9 March is due on %s: %s; no text rules an interval', async (given, code) => {
    expect((await schedule({ suggestionId: await at.domain.outputs.suggestion('CLOSED'), dueOn: given })).codes).toEqual(code === null ? [] : [code]);
  });

  describe('where the place rules an interval of thirty days', () => {
    const interval = { key: 'look-back-interval', kind: 'deadline', appliesTo: { subject: 'SUGGESTION' }, title: { zh: '三十日内回头看', en: 'Look back within thirty days' }, labels: [], citations: [{ local: '本试验§1' }], amount: 30,
      clock: 'CIVIL_DAYS', starts: 'HANDLING_CLOSED', ends: 'LOOK_BACK_HELD', lastDay: 'stay', versionBy: 'started', strength: 'default' };
    beforeAll(() => ruledAs(at.domain, 'luohe', (entries) => [...entries, interval]));
    afterAll(() => ruledAs(at.domain, 'luohe'));

    it.each([[null, '2026-04-08'], ['2026-04-08', '2026-04-08'], ['2026-03-20', '2026-03-20'], ['2026-04-09', null]])('it is due on %s of its own: %s', async (given, due) => {
      const { id, codes, errors } = await schedule({ suggestionId: await at.domain.outputs.suggestion('CLOSED'), dueOn: given });
      expect(codes).toEqual(due === null ? ['LOOK_BACK_LATE'] : []);
      if (due === null) expect(errors?.[0]?.extensions).toMatchObject({ params: { latest: '2026-04-08' }, rule: { title: '三十日内回头看', citation: '本试验§1' } });
      else expect(await one('lookBack(id: $id) { dueOn }', id)).toEqual({ lookBack: { dueOn: due } });
    });
  });

  it('that finds that it holds leaves it closed, and stands in its chain', async () => {
    const itemId = await struckOff(at.domain);
    const { id } = await schedule({ itemId, dueOn });
    expect((await steps.do('confirmLookBack', { id, heldOn: today(), findings: '未见反弹' }, at.near.WORK_COMMITTEE)).codes).toEqual([]);
    expect(await one('strikeOffItem(id: $id) { status lookBacks { nodes { id status unit { id } } } }', itemId)).toEqual({
      strikeOffItem: { status: 'STRUCK_OFF', lookBacks: { nodes: [{ id, status: 'HOLDS', unit: { id: at.domain.ids.unit } }] } } });
    const { rows } = await at.service.database.pool.query('select from_kind, relation from provenance_link where to_id = $1', [id]);
    expect(rows).toEqual([{ from_kind: 'StrikeOffItem', relation: 'LOOKED_BACK_BY' }]);
  });

  it('that finds a relapse of something struck off opens it again under its number, and it is counted as open', async () => {
    const itemId = await struckOff(at.domain);
    const { id } = await schedule({ itemId, dueOn });
    expect((await relapse(id)).codes).toEqual([]);
    expect(await one('strikeOffItem(id: $id) { status number reason list { counts { open } } }', itemId)).toEqual({ strikeOffItem: { status: 'OPEN', number: 1, reason: '再度排污', list: { counts: { open: 1 } } } });
  });

  it('that finds a relapse of an opinion of the standing committee has its unit handle it again, where it was checked, and opens it wherever it was struck off', async () => {
    const opinions = new RegisterSteps(reviewOpinions, { ...at, samples: { ...strikeOffSamples(at.domain), assignReviewOpinion: () => ({ unitId: at.domain.ids.unit }), reportOnReviewOpinion: () => ({ report: '已建成。' }), checkReviewOpinion: () => ({ checkResult: '属实。' }) } });
    for (const [state, after] of [['CHECKED', 'ASSIGNED'], ['REPORTED', 'REPORTED']] as const) {
      const reviewOpinionId = await opinions.at(state);
      const given = { kind: 'OPINION', reviewOpinionId, text: null, unitId: null };
      const items = [await struckOff(at.domain, given), await struckOff(at.domain, given)];
      const { id } = await schedule({ itemId: items[0], dueOn });
      expect((await relapse(id)).codes).toEqual([]);
      expect([state, await opinions.statusOf(reviewOpinionId)]).toEqual([state, after]);
      for (const itemId of items) expect(await one('strikeOffItem(id: $id) { status }', itemId)).toEqual({ strikeOffItem: { status: 'OPEN' } });
    }
  });

  it('that finds a relapse of a matter has it supervised again by a new day, and open on every list where it was struck off', async () => {
    const matterId = await station().at('CLOSED');
    const items = [await struckOff(at.domain, { kind: 'MATTER', matterId, unitId: null }), await struckOff(at.domain, { kind: 'MATTER', matterId, unitId: null })];
    const { id } = await schedule({ matterId, dueOn });
    const without = await relapse(id, { nextDueOn: null });
    expect([without.codes, without.errors?.[0]?.extensions?.['params']]).toEqual([['STEP_INCOMPLETE'], { stage: 'CLOSED', needed: 'dueOn' }]);
    expect(await steps.statusOf(id)).toBe('SCHEDULED');
    expect((await relapse(id, { nextDueOn: laterDueOn })).codes).toEqual([]);
    expect(await one('matter(id: $id) { stage dueOn solved stages { stage note } }', matterId)).toMatchObject({ matter: { stage: 'SUPERVISED', dueOn: laterDueOn, solved: null } });
    for (const itemId of items) expect(await one('strikeOffItem(id: $id) { status }', itemId)).toEqual({ strikeOffItem: { status: 'OPEN' } });
  });

  it('that finds a relapse of what was struck off as a matter has that matter supervised again; one opened meanwhile stays as it is', async () => {
    const matterId = await station().at('CLOSED');
    const itemId = await struckOff(at.domain, { kind: 'MATTER', matterId, unitId: null });
    const [{ id: first }, { id: second }] = [await schedule({ itemId, dueOn }), await schedule({ matterId, dueOn })];
    expect((await relapse(first)).codes).toEqual([]);
    const { matter } = await one('matter(id: $id) { stage version }', matterId);
    expect(matter).toMatchObject({ stage: 'SUPERVISED' });
    expect((await relapse(second)).codes).toEqual([]);
    expect(await one('matter(id: $id) { stage version }', matterId)).toEqual({ matter });
  });

  it('that finds a relapse of a suggestion has it supervised again, open on the lists where it was struck off, and says so', async () => {
    const suggestionId = await at.domain.outputs.suggestion('CLOSED');
    const itemId = await struckOff(at.domain, { kind: 'SUGGESTION', suggestionId, text: null });
    const { id } = await schedule({ suggestionId, dueOn });
    await at.service.said();
    expect((await relapse(id)).codes).toEqual([]);
    const said = (await at.service.said()).map(({ subject, data }) => [subject, (data as { status: string }).status]);
    expect(said).toEqual(expect.arrayContaining([[itemId, 'OPEN'], [suggestionId, 'ACCEPTED'], [id, 'RELAPSED']]));
    expect(await one('suggestion(id: $id) { stage solution solvedOn }', suggestionId)).toEqual({ suggestion: { stage: 'SUPERVISED', solution: null, solvedOn: null } });
  });

  it.each([['2026-03-08', 'BAD_USER_INPUT'], ['2026-03-09', null], ['2999-01-01', 'BAD_USER_INPUT']])('at a suggestion solved on 9 March is held on %s: %s', async (heldOn, code) => {
    const { id } = await schedule({ suggestionId: await at.domain.outputs.suggestion('CLOSED'), dueOn });
    expect((await steps.do('confirmLookBack', { id, heldOn, findings: '未见反弹' }, at.near.WORK_COMMITTEE)).codes).toEqual(code === null ? [] : [code]);
  });

  it('is seen by the deputies invited, and by those of the groups that observe', async () => {
    const { outputs, service, ids } = at.domain;
    const { id } = await schedule({ suggestionId: await outputs.suggestion('CLOSED', { groupId: ids.group }), dueOn });
    for (const as of [at.near.DEPUTY, outputs.member]) expect((await service.data('query ($id: ID!) { lookBack(id: $id) { id } }', { id }, { as }))).toEqual({ lookBack: { id } });
    expect((await service.data('query ($id: ID!) { lookBack(id: $id) { id } }', { id }, { as: at.far.DEPUTY }))).toEqual({ lookBack: null });
  });

  it('of the past changes nothing of what stands by now', async () => {
    const matterId = await station().at('CLOSED');
    const row = { key: 'b', opened_at: '2026-03-01T09:00:00+08:00', matter: `id:${matterId}`, mandates: `id:${at.domain.ids.mandate}`, due_on: '2026-04-01', relapse_at: '2026-03-20T09:00:00+08:00', held_on: '2026-03-20', findings: '又坏了' };
    expect((await at.service.load('look_back', [row], { as: at.near.ADMINISTRATOR })).body).toMatchObject({ loaded: 1 });
    expect(await one('matter(id: $id) { stage }', matterId)).toEqual({ matter: { stage: 'CLOSED' } });
  });
});
