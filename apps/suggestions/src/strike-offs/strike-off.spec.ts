import type { Caller } from '@renda/caller';
import { bodyChanged } from '@renda/events';
import { newId } from '@renda/subgraph';
import { describeRegister, eventOf, RegisterSteps } from '@renda/subgraph/testing';
import { reviewOpinions } from '../supervision/review-opinions/review-opinion.js';
import { DomainAtWork } from '../testing/domain-at-work.js';
import { strikeOffItems } from './strike-off-item.js';
import { strikeOffLists } from './strike-off-list.js';
import { evidenceFilers, strikeOffSamples } from './strike-off.fixture.js';

const organs = 'ADMINISTRATOR GENERAL_OFFICE SPECIAL_COMMITTEE WORK_COMMITTEE';
const acceptors = 'ADMINISTRATOR DEPUTY GENERAL_OFFICE SPECIAL_COMMITTEE WORK_COMMITTEE';
async function world() {
  const domain = await DomainAtWork.start();
  return { domain, service: domain.service, near: domain.near, far: domain.far, samples: strikeOffSamples(domain), doers: await evidenceFilers(domain) };
}

describeRegister(strikeOffLists, [`open: → KEPT by ${organs}`], world);
describeRegister(strikeOffItems, [
  `open: → OPEN by ${organs}`,
  `fileEvidence: OPEN → EVIDENCE_FILED by ADMINISTRATOR GENERAL_OFFICE SPECIAL_COMMITTEE UNDERTAKING_UNIT WORK_COMMITTEE`,
  `sendBack: EVIDENCE_FILED → OPEN by ${acceptors}`,
  `strikeOff: EVIDENCE_FILED → STRUCK_OFF by ${acceptors}`,
  `relapse: STRUCK_OFF → OPEN by ${organs}`,
], world);

describe('a list of what is to be struck off', () => {
  let at: Awaited<ReturnType<typeof world>>;
  let steps: RegisterSteps<typeof strikeOffItems.definition.fields, 'OPEN' | 'EVIDENCE_FILED' | 'STRUCK_OFF'>;
  let lists: RegisterSteps<typeof strikeOffLists.definition.fields, 'KEPT'>;
  beforeAll(async () => {
    at = await world();
    steps = new RegisterSteps(strikeOffItems, at);
    lists = new RegisterSteps(strikeOffLists, at);
  });
  afterAll(() => at.service.stop());

  const enter = (listId: string, given: Record<string, unknown>, as: Caller = at.near.WORK_COMMITTEE) => steps.do('enterStrikeOffItem', { requestId: newId(), listId, ...given }, as);
  const entered = async (listId: string, given: Record<string, unknown> = { kind: 'PROBLEM', text: '排污口未整治' }): Promise<string> =>
    ((await enter(listId, given)).data as unknown as { enterStrikeOffItem: { id: string } }).enterStrikeOffItem.id;
  const item = async <T>(id: string, fields: string, as: Caller = at.near.WORK_COMMITTEE) =>
    (await at.service.data<{ strikeOffItem: T }>(`query ($id: ID!) { strikeOffItem(id: $id) { ${fields} } }`, { id }, { as })).strikeOffItem;

  it('numbers what is entered on it, also when thirty are entered at once, and another list begins at one again', async () => {
    const [one, other] = [await lists.opened(), await lists.opened()];
    const answers = await Promise.all(Array.from({ length: 30 }, () => enter(one, { kind: 'PROBLEM', text: '问题' })));
    expect(answers.flatMap(({ codes }) => codes)).toEqual([]);
    const { rows } = await at.service.database.pool.query<{ number: number }>('select number from strike_off_item where list_id = $1 order by number', [one]);
    expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
    expect(await item(await entered(other), 'number')).toEqual({ number: 1 });
  });

  it('tells the committee whose list it is why nothing is entered, and one elsewhere nothing', async () => {
    const list = await lists.opened();
    const codes = [];
    for (const as of [at.near.SPECIAL_COMMITTEE, at.far.SPECIAL_COMMITTEE]) codes.push((await enter(list, { kind: 'PROBLEM' }, as)).codes);
    expect(codes).toEqual([['STEP_INCOMPLETE'], ['NOT_AVAILABLE']]);
  });

  it.each<[string, (ids: { matter: string; suggestion: string }) => Record<string, unknown>, string | null]>([
    ['a matter', ({ matter }) => ({ kind: 'MATTER', matterId: matter }), null],
    ['a matter that is not named', () => ({ kind: 'MATTER', text: '路灯' }), 'STEP_INCOMPLETE'],
    ['a matter that is not there', () => ({ kind: 'MATTER', matterId: newId() }), 'NOT_AVAILABLE'],
    ['a suggestion', ({ suggestion }) => ({ kind: 'SUGGESTION', suggestionId: suggestion }), null],
    ['a suggestion by a matter', ({ matter }) => ({ kind: 'SUGGESTION', matterId: matter }), 'STEP_INCOMPLETE'],
    ['both', ({ matter, suggestion }) => ({ kind: 'MATTER', matterId: matter, suggestionId: suggestion }), 'BAD_USER_INPUT'],
    ['an opinion in words', () => ({ kind: 'OPINION', text: '加强监管' }), null],
    ['a problem without words', () => ({ kind: 'PROBLEM' }), 'STEP_INCOMPLETE'],
    ['something else', () => ({ kind: 'REPORT', text: '报告' }), 'BAD_USER_INPUT'],
  ])('takes %s: %j', async (_, given, code) => {
    const ids = { matter: await at.domain.outputs.station.at('ASSIGNED'), suggestion: await at.domain.outputs.suggestion('ACCEPTED') };
    const listId = await lists.opened();
    expect((await enter(listId, given(ids))).codes).toEqual(code === null ? [] : [code]);
    if (code === null && given(ids)['text'] === undefined) expect((await enter(listId, given(ids))).codes).toEqual(['ON_LIST_ALREADY']);
  });

  describe('an opinion of the standing committee', () => {
    const opinions = () => new RegisterSteps(reviewOpinions, { ...at, samples: strikeOffSamples(at.domain) });
    const given = async (more: Record<string, unknown> = {}, as: Caller = at.near.ADMINISTRATOR): Promise<string> => {
      const answer = await opinions().do('enterReviewOpinion', { requestId: newId(), ...(await opinions().sample('enterReviewOpinion')), ...more }, as);
      return (answer.data as unknown as { enterReviewOpinion: { id: string } }).enterReviewOpinion.id;
    };
    const another = async (regionId?: string): Promise<string> => {
      const id = newId();
      await at.service.hear(eventOf(bodyChanged, id, 1, { name: '委员会', kind: 'SPECIAL_COMMITTEE', regionId: regionId ?? at.domain.ids.region, from: '2020-01-01', to: null }));
      return id;
    };

    it('stands on a list once, is answered for by its unit, and shows where it stands', async () => {
      const [listId, reviewOpinionId] = [await lists.opened(), await given()];
      const id = await entered(listId, { kind: 'OPINION', reviewOpinionId });
      expect(await item(id, 'text unit { id } reviewOpinion { id strikeOffItems(first: 2) { nodes { id } } }')).toEqual({
        text: null, unit: { id: at.domain.ids.unit }, reviewOpinion: { id: reviewOpinionId, strikeOffItems: { nodes: [{ id }] } },
      });
      expect((await enter(listId, { kind: 'OPINION', reviewOpinionId })).codes).toEqual(['ON_LIST_ALREADY']);
      expect((await enter(await lists.opened(), { kind: 'OPINION', reviewOpinionId, text: '加快建设' })).codes).toEqual([]);
    });

    it.each<[string, () => Promise<Record<string, unknown>>, string | null]>([
      ['neither by itself nor in words', async () => Promise.resolve({}), 'STEP_INCOMPLETE'],
      ['that is not there', async () => Promise.resolve({ reviewOpinionId: newId() }), 'NOT_AVAILABLE'],
      ['as a problem', async () => ({ kind: 'PROBLEM', text: '问题', reviewOpinionId: await given() }), 'BAD_USER_INPUT'],
      ['with a matter beside it', async () => ({ reviewOpinionId: await given(), matterId: await at.domain.outputs.station.at('ASSIGNED') }), 'BAD_USER_INPUT'],
      ['of its own unit', async () => ({ reviewOpinionId: await given(), unitId: at.domain.ids.unit }), null],
      ['of another unit', async () => ({ reviewOpinionId: await given(), unitId: await at.domain.outputs.station.unit('COUNTY') }), 'OPINION_OF_OTHER_UNIT'],
      ['that no unit has yet, of any', async () => ({ reviewOpinionId: await given({ unitId: null }), unitId: await at.domain.outputs.station.unit('COUNTY') }), null],
      ['that another committee of the same congress follows up', async () => ({ reviewOpinionId: await given({ bodyId: await another() }) }), null],
    ])('is entered %s: %#', async (_, by, code) => {
      expect((await enter(await lists.opened(), { kind: 'OPINION', ...(await by()) })).codes).toEqual(code === null ? [] : [code]);
    });

    it('given at another congress is on no list here, and a committee learns nothing of one that is not its own', async () => {
      const listId = await lists.opened();
      const ofBoth = at.domain.outputs.station.people.administrator;
      const [elsewhere, others] = [await given({ bodyId: await another(at.domain.outputs.station.place.elsewhere) }, ofBoth), await given({ bodyId: await another() })];
      expect((await enter(listId, { kind: 'OPINION', reviewOpinionId: elsewhere }, ofBoth)).codes).toEqual(['OPINION_ELSEWHERE']);
      for (const reviewOpinionId of [elsewhere, others]) expect((await enter(listId, { kind: 'OPINION', reviewOpinionId }, at.near.SPECIAL_COMMITTEE)).codes).toEqual(['NOT_AVAILABLE']);
      expect((await enter(listId, { kind: 'OPINION', reviewOpinionId: await given() }, at.near.SPECIAL_COMMITTEE)).codes).toEqual([]);
    });

    it('struck off says so in its chain, also one that is loaded, and is told by its id', async () => {
      const reviewOpinionId = await given();
      expect((await at.service.load('strike_off_list', [{ key: 'o', opened_at: '2026-03-01T09:00:00+08:00', title: '审议意见清单', body: `id:${at.domain.ids.committee}` }], { as: at.near.ADMINISTRATOR })).status).toBe(200);
      await at.service.said();
      const row = { key: 'o1', opened_at: '2026-03-01T09:00:00+08:00', list: 'o', kind: 'OPINION', review_opinion: `id:${reviewOpinionId}`, file_evidence_at: '2026-03-10T09:00:00+08:00', evidence: '照片',
        strike_off_at: '2026-03-11T09:00:00+08:00', accepted_on: '2026-03-11', accepting_body: `id:${at.domain.ids.committee}` };
      expect((await at.service.load('strike_off_item', [row], { as: at.near.ADMINISTRATOR })).body).toMatchObject({ loaded: 1, faults: [] });
      const { rows } = await at.service.database.pool.query('select relation, to_kind from provenance_link where from_id = $1', [reviewOpinionId]);
      expect(rows).toEqual([{ relation: 'STRUCK_OFF_BY', to_kind: 'StrikeOffItem' }]);
      expect(new Set((await at.service.said()).map(({ data }) => (data as { reviewOpinionId?: string }).reviewOpinionId))).toEqual(new Set([reviewOpinionId]));
    });
  });

  it('names the unit that has the matter, where nobody is named', async () => {
    const matterId = await at.domain.outputs.station.at('ASSIGNED');
    expect(await item(await entered(await lists.opened(), { kind: 'MATTER', matterId }), 'unit { id } matter { id }')).toEqual({ unit: { id: at.domain.ids.unit }, matter: { id: matterId } });
  });

  const accept = async (id: string, given: Record<string, unknown>, as: Caller = at.near.WORK_COMMITTEE) => steps.do('acceptStrikeOff', { id, acceptedOn: '2026-03-20', ...given }, as);

  it('strikes nothing off without evidence, nor by who filed it', async () => {
    const id = await steps.at('OPEN');
    const byDeputy = { acceptingMandateId: at.domain.ids.mandate };
    expect((await accept(id, byDeputy)).codes).toEqual(['STATUS_UNFIT']);
    expect((await steps.do('fileStrikeOffEvidence', { id, evidence: ' ' }, at.near.WORK_COMMITTEE)).codes).toEqual(['STEP_INCOMPLETE']);
    expect((await steps.do('fileStrikeOffEvidence', { id, evidence: '照片' }, at.near.WORK_COMMITTEE)).codes).toEqual([]);
    expect((await accept(id, byDeputy)).codes).toEqual(['SECOND_PERSON_NEEDED']);
    expect((await accept(id, byDeputy, at.near.GENERAL_OFFICE)).codes).toEqual([]);
  });

  it('judges the second person by who filed last: sent back and filed by another, the first may enter the acceptance', async () => {
    const id = await steps.at('OPEN');
    const file = (as: Caller) => steps.do('fileStrikeOffEvidence', { id, evidence: '照片' }, as);
    await file(at.near.WORK_COMMITTEE);
    await steps.do('sendBackStrikeOffItem', { id, reason: '不清' }, at.near.DEPUTY);
    await file(at.near.UNDERTAKING_UNIT);
    expect((await accept(id, { acceptingBodyId: at.domain.ids.committee })).codes).toEqual([]);
  });

  it('is accepted by a deputy or by a committee: by one of them, on a day that is not to come', async () => {
    const { mandate, committee } = at.domain.ids;
    const id = await steps.at('EVIDENCE_FILED');
    const codes = async (given: Record<string, unknown>) => (await accept(id, given)).codes;
    expect([await codes({}), await codes({ acceptingMandateId: mandate, acceptingBodyId: committee }), await codes({ acceptingBodyId: committee, acceptedOn: '2999-01-01' })])
      .toEqual([['ACCEPTED_BY_NOBODY'], ['ACCEPTED_BY_NOBODY'], ['BAD_USER_INPUT']]);
    expect(await codes({ acceptingBodyId: committee })).toEqual([]);
  });

  it('is accepted by a deputy in his own name only, and by one who still sits', async () => {
    const [other, former] = [await at.domain.outputs.deputy(), await at.domain.outputs.deputy({ to: '2026-01-01' })];
    const id = await steps.at('EVIDENCE_FILED');
    expect((await accept(id, { acceptingMandateId: other.mandateId }, at.near.DEPUTY)).codes).toEqual(['NOT_YOUR_MANDATE']);
    expect((await accept(id, { acceptingBodyId: at.domain.ids.committee }, at.near.DEPUTY)).codes).toEqual(['NOT_YOUR_MANDATE']);
    expect((await accept(id, { acceptingMandateId: former.mandateId })).codes).toEqual(['MANDATE_NOT_HELD']);
    expect((await accept(id, { acceptingMandateId: at.domain.ids.mandate }, at.near.DEPUTY)).codes).toEqual([]);
  });

  it('takes up again what relapsed, under its number, and strikes it off again; its chain says so once', async () => {
    const matterId = await at.domain.outputs.station.at('ASSIGNED');
    const id = await entered(await lists.opened(), { kind: 'MATTER', matterId });
    for (let round = 0; round < 2; round += 1) {
      await steps.do('fileStrikeOffEvidence', { id, evidence: '照片' }, at.near.UNDERTAKING_UNIT);
      expect((await accept(id, { acceptingBodyId: at.domain.ids.committee })).codes).toEqual([]);
      if (round === 0) expect((await steps.do('reopenStrikeOffItem', { id, reason: '又坏了' }, at.near.WORK_COMMITTEE)).codes).toEqual([]);
    }
    expect(await item(id, 'number status steps { action }')).toEqual({
      number: 1, status: 'STRUCK_OFF', steps: ['open', 'fileEvidence', 'strikeOff', 'relapse', 'fileEvidence', 'strikeOff'].map((action) => ({ action })),
    });
    const { rows } = await at.service.database.pool.query('select relation from provenance_link where from_id = $1 and to_id = $2', [matterId, id]);
    expect(rows).toEqual([{ relation: 'STRUCK_OFF_BY' }]);
  });

  it('accepted by a committee, and relapsed, is accepted by nobody until it is again: then by a deputy as well', async () => {
    const id = await steps.at('EVIDENCE_FILED');
    const shown = () => item(id, 'status acceptedOn evidence acceptingMandate { id } acceptingBody { id }');
    const [body, mandate] = [{ id: at.domain.ids.committee }, { id: at.domain.ids.mandate }];
    expect((await accept(id, { acceptingBodyId: body.id })).codes).toEqual([]);
    expect(await shown()).toMatchObject({ status: 'STRUCK_OFF', acceptedOn: '2026-03-20', acceptingMandate: null, acceptingBody: body });
    await at.service.said();
    await steps.do('reopenStrikeOffItem', { id, reason: '又坏了' }, at.near.WORK_COMMITTEE);
    expect(await shown()).toEqual({ status: 'OPEN', acceptedOn: null, evidence: '整治前后照片', acceptingMandate: null, acceptingBody: null });
    expect((await at.service.said()).map(({ data }) => data)).toMatchObject([{ status: 'OPEN', acceptedOn: null, acceptingBodyId: null }]);
    await steps.do('fileStrikeOffEvidence', { id, evidence: '照片' }, at.near.UNDERTAKING_UNIT);
    expect((await accept(id, { acceptingMandateId: mandate.id })).codes).toEqual([]);
    expect(await shown()).toMatchObject({ status: 'STRUCK_OFF', acceptingMandate: mandate, acceptingBody: null });
  });

  it('takes no matter and no suggestion of elsewhere: each is as if it were not there, to the committee that keeps the list too', async () => {
    const { outputs, outputs: { station: { place, people } } } = at.domain;
    const { mandateId } = await outputs.deputy({ regionId: place.elsewhere });
    const { id: suggestionId } = await outputs.done('submitSuggestion', outputs.submittingSuggestion({ leadMandateId: mandateId }), people.administrator);
    const { id: matterId } = await outputs.station.raised({ stationId: await outputs.station.stationIs('ESTABLISHED', { id: newId(), regionId: place.elsewhere }) });
    const listId = await lists.opened();
    for (const given of [{ kind: 'SUGGESTION', suggestionId }, { kind: 'MATTER', matterId }]) {
      for (const as of [at.near.SPECIAL_COMMITTEE, people.administrator]) expect((await enter(listId, given, as)).codes).toEqual(['NOT_AVAILABLE']);
    }
  });

  it('never loses what stands on it: there is no step that takes it out, and the service has no way to', async () => {
    const id = await steps.at('STRUCK_OFF');
    expect(at.service.rootFields().filter((name) => /(delete|remove|drop).*StrikeOff|StrikeOff.*(delete|remove)/i.test(name))).toEqual([]);
    await expect(at.service.pool.query('delete from strike_off_item where id = $1', [id])).rejects.toThrow('never taken out');
    await expect(at.service.pool.query('delete from strike_off_list')).rejects.toThrow('never taken out');
  });

  it('counts what is open of each list and each unit, of what the asker may see, by one statement however many', async () => {
    const [one, empty] = [await lists.opened(), await lists.opened()];
    const unitId = await at.domain.outputs.station.unit('COUNTY');
    const ids = [];
    for (let n = 0; n < 3; n += 1) ids.push(await entered(one, { kind: 'PROBLEM', text: '问题', unitId }));
    for (const id of ids.slice(1)) await steps.do('fileStrikeOffEvidence', { id, evidence: '照片' }, at.near.GENERAL_OFFICE);
    await accept(ids[2] ?? '', { acceptingBodyId: at.domain.ids.committee });
    const counted = { total: 3, open: 2, evidenceFiled: 1, struckOff: 1 };
    const [none, fields] = [{ total: 0, open: 0, evidenceFiled: 0, struckOff: 0 }, '{ total open evidenceFiled struckOff }'];
    const ask = async (entity: string, of: readonly string[], field: string, as: Caller) => (await at.service.entities(entity, of, `${field} ${fields}`, { as })).data?.['_entities'] as unknown;
    expect(await ask('StrikeOffList', [one, empty], 'counts', at.near.WORK_COMMITTEE)).toEqual([{ counts: counted }, { counts: none }]);
    expect(at.service.statements).toHaveLength(2);
    expect(await ask('UndertakingUnit', [unitId, newId()].slice(0, 1), 'strikeOffCounts', at.near.WORK_COMMITTEE)).toEqual([{ strikeOffCounts: counted }]);
    expect(await ask('UndertakingUnit', [unitId], 'strikeOffCounts', at.near.UNDERTAKING_UNIT)).toEqual([{ strikeOffCounts: none }]);
    expect(await ask('UndertakingUnit', [unitId], 'strikeOffCounts', at.near.STATION_STAFF)).toEqual([{ strikeOffCounts: null }]);
  });

  it('of the past comes in with its items in their order, led by the same table', async () => {
    const load = async (kind: string, rows: readonly (Record<string, unknown> & { key: string })[]) => (await at.service.load(kind, rows, { as: at.near.ADMINISTRATOR })).body.faults.map(({ code }) => code);
    const opened = { opened_at: '2026-03-01T09:00:00+08:00' };
    expect(await load('strike_off_list', [{ key: 'l', ...opened, title: '清单', body: `id:${at.domain.ids.committee}` }])).toEqual([]);
    const row = { ...opened, list: 'l', kind: 'PROBLEM', text: '问题', unit: `id:${at.domain.ids.unit}` };
    const filed = { file_evidence_at: '2026-03-10T09:00:00+08:00', evidence: '照片' };
    const struck = { strike_off_at: '2026-03-11T09:00:00+08:00', accepted_on: '2026-03-11', accepting_body: `id:${at.domain.ids.committee}` };
    const matterId = await at.domain.outputs.station.at('ASSIGNED');
    const ofMatter = { ...opened, list: 'l', kind: 'MATTER', matter: `id:${matterId}` };
    expect(await load('strike_off_item', [{ key: '1', ...row }, { key: '2', ...row, ...struck }, { key: '3', ...row, ...filed, ...struck }, { key: '4', ...ofMatter }, { key: '5', ...ofMatter }]))
      .toEqual(['STATUS_UNFIT', 'ON_LIST_ALREADY']);
    expect(await load('strike_off_item', [{ key: '1', ...row }, { key: '3', ...row, ...filed, ...struck }, { key: '4', ...ofMatter }])).toEqual([]);
    const { rows } = await at.service.database.pool.query<{ number: number; status: string }>(
      `select number, status from strike_off_item where list_id = (select id from strike_off_list where title = '清单') order by number`);
    expect(rows.map(({ status }) => status)).toEqual(['OPEN', 'STRUCK_OFF', 'OPEN']);
    expect(rows.map(({ number }) => number)).toEqual([1, 2, 3]);
  });
});
