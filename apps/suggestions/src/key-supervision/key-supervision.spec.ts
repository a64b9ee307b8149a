import { sessionChanged } from '@renda/events';
import { newId } from '@renda/subgraph';
import { eventOf, RegisterSteps } from '@renda/subgraph/testing';
import { adoptions } from '../adoptions/adoption.js';
import { committeeSamples, delegationAt } from '../committees/committee.fixture.js';
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

describe('the unit of a key suggestion', () => {
  const keyOf = async (suggestionId: string, as = domain.near.UNDERTAKING_UNIT): Promise<unknown> => (await domain.service.data<{ keySupervisions: { nodes: unknown[] } }>(
    'query ($id: ID) { keySupervisions(suggestionId: $id) { nodes { status unit { id } } } }', { id: suggestionId }, { as })).keySupervisions.nodes;

  it('is the one it is assigned to, though it was key before; of a disputed one the next', async () => {
    const { outputs, service, ids } = domain;
    const suggestionId = await outputs.suggestion('ANALYSED');
    expect(await codes('designateKeySuggestion', { suggestionId })).toEqual([]);
    expect([await keyOf(suggestionId), await keyOf(suggestionId, domain.near.WORK_COMMITTEE)]).toEqual([[], [{ status: 'DESIGNATED', unit: null }]]);
    await service.said();
    await outputs.step('assign', suggestionId);
    expect(await keyOf(suggestionId)).toEqual([{ status: 'DESIGNATED', unit: { id: ids.unit } }]);
    expect((await service.said()).map(({ aggregateversion, data }) => [aggregateversion, (data as { unitId?: string }).unitId])).toContainEqual([2, ids.unit]);
    await outputs.step('dispute', suggestionId, outputs.station.people.handler);
    const unitId = await outputs.station.unit('COUNTY');
    await outputs.step('assign', suggestionId, undefined, { leadUnitId: unitId });
    expect([await keyOf(suggestionId), await keyOf(suggestionId, domain.near.WORK_COMMITTEE)]).toEqual([[], [{ status: 'DESIGNATED', unit: { id: unitId } }]]);
  });

  it('is the one that leads when it becomes key, also when both happen at once', async () => {
    const { outputs } = domain;
    for (let round = 0; round < 5; round += 1) {
      const suggestionId = await outputs.suggestion('ANALYSED');
      await Promise.all([outputs.step('assign', suggestionId), codes('designateKeySuggestion', { suggestionId })]);
      expect(await keyOf(suggestionId)).toEqual([{ status: 'DESIGNATED', unit: { id: domain.ids.unit } }]);
    }
  });
});

describe('a suggestion of a whole delegation', () => {
  const above = () => domain.service.region('/411600/', newId());

  it('is linked to the original, and raised to a higher congress only, once, however many raise it at the same time', async () => {
    const [originalId, congressRegionId] = [await domain.outputs.suggestion('ACCEPTED'), await above()];
    const delegationId = await delegationAt(domain, congressRegionId);
    const answers = await Promise.all(Array.from({ length: 10 }, () => codes('raiseAsDelegation', { originalId, congressRegionId, delegationId })));
    expect(answers.map((refused) => refused.join()).sort()).toEqual(['', ...Array<string>(9).fill('ALREADY_RAISED')]);
    expect(await linkedTo(originalId)).toEqual([{ relation: 'FOLLOWED_BY', to_kind: 'DelegationSuggestion' }]);
    for (const regionId of [domain.ids.region, domain.outputs.station.place.town, domain.outputs.station.place.elsewhere]) expect(await codes('raiseAsDelegation', { congressRegionId: regionId })).toEqual(['CONGRESS_NOT_HIGHER']);
  });

  it('names its delegation; sent twice it is one; an entry of old names it in words', async () => {
    const [originalId, congressRegionId, requestId] = [await domain.outputs.suggestion('ACCEPTED'), await above(), newId()];
    const given = { requestId, originalId, congressRegionId, delegationId: await delegationAt(domain, congressRegionId) };
    const [first, second] = [await doing('raiseAsDelegation', given), await doing('raiseAsDelegation', given)];
    expect([first.codes, second.data]).toEqual([[], first.data]);
    const { id } = (first.data as unknown as { raiseAsDelegation: { id: string } }).raiseAsDelegation;
    const read = async () => (await domain.service.data<{ delegationSuggestion: unknown }>(
      'query ($id: ID!) { delegationSuggestion(id: $id) { raisedBy { id } delegation } }', { id }, { as: domain.near.WORK_COMMITTEE })).delegationSuggestion;
    expect(await read()).toEqual({ raisedBy: { id: given.delegationId }, delegation: null });
    await domain.service.database.ownerPool.query(`update delegation_suggestion set delegation_id = null, delegation = '某某代表团' where id = $1`, [id]);
    expect(await read()).toEqual({ raisedBy: null, delegation: '某某代表团' });
  });

  it('comes in from a past file by the key of its delegation, not by its name', async () => {
    const congressRegionId = await above();
    const row = {
      key: 'past', opened_at: '2026-03-10T10:00:00+08:00', original: `id:${await domain.outputs.suggestion('ACCEPTED')}`, congress_region: `id:${congressRegionId}`, raised_on: '2026-03-10',
    };
    const as = await domain.service.caller('loader', 'ADMINISTRATOR', 'REGION', null);
    const load = async (more: Record<string, unknown>) => (await domain.service.load('delegation_suggestion', [{ ...row, ...more }], { as })).body;
    expect((await load({ delegation: '某某代表团' })).faults.map(({ code }) => code)).toEqual(['STEP_INCOMPLETE']);
    expect(await load({ raised_by: `id:${await delegationAt(domain, congressRegionId)}` })).toMatchObject({ loaded: 1 });
  });

  it.each([['2026-05-31', []], ['2026-06-01', ['DELEGATION_NOT_HELD']]])('by a delegation that was there until the end of May, on %s: %j', async (raisedOn, expected) => {
    expect(await codes('raiseAsDelegation', { raisedOn })).toEqual(expected);
  });

  it.each([
    ['by a delegation that was only formed the day after', async (at: string) => ({ delegationId: await delegationAt(domain, at, { from: '2026-03-11' }) }), 'DELEGATION_NOT_HELD'],
    ['by a delegation formed that very day', async (at: string) => ({ delegationId: await delegationAt(domain, at, { from: '2026-03-10' }) }), null],
    ['by a delegation that never was', async (at: string) => ({ delegationId: await delegationAt(domain, at, { voided: true }) }), 'DELEGATION_NOT_HELD'],
    ['by a delegation at another congress', async () => ({ delegationId: await delegationAt(domain, await above()) }), 'DELEGATION_OF_OTHER_CONGRESS'],
    ['by a delegation of another county', async (at: string) => ({ delegationId: await delegationAt(domain, at, { electingRegionId: domain.outputs.station.place.elsewhere }) }), 'DELEGATION_FROM_ELSEWHERE'],
    ['by a delegation of a town below', async (at: string) => ({ delegationId: await delegationAt(domain, at, { electingRegionId: domain.outputs.station.place.town }) }), 'DELEGATION_FROM_ELSEWHERE'],
    ['by a delegation of what encloses the county', async (at: string) => ({ delegationId: await delegationAt(domain, at, { electingRegionId: at }) }), null],
    ['by a delegation nobody heard of', () => Promise.resolve({ delegationId: newId() }), 'NOT_AVAILABLE'],
    ['by no delegation', () => Promise.resolve({ delegationId: null }), 'BAD_USER_INPUT'],
  ])('%s', async (_, given, code) => {
    const congressRegionId = await above();
    expect(await codes('raiseAsDelegation', { congressRegionId, ...(await given(congressRegionId)) })).toEqual(code === null ? [] : [code]);
  });
});

describe('what the higher congress does with it', () => {
  const raising = async (given: (congressRegionId: string) => Promise<Record<string, unknown>>) => {
    const congressRegionId = await domain.service.region('/411600/', newId());
    return doing('raiseAsDelegation', { congressRegionId, delegationId: await delegationAt(domain, congressRegionId), ...(await given(congressRegionId)) });
  };
  const kept = async (regionId: string, stage = 'SUBMITTED'): Promise<string> => {
    const { mandateId } = await domain.outputs.deputy({ regionId });
    const { administrator } = domain.outputs.station.people;
    const { id } = await domain.outputs.done('submitSuggestion', domain.outputs.submittingSuggestion({ leadMandateId: mandateId }), administrator);
    if (stage === 'WITHDRAWN') await domain.outputs.done('withdrawSuggestion', { id, reason: '重复' }, administrator);
    return id;
  };

  it.each<[string, (congress: string) => Promise<Record<string, unknown>>, string | null]>([
    ['a session of it', async (regionId) => ({ sessionId: await session({ regionId }) }), null],
    ['a session of the county', async () => ({ sessionId: await session() }), 'BAD_USER_INPUT'],
    ['a session of it that never was', async (regionId) => ({ sessionId: await session({ regionId, voided: true }) }), 'BAD_USER_INPUT'],
    ['what it keeps of it', async (regionId) => ({ raisedId: await kept(regionId) }), null],
    ['what it kept and was withdrawn', async (regionId) => ({ raisedId: await kept(regionId, 'WITHDRAWN') }), 'SUGGESTION_WITHDRAWN'],
    ['a suggestion of the county', async () => ({ raisedId: await domain.outputs.suggestion('ACCEPTED') }), 'BAD_USER_INPUT'],
  ])('names %s: %#', async (_, given, code) => {
    expect((await raising(given)).codes).toEqual(code === null ? [] : [code]);
  });

  it.each([['2026-03-09', 'BAD_USER_INPUT'], ['2026-03-10', null], ['2999-01-01', 'BAD_USER_INPUT']])('of what was raised on 10 March is answered on %s: %s', async (answeredOn, code) => {
    const { data } = await raising(() => Promise.resolve({}));
    const { id } = (data as unknown as { raiseAsDelegation: { id: string } }).raiseAsDelegation;
    expect((await work.do('answerDelegationSuggestion', { id, answeredOn, answer: '已研究答复' }, domain.near.WORK_COMMITTEE)).codes).toEqual(code === null ? [] : [code]);
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

  it('is seen by who brought out what was adopted: a suggestion, a bill or a report', async () => {
    const { outputs, service } = domain;
    const { id: billId } = await outputs.done('submitSuggestion', outputs.submittingSuggestion({ kind: 'BILL' }), outputs.leading);
    const reportId = await outputs.report({ groupId: null, leadMandateId: outputs.lead.mandateId });
    for (const adopted of [{ suggestionId: await outputs.suggestion('ACCEPTED') }, { suggestionId: null, billId }, { suggestionId: null, reportId }]) {
      const { data } = await doing('recordAdoption', adopted);
      const { id } = (data as unknown as { recordAdoption: { id: string } }).recordAdoption;
      const sees = async (as = domain.near.DEPUTY) => (await service.data('query ($id: ID!) { adoption(id: $id) { id } }', { id }, { as }));
      expect([await sees(), await sees(domain.far.DEPUTY)]).toEqual([{ adoption: { id } }, { adoption: null }]);
    }
  });

  it.each([
    ['of a draft', async () => ({ suggestionId: await domain.outputs.suggestion('DRAFT') }), 'SUGGESTION_WITHDRAWN'], ['in a form there is not', () => Promise.resolve({ form: 'SONG' }), 'BAD_USER_INPUT'],
    ['before it was submitted', () => Promise.resolve({ adoptedOn: '2026-03-01' }), 'BAD_USER_INPUT'], ['on a day to come', () => Promise.resolve({ adoptedOn: '2999-01-01' }), 'BAD_USER_INPUT'],
  ])('is not recorded %s', async (_, given, code) => {
    expect(await codes('recordAdoption', await given())).toEqual([code]);
  });
});
