import { importedId, newId } from '@renda/subgraph';
import { bodyOf, BillsAtWork } from '../testing/bills-at-work.js';

let bills: BillsAtWork;
beforeAll(async () => { bills = await BillsAtWork.start(); });
afterAll(() => bills.stop());

describe('a bill', () => {
  it('led to its end says each stage of its life, and to who counts suggestions and bills what they always heard', async () => {
    const { work, committeeId } = bills;
    await work.service.said();
    const id = await bills.bill('CONCLUDED');
    const said = await work.service.said();
    const of = (subject: string) => said.filter(({ type }) => type === `cn.renda.suggestions.${subject}.changed.v1`).map(({ aggregateversion, data }) => ({ ...(data as object), version: aggregateversion }));
    expect(of('bill')).toMatchObject([
      { version: 2, stage: 'RAISED', committeeId: null, result: null }, { version: 3, stage: 'FILED' }, { version: 4, stage: 'REFERRED', committeeId }, { version: 5, stage: 'REPORTED' },
      { version: 6, stage: 'CONCLUDED', result: 'ADOPTED', closedAt: expect.stringMatching(/Z$/) },
    ]);
    expect(of('suggestion')).toMatchObject([
      { kind: 'BILL', status: 'SUBMITTED', solved: null }, { status: 'ACCEPTED', acceptedAt: expect.stringMatching(/Z$/), solved: null }, { status: 'ACCEPTED' }, { status: 'ACCEPTED' },
      { status: 'SOLVED', solved: true, solvedOn: expect.any(String) },
    ]);
    for (const typed of ['蔬菜', '专项资金', '建议采纳']) expect(JSON.stringify(said)).not.toContain(typed);
    const { bill, suggestion } = await work.service.data(`query ($id: ID!) { bill(id: $id) { stageName committee { id } stages { action } } suggestion(id: $id) { kind stage stageName } }`, { id }, { as: work.clerk });
    expect(bill).toMatchObject({ stageName: '办结', committee: { id: committeeId }, stages: ['draft', 'raise', 'file', 'refer', 'report', 'conclude'].map((action) => ({ action })) });
    expect(suggestion).toEqual({ kind: 'BILL', stage: 'CONCLUDED', stageName: '办结' });
  });

  it.each([['PLANNED', 'ACCEPTED'], ['AS_SUGGESTION', 'ACCEPTED'], ['NOT_ADOPTED', 'ACCEPTED']])('concluded as %s is not solved', async (result, status) => {
    const id = await bills.bill('REPORTED');
    await bills.work.service.said();
    await bills.work.done('concludeBill', { id, result, evidence: '会议纪要' }, bills.work.clerk, 'id');
    expect((await bills.work.service.said()).map(({ data }) => data)).toMatchObject([{ status, solved: false, solvedOn: null }, { result }]);
  });

  it('spoken about and withdrawn is shown to no unit any more', async () => {
    const { work } = bills;
    const id = await bills.bill('COMMUNICATING');
    const sees = async () => (await work.service.entities('Bill', [id], 'id', { as: work.station.people.handler })).codes;
    expect(await sees()).toEqual([]);
    await work.done('withdrawBill', { id, reason: '另行提出' }, work.leading, 'id');
    expect(await sees()).toEqual(['NOT_AVAILABLE']);
    const { rows } = await work.service.database.pool.query('select ended_at is not null as ended from suggestion_unit where suggestion_id = $1', [id]);
    expect(rows).toEqual([{ ended: true }]);
  });

  it('says nothing until it is raised', async () => {
    await bills.work.service.said();
    await bills.bill('COMMUNICATING');
    expect(await bills.work.service.said()).toEqual([]);
  });

  it.each([
    ['a work committee', () => bodyOf(bills.work, { kind: 'WORK_COMMITTEE' }), 'COMMITTEE_UNFIT'],
    ['a special committee of another congress', () => bodyOf(bills.work, { regionId: bills.work.station.place.elsewhere }), 'COMMITTEE_UNFIT'],
    ['a special committee that is there no longer', () => bodyOf(bills.work, { to: '2026-01-01' }), 'COMMITTEE_UNFIT'],
    ['a special committee nobody has heard of', () => Promise.resolve(newId()), 'NOT_AVAILABLE'],
  ])('is not referred to %s', async (_, committee, code) => {
    expect((await bills.work.mutate('referBill', { id: await bills.bill('FILED'), committeeId: await committee() }, bills.work.clerk, 'id')).codes).toEqual([code]);
  });

  it('is concluded with one of the results there are', async () => {
    expect((await bills.work.mutate('concludeBill', { id: await bills.bill('REPORTED'), result: 'MAYBE', evidence: '文件' }, bills.work.clerk, 'id')).codes).toEqual(['BAD_USER_INPUT']);
  });

  it('takes none of the steps of a suggestion', async () => {
    const id = await bills.bill('RAISED');
    expect((await bills.work.mutate('acceptSuggestion', { id })).codes).toEqual(['NOT_AVAILABLE']);
  });

  it('filed by fifty at once is filed once', async () => {
    const id = await bills.bill('RAISED');
    const answers = await Promise.all(Array.from({ length: 50 }, () => bills.work.mutate('fileBill', { id }, bills.work.clerk, 'id')));
    expect(answers.filter(({ codes }) => codes.length === 0)).toHaveLength(1);
    expect(new Set(answers.flatMap(({ codes }) => codes))).toEqual(new Set(['STAGE_PASSED']));
  });

  it('raised by submitting it at once stands where it is raised', async () => {
    const { id } = await bills.work.done('submitSuggestion', bills.work.submittingSuggestion({ kind: 'BILL' }), bills.work.leading);
    const list = await bills.work.service.data<{ bills: { nodes: { id: string; stage: string }[] } }>(
      `query ($regionId: ID) { bills(regionId: $regionId, stage: "RAISED", first: 200) { nodes { id stage } } }`, { regionId: bills.work.station.place.county }, { as: bills.work.clerk });
    expect(list.bills.nodes).toContainEqual({ id, stage: 'RAISED' });
  });
});

describe('a past bill', () => {
  const row = (given: Record<string, unknown> = {}) => ({
    key: newId(), title: '关于眼镜产业的议案', text: '建议作出决定。', lead: `id:${bills.work.lead.mandateId}`, raised_on: '2024-01-08', filed_at: '2024-01-20T09:00:00+08:00',
    committee: `id:${bills.committeeId}`, referred_at: '2024-01-22T09:00:00+08:00', reported_at: '2024-06-20T09:00:00+08:00', report: '建议采纳', concluded_at: '2024-07-01T09:00:00+08:00',
    result: 'ADOPTED', evidence: '决定文本', ...given,
  });
  const load = async (one: ReturnType<typeof row>) => (await bills.work.service.load('bill', [one], { as: bills.work.station.people.administrator })).body.faults.map(({ code }) => code);

  it('comes in with every stage that is known of it, and says its last state once', async () => {
    const one = row();
    await bills.work.service.said();
    expect(await load(one)).toEqual([]);
    expect((await bills.work.service.said()).map(({ subject, data }) => [subject, (data as { stage: string }).stage])).toEqual(Array.from({ length: 2 }, () => [importedId('test', 'bill', one.key), 'CONCLUDED']));
  });

  it.each([['2024-01-23', []], ['2024-01-22', ['COMMITTEE_UNFIT']]])('referred on 22 January to a committee that was there until %s: %j', async (to, codes) => {
    expect(await load(row({ committee: `id:${await bodyOf(bills.work, { to })}` }))).toEqual(codes);
  });

  it.each([
    ['was referred before it was filed', { filed_at: null }, 'STAGE_SKIPPED'], ['was referred to nobody', { committee: null }, 'BAD_USER_INPUT'],
    ['was reported on before it was referred', { reported_at: '2024-01-21T09:00:00+08:00' }, 'BAD_USER_INPUT'], ['has no evidence', { evidence: null }, 'STEP_INCOMPLETE'],
    ['was withdrawn after its end', { withdrawn_reason: '重复' }, 'BILL_ENDED'], ['is concluded in the future', { concluded_at: '2999-01-01T00:00:00+08:00' }, 'BAD_USER_INPUT'],
  ])('that %s is refused', async (_, given, code) => {
    expect(await load(row(given))).toEqual([code]);
  });
});
