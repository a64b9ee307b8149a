import { sessionChanged } from '@renda/events';
import { newId } from '@renda/subgraph';
import { eventOf, RegisterSteps } from '@renda/subgraph/testing';
import { adoptions } from '../adoptions/adoption.js';
import { committeeSamples } from '../committees/committee.fixture.js';
import { DomainAtWork } from '../testing/domain-at-work.js';

let domain: DomainAtWork;
let work: RegisterSteps<never, never>;
beforeAll(async () => {
  domain = await DomainAtWork.start();
  work = new RegisterSteps(adoptions as never, { service: domain.service, near: domain.near, far: domain.far, samples: committeeSamples(domain) });
});
afterAll(() => domain.stop());

const doing = async (mutation: string, given: Record<string, unknown> = {}) =>
  work.do(mutation, { requestId: newId(), ...(await work.sample(mutation)), ...given }, domain.near.WORK_COMMITTEE);
const codes = async (mutation: string, given: Record<string, unknown> = {}) => (await doing(mutation, given)).codes;
const linkedTo = async (id: string) => (await domain.service.database.pool.query('select relation, to_kind from provenance_link where from_id = $1', [id])).rows as unknown;
async function session(given: { regionId?: string; voided?: boolean } = {}): Promise<string> {
  const { regionId = domain.ids.region, voided = false } = given;
  const id = newId();
  await domain.service.hear(eventOf(sessionChanged, id, 1, { termId: newId(), level: 'COUNTY', regionId, number: 6, from: '2026-03-09', to: '2026-03-12', opensYear: true, voided } as never));
  return id;
}

describe('a key supervised suggestion', () => {
  it.each([['2026-03-08', 'SESSION_UNFIT'], ['2026-03-09', null], ['2026-03-11', null], ['2026-03-12', 'SESSION_UNFIT']])('fixed by a congress that sat from 9 to 11 March, on %s: %s', async (designatedOn, code) => {
    expect(await codes('designateKeySuggestion', { designatedBy: 'CONGRESS', sessionId: await session(), designatedOn })).toEqual(code === null ? [] : [code]);
  });

  it.each([
    ['by a congress that names no session', () => Promise.resolve({}), 'STEP_INCOMPLETE'], ['at a session of another congress', async () => ({ sessionId: await session({ regionId: domain.outputs.station.place.elsewhere }) }), 'SESSION_UNFIT'],
    ['at a session that never was', async () => ({ sessionId: await session({ voided: true }) }), 'SESSION_UNFIT'], ['by nobody there is', () => Promise.resolve({ designatedBy: 'KING' }), 'BAD_USER_INPUT'],
    ['before it was submitted', () => Promise.resolve({ designatedBy: 'STANDING_COMMITTEE', designatedOn: '2026-03-01' }), 'BAD_USER_INPUT'],
    ['though it was withdrawn', async () => ({ designatedBy: 'STANDING_COMMITTEE', suggestionId: await domain.outputs.suggestion('WITHDRAWN') }), 'SUGGESTION_WITHDRAWN'],
    ['though it is a draft', async () => ({ designatedBy: 'STANDING_COMMITTEE', suggestionId: await domain.outputs.suggestion('DRAFT') }), 'SUGGESTION_WITHDRAWN'],
  ])('is not fixed %s', async (_, given, code) => {
    expect(await codes('designateKeySuggestion', { designatedBy: 'CONGRESS', designatedOn: '2026-03-10', ...(await given()) })).toEqual([code]);
  });

  it('is key once; the leader hears its progress himself, after it was designated', async () => {
    const suggestionId = await domain.outputs.suggestion('SUPERVISED');
    const { data } = await doing('designateKeySuggestion', { suggestionId });
    const { id } = (data as unknown as { designateKeySuggestion: { id: string } }).designateKeySuggestion;
    expect(await codes('designateKeySuggestion', { suggestionId })).toEqual(['ALREADY_KEY']);
    const hear = async (given: Record<string, unknown>) => (await work.do('hearKeySuggestion', { id, ...(await work.sample('hearKeySuggestion')), ...given }, domain.near.WORK_COMMITTEE)).codes;
    expect([await hear({ heardOn: '2026-03-09' }), await hear({ heardOn: '2999-01-01' }), await hear({})]).toEqual([['BAD_USER_INPUT'], ['BAD_USER_INPUT'], []]);
    const { suggestion } = await domain.service.data<{ suggestion: unknown }>(
      'query ($id: ID!) { suggestion(id: $id) { keySupervisions { nodes { status leader heardOn inPerson progress } } } }', { id: suggestionId }, { as: domain.outputs.leading });
    expect(suggestion).toEqual({ keySupervisions: { nodes: [{ status: 'HEARD', leader: 'GOVERNMENT_HEAD', heardOn: '2026-03-12', inPerson: true, progress: '已完成选址' }] } });
    expect(await linkedTo(suggestionId)).toEqual([{ relation: 'SUPERVISED_BY', to_kind: 'KeySupervision' }]);
  });
});

describe('a suggestion of a whole delegation', () => {
  it('is linked to the original, and raised to a higher congress only, once', async () => {
    const [originalId, congressRegionId] = [await domain.outputs.suggestion('ACCEPTED'), await domain.service.region('/411600/', newId())];
    expect(await codes('raiseAsDelegation', { originalId, congressRegionId })).toEqual([]);
    expect(await codes('raiseAsDelegation', { originalId, congressRegionId })).toEqual(['ALREADY_RAISED']);
    expect(await linkedTo(originalId)).toEqual([{ relation: 'FOLLOWED_BY', to_kind: 'DelegationSuggestion' }]);
    for (const regionId of [domain.ids.region, domain.outputs.station.place.town, domain.outputs.station.place.elsewhere]) expect(await codes('raiseAsDelegation', { congressRegionId: regionId })).toEqual(['CONGRESS_NOT_HIGHER']);
  });
});

describe('an adoption', () => {
  it('is of a suggestion, a bill or a report: exactly one, and linked to it', async () => {
    const reportId = await domain.outputs.report();
    const { id: billId } = await domain.outputs.done('submitSuggestion', domain.outputs.submittingSuggestion({ kind: 'BILL' }), domain.outputs.leading);
    expect([await codes('recordAdoption', { suggestionId: null, reportId, form: 'LEADER_NOTE' }), await codes('recordAdoption', { suggestionId: null, billId, form: 'LEGISLATION' })]).toEqual([[], []]);
    expect([await linkedTo(reportId), await linkedTo(billId)]).toEqual([[{ relation: 'ADOPTED_AS', to_kind: 'AdoptionRecord' }], [{ relation: 'ADOPTED_AS', to_kind: 'AdoptionRecord' }]]);
    expect([await codes('recordAdoption', { reportId }), await codes('recordAdoption', { suggestionId: null })]).toEqual([['BAD_USER_INPUT'], ['STEP_INCOMPLETE']]);
  });

  it.each([
    ['of a draft', async () => ({ suggestionId: await domain.outputs.suggestion('DRAFT') }), 'SUGGESTION_WITHDRAWN'], ['in a form there is not', () => Promise.resolve({ form: 'SONG' }), 'BAD_USER_INPUT'],
    ['before it was submitted', () => Promise.resolve({ adoptedOn: '2026-03-01' }), 'BAD_USER_INPUT'], ['on a day to come', () => Promise.resolve({ adoptedOn: '2999-01-01' }), 'BAD_USER_INPUT'],
  ])('is not recorded %s', async (_, given, code) => {
    expect(await codes('recordAdoption', await given())).toEqual([code]);
  });
});
