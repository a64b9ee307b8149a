import { describeRegister, RegisterSteps } from '@renda/subgraph/testing';
import { IntakeAtWork } from '../testing/intake-at-work.js';
import { draftComments } from './draft-comment.js';
import { draftConsultations } from './draft-consultation.js';

const organs = 'ADMINISTRATOR GENERAL_OFFICE SPECIAL_COMMITTEE WORK_COMMITTEE';
const wide = async () => (await IntakeAtWork.start()).wideWorld();
describeRegister(draftConsultations, [`open: → OPEN by ${organs}`, `close: OPEN → CLOSED by ${organs}`, `recordUse: CLOSED → USE_RECORDED by ${organs}`], wide);
describeRegister(draftComments, ['open: → GIVEN by ADMINISTRATOR DEPUTY STATION_STAFF WORK_COMMITTEE', `recordUse: GIVEN → USE_RECORDED by ${organs}`], wide);

describe('a draft sent for opinions', () => {
  let at: IntakeAtWork;
  let steps: RegisterSteps<typeof draftConsultations.definition.fields, 'OPEN' | 'CLOSED' | 'USE_RECORDED'>;
  beforeAll(async () => {
    at = await IntakeAtWork.start();
    steps = new RegisterSteps(draftConsultations, at.world);
  });
  afterAll(() => at.domain.stop());
  const now = new Date('2026-03-02T04:00:00Z');

  it('is sent to somebody, and not for a day that is past', async () => {
    const { mandate } = at.domain.ids;
    const sent = async (given: Record<string, unknown>): Promise<string[]> => (await at.open('openDraftConsultation', given, 'SPECIAL_COMMITTEE', now)).codes;
    expect([await sent({ mandateIds: null, stationIds: null }), await sent({ dueOn: '2026-03-01' }), await sent({ dueOn: '2026-03-02' }), await sent({ mandateIds: [mandate, mandate] })])
      .toEqual([['STEP_INCOMPLETE'], ['BAD_USER_INPUT'], [], ['BAD_USER_INPUT']]);
  });

  it('is seen by the deputies and stations that are asked, and commented on by them alone, each in his own name', async () => {
    const { mandate, station } = at.domain.ids;
    const { id } = await at.open('openDraftConsultation', {});
    const query = 'query ($id: ID!) { draftConsultation(id: $id) { status stations { id } mandates { id } } }';
    for (const as of [at.domain.near.DEPUTY, at.domain.near.STATION_STAFF]) {
      expect(await at.domain.service.data(query, { id }, { as })).toEqual({ draftConsultation: { status: 'OPEN', stations: [{ id: station }], mandates: [{ id: mandate }] } });
    }
    const comment = async (given: Record<string, unknown>, role: 'DEPUTY' | 'STATION_STAFF' | 'WORK_COMMITTEE' = 'WORK_COMMITTEE'): Promise<string[]> =>
      (await at.open('commentOnDraft', { consultationId: id, mandateId: null, ...given }, role)).codes;
    const stranger = (await at.domain.outputs.deputy()).mandateId;
    const otherStation = await at.domain.outputs.station.stationIs('ESTABLISHED', { id: crypto.randomUUID() });
    expect([await comment({ mandateId: mandate }, 'DEPUTY'), await comment({ stationId: station }, 'STATION_STAFF'), await comment({ stationId: station }, 'DEPUTY')]).toEqual([[], [], ['NOT_AVAILABLE']]);
    expect([await comment({ mandateId: stranger }), await comment({ stationId: otherStation }), await comment({}), await comment({ mandateId: mandate, stationId: station })])
      .toEqual([['NOT_ASKED'], ['NOT_ASKED'], ['STEP_INCOMPLETE'], ['BAD_USER_INPUT']]);
  });

  it.each([['2026-03-02T15:59:59.999Z', []], ['2026-03-02T16:00:00Z', ['COMMENT_LATE']]])('due on 2 March and commented on at %s: %j', async (moment, codes) => {
    const { id } = await at.open('openDraftConsultation', { dueOn: '2026-03-02' }, 'ADMINISTRATOR', now);
    expect((await at.open('commentOnDraft', { consultationId: id }, 'DEPUTY', new Date(moment))).codes).toEqual(codes);
  });

  it('that is closed takes no more comments', async () => {
    expect((await at.open('commentOnDraft', { consultationId: await steps.at('CLOSED') }, 'DEPUTY')).codes).toEqual(['STATUS_UNFIT']);
  });

  it('has its use recorded once that of every comment is; what is not adopted whole says why', async () => {
    const { id } = await at.open('openDraftConsultation', {});
    const { id: comment } = await at.open('commentOnDraft', { consultationId: id });
    const committee = at.domain.near.SPECIAL_COMMITTEE;
    await steps.do('closeDraftConsultation', { id }, committee);
    expect((await steps.do('recordDraftUse', { id, useSummary: '无' }, committee)).codes).toEqual(['USE_UNRECORDED']);
    const use = async (given: Record<string, unknown>): Promise<string[]> => (await steps.do('recordCommentUse', { id: comment, ...given }, committee)).codes;
    expect([await use({ use: 'MAYBE' }), await use({ use: 'NOT' }), await use({ use: 'PARTLY' }), await use({ use: 'PARTLY', useReason: '部分属实施细则。' })]).toEqual([['BAD_USER_INPUT'], ['STEP_INCOMPLETE'], ['STEP_INCOMPLETE'], []]);
    expect((await steps.do('recordDraftUse', { id, useSummary: '采纳一条。' }, committee)).codes).toEqual([]);
    const query = 'query ($id: ID!) { draftConsultation(id: $id) { useCounts { use useName count } comments(first: 50) { nodes { use useReason } } } }';
    expect(await at.domain.service.data(query, { id }, { as: at.domain.near.DEPUTY })).toEqual({ draftConsultation: {
      useCounts: [{ use: 'ADOPTED', useName: '采纳', count: 0 }, { use: 'PARTLY', useName: '部分采纳', count: 1 }, { use: 'NOT', useName: '未采纳', count: 0 }],
      comments: { nodes: [{ use: 'PARTLY', useReason: '部分属实施细则。' }] },
    } });
  });
});
