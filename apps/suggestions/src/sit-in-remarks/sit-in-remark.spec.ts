import { attendanceChanged } from '@renda/events';
import { describeRegister, eventOf, RegisterSteps } from '@renda/subgraph/testing';
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

  it('is of a deputy who was invited to that meeting, or was there', async () => {
    const code = async (activityId: string): Promise<string[]> => (await at.open('recordSitInRemark', { activityId }, 'DEPUTY')).codes;
    const [uninvited, other] = [await at.sat({ invited: false }), await at.sat({ invited: false })];
    expect(await code(uninvited)).toEqual(['NOT_SITTING_IN']);
    const attendance = (version: number, status: string) => eventOf(attendanceChanged, at.domain.ids.group, version, {
      activityId: uninvited, mandateId: at.domain.ids.mandate, personId: at.domain.outputs.lead.personId, activityType: 'SIT_IN_COMMITTEE', stationId: null, regionId: at.domain.ids.region, status, day: '2026-03-02',
      dutyKind: 'SC_SIT_IN', mode: 'ON_SITE', leftPost: true, verifiedAt: null });
    await at.domain.service.hear(attendance(1, 'RECORDED'));
    expect([await code(uninvited), await code(other)]).toEqual([[], ['NOT_SITTING_IN']]);
    await at.domain.service.hear(attendance(2, 'CORRECTED'));
    expect(await code(uninvited)).toEqual(['NOT_SITTING_IN']);
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
