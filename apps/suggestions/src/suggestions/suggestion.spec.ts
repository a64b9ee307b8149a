import type { Caller } from '@renda/caller';
import { newId } from '@renda/subgraph';
import { OutputsAtWork } from '../testing/outputs-at-work.js';

let work: OutputsAtWork;
beforeAll(async () => { work = await OutputsAtWork.start(); });
afterAll(() => work.stop());

async function seen(id: string, as?: Caller): Promise<unknown> {
  const { data } = await work.service.entities('Suggestion', [id], 'id', as ? { as } : {});
  return (data as unknown as { _entities: unknown[] })._entities[0];
}
const deputies = (count: number) => Promise.all(Array.from({ length: count }, () => work.deputy()));

describe('a suggestion', () => {
  it('is submitted by its lead with who signs it, lies in the region of his congress, and is said without a word of it', async () => {
    const [one, other] = [await work.deputy(), await work.deputy({ regionId: work.station.place.elsewhere })];
    await work.service.said();
    const input = work.submittingSuggestion({ cosignerIds: [one.mandateId, other.mandateId], groupId: work.groupId });
    const answer = await work.done<Record<string, unknown>>(
      'submitSuggestion', input, work.leading, 'id kind status region { id } group { id } station { id } leadMandate { id } cosigners { id }');
    expect(answer).toMatchObject({
      kind: 'SUGGESTION', status: 'SUBMITTED', region: { id: work.station.place.county }, group: { id: work.groupId }, station: null,
      leadMandate: { id: work.lead.mandateId }, cosigners: [{ id: one.mandateId }, { id: other.mandateId }],
    });
    const [event, ...more] = await work.service.said();
    expect(more).toEqual([]);
    expect(event).toMatchObject({
      type: 'cn.renda.suggestions.suggestion.changed.v1', subject: answer['id'], aggregateversion: 1, regionid: work.station.place.county,
      data: {
        kind: 'SUGGESTION', regionId: work.station.place.county, leadMandateId: work.lead.mandateId, cosignerIds: [one.mandateId, other.mandateId], groupId: work.groupId,
        stationId: null, submittedOn: '2026-03-02', status: 'SUBMITTED', highQuality: null, solved: null, solvedOn: null, acceptedAt: null,
      },
    });
    for (const typed of ['蔬菜', '专项资金']) expect(JSON.stringify(event)).not.toContain(typed);
  });

  it('led to its end says each state: accepted, judged, solved', async () => {
    await work.service.said();
    const id = await work.suggestion('CLOSED');
    await work.done('judgeSuggestion', { id, highQuality: false, reason: '一般性意见' });
    const events = await work.service.said();
    expect(events.map(({ aggregateversion, data }) => ({ ...(data as object), version: aggregateversion }))).toMatchObject([
      { version: 1, kind: 'SUGGESTION', stage: 'SUBMITTED', status: 'SUBMITTED', solved: null }, { version: 2, stage: 'ACCEPTED', status: 'ACCEPTED', acceptedAt: expect.stringMatching(/Z$/), solved: null },
      { version: 3, stage: 'ANALYSED', status: 'ACCEPTED', category: 'AGRICULTURE' }, { version: 4, stage: 'ASSIGNED', leadUnitId: work.station.place.bureau, solved: null },
      { version: 5, stage: 'SUPERVISED', status: 'ACCEPTED' }, { version: 6, stage: 'SUPERVISED' }, { version: 7, stage: 'FED_BACK', status: 'ACCEPTED', solved: null },
      { version: 8, stage: 'CLOSED', status: 'SOLVED', solved: true, solution: 'SOLVED', solvedOn: '2026-03-09', highQuality: null }, { version: 9, status: 'SOLVED', highQuality: false },
    ]);
  });

  it('that is withdrawn says that it was not solved', async () => {
    await work.service.said();
    await work.suggestion('WITHDRAWN');
    expect((await work.service.said()).at(-1)?.data).toMatchObject({ status: 'WITHDRAWN', solved: false });
  });

  it.each([
    ['of another kind', () => ({ kind: 'QUESTION' }), 'BAD_USER_INPUT'],
    ['with a blank title', () => ({ title: ' ' }), 'BAD_USER_INPUT'],
    ['with a title of 201 characters', () => ({ title: '题'.repeat(201) }), 'BAD_USER_INPUT'],
    ['with a blank text', () => ({ text: '　' }), 'BAD_USER_INPUT'],
    ['with a text of 10001 characters', () => ({ text: '字'.repeat(10_001) }), 'BAD_USER_INPUT'],
    ['led by nobody one has heard of', () => ({ leadMandateId: newId() }), 'NOT_AVAILABLE'],
    ['signed by nobody one has heard of', () => ({ cosignerIds: [newId()] }), 'NOT_AVAILABLE'],
    ['signed by its lead again', () => ({ cosignerIds: [work.lead.mandateId] }), 'BAD_USER_INPUT'],
    ['from a group nobody has heard of', () => ({ groupId: newId() }), 'NOT_AVAILABLE'],
    ['from a station nobody has heard of', () => ({ stationId: newId() }), 'NOT_AVAILABLE'],
    ['signed by what is no id', () => ({ cosignerIds: ['x'] }), 'BAD_USER_INPUT'],
  ])('%s is refused', async (_, given, code) => {
    expect((await work.mutate('submitSuggestion', work.submittingSuggestion(given()), work.clerk)).codes).toEqual([code]);
  });

  it('is signed by fifty beside its lead, not by fifty-one, and by nobody twice', async () => {
    const cosignerIds = (await deputies(51)).map(({ mandateId }) => mandateId);
    const submit = async (ids: readonly (string | undefined)[]) => (await work.mutate('submitSuggestion', work.submittingSuggestion({ cosignerIds: ids }))).codes;
    expect([await submit(cosignerIds.slice(1)), await submit(cosignerIds), await submit([cosignerIds[0], cosignerIds[0]])]).toEqual([[], ['BAD_USER_INPUT'], ['BAD_USER_INPUT']]);
  });

  it.each([
    ['2026-01-31', 'MANDATE_NOT_HELD'], ['2026-02-01', null], ['2026-02-28', null], ['2026-03-01', 'MANDATE_NOT_HELD'],
  ])('on %s, by a lead or a signer who sits in February: %s', async (submittedOn, code) => {
    const { mandateId } = await work.deputy({ from: '2026-02-01', to: '2026-03-01' });
    for (const given of [{ leadMandateId: mandateId }, { cosignerIds: [mandateId] }]) {
      expect((await work.mutate('submitSuggestion', work.submittingSuggestion({ ...given, submittedOn }))).codes).toEqual(code === null ? [] : [code]);
    }
  });

  it('is not led under a mandate that never was', async () => {
    const { mandateId } = await work.deputy({ voided: true });
    expect((await work.mutate('submitSuggestion', work.submittingSuggestion({ leadMandateId: mandateId }))).codes).toEqual(['NOT_AVAILABLE']);
  });

  it.each([['2026-03-01', 'BAD_USER_INPUT'], ['2026-02-28', null]])('on %s, when it is 28 February in Shanghai: %s', async (submittedOn, code) => {
    const answer = await work.mutate('submitSuggestion', work.submittingSuggestion({ submittedOn }), work.clerk, 'id', new Date('2026-02-28T15:59:59Z'));
    expect(answer.codes).toEqual(code === null ? [] : [code]);
  });

  it('is submitted by a deputy for himself, never in the name of another', async () => {
    const other = await work.deputy();
    await work.service.said();
    for (const given of [{ leadMandateId: other.mandateId }, { leadMandateId: other.mandateId, cosignerIds: [work.lead.mandateId] }]) {
      expect((await work.mutate('submitSuggestion', work.submittingSuggestion(given), work.leading)).codes).toEqual(['NOT_AVAILABLE']);
    }
    expect(await work.service.said()).toEqual([]);
  });

  it('sent twice is one', async () => {
    const input = work.submittingSuggestion();
    const [one, two] = [await work.mutate('submitSuggestion', input), await work.mutate('submitSuggestion', input)];
    expect([one.codes, two.data]).toEqual([[], one.data]);
  });
});

describe('a step', () => {
  it.each([['2026-03-01', 'BAD_USER_INPUT'], ['2026-03-02', null], ['2026-03-10', null], ['2026-03-11', 'BAD_USER_INPUT']])(
    'a suggestion of 2 March is solved on %s, when it is 10 March: %s', async (solvedOn, code) => {
      const id = await work.suggestion('FED_BACK');
      await work.service.database.pool.query(`update suggestion set stage_since = '2026-03-02T02:00:00Z' where id = $1`, [id]);
      const answer = await work.mutate('closeSuggestion', { id, solution: 'SOLVED', solvedOn, evidence: '文件' }, work.clerk, 'solvedOn', new Date('2026-03-10T15:59:59Z'));
      expect(answer.codes).toEqual(code === null ? [] : [code]);
    });

  it('needs what belongs to it: evidence, a reason', async () => {
    const id = await work.suggestion('ACCEPTED');
    const answers = [
      await work.mutate('closeSuggestion', { id: await work.suggestion('FED_BACK'), solution: 'SOLVED', solvedOn: '2026-03-09', evidence: '　' }), await work.mutate('judgeSuggestion', { id, highQuality: true, reason: ' ' }),
      await work.mutate('withdrawSuggestion', { id, reason: ' ' }),
    ];
    expect(answers.map(({ codes }) => codes)).toEqual([['STEP_INCOMPLETE'], ['STEP_INCOMPLETE'], ['STEP_INCOMPLETE']]);
  });

  it.each([['acceptSuggestion', 'SUBMITTED', {}], ['judgeSuggestion', 'ACCEPTED', { highQuality: true, reason: '有分量' }],
    ['closeSuggestion', 'FED_BACK', { solution: 'PLANNED', evidence: '文件' }], ['withdrawSuggestion', 'ACCEPTED', { reason: '重复' }]] as const)(
    '%s by fifty at once is done once', async (mutation, status, given) => {
      const id = await work.suggestion(status);
      const { suggestion: before } = await work.service.data<{ suggestion: { version: number } }>(`query ($id: ID!) { suggestion(id: $id) { version } }`, { id }, { as: work.clerk });
      const answers = await Promise.all(Array.from({ length: 50 }, () => work.mutate(mutation, { id, ...given })));
      expect(answers.filter(({ codes }) => codes.length === 0)).toHaveLength(1);
      expect(new Set(answers.flatMap(({ codes }) => codes))).toEqual(new Set([{ judgeSuggestion: 'ALREADY_JUDGED', acceptSuggestion: 'STAGE_PASSED' }[mutation as string] ?? 'SUGGESTION_ENDED']));
      const { suggestion } = await work.service.data<{ suggestion: { version: number } }>(`query ($id: ID!) { suggestion(id: $id) { version } }`, { id }, { as: work.clerk });
      expect(suggestion.version).toBe(before.version + 1);
    });

  it('the mark is never given by who submitted, led or signed, though he be of the committee', async () => {
    const signer = await work.deputy();
    const { mandateId, personId } = await work.deputy();
    const committeeAndDeputy = await work.service.caller('both', 'WORK_COMMITTEE', 'REGION', work.station.place.county);
    await work.service.caller('both', 'DEPUTY', 'OWN', null, personId);
    const judge = async (id: string, as: Caller) => (await work.mutate('judgeSuggestion', { id, highQuality: true, reason: '有分量' }, as)).codes;
    for (const given of [{ cosignerIds: [signer.mandateId, mandateId] }, { leadMandateId: mandateId }]) {
      const { id } = await work.done('submitSuggestion', work.submittingSuggestion(given), work.clerk);
      await work.done('acceptSuggestion', { id });
      expect([await judge(id, work.clerk), await judge(id, committeeAndDeputy), await judge(id, work.station.people.committee)]).toEqual([['SECOND_PERSON_NEEDED'], ['SECOND_PERSON_NEEDED'], []]);
    }
  });

  it('is refused to whoever has not seen the last change', async () => {
    const id = await work.suggestion('ACCEPTED');
    expect((await work.mutate('withdrawSuggestion', { id, reason: '重复', expectedVersion: 1 })).codes).toEqual(['CONFLICT']);
  });
});

describe('who sees a suggestion', () => {
  it('are its lead, its signers, its group and station and the offices of its region, and nobody else', async () => {
    const { service, station: { people, place } } = work;
    const cosigner = await work.deputy();
    const id = await work.suggestion('SUBMITTED', { groupId: work.groupId, stationId: place.station, cosignerIds: [cosigner.mandateId] });
    const signing = await service.caller('signing', 'DEPUTY', 'OWN', null, cosigner.personId);
    for (const as of [work.leading, signing, work.member, people.staff, people.committee, people.administrator]) expect(await seen(id, as)).toEqual({ id });
    const others = [
      people.handler, await service.caller('other staff', 'STATION_STAFF', 'STATION', newId()), await service.caller('other deputy', 'DEPUTY', 'OWN', null, newId()),
      await service.caller('other committee', 'WORK_COMMITTEE', 'REGION', place.elsewhere), undefined,
    ];
    for (const other of others) expect(await seen(id, other)).toBeNull();
    expect((await service.ask('{ suggestions { nodes { id } } }')).codes).toEqual(['UNAUTHENTICATED']);
  });
});

describe('the lists of suggestions', () => {
  const query = '(first: 5, kind: "BILL") { totalCount nodes { id region { id } leadMandate { id } cosigners { id } } }';

  it('are of a mandate that led or signed: one statement each for all that are asked, bills kept apart', async () => {
    const [one, other] = [await work.deputy(), await work.deputy()];
    const led = await work.suggestion('SUBMITTED', { kind: 'BILL', cosignerIds: [one.mandateId], submittedOn: '2026-03-01' });
    const { id: ownBill } = await work.done('submitSuggestion', work.submittingSuggestion({ kind: 'BILL', leadMandateId: one.mandateId, cosignerIds: [other.mandateId] }));
    await work.done('submitSuggestion', work.submittingSuggestion({ leadMandateId: one.mandateId }));
    const { data } = await work.service.entities('Mandate', [one.mandateId, other.mandateId], `suggestions${query}`, { as: work.clerk });
    const found = (data as unknown as { _entities: { suggestions: { totalCount: number; nodes: { id: string }[] } }[] })._entities;
    expect(found.map(({ suggestions }) => [suggestions.totalCount, suggestions.nodes.map(({ id }) => id)])).toEqual([[2, [ownBill, led]], [1, [ownBill]]]);
    expect(work.service.statements).toHaveLength(2);
  });

  it('are of a region with what lies below, of a kind and a status', async () => {
    const { place, people } = work.station;
    const inTown = await work.deputy({ regionId: place.town });
    const { id } = await work.done('submitSuggestion', work.submittingSuggestion({ kind: 'BILL', leadMandateId: inTown.mandateId }));
    const list = async (given: Record<string, unknown>, as = people.committee) => {
      const { suggestions } = await work.service.data<{ suggestions: { nodes: { id: string }[] } }>(
        'query ($regionId: ID, $kind: String, $status: String) { suggestions(regionId: $regionId, kind: $kind, status: $status, first: 200) { nodes { id } } }', given, { as });
      return suggestions.nodes.map((node) => node.id);
    };
    expect(await list({ regionId: place.town })).toEqual([id]);
    expect(await list({ regionId: place.town, kind: 'BILL', status: 'SUBMITTED' })).toEqual([id]);
    expect(await list({ regionId: place.town, kind: 'SUGGESTION' })).toEqual([]);
    expect(await list({ regionId: place.town, status: 'ACCEPTED' })).toEqual([]);
    expect(await list({ regionId: place.county })).toContain(id);
    expect(await list({ regionId: place.elsewhere })).toEqual([]);
  });

  it('are of a station and a group, and empty for the public', async () => {
    const { place } = work.station;
    const [groupId, stationId] = [await work.group(), await work.station.stationIs('ESTABLISHED', { id: newId(), regionId: place.county })];
    const id = await work.suggestion('SUBMITTED', { kind: 'BILL', groupId, stationId });
    for (const [entity, of] of [['DeputyGroup', groupId], ['Station', stationId]] as const) {
      const asked = async (as?: Caller) => (await work.service.entities(entity, [of], 'suggestions(kind: "BILL") { nodes { id } }', as ? { as } : {})).data?.['_entities'] as unknown;
      expect([await asked(work.clerk), await asked()]).toEqual([[{ suggestions: { nodes: [{ id }] } }], [{ suggestions: { nodes: [] } }]]);
    }
  });
});
