import type { Caller } from '@renda/caller';
import { bodyChanged } from '@renda/events';
import { newId } from '@renda/subgraph';
import { describeRegister, eventOf, RegisterSteps } from '@renda/subgraph/testing';
import { SurveysAtWork } from '../surveys/survey.fixture.js';
import { DomainAtWork } from '../testing/domain-at-work.js';
import { accountabilityCases } from './accountability-case.js';
import { accountabilityMeans } from './accountability-means.js';
import { accountabilitySamples } from './accountability.fixture.js';

const organs = 'ADMINISTRATOR GENERAL_OFFICE SPECIAL_COMMITTEE WORK_COMMITTEE';
async function world() {
  const domain = await DomainAtWork.start();
  return { domain, service: domain.service, near: domain.near, far: domain.far, samples: accountabilitySamples(domain) };
}

describeRegister(accountabilityCases, [
  `open: → OPENED by ${organs}`,
  `check: OPENED → CHECKED by ${organs}`,
  `resurvey: CHECKED → RESURVEYED by ${organs}`,
  `close: RESURVEYED → CLOSED by ${organs}`,
], world);
describeRegister(accountabilityMeans, [`open: → DECIDED by ${organs}`, `hold: DECIDED → HELD by ${organs}`], world);

describe('the ladder of accountability', () => {
  let at: Awaited<ReturnType<typeof world>>;
  let steps: RegisterSteps<typeof accountabilityCases.definition.fields, 'OPENED' | 'CHECKED' | 'RESURVEYED' | 'CLOSED'>;
  let surveys: SurveysAtWork;
  beforeAll(async () => {
    at = await world();
    steps = new RegisterSteps(accountabilityCases, at);
    surveys = new SurveysAtWork(at.domain);
  });
  afterAll(() => at.service.stop());

  const does = async (mutation: string, input: Record<string, unknown>, usual = true) =>
    steps.do(mutation, { ...('id' in input ? {} : { requestId: newId() }), ...(usual ? await steps.sample(mutation) : {}), ...input }, at.near.WORK_COMMITTEE);
  const means = { means: 'QUESTION', necessity: '仍不满意', decision: '提出质询', decidedOn: '2026-03-20' };

  it.each(['OPENED', 'CHECKED'] as const)('has no means at %s: the steps before come first, says the rule', async (state) => {
    const answer = await does('decideAccountabilityMeans', { caseId: await steps.at(state), ...means }, false);
    expect(answer.codes).toEqual(['LADDER_STEP_SKIPPED']);
    expect(answer.errors?.[0]?.extensions).toMatchObject({ params: { status: state, needed: 'RESURVEYED' }, rule: { title: '责任追究', citation: '004-SV-硬 L329-337' } });
  });

  it('tells the committee that leads it why there are no means yet, and one elsewhere nothing', async () => {
    const input = { requestId: newId(), caseId: await steps.at('OPENED'), ...means };
    const codes = [];
    for (const as of [at.near.SPECIAL_COMMITTEE, at.far.SPECIAL_COMMITTEE]) codes.push((await steps.do('decideAccountabilityMeans', input, as)).codes);
    expect(codes).toEqual([['LADDER_STEP_SKIPPED'], ['NOT_AVAILABLE']]);
  });

  it('has one means or more after the repeat survey, each once and for a reason; none once it is closed', async () => {
    const caseId = await steps.at('RESURVEYED');
    const decide = async (given: Record<string, unknown>) => (await does('decideAccountabilityMeans', { caseId, ...means, ...given }, false)).codes;
    expect(await decide({ necessity: ' ' })).toEqual(['STEP_INCOMPLETE']);
    for (const one of ['MEET_LEADER', 'SPECIAL_INQUIRY', 'QUESTION']) expect(await decide({ means: one })).toEqual([]);
    expect(await decide({ means: 'QUESTION' })).toEqual(['MEANS_TAKEN']);
    expect(await decide({ means: 'FINE' })).toEqual(['BAD_USER_INPUT']);
    const { accountabilityCase } = await at.service.data<{ accountabilityCase: { means: { nodes: { means: string }[] } } }>(
      'query ($id: ID!) { accountabilityCase(id: $id) { means { nodes { means } } } }', { id: caseId }, { as: at.near.UNDERTAKING_UNIT });
    expect(accountabilityCase.means.nodes.map((one) => one.means).sort()).toEqual(['MEET_LEADER', 'QUESTION', 'SPECIAL_INQUIRY']);
    expect((await does('closeAccountabilityCase', { id: caseId })).codes).toEqual([]);
    expect(await decide({ means: 'MEET_LEADER' })).toEqual(['STATUS_UNFIT']);
  });

  it('is opened for one of two reasons, with a decision and its day', async () => {
    const open = async (given: Record<string, unknown>) => (await does('openAccountabilityCase', given)).codes;
    expect([await open({ trigger: 'OPINIONS_NOT_CARRIED_OUT' }), await open({ trigger: 'OTHER' }), await open({ decision: ' ' }), await open({ decidedOn: '2999-01-01' })])
      .toEqual([[], ['BAD_USER_INPUT'], ['STEP_INCOMPLETE'], ['BAD_USER_INPUT']]);
  });

  it('is opened by a body of the place of the unit, or of what encloses it; one elsewhere learns nothing', async () => {
    const { service, outputs: { station: { place } } } = at.domain;
    const open = async (regionId: string, as?: Caller) => {
      const bodyId = newId();
      await service.hear(eventOf(bodyChanged, bodyId, 1, { name: '专门委员会', kind: 'SPECIAL_COMMITTEE', regionId, from: '2020-01-01', to: null }));
      const own = as ?? (await service.caller(bodyId, 'SPECIAL_COMMITTEE', 'BODY', bodyId));
      return (await steps.do('openAccountabilityCase', { requestId: newId(), ...(await steps.sample('openAccountabilityCase')), bodyId }, own)).codes;
    };
    expect([await open(place.county), await open(place.elsewhere), await open(place.elsewhere, at.near.WORK_COMMITTEE), await open(place.town)]).toEqual([[], ['NOT_AVAILABLE'], ['NOT_AVAILABLE'], ['NOT_AVAILABLE']]);
  });

  it('is over a suggestion that the unit handles, and by a survey in which the unit was surveyed', async () => {
    const open = async (given: Record<string, unknown>) => (await does('openAccountabilityCase', given)).codes;
    const { outputs } = at.domain;
    const unitId = await outputs.station.unit('COUNTY');
    const suggestionId = await outputs.suggestion('ASSIGNED');
    expect([await open({ suggestionId }), await open({ suggestionId, unitId }), await open({ suggestionId: await outputs.suggestion('ACCEPTED'), unitId })]).toEqual([[], ['NOT_OF_SUGGESTION'], []]);
    const surveyId = await surveys.closed();
    expect([await open({ surveyId }), await open({ surveyId, unitId }), await open({ surveyId: (await surveys.begun()).surveyId })]).toEqual([[], ['BAD_USER_INPUT'], ['BAD_USER_INPUT']]);
  });

  it.each([['2026-02-28', 'BAD_USER_INPUT'], ['2026-03-01', null], ['2999-01-01', 'BAD_USER_INPUT']])('decided on 1 March is checked on %s: %s', async (checkedOn, code) => {
    expect((await does('checkAccountability', { id: await steps.at('OPENED'), checkedOn })).codes).toEqual(code === null ? [] : [code]);
  });

  it('is checked with deputies, who see it from then on, or not at all', async () => {
    const id = await steps.at('OPENED');
    const seen = async () => (await at.service.data<{ accountabilityCase: unknown }>('query ($id: ID!) { accountabilityCase(id: $id) { id } }', { id }, { as: at.near.DEPUTY })).accountabilityCase;
    expect((await does('checkAccountability', { id, mandateIds: [] })).codes).toEqual(['STEP_INCOMPLETE']);
    expect(await seen()).toBeNull();
    expect((await does('checkAccountability', { id })).codes).toEqual([]);
    expect(await seen()).toEqual({ id });
  });

  it.each<[string, string, () => Promise<string>]>([
    ['is not closed', 'NOT_CLOSED', async () => (await surveys.begun()).surveyId],
    ['was held before the check', 'BEFORE_THE_CHECK', () => surveys.closed({ meetingOn: '2026-03-04' })],
    ['was over another unit', 'OF_ANOTHER_UNIT', async () => surveys.closed({}, [{ unitId: await at.domain.outputs.station.unit('COUNTY') }])],
  ])('is not repeated by a survey that %s', async (_, because, surveyed) => {
    const answer = await does('resurveyAccountability', { id: await steps.at('CHECKED'), repeatDecision: '再次测评', repeatSurveyId: await surveyed() }, false);
    expect([answer.codes, answer.errors?.[0]?.extensions?.['params']]).toEqual([['REPEAT_UNFIT'], { because }]);
  });

  it('set off by a survey goes on with the round after that, and stands between them in the chain', async () => {
    const surveyId = await surveys.closed({ meetingOn: '2026-02-20' });
    const { data } = await does('openAccountabilityCase', { surveyId });
    const { id } = (data as unknown as { openAccountabilityCase: { id: string } }).openAccountabilityCase;
    await does('checkAccountability', { id });
    const repeat = async (repeatSurveyId: string) => (await does('resurveyAccountability', { id, repeatDecision: '再次测评', repeatSurveyId }, false)).errors?.[0]?.extensions?.['params'] ?? null;
    expect(await repeat(await surveys.closed())).toEqual({ because: 'NOT_THE_ROUND_AFTER' });
    const after = await surveys.closed({ previousId: surveyId });
    expect(await repeat(after)).toBeNull();
    const { accountabilityCase } = await at.service.data<{ accountabilityCase: unknown }>('query ($id: ID!) { accountabilityCase(id: $id) { repeatedOn } }', { id }, { as: at.near.WORK_COMMITTEE });
    expect(accountabilityCase).toEqual({ repeatedOn: '2026-03-10' });
    const { rows } = await at.service.database.pool.query('select relation, from_id, to_id from provenance_link where from_id = $1 or to_id = $1 order by relation', [id]);
    expect(rows).toEqual([{ relation: 'LED_TO', from_id: surveyId, to_id: id }, { relation: 'SURVEYED_IN', from_id: id, to_id: after }]);
  });

  it('over a suggestion is seen by the groups that observe it', async () => {
    const { outputs, service, ids } = at.domain;
    const suggestionId = await outputs.suggestion('ACCEPTED', { groupId: ids.group });
    await does('openAccountabilityCase', { suggestionId });
    const listed = async (as = outputs.member) => (await service.data<{ accountabilityCases: { nodes: { suggestion: unknown }[] } }>('{ accountabilityCases { nodes { suggestion { id } } } }', {}, { as })).accountabilityCases.nodes;
    expect([await listed(), await listed(at.far.DEPUTY)]).toEqual([[{ suggestion: { id: suggestionId } }], []]);
  });

  it('of the past comes in by the same table, its means after it', async () => {
    const load = async (kind: string, row: Record<string, unknown> & { key: string }) => (await at.service.load(kind, [row], { as: at.near.ADMINISTRATOR })).body.faults.map(({ code }) => code);
    const past = { unit: `id:${at.domain.ids.unit}`, trigger: 'WORK_NOT_DONE_WELL', decision: '启动', decided_on: '2026-03-01', opened_at: '2026-03-01T09:00:00+08:00' };
    const checked = { check_at: '2026-03-05T09:00:00+08:00', check_decision: '检查', checked_on: '2026-03-05', mandates: `id:${at.domain.ids.mandate}` };
    const rest = { resurvey_at: '2026-03-11T09:00:00+08:00', repeat_survey: `id:${await surveys.closed()}`, repeat_decision: '再测', close_at: '2026-03-30T09:00:00+08:00', closing_decision: '结束', closed_on: '2026-03-30' };
    expect(await load('accountability_case', { key: 'a', ...past, ...rest })).toEqual(['STATUS_UNFIT']);
    expect(await load('accountability_case', { key: 'b', ...past, ...checked, ...rest })).toEqual([]);
    const taken = { opened_at: '2026-03-20T09:00:00+08:00', case: 'b', means: 'QUESTION', necessity: '必要', decision: '质询', decided_on: '2026-03-20' };
    expect(await load('accountability_means', { key: 'm', ...taken, decided_on: '2026-03-09' })).toEqual(['BAD_USER_INPUT']);
    expect(await load('accountability_means', { key: 'n', ...taken })).toEqual([]);
  });
});
