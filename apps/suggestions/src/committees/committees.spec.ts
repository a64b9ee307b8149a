import { dayOf } from '@renda/calendar';
import { newId } from '@renda/subgraph';
import { RegisterSteps } from '@renda/subgraph/testing';
import { bodyOf } from '../testing/bills-at-work.js';
import { DomainAtWork } from '../testing/domain-at-work.js';
import { publishFor } from '../testing/published-rules.js';
import { committeeSamples, supervisedSuggestion } from './committee.fixture.js';
import { handlingScores } from './handling-score.js';

let domain: DomainAtWork;
let work: RegisterSteps<never, never>;
beforeAll(async () => {
  domain = await DomainAtWork.start();
  work = new RegisterSteps(handlingScores as never, { service: domain.service, near: domain.near, far: domain.far, samples: committeeSamples(domain) });
});
afterAll(() => domain.stop());

const doing = async (mutation: string, given: Record<string, unknown>, as = domain.near.SPECIAL_COMMITTEE) =>
  (await work.do(mutation, { requestId: newId(), ...(await work.sample(mutation)), ...given }, as)).codes;

describe('the split of suggestions among the special committees', () => {
  const coverage = async () => (await domain.service.data<{ committeeCoverage: { suggestions: number; without: number } }>(
    'query ($regionId: ID) { committeeCoverage(regionId: $regionId) { suggestions without } }', { regionId: domain.ids.region }, { as: domain.near.WORK_COMMITTEE })).committeeCoverage;

  it('is done for many at once, each on its own, until none is without', async () => {
    const items = [];
    for (const stage of ['SUBMITTED', 'ACCEPTED', 'SUPERVISED'] as const) items.push({ id: await domain.outputs.suggestion(stage), committeeId: domain.committee });
    await domain.outputs.suggestion('DRAFT');
    await domain.outputs.suggestion('WITHDRAWN');
    expect(await coverage()).toEqual({ suggestions: 3, without: 3 });
    const requestId = newId();
    const split = (given: readonly object[]) => domain.service.data<{ splitSuggestions: { code: string | null; suggestion: { committee: { id: string } } | null }[] }>(
      'mutation ($input: SplitSuggestionsInput!) { splitSuggestions(input: $input) { index code suggestion { committee { id } } } }', { input: { requestId, items: given } }, { as: domain.near.WORK_COMMITTEE });
    const { splitSuggestions } = await split([...items, { id: newId(), committeeId: domain.committee }]);
    expect(splitSuggestions.map(({ code }) => code)).toEqual([null, null, null, 'NOT_AVAILABLE']);
    expect(splitSuggestions[0]?.suggestion).toEqual({ committee: { id: domain.committee } });
    expect(await coverage()).toEqual({ suggestions: 3, without: 0 });
  });

  it('gives sight of it to that special committee and no other, and lets it be given to another', async () => {
    const id = await supervisedSuggestion(domain);
    const other = await bodyOf(domain.outputs);
    const special = await domain.service.caller('other special', 'SPECIAL_COMMITTEE', 'BODY', other);
    const sees = async (as: typeof special) => (await domain.service.entities('Suggestion', [id], 'id', { as })).codes.length === 0;
    expect([await sees(domain.near.SPECIAL_COMMITTEE), await sees(special)]).toEqual([true, false]);
    expect((await domain.outputs.mutate('splitSuggestion', { id, committeeId: domain.committee })).codes).toEqual(['COMMITTEE_HAS_IT']);
    await domain.outputs.done('splitSuggestion', { id, committeeId: other });
    expect([await sees(domain.near.SPECIAL_COMMITTEE), await sees(special)]).toEqual([false, true]);
    const { data } = await domain.service.entities('Body', [other], 'suggestions { nodes { id } }', { as: special });
    expect(data).toMatchObject({ _entities: [{ suggestions: { nodes: [{ id }] } }] });
  });

  it('never lets two have it at a time: the database says so', async () => {
    const id = await supervisedSuggestion(domain);
    const second = domain.service.database.pool.query(`insert into committee_split (suggestion_id, number, body_id, at) values ($1, 99, $2, now())`, [id, newId()]);
    await expect(second).rejects.toMatchObject({ constraint: 'committee_split_now' });
    expect((await domain.outputs.mutate('splitSuggestion', { id, committeeId: await bodyOf(domain.outputs, { kind: 'WORK_COMMITTEE' }) })).codes).toEqual(['COMMITTEE_UNFIT']);
  });

  it('to fifty committees at once leaves one', async () => {
    const id = await domain.outputs.suggestion('ACCEPTED');
    const committees = await Promise.all(Array.from({ length: 50 }, () => bodyOf(domain.outputs)));
    await Promise.all(committees.map((committeeId) => domain.outputs.mutate('splitSuggestion', { id, committeeId })));
    const { rows } = await domain.service.database.pool.query<{ body_id: string }>('select body_id from committee_split where suggestion_id = $1 and ended_at is null', [id]);
    expect(rows).toHaveLength(1);
  });
});

describe('a special committee', () => {
  it('logs only what it did about what is split to it; who signed sees that', async () => {
    expect(await doing('enterSupervision', {})).toEqual([]);
    expect(await doing('enterSupervision', { suggestionId: await domain.outputs.suggestion('SUPERVISED') })).toEqual(['COMMITTEE_NOT_ITS']);
    expect(await doing('enterSupervision', { day: '2999-01-01' })).toEqual(['BAD_USER_INPUT']);
    const suggestionId = await supervisedSuggestion(domain);
    const working = (regionId: string) => bodyOf(domain.outputs, { kind: 'WORK_COMMITTEE', regionId });
    const { county, elsewhere } = domain.outputs.station.place;
    for (const [regionId, codes] of [[elsewhere, ['NOT_AVAILABLE']], [county, []]] as const) {
      const bodyId = await working(regionId);
      const own = await domain.service.caller(bodyId, 'SPECIAL_COMMITTEE', 'BODY', bodyId);
      expect(await doing('enterSupervision', { suggestionId: await supervisedSuggestion(domain), bodyId }, own)).toEqual(codes);
    }
    await doing('enterSupervision', { suggestionId });
    const { suggestion } = await domain.service.data<{ suggestion: unknown }>('query ($id: ID!) { suggestion(id: $id) { supervisionEntries { nodes { form findings } } } }', { id: suggestionId }, { as: domain.outputs.leading });
    expect(suggestion).toEqual({ supervisionEntries: { nodes: [{ form: 'CHECK', findings: '正在立项' }] } });
  });

  it.each([
    ['of a suggestion whose deputy was not told yet', async () => ({ suggestionId: await supervisedSuggestion(domain, 'SUPERVISED') }), 'STAGE_SKIPPED'],
    ['of one that is split to nobody', async () => ({ suggestionId: await domain.outputs.suggestion('FED_BACK') }), 'COMMITTEE_NOT_ITS'],
    ['of a unit that does not handle it', async () => ({ unitId: await domain.outputs.station.unit('COUNTY') }), 'BAD_USER_INPUT'],
    ['above its scale', () => Promise.resolve({ points: 100.5 }), 'BAD_USER_INPUT'],
  ])('gives no score %s', async (_, given, code) => {
    expect(await doing('scoreHandling', await given())).toEqual([code]);
  });

  it('scores a unit once for a suggestion, and anew when the score was voided', async () => {
    const suggestionId = await supervisedSuggestion(domain, 'CLOSED');
    const score = () => work.do('scoreHandling', { requestId: newId(), suggestionId, bodyId: domain.committee, unitId: domain.ids.unit, points: 90, outOf: 100, scoredOn: '2026-03-10', grounds: '好' }, domain.near.SPECIAL_COMMITTEE);
    const first = await score();
    expect([first.codes, (await score()).codes]).toEqual([[], ['SCORED_TWICE']]);
    await work.do('voidScore', { id: (first.data as unknown as { scoreHandling: { id: string } }).scoreHandling.id, reason: '有误' }, domain.near.SPECIAL_COMMITTEE);
    expect((await score()).codes).toEqual([]);
  });

  const standing = async (): Promise<string> => (await domain.service.database.pool.query<{ id: string }>(`select id from scoring_scale where place_id = $1 and status = 'STANDING'`, [domain.ids.region])).rows[0]?.id ?? '';

  it('scores by the scale of the place where the rules of Beihu leave it to the place, by its own where they set none', async () => {
    const setLocally = (text: string): string => text.replace(/(key: scoring-scale[\s\S]*?value: )NONE_SET/, '$1SET_LOCALLY');
    await publishFor(domain.service, 'beihu', '411625');
    expect(await doing('scoreHandling', { points: 4, outOf: 5 })).toEqual([]);
    await publishFor(domain.service, 'beihu', '411625', setLocally);
    expect(await doing('scoreHandling', { points: 4, outOf: 5 })).toEqual(['SCORING_SCALE_NOT_SET']);
    await doing('setScoringScale', { placeId: domain.ids.region, outOf: 5 }, domain.near.WORK_COMMITTEE);
    expect([await doing('scoreHandling', { points: 4, outOf: 5 }), await doing('scoreHandling', {})]).toEqual([[], ['SCORING_SCALE_DIFFERS']]);
    const scale = await standing();
    expect(await doing('setScoringScale', { placeId: domain.ids.region, outOf: 10 }, domain.near.WORK_COMMITTEE)).toEqual(['SCORING_SCALE_SET']);
    const end = (until: string) => doing('endScoringScale', { id: scale, until }, domain.near.WORK_COMMITTEE);
    expect(await end('2026-01-01')).toEqual(['BAD_USER_INPUT']);
    expect(await end('2999-01-01')).toEqual([]);
    expect(await doing('scoreHandling', { points: 4, outOf: 5 })).toEqual([]);
    await doing('setScoringScale', { placeId: domain.ids.region, outOf: 10, since: '2999-01-01' }, domain.near.WORK_COMMITTEE);
    expect(await doing('scoreHandling', { points: 4, outOf: 5 })).toEqual([]);
    await doing('endScoringScale', { id: await standing(), until: '2999-02-01' }, domain.near.WORK_COMMITTEE);
    await domain.service.database.pool.query(`update scoring_scale set until = $1 where id = $2`, [dayOf(new Date()), scale]);
    expect(await doing('scoreHandling', { points: 4, outOf: 5 })).toEqual(['SCORING_SCALE_NOT_SET']);
    await domain.service.database.pool.query(`update scoring_scale set until = $1::date + 1 where id = $2`, [dayOf(new Date()), scale]);
    expect(await doing('scoreHandling', { points: 4, outOf: 5 })).toEqual([]);
    await publishFor(domain.service, 'beihu', '431002');
  });
});

describe('the ranking of the units', () => {
  const ranking = (as = domain.near.SPECIAL_COMMITTEE) => domain.service.ask('{ unitRanking(from: "2020-02-01", to: "2020-03-01") { place rate suggestions unit { id } } }', {}, { as });

  it('has the volume beside each rate, and is nobody’s but the offices’', async () => {
    const [better, worse] = [domain.ids.unit, await domain.outputs.station.unit('COUNTY')];
    for (const [unitId, points] of [[better, 95], [better, 85], [worse, 60]] as const) {
      const id = await domain.outputs.suggestion('ANALYSED');
      await domain.outputs.done('assignSuggestion', { id, leadUnitId: better, coUnitIds: [worse] });
      await domain.service.database.pool.query(`update suggestion set stage = 'FED_BACK', committee_id = $2 where id = $1`, [id, domain.committee]);
      expect(await doing('scoreHandling', { suggestionId: id, unitId, points, outOf: 100, scoredOn: '2020-02-29' })).toEqual([]);
    }
    expect((await ranking()).data).toEqual({ unitRanking: [{ place: 1, rate: 90, suggestions: 2, unit: { id: better } }, { place: 2, rate: 60, suggestions: 1, unit: { id: worse } }] });
    for (const as of [domain.near.UNDERTAKING_UNIT, domain.near.DEPUTY, domain.near.STATION_STAFF]) expect((await ranking(as)).codes).toEqual(['FORBIDDEN']);
  });
});
