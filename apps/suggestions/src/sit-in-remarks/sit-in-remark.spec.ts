import { describeRegister, RegisterSteps } from '@renda/subgraph/testing';
import { IntakeAtWork } from '../testing/intake-at-work.js';
import { sitInRemarks } from './sit-in-remark.js';

const secretariat = 'ADMINISTRATOR GENERAL_OFFICE WORK_COMMITTEE';
describeRegister(sitInRemarks, [
  `open: → RECORDED by ADMINISTRATOR DEPUTY GENERAL_OFFICE WORK_COMMITTEE`,
  `passOn: RECORDED → PASSED_ON by ${secretariat}`,
  'answer: PASSED_ON → ANSWERED by ADMINISTRATOR SPECIAL_COMMITTEE UNDERTAKING_UNIT',
], async () => (await IntakeAtWork.start()).wideWorld());

describe('a remark of a deputy who sat in', () => {
  let at: IntakeAtWork;
  beforeAll(async () => { at = await IntakeAtWork.start(); });
  afterAll(() => at.domain.stop());

  it('is recorded by himself, at a meeting that the standing committee holds and that has begun', async () => {
    expect((await at.open('recordSitInRemark', {}, 'DEPUTY')).codes).toEqual([]);
    const now = new Date('2026-03-02T04:00:00Z');
    const of = async (given: Parameters<IntakeAtWork['sat']>[0]): Promise<string[]> => (await at.open('recordSitInRemark', { activityId: await at.sat(given) }, 'WORK_COMMITTEE', now)).codes;
    expect(await of({ organiserBodyId: null })).toEqual(['NOT_AN_SC_MEETING']);
    expect(await of({ organiserBodyId: at.domain.ids.committee })).toEqual(['NOT_AN_SC_MEETING']);
    expect(await of({ status: 'CANCELLED' })).toEqual(['NOT_AN_SC_MEETING']);
    expect(await of({ startsAt: '2026-03-02T04:00:00.001Z' })).toEqual(['NOT_AN_SC_MEETING']);
    expect(await of({ startsAt: '2026-03-02T04:00:00.000Z' })).toEqual([]);
  });

  it('is not recorded for another deputy', async () => {
    const { mandateId } = await at.domain.outputs.deputy();
    expect((await at.open('recordSitInRemark', { mandateId }, 'DEPUTY')).codes).toEqual(['NOT_AVAILABLE']);
  });

  it('is passed on to one, not to nobody nor to two, and listed at its meeting', async () => {
    const steps = new RegisterSteps(sitInRemarks, at.world);
    const id = await steps.at('RECORDED');
    const { committee, unit } = at.domain.ids;
    const codes = async (given: Record<string, unknown>): Promise<string[]> => (await steps.do('passOnSitInRemark', { id, ...given }, at.domain.near.GENERAL_OFFICE)).codes;
    expect([await codes({}), await codes({ unitId: unit, bodyId: committee }), await codes({ bodyId: committee })]).toEqual([['STEP_INCOMPLETE'], ['BAD_USER_INPUT'], []]);
    expect((await steps.do('answerSitInRemark', { id, answer: '已列入。' }, at.domain.near.SPECIAL_COMMITTEE)).codes).toEqual([]);
    const listed = await at.domain.service.entities('Activity', [at.session], 'sitInRemarks(first: 50) { nodes { id status agendaItem } }', { as: at.domain.near.WORK_COMMITTEE });
    expect(JSON.stringify(listed.data)).toContain(id);
  });
});
