import { sessionChanged } from '@renda/events';
import { newId } from '@renda/subgraph';
import { eventOf } from '@renda/subgraph/testing';
import { DomainAtWork } from '../testing/domain-at-work.js';
import { publishFor, replyDaySetLocally } from '../testing/published-rules.js';

let domain: DomainAtWork;
let region: string;
let lead: string;
const unitIds: Record<string, string> = {};
const sessions: string[] = [];

/** A town of its own whose figures nobody else's suggestions change: four suggestions over two sessions and two years. */
beforeAll(async () => {
  domain = await DomainAtWork.start();
  const { service, outputs } = domain;
  region = await service.region('/411600/411625/411625999/');
  ({ mandateId: lead } = await outputs.deputy({ regionId: region }));
  for (const [from, to] of [['2024-01-08', '2024-01-11'], ['2025-01-08', '2025-01-11']] as const) {
    const id = newId();
    sessions.push(id);
    await service.hear(eventOf(sessionChanged, id, 1, { termId: newId(), level: 'TOWNSHIP', regionId: region, number: sessions.length, from, to, opensYear: true, voided: false } as never));
  }
  unitIds['bureau'] = outputs.station.place.bureau;
  await accepted('2024-01-09', {});
  await handled('2024-06-01', { solution: 'SOLVED', evidence: '文件', solvedOn: '2024-09-01' }, true);
  await handled('2025-01-07', { solution: 'PLANNED', evidence: '计划' }, false);
  await accepted('2025-03-01', { dispute: true });
});
afterAll(() => domain.stop());

async function accepted(submittedOn: string, { dispute = false }): Promise<string> {
  const { outputs } = domain;
  const { id } = await outputs.done('submitSuggestion', outputs.submittingSuggestion({ leadMandateId: lead, submittedOn }));
  await outputs.step('accept', id);
  if (!dispute) return id;
  await outputs.step('analyse', id);
  await outputs.step('assign', id);
  await outputs.step('dispute', id, outputs.station.people.handler);
  await outputs.step('assign', id);
  return id;
}

async function handled(submittedOn: string, close: Record<string, unknown>, contacted: boolean): Promise<void> {
  const { outputs } = domain;
  const { handler } = outputs.station.people;
  const id = await accepted(submittedOn, {});
  await outputs.step('analyse', id);
  await outputs.step('assign', id);
  await outputs.step('sign', id, handler);
  if (contacted) await outputs.step('contact', id, handler, { mandateId: lead });
  await outputs.step('reply', id, handler);
  if (!contacted) await outputs.step('contact', id, handler, { mandateId: lead });
  await outputs.step('feedBack', id);
  await outputs.step('judge', id, domain.outputs.station.people.committee);
  await outputs.done('closeSuggestion', { id, ...close });
  await domain.service.database.pool.query(`update suggestion_stage set at = $2::date + interval '12 hours' where suggestion_id = $1 and action = 'assign'`, [id, submittedOn.replace(/\d\d$/, '17')]);
}

type Figure = Record<string, unknown>;
const figures = async (by: string, given: Record<string, unknown> = {}): Promise<Figure[]> => (await domain.service.data<{ suggestionFigures: Figure[] }>(
  `query ($regionId: ID, $by: String!, $from: Date) { suggestionFigures(regionId: $regionId, by: $by, from: $from) { code unit { id } session { id } suggestions change accepted highQuality key adopted assigned reassigned
    reassignedRate daysToAssign replied contacted contactedRate closed solved partly planned explained solvedRate } }`, { regionId: region, by, ...given }, { as: domain.near.WORK_COMMITTEE })).suggestionFigures;

describe('the figures of suggestions', () => {
  it('by session have the change against the one before: what was filed before the next session began is of the last', async () => {
    expect((await figures('SESSION')).map(({ session, suggestions, change }) => [(session as { id: string }).id, suggestions, change])).toEqual([[sessions[0], 3, null], [sessions[1], 1, -2]]);
  });

  it('by year have the change against the one before, and what is good of them', async () => {
    expect((await figures('YEAR')).map(({ code, suggestions, change, accepted: taken, highQuality }) => [code, suggestions, change, taken, highQuality])).toEqual([['2024', 2, null, 2, 1], ['2025', 2, 0, 2, 1]]);
    expect(domain.service.statements).toHaveLength(1);
  });

  it('say how accurate and how timely the assignment was, and how the deputies were contacted before the reply, each with its volume', async () => {
    const bureau = (await figures('UNIT')).find(({ unit }) => (unit as { id: string } | null)?.id === unitIds['bureau']);
    expect(bureau).toMatchObject({ suggestions: 3, assigned: 3, reassigned: 1, reassignedRate: 33.33, replied: 2, contacted: 1, contactedRate: 50, closed: 2, solved: 1, planned: 1, solvedRate: 50 });
    expect((await figures('UNIT', { from: '2025-02-01' })).map(({ assigned, solvedRate }) => [assigned, solvedRate])).toEqual([[1, null]]);
  });

  it('by category leave what was not analysed without one; the days to the assignment are civil days', async () => {
    const found = await figures('CATEGORY');
    expect(found.map(({ code, suggestions }) => [code, suggestions])).toEqual([['AGRICULTURE', 3], [null, 1]]);
    const [year2024] = await figures('YEAR');
    expect(year2024?.['daysToAssign']).toBe(16);
  });

  it('are grouped by one of four, and by nobody who is no office', async () => {
    const ask = (by: string, as = domain.near.WORK_COMMITTEE) => domain.service.ask(`{ suggestionFigures(by: "${by}") { suggestions } }`, {}, { as });
    expect([(await ask('MOOD')).codes, (await ask('YEAR', domain.near.UNDERTAKING_UNIT)).codes]).toEqual([['BAD_USER_INPUT'], ['FORBIDDEN']]);
  });
});

describe('where there was a year and a session of which nothing came', () => {
  let place: string;
  const sat: string[] = [];
  beforeAll(async () => {
    const { service, outputs } = domain;
    place = await service.region('/411600/411625/411625998/');
    for (const year of [2021, 2022, 2023]) {
      sat.push(newId());
      await service.hear(eventOf(sessionChanged, sat.at(-1) ?? '', 1, { termId: newId(), level: 'TOWNSHIP', regionId: place, number: year, from: `${String(year)}-01-08`, to: `${String(year)}-01-11`, opensYear: true, voided: false } as never));
    }
    const { mandateId } = await outputs.deputy({ regionId: place });
    const stationId = await outputs.station.stationIs('ESTABLISHED', { id: newId(), regionId: place });
    for (const [submittedOn, given] of [['2021-03-01', {}], ['2021-03-02', { stationId }], ['2023-03-01', { stationId }]] as const) {
      await outputs.done('submitSuggestion', outputs.submittingSuggestion({ leadMandateId: mandateId, submittedOn, ...given }));
    }
  });
  const counted = (by: string, fields: string) => domain.service.data<{ suggestionFigures: unknown[] }>(
    `query ($regionId: ID, $by: String!) { suggestionFigures(regionId: $regionId, by: $by) { ${fields} suggestions change } }`, { regionId: place, by }, { as: domain.near.WORK_COMMITTEE }).then(({ suggestionFigures }) => suggestionFigures);

  it('the change is against these, not against the last of which something came', async () => {
    expect(await counted('YEAR', 'code')).toEqual([{ code: '2021', suggestions: 2, change: null }, { code: '2023', suggestions: 1, change: 1 }]);
    expect(await counted('SESSION', 'session { id }')).toEqual([{ session: { id: sat[0] }, suggestions: 2, change: null }, { session: { id: sat[2] }, suggestions: 1, change: 1 }]);
  });

  it('what comes of a station is counted by it', async () => {
    expect(await counted('STATION', 'code station { id }')).toEqual([{ code: null, station: { id: expect.any(String) }, suggestions: 2, change: null }, { code: null, station: null, suggestions: 1, change: null }]);
  });
});

describe('the board', () => {
  const board = (as = domain.near.WORK_COMMITTEE, first = 20) => domain.service.data<{ suggestionBoard: { stage: string; count: number; suggestions: { id: string; title: string }[] }[] }>(
    `query ($regionId: ID, $first: Int!) { suggestionBoard(regionId: $regionId) { stage stageName count suggestions(first: $first) { id title leadMandate { id } } } }`, { regionId: region, first }, { as });

  it('shows each stage with its count and its suggestions in two statements, however many there are', async () => {
    const { suggestionBoard } = await board();
    expect(domain.service.statements).toHaveLength(2);
    expect(suggestionBoard.filter(({ count }) => count > 0).map(({ stage, count, suggestions }) => [stage, count, suggestions.length])).toEqual([['ACCEPTED', 1, 1], ['ASSIGNED', 1, 1], ['CLOSED', 2, 2]]);
    expect((await board(undefined, 1)).suggestionBoard.find(({ stage }) => stage === 'CLOSED')?.suggestions).toHaveLength(1);
    expect((await board(domain.far.WORK_COMMITTEE)).suggestionBoard.every(({ count }) => count === 0)).toBe(true);
  });

  const bulk = async (mutation: string, given: Record<string, unknown>, as = domain.near.WORK_COMMITTEE) => {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const answer = await domain.service.data<Record<string, { code: string | null; suggestion: { stage: string } | null }[]>>(
      `mutation ($input: ${type}!) { ${mutation}(input: $input) { index code suggestion { stage } } }`, { input: { requestId: newId(), ...given } }, { as });
    return answer[mutation]?.map(({ code, suggestion }) => code ?? suggestion?.stage);
  };

  it('takes a step for many at once, each on its own: what cannot be done leaves the others alone', async () => {
    const { outputs } = domain;
    const ids = [await outputs.suggestion('SUBMITTED'), await outputs.suggestion('ACCEPTED'), await outputs.suggestion('SUBMITTED')];
    expect(await bulk('acceptSuggestions', { ids })).toEqual(['ACCEPTED', 'STAGE_PASSED', 'ACCEPTED']);
    expect(await bulk('analyseSuggestions', { ids: [...ids, newId()], category: 'AGRICULTURE', powersLevel: 'COUNTY' })).toEqual(['ANALYSED', 'ANALYSED', 'ANALYSED', 'NOT_AVAILABLE']);
    expect(await bulk('assignSuggestions', { ids, leadUnitId: unitIds['bureau'] })).toEqual(['ASSIGNED', 'ASSIGNED', 'ASSIGNED']);
    expect(await bulk('signSuggestions', { ids: [...ids, await outputs.suggestion('SUPERVISED')], receivedBy: '办公室' }, domain.near.UNDERTAKING_UNIT)).toEqual(['SUPERVISED', 'SUPERVISED', 'SUPERVISED', 'STAGE_PASSED']);
    const stranger = { ids: [await outputs.suggestion('ASSIGNED')], receivedBy: '办公室' };
    expect(await bulk('signSuggestions', stranger, domain.far.UNDERTAKING_UNIT)).toEqual(['NOT_AVAILABLE']);
  });

  it('assigns many with the day by which they are to be replied to, where the place leaves it to whoever assigns', async () => {
    await publishFor(domain.service, 'shenzhen', '411625', replyDaySetLocally);
    const ids = [await domain.outputs.suggestion('ANALYSED'), await domain.outputs.suggestion('ANALYSED')];
    expect(await bulk('assignSuggestions', { ids, leadUnitId: unitIds['bureau'] })).toEqual(['STEP_INCOMPLETE', 'STEP_INCOMPLETE']);
    expect(await bulk('assignSuggestions', { ids, leadUnitId: unitIds['bureau'], dueOn: '2999-12-31' })).toEqual(['ASSIGNED', 'ASSIGNED']);
    const { suggestion } = await domain.service.data<{ suggestion: unknown }>('query ($id: ID!) { suggestion(id: $id) { dueOn } }', { id: ids[1] }, { as: domain.near.WORK_COMMITTEE });
    expect(suggestion).toEqual({ dueOn: '2999-12-31' });
    await publishFor(domain.service, 'shenzhen', '440300');
  });

  it('tells the deputies of those that were replied to, and closes those whose deputy was told; sent again it changes nothing', async () => {
    const { outputs } = domain;
    const ids = [await outputs.suggestion('SUPERVISED'), await outputs.suggestion('SUPERVISED')];
    await outputs.step('reply', ids[0] ?? '', outputs.station.people.handler);
    const telling = { requestId: newId(), ids, text: '已列入资金安排。' };
    for (let sent = 0; sent < 2; sent += 1) expect(await bulk('feedBackSuggestions', telling)).toEqual(['FED_BACK', 'STEP_INCOMPLETE']);
    const closing = { requestId: newId(), ids, solution: 'PLANNED', evidence: '资金计划' };
    expect(await bulk('closeSuggestions', { ...closing, requestId: newId(), solution: 'WISHED' })).toEqual(['BAD_USER_INPUT', 'STAGE_SKIPPED']);
    for (let sent = 0; sent < 2; sent += 1) expect(await bulk('closeSuggestions', closing)).toEqual(['CLOSED', 'STAGE_SKIPPED']);
    const { suggestion } = await domain.service.data<{ suggestion: unknown }>('query ($id: ID!) { suggestion(id: $id) { solution stages { action } } }', { id: ids[0] }, { as: domain.near.WORK_COMMITTEE });
    expect(suggestion).toMatchObject({ solution: 'PLANNED', stages: { length: 7 } });
    expect((await domain.service.ask('mutation ($input: CloseSuggestionsInput!) { closeSuggestions(input: $input) { code } }', { input: closing }, { as: domain.near.UNDERTAKING_UNIT })).codes).toEqual(['FORBIDDEN']);
  });
});
