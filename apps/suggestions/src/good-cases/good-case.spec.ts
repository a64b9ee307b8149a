import { dayOf } from '@renda/calendar';
import { newId } from '@renda/subgraph';
import { standing } from '../petitions/petition.fixture.js';
import { DomainAtWork } from '../testing/domain-at-work.js';
import { GoodCasesAtWork } from './good-case.fixture.js';

let domain: DomainAtWork;
let work: GoodCasesAtWork;
beforeAll(async () => {
  domain = await DomainAtWork.start();
  work = new GoodCasesAtWork(domain);
});
afterAll(() => domain.stop());

type Given = Record<string, unknown>;
const nominating = async (given: Given = {}, as = domain.near.GENERAL_OFFICE) => (await work.do('nominateHandlingCase', await work.nominating(given), as)).codes;
const thisYear = Number(dayOf(new Date()).slice(0, 4));

describe('the round of a year', () => {
  it('is one for each body and year; cancelled or taken back, it makes room for another', async () => {
    const bodyId = await standing(domain, domain.ids.region);
    const open = async (year: number, of = bodyId) => (await work.do('openHandlingCaseRound', { bodyId: of, year })).codes;
    const first = await work.round({ bodyId });
    expect([await open(2025), await open(2024), await open(2025, await standing(domain, domain.ids.region))]).toEqual([['ROUND_ALREADY'], [], []]);
    await work.done('cancelHandlingCaseRound', { id: first, reason: '并入下一年度' });
    const { roundId } = await work.published({ bodyId });
    expect(await open(2025)).toEqual(['ROUND_ALREADY']);
    await work.done('withdrawHandlingCaseRound', { id: roundId, reason: '文号有误' });
    expect(await open(2025)).toEqual([]);
  });

  it('of fifty opened at once for one body and year, exactly one is', async () => {
    const bodyId = await standing(domain, domain.ids.region);
    const answers = await Promise.all(Array.from({ length: 50 }, () => work.do('openHandlingCaseRound', { bodyId, year: 2025 })));
    expect(answers.flatMap(({ codes }) => codes)).toEqual(Array.from({ length: 49 }, () => 'ROUND_ALREADY'));
  });

  it.each<[string, () => Promise<Given> | Given, string[]]>([
    ['of a special committee', () => ({ bodyId: domain.ids.committee }), ['NOT_A_STANDING_COMMITTEE']],
    ['of a body not heard of', () => ({ bodyId: newId() }), ['NOT_AVAILABLE']],
    ['of a year to come', () => ({ year: thisYear + 1 }), ['BAD_USER_INPUT']],
    ['of this year', () => ({ year: thisYear }), []],
  ])('%s is opened: %#', async (_, given, codes) => {
    expect((await work.do('openHandlingCaseRound', { bodyId: await standing(domain, domain.ids.region), year: 2025, ...(await given()) })).codes).toEqual(codes);
  });

  it('is not reviewed without a nomination that stands', async () => {
    const roundId = await work.round();
    const review = async () => (await work.do('reviewHandlingCases', { id: roundId })).codes;
    expect(await review()).toEqual(['NOTHING_NOMINATED']);
    const id = await work.nominated({ roundId });
    await work.done('withdrawHandlingCase', { id, reason: '推荐有误' });
    expect(await review()).toEqual(['NOTHING_NOMINATED']);
    await work.nominated({ roundId });
    expect(await review()).toEqual([]);
  });

  it('is published when each nomination is judged and one is chosen: under a number, on a day of its year or later that is not to come', async () => {
    const roundId = await work.round();
    const other = await domain.outputs.suggestion('CLOSED');
    const [chosen, passedOver] = [await work.nominated({ roundId }), await work.nominated({ roundId, suggestionId: other })];
    await work.done('reviewHandlingCases', { id: roundId });
    const codes = async (given: Given = {}) => (await work.publish(roundId, given)).codes;
    expect((await work.publish(roundId)).errors?.[0]?.extensions).toMatchObject({ code: 'NOMINATIONS_NOT_JUDGED', params: { count: 2 }, rule: { citation: '001§26¶3' } });
    await work.done('passOverHandlingCase', { id: passedOver, review: '尚在推进' });
    expect(await codes()).toEqual(['NOMINATIONS_NOT_JUDGED']);
    await work.choose(chosen);
    expect([await codes({ documentNumber: ' ' }), await codes({ publishedOn: '2024-12-31' }), await codes({ publishedOn: '2999-01-01' })]).toEqual([['STEP_INCOMPLETE'], ['BAD_USER_INPUT'], ['BAD_USER_INPUT']]);
    expect(await codes({ publishedOn: '2025-01-01' })).toEqual([]);
  });

  it('that chooses nobody is not published', async () => {
    const roundId = await work.round();
    const id = await work.nominated({ roundId });
    await work.done('reviewHandlingCases', { id: roundId });
    await work.done('passOverHandlingCase', { id, review: '尚在推进' });
    expect((await work.publish(roundId)).codes).toEqual(['NO_CASE_CHOSEN']);
  });

  it('is told with its body, year and day alone, and is to be read by every role, wherever', async () => {
    const { roundId, nominationId } = await work.published();
    const said = await domain.service.said();
    const told = said.filter(({ subject }) => subject === roundId).map(({ data }) => data as Given);
    expect(told.map(({ status, publishedOn }) => [status, publishedOn])).toEqual([['OPENED', null], ['REVIEWING', null], ['PUBLISHED', '2026-01-15']]);
    expect(JSON.stringify(said.filter(({ subject }) => subject === roundId || subject === nominationId))).not.toMatch(/常办发|办结|见效快/);
    const { handlingCaseRound } = await domain.service.data<{ handlingCaseRound: object }>('query ($id: ID!) { handlingCaseRound(id: $id) { status documentNumber } }', { id: roundId }, { as: domain.far.DEPUTY });
    expect(handlingCaseRound).toEqual({ status: 'PUBLISHED', documentNumber: '常办发〔2026〕3号' });
  });
});

describe('a case', () => {
  it.each([['SUBMITTED', ['NOT_REPLIED']], ['ASSIGNED', ['NOT_REPLIED']], ['SUPERVISED', ['NOT_REPLIED']], ['FED_BACK', []], ['CLOSED', []], ['WITHDRAWN', ['SUGGESTION_WITHDRAWN']], ['DRAFT', ['SUGGESTION_WITHDRAWN']]] as const)(
    'of a suggestion at %s is nominated by its unit: %j', async (stage, codes) => {
      expect(await nominating({ suggestionId: await domain.outputs.suggestion(stage), unitId: domain.ids.unit })).toEqual(codes);
    });

  it('is nominated as soon as the unit replied, before the deputy was told', async () => {
    const suggestionId = await domain.outputs.suggestion('SUPERVISED');
    await domain.outputs.step('reply', suggestionId, domain.outputs.station.people.handler);
    expect(await nominating({ suggestionId })).toEqual([]);
  });

  it('is of the same congress as the committee that chooses', async () => {
    const roundId = await work.round({ bodyId: await standing(domain, domain.outputs.station.place.town) });
    expect(await nominating({ roundId }, domain.near.ADMINISTRATOR)).toEqual(['SUGGESTION_NOT_OF_CONGRESS']);
  });

  it('is nominated once in a round, and again when that was withdrawn', async () => {
    const roundId = await work.round();
    const id = await work.nominated({ roundId });
    expect(await nominating({ roundId })).toEqual(['NOMINATED_ALREADY']);
    await work.done('withdrawHandlingCase', { id, reason: '推荐有误' });
    expect(await nominating({ roundId })).toEqual([]);
  });

  it('is nominated while the round is open, and judged while it is reviewed', async () => {
    const roundId = await work.round();
    const id = await work.nominated({ roundId });
    expect((await work.do('chooseHandlingCase', { id, review: '好' })).codes).toEqual(['STATUS_UNFIT']);
    expect((await work.do('passOverHandlingCase', { id, review: '一般' })).codes).toEqual(['STATUS_UNFIT']);
    await work.done('reviewHandlingCases', { id: roundId });
    expect(await nominating({ roundId, suggestionId: await domain.outputs.suggestion('CLOSED') })).toEqual(['STATUS_UNFIT']);
    expect((await work.do('chooseHandlingCase', { id, review: '好' })).codes).toEqual([]);
  });

  it('that relapsed since is not chosen until it is replied to again', async () => {
    const [roundId, suggestionId] = [await work.round(), await domain.outputs.suggestion('CLOSED')];
    const id = await work.nominated({ roundId, suggestionId });
    await work.done('reviewHandlingCases', { id: roundId });
    expect((await domain.outputs.step('reopen', suggestionId)).codes).toEqual([]);
    expect((await work.do('chooseHandlingCase', { id, review: '好' })).codes).toEqual(['NOT_REPLIED']);
  });

  const deputies = () => ({ nominatedBy: 'DEPUTY', mandateIds: [domain.ids.mandate] });
  const committee = () => ({ nominatedBy: 'COMMITTEE', committeeId: domain.ids.committee });

  it.each<[string, () => Given | Promise<Given>, string[]]>([
    ['a unit that does not handle it', async () => ({ unitId: await domain.outputs.station.unit('COUNTY') }), ['NOT_OF_SUGGESTION']],
    ['a body, which is not said', () => ({ nominatedBy: 'COMMITTEE' }), ['STEP_INCOMPLETE']],
    ['a body of another congress', async () => ({ nominatedBy: 'COMMITTEE', committeeId: await standing(domain, domain.outputs.station.place.town) }), ['NOMINATOR_UNFIT']],
    ['a body of the congress', committee, []],
    ['deputies, who are not said', () => ({ nominatedBy: 'DEPUTY', mandateIds: [] }), ['STEP_INCOMPLETE']],
    ['a deputy who did not sign it', async () => ({ nominatedBy: 'DEPUTY', mandateIds: [(await domain.outputs.deputy()).mandateId] }), ['NOMINATOR_UNFIT']],
    ['the deputy who led it', deputies, []],
    ['a unit, with a body named', () => ({ committeeId: domain.ids.committee }), ['BAD_USER_INPUT']],
    ['a unit, with deputies named', () => ({ mandateIds: [domain.ids.mandate] }), ['BAD_USER_INPUT']],
    ['somebody no list names', () => ({ nominatedBy: 'STRANGER' }), ['BAD_USER_INPUT']],
  ])('is nominated by %s: %#', async (_, given, codes) => {
    expect(await nominating(await given())).toEqual(codes);
  });

  it('is nominated by each only in his own name', async () => {
    const { near, far } = domain;
    for (const [given, own] of [[{}, 'UNDERTAKING_UNIT'], [committee(), 'SPECIAL_COMMITTEE'], [deputies(), 'DEPUTY']] as const) {
      for (const role of ['UNDERTAKING_UNIT', 'SPECIAL_COMMITTEE', 'DEPUTY'] as const) {
        expect([role, await nominating(given, near[role])]).toEqual([role, role === own ? [] : ['NOT_AVAILABLE']]);
        expect([role, await nominating(given, far[role])]).toEqual([role, ['NOT_AVAILABLE']]);
      }
    }
  });

  it('that is too early is refused its own unit with the reason, and a stranger without', async () => {
    const suggestionId = await domain.outputs.suggestion('SUPERVISED');
    expect([await nominating({ suggestionId }, domain.near.UNDERTAKING_UNIT), await nominating({ suggestionId }, domain.far.UNDERTAKING_UNIT)]).toEqual([['NOT_REPLIED'], ['NOT_AVAILABLE']]);
  });

  it('stands with its suggestion and its unit when the circular is published, in one statement each; taken back it does no more', async () => {
    const suggestionId = await domain.outputs.suggestion('CLOSED');
    const unitId = await domain.outputs.station.unit('COUNTY');
    await domain.service.database.pool.query(`update suggestion set lead_unit_id = $2, unit_ids = array[$2]::uuid[] where id = $1`, [suggestionId, unitId]);
    const fields = 'handlingCases(first: 5) { nodes { id round { year } } }';
    const listed = async (kind: string, ids: string[]) => {
      const { data } = await domain.service.entities(kind, ids, fields, { as: domain.near.WORK_COMMITTEE });
      return (data as unknown as { _entities: { handlingCases: { nodes: { id: string }[] } }[] })._entities.map(({ handlingCases: { nodes } }) => nodes.map(({ id }) => id));
    };
    const { roundId, nominationId } = await work.published({}, { suggestionId });
    const open = await work.nominated({ suggestionId });
    expect(open).not.toBe(nominationId);
    expect([await listed('Suggestion', [suggestionId, await domain.outputs.suggestion()]), await listed('UndertakingUnit', [unitId])]).toEqual([[[nominationId], []], [[nominationId]]]);
    await work.done('withdrawHandlingCaseRound', { id: roundId, reason: '文号有误' });
    expect([await listed('Suggestion', [suggestionId]), await listed('UndertakingUnit', [unitId])]).toEqual([[[]], [[]]]);
  });

  it('came of its suggestion, and is in the round that chose it', async () => {
    const { roundId, nominationId } = await work.published({}, { suggestionId: await domain.outputs.suggestion('CLOSED') });
    const { rows } = await domain.service.database.pool.query(
      `select from_kind, relation, to_kind, to_id from provenance_link where from_id = $1 or to_id = $1 order by relation`, [nominationId]);
    expect(rows).toEqual([
      { from_kind: 'HandlingCaseNomination', relation: 'CHOSEN_IN', to_kind: 'HandlingCaseRound', to_id: roundId },
      { from_kind: 'Suggestion', relation: 'NOMINATED_AS', to_kind: 'HandlingCaseNomination', to_id: nominationId },
    ]);
  });

  it('of the past comes in after its round, which was published by then', async () => {
    const [bodyId, suggestionId] = [await standing(domain, domain.ids.region), await domain.outputs.suggestion('CLOSED')];
    const as = { as: domain.near.ADMINISTRATOR };
    const at = (day: string) => `${day}T09:00:00+08:00`;
    const round = { key: 'r-1', opened_at: at('2024-11-01'), body: `id:${bodyId}`, year: 2024, review_at: at('2024-12-02'), publish_at: at('2024-12-20'), document_number: '常办发〔2024〕9号', published_on: '2024-12-20' };
    expect(await domain.service.load('handling_case_round', [round], as)).toMatchObject({ body: { loaded: 1 } });
    const nomination = { key: 'n-1', opened_at: at('2024-11-10'), round: 'r-1', suggestion: `id:${suggestionId}`, nominated_by: 'UNIT', why: '当年办结', choose_at: at('2024-12-10'), review: '入选' };
    expect(await domain.service.load('handling_case_nomination', [nomination], as)).toMatchObject({ body: { loaded: 1 } });
    const { rows } = await domain.service.database.pool.query(`select n.status, l.relation from handling_case_nomination n join provenance_link l on l.from_id = n.id where n.suggestion_id = $1`, [suggestionId]);
    expect(rows).toEqual([{ status: 'CHOSEN', relation: 'CHOSEN_IN' }]);
  });
});
