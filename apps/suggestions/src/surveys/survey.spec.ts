import { bodyChanged } from '@renda/events';
import { newId } from '@renda/subgraph';
import { eventOf } from '@renda/subgraph/testing';
import { DomainAtWork } from '../testing/domain-at-work.js';
import { ruledAs } from '../testing/rulebook-heard.js';
import { levels, SurveysAtWork } from './survey.fixture.js';

let domain: DomainAtWork;
let work: SurveysAtWork;
beforeAll(async () => {
  domain = await DomainAtWork.start();
  work = new SurveysAtWork(domain);
});
afterAll(() => domain.stop());

const ask = <T>(id: string, fields: string, as = domain.near.WORK_COMMITTEE) => domain.service.data<{ survey: T }>(`query ($id: ID!) { survey(id: $id) { ${fields} } }`, { id }, { as }).then(({ survey }) => survey);

describe('the levels of a survey', () => {
  const prepare = async (given: Record<string, unknown>) => {
    const answer = await work.do('prepareSurvey', { bodyId: domain.ids.committee, meetingOn: '2026-03-10', ...given });
    return { ...answer, id: (answer.data as unknown as { prepareSurvey?: { id: string } } | null)?.prepareSurvey?.id ?? '' };
  };
  const list = { key: 'satisfaction-levels', kind: 'catalogue', appliesTo: { subject: 'SUGGESTION' }, title: { zh: '测评等次', en: 'Levels' }, labels: [], citations: [{ local: '本试验§1' }], open: false,
    values: [{ code: 'GOOD', zh: '满意', en: 'satisfied' }, { code: 'POOR', zh: '不满意', en: 'not satisfied' }] };

  it('are named by the body that holds it where the text sets none, as in Luohe: two at least, none of ours', async () => {
    for (const ruled of [false, true]) {
      if (ruled) await ruledAs(domain, 'luohe');
      expect((await prepare({})).codes).toEqual(['LEVELS_NEEDED']);
      expect((await prepare({ levels: ['SATISFIED'] })).codes).toEqual(['LEVELS_NEEDED']);
      expect((await prepare({ levels })).codes).toEqual([]);
    }
    expect((await prepare({})).errors?.[0]?.extensions).toMatchObject({ params: { switch: 'satisfaction-scale' }, rule: { citation: '002-LH-三-二 L289-292' } });
  });

  it('are refused where they are to be set locally and nobody has: the switch is named', async () => {
    await ruledAs(domain, 'luohe', (entries) => entries.map((entry) => (entry.key === 'satisfaction-scale' ? { ...entry, value: 'SET_LOCALLY' } : entry)));
    const { codes, errors } = await prepare({ levels });
    expect(codes).toEqual(['SCALE_NOT_SET']);
    expect(errors?.[0]?.extensions).toMatchObject({ params: { catalogue: 'satisfaction-levels' }, rule: { title: '满意度测评的等次（文本未规定）' } });
  });

  it('are those of the catalogue of the place, in its order, or some of them', async () => {
    await ruledAs(domain, 'luohe', (entries) => [...entries, list]);
    expect(await ask((await prepare({})).id, 'levels')).toEqual({ levels: ['GOOD', 'POOR'] });
    expect((await prepare({ levels: ['GOOD'] })).codes).toEqual([]);
    expect((await prepare({ levels })).codes).toEqual(['LEVEL_NOT_RULED']);
    await ruledAs(domain, 'luohe');
  });
});

describe('a survey', () => {
  const opinion = (surveyId: string, groupId: string, given: Record<string, unknown> = {}) =>
    work.do('giveGroupOpinion', { surveyId, groupId, givenOn: '2026-03-05', opinion: '办理较慢。', ...given }, domain.near.WORK_COMMITTEE);

  it('opens only when the opinion of each group concerned is in: those named, that of the suggestion, and who observes it', async () => {
    const [named, observer] = [await domain.outputs.group(), await domain.outputs.group()];
    const suggestionId = await domain.outputs.suggestion('ACCEPTED', { groupId: domain.ids.group });
    await domain.service.data('mutation ($input: NameGroupObserverInput!) { nameGroupObserver(input: $input) { id } }',
      { input: { requestId: newId(), suggestionId, groupId: observer, since: '2026-03-03' } }, { as: domain.near.WORK_COMMITTEE });
    const surveyId = await work.prepared({ groupIds: [named] });
    await work.item(surveyId, { suggestionId });
    expect(await ask(surveyId, 'meetingOn items { nodes { suggestion { id } } }', domain.outputs.member)).toEqual({ meetingOn: '2026-03-10', items: { nodes: [{ suggestion: { id: suggestionId } }] } });
    for (const [missing, groupId] of [[3, named], [2, observer], [1, domain.ids.group]] as const) {
      const { codes, errors } = await work.do('beginSurvey', { id: surveyId });
      expect([codes, errors?.[0]?.extensions]).toMatchObject([['OPINIONS_MISSING'], { params: { missing }, rule: { citation: '002-LH-三-二 L289-292' } }]);
      expect((await opinion(surveyId, groupId)).codes).toEqual([]);
    }
    expect((await opinion(surveyId, named)).codes).toEqual(['OPINION_GIVEN']);
    expect((await work.do('beginSurvey', { id: surveyId })).codes).toEqual([]);
    expect((await opinion(surveyId, await domain.outputs.group())).codes).toEqual(['STATUS_UNFIT']);
  });

  it('takes the opinion of a group from its own members, not from others', async () => {
    const surveyId = await work.prepared();
    const give = (as = domain.outputs.member) => work.do('giveGroupOpinion', { surveyId, groupId: domain.ids.group, givenOn: '2026-03-05', opinion: '可。' }, as);
    expect([(await give(domain.far.DEPUTY)).codes, (await give()).codes]).toEqual([['NOT_AVAILABLE'], []]);
  });

  it.each([['2026-03-10', null], ['2026-03-11', 'BAD_USER_INPUT']])('of a meeting on 10 March takes an opinion of %s: %s', async (givenOn, code) => {
    expect((await opinion(await work.prepared(), domain.ids.group, { givenOn })).codes).toEqual(code === null ? [] : [code]);
  });

  it('does not open over nothing, nor before the day of its meeting', async () => {
    expect((await work.do('beginSurvey', { id: await work.prepared() })).codes).toEqual(['SURVEY_EMPTY']);
    const later = await work.prepared({ meetingOn: '2999-01-01' });
    await work.item(later);
    expect((await work.do('beginSurvey', { id: later })).codes).toEqual(['BAD_USER_INPUT']);
  });

  it('once open takes no further item and lets none go; a suggestion stands on it once, under a unit', async () => {
    const surveyId = await work.prepared();
    const itemId = await work.item(surveyId);
    expect((await work.do('addSurveyItem', { surveyId, unitId: domain.ids.unit })).codes).toEqual(['SURVEYED_ALREADY']);
    await work.done('withdrawSurveyItem', { id: itemId, reason: '改列' });
    const again = await work.item(surveyId);
    await work.done('beginSurvey', { id: surveyId });
    expect((await work.do('addSurveyItem', { surveyId, unitId: domain.ids.unit, suggestionId: await domain.outputs.suggestion() })).codes).toEqual(['STATUS_UNFIT']);
    expect((await work.do('withdrawSurveyItem', { id: again, reason: '改列' })).codes).toEqual(['STATUS_UNFIT']);
    expect((await work.do('addSurveyItem', { surveyId: await work.prepared(), unitId: domain.ids.unit, suggestionId: await domain.outputs.suggestion('WITHDRAWN') })).codes).toEqual(['SUGGESTION_WITHDRAWN']);
  });

  it('is over suggestions of its own place: one elsewhere is as if it were not there', async () => {
    const { mandateId } = await domain.outputs.deputy({ regionId: domain.outputs.station.place.elsewhere });
    const { id: suggestionId } = await domain.outputs.done('submitSuggestion', domain.outputs.submittingSuggestion({ leadMandateId: mandateId }), domain.outputs.station.people.administrator);
    expect((await work.do('addSurveyItem', { surveyId: await work.prepared(), unitId: domain.ids.unit, suggestionId })).codes).toEqual(['NOT_AVAILABLE']);
  });

  it('counts votes only while it is open, by its own levels, each once until it is voided, and no more than are present', async () => {
    const early = await work.prepared();
    const waiting = await work.item(early);
    const { surveyId, itemIds: [itemId = ''] } = await work.begun();
    const count = (level: string, votes: number, item = itemId) => work.do('countVotes', { itemId: item, level, votes });
    expect((await count('SATISFIED', 20, waiting)).codes).toEqual(['STATUS_UNFIT']);
    expect((await count('EXCELLENT', 1)).codes).toEqual(['LEVEL_NOT_OF_SURVEY']);
    const first = await work.done('countVotes', { itemId, level: 'SATISFIED', votes: 20 });
    expect((await count('SATISFIED', 21)).codes).toEqual(['LEVEL_COUNTED']);
    await work.done('voidVotes', { id: first, reason: '重计' });
    expect([(await count('SATISFIED', 21)).codes, (await count('DISSATISFIED', 9)).codes]).toEqual([[], []]);
    expect((await work.do('closeSurvey', { id: surveyId, present: 29 })).errors?.[0]?.extensions).toMatchObject({ code: 'BALLOTS_TOO_MANY', params: { votes: 30, present: 29 } });
    expect((await work.do('closeSurvey', { id: surveyId, present: 30 })).codes).toEqual([]);
    expect((await count('BASICALLY_SATISFIED', 0)).codes).toEqual(['STATUS_UNFIT']);
  });

  it('gives its result by unit and by suggestion, votes by level in the order of the survey, in one statement each', async () => {
    const suggestionIds = [await domain.outputs.suggestion('ACCEPTED'), await domain.outputs.suggestion('ACCEPTED')];
    const { surveyId, itemIds } = await work.begun({}, suggestionIds.map((suggestionId) => ({ suggestionId })));
    for (const [index, itemId] of itemIds.entries()) {
      await work.done('countVotes', { itemId, level: 'DISSATISFIED', votes: 5 + index });
      await work.done('countVotes', { itemId, level: 'SATISFIED', votes: 20 });
    }
    const other = await work.closed();
    const fields = 'resultsByUnit { votes unit { id } levels { level votes } } resultsBySuggestion { votes suggestion { id } }';
    const { data } = await domain.service.entities('Survey', [surveyId, other], fields, { as: domain.near.WORK_COMMITTEE });
    const [survey, empty] = (data as unknown as { _entities: Record<string, unknown>[] })._entities;
    expect(survey?.['resultsByUnit']).toEqual([{ votes: 51, unit: { id: domain.ids.unit }, levels: [{ level: 'SATISFIED', votes: 40 }, { level: 'DISSATISFIED', votes: 11 }] }]);
    const bySuggestion = survey?.['resultsBySuggestion'] as { votes: number; suggestion: { id: string } }[];
    expect(Object.fromEntries(bySuggestion.map(({ votes, suggestion }) => [suggestion.id, votes]))).toEqual({ [suggestionIds[0] ?? '']: 25, [suggestionIds[1] ?? '']: 26 });
    expect(empty).toEqual({ resultsByUnit: [], resultsBySuggestion: [] });
    expect(domain.service.statements).toHaveLength(5);
  });
});

describe('the two headline rates', () => {
  const answers = async (surveyId: string, given: Record<string, unknown>) => work.do('enterSatisfaction', { surveyId, respondents: 'PUBLIC', answeredOn: '2026-03-05', ...given });
  const rates = 'problemSolvingRate { part of rate } satisfactionRate { part of rate } bothRose';

  /** So many of two suggestions solved by the day, and so many of a hundred satisfied. */
  async function round(solved: number, satisfied: number, given: Record<string, unknown> = {}): Promise<string> {
    const items = [];
    for (const at of [0, 1]) items.push({ suggestionId: await domain.outputs.suggestion(at < solved ? 'CLOSED' : 'ACCEPTED') });
    const surveyId = await work.prepared(given);
    for (const item of items) await work.item(surveyId, item);
    await answers(surveyId, { answers: 60, satisfied: Math.min(satisfied, 60) });
    await answers(surveyId, { respondents: 'DEPUTY', answers: 40, satisfied: satisfied - Math.min(satisfied, 60) });
    await work.done('beginSurvey', { id: surveyId });
    return work.done('closeSurvey', { id: surveyId, present: 30 });
  }

  it('stand apart from the ballot and from each other, each with its volume; where nothing was asked there is none', async () => {
    expect(await ask(await round(1, 70), rates)).toEqual({ problemSolvingRate: { part: 1, of: 2, rate: 0.5 }, satisfactionRate: { part: 70, of: 100, rate: 0.7 }, bothRose: null });
    expect(await ask(await work.closed(), rates)).toEqual({ problemSolvingRate: { part: 0, of: 0, rate: null }, satisfactionRate: { part: 0, of: 0, rate: null }, bothRose: null });
  });

  it('count as solved what was solved by the day of the meeting, and what is solved later not', async () => {
    const solved = await domain.outputs.suggestion('CLOSED');
    for (const [meetingOn, part] of [['2026-03-08', 0], ['2026-03-09', 1]] as const) {
      expect(await ask(await work.closed({ meetingOn }, [{ suggestionId: solved }]), 'problemSolvingRate { part of }')).toEqual({ problemSolvingRate: { part, of: 1 } });
    }
  });

  it('count a suggestion once, under however many units it is surveyed', async () => {
    const [solved, open] = [await domain.outputs.suggestion('CLOSED'), await domain.outputs.suggestion('ACCEPTED')];
    const other = await domain.outputs.station.unit('COUNTY');
    const surveyId = await work.closed({}, [{ suggestionId: solved }, { suggestionId: open }, { suggestionId: open, unitId: other }]);
    expect(await ask(surveyId, 'problemSolvingRate { part of rate }')).toEqual({ problemSolvingRate: { part: 1, of: 2, rate: 0.5 } });
  });

  it.each([[1, 70, true], [1, 69, false], [0, 70, false]])('before: none solved, 69 satisfied; now %i solved, %i satisfied: both rose %s', async (solved, satisfied, bothRose) => {
    const previousId = await round(0, 69, { meetingOn: '2026-03-09' });
    expect(await ask(await round(solved, satisfied, { previousId }), 'bothRose')).toEqual({ bothRose });
  });

  it('are compared with a round that is closed and earlier, of the same place, and no other', async () => {
    const [open, sameDay] = [await work.prepared({ meetingOn: '2026-03-01' }), await work.closed()];
    const town = newId();
    await domain.service.hear(eventOf(bodyChanged, town, 1, { name: '主席团', kind: 'PRESIDIUM', regionId: domain.outputs.station.place.town, from: '2020-01-01', to: null }));
    const elsewhere = await work.closed({ meetingOn: '2026-03-01', bodyId: town });
    for (const previousId of [open, sameDay, elsewhere]) expect((await work.do('prepareSurvey', { bodyId: domain.ids.committee, meetingOn: '2026-03-10', levels, previousId })).codes).toEqual(['BAD_USER_INPUT']);
  });

  it('take no more satisfied than answered, nothing of a suggestion that is not surveyed, and nothing once the survey is closed', async () => {
    const surveyId = await work.prepared();
    const codes = async (given: Record<string, unknown>, id = surveyId) => (await answers(id, given)).codes;
    expect([await codes({ answers: 10, satisfied: 11 }), await codes({ answers: 10, satisfied: 10 })]).toEqual([['BAD_USER_INPUT'], []]);
    expect(await codes({ answers: 1, satisfied: 1, suggestionId: await domain.outputs.suggestion() })).toEqual(['NOT_ON_SURVEY']);
    expect(await codes({ answers: 1, satisfied: 1 }, await work.closed())).toEqual(['STATUS_UNFIT']);
  });
});

describe('a survey of the past', () => {
  it('comes in closed, then what was surveyed, the opinions, the votes and the answers; its suggestions stand in their chains', async () => {
    const suggestionId = await domain.outputs.suggestion('CLOSED');
    const load = async (kind: string, row: Record<string, unknown> & { key: string }) => (await domain.service.load(kind, [row], { as: domain.near.ADMINISTRATOR })).body.faults.map(({ code }) => code);
    const entered = { opened_at: '2026-03-12T09:00:00+08:00' };
    expect(await load('survey', { key: 's', ...entered, body: `id:${domain.ids.committee}`, meeting_on: '2026-03-10', levels: levels.join(';'), groups: `id:${domain.ids.group}`,
      begin_at: '2026-03-12T09:00:00+08:00', close_at: '2026-03-12T10:00:00+08:00', present: 30 })).toEqual([]);
    expect(await load('survey_item', { key: 'i', ...entered, survey: 's', unit: `id:${domain.ids.unit}`, suggestion: `id:${suggestionId}` })).toEqual([]);
    expect(await load('group_opinion', { key: 'o', ...entered, survey: 's', group: `id:${domain.ids.group}`, given_on: '2026-03-05', opinion: '可。' })).toEqual([]);
    expect(await load('survey_ballot', { key: 'b', ...entered, item: 'i', level: 'SATISFIED', votes: 30 })).toEqual([]);
    expect(await load('satisfaction_answer', { key: 'a', ...entered, survey: 's', respondents: 'PUBLIC', answered_on: '2026-03-05', answers: 10, satisfied: 9 })).toEqual([]);
    const { rows } = await domain.service.database.pool.query(`select i.solved, l.relation from survey_item i join provenance_link l on l.from_id = i.suggestion_id and l.to_id = i.survey_id where i.suggestion_id = $1`, [suggestionId]);
    expect(rows).toEqual([{ solved: true, relation: 'SURVEYED_IN' }]);
  });

  it('may be over a suggestion under two units, which stands in its chain once', async () => {
    const [suggestionId, other] = [await domain.outputs.suggestion('ACCEPTED'), await domain.outputs.station.unit('COUNTY')];
    const entered = { opened_at: '2026-03-12T09:00:00+08:00' };
    await domain.service.load('survey', [{ key: 'u', ...entered, body: `id:${domain.ids.committee}`, meeting_on: '2026-03-10', levels: levels.join(';'), begin_at: '2026-03-12T09:00:00+08:00' }], { as: domain.near.ADMINISTRATOR });
    const rows = [domain.ids.unit, other].map((unit) => ({ key: unit, ...entered, survey: 'u', unit: `id:${unit}`, suggestion: `id:${suggestionId}` }));
    expect((await domain.service.load('survey_item', rows, { as: domain.near.ADMINISTRATOR })).body).toMatchObject({ loaded: 2, faults: [] });
    const { rows: links } = await domain.service.database.pool.query(`select from provenance_link where from_id = $1 and relation = 'SURVEYED_IN'`, [suggestionId]);
    expect(links).toHaveLength(1);
  });

  it('learns its groups from all that is entered in one file', async () => {
    const groups = [await domain.outputs.group(), await domain.outputs.group()];
    const entered = { opened_at: '2026-03-12T09:00:00+08:00' };
    await domain.service.load('survey', [{ key: 't', ...entered, body: `id:${domain.ids.committee}`, meeting_on: '2026-03-10', levels: levels.join(';') }], { as: domain.near.ADMINISTRATOR });
    const rows = [];
    for (const groupId of groups) rows.push({ key: groupId, ...entered, survey: 't', unit: `id:${domain.ids.unit}`, suggestion: `id:${await domain.outputs.suggestion('SUBMITTED', { groupId })}` });
    expect((await domain.service.load('survey_item', rows, { as: domain.near.ADMINISTRATOR })).body).toMatchObject({ loaded: 2, faults: [] });
    const { rows: found } = await domain.service.database.pool.query<{ group_ids: string[] }>(`select group_ids from survey where group_ids && $1::uuid[]`, [groups]);
    expect(found.map(({ group_ids: ids }) => ids.toSorted())).toEqual([groups.toSorted()]);
  });
});
