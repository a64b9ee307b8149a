import { activityChanged } from '@renda/events';
import { keptRulebooks } from '@renda/rulebook';
import { newId } from '@renda/subgraph';
import { describeRegister, eventOf } from '@renda/subgraph/testing';
import { ruledAs } from '../../testing/rulebook-heard.js';
import { SupervisionAtWork } from '../../testing/supervision-at-work.js';
import { actions } from './action.js';
import { forms } from './forms.js';

const twoInvited = keptRulebooks().flatMap(({ rulebook }) => rulebook.entries).find(({ key }) => key === 'deputies-invited');
const offices = 'ADMINISTRATOR GENERAL_OFFICE SPECIAL_COMMITTEE WORK_COMMITTEE';

describeRegister(actions, [
  `open: → PLANNED by ${offices}`,
  `hold: PLANNED → HELD by ${offices}`,
  `report: HELD → REPORTED by ${offices}`,
  `cancel: PLANNED → CANCELLED by ${offices}`,
], () => SupervisionAtWork.start());

describe('an action of supervision', () => {
  let at: SupervisionAtWork;
  beforeAll(async () => { at = await SupervisionAtWork.start(); });
  afterAll(() => at.service.stop());
  const steps = () => at.steps(actions as never);
  const act = async (mutation: string, given: Record<string, unknown>, as = at.near.SPECIAL_COMMITTEE) =>
    (await steps().do(mutation, { requestId: newId(), ...(await steps().sample(mutation)), ...given }, as)).codes;
  const plan = (given: Record<string, unknown>) => act('planSupervisionAction', given);

  it('takes each of the thirty-two forms that the texts name (P-50), and no other where no place adds one', async () => {
    expect(Object.keys(forms)).toHaveLength(32);
    for (const form of Object.keys(forms)) expect(await plan({ form })).toEqual([]);
    expect(await plan({ form: 'SURPRISE_VISIT' })).toEqual(['BAD_USER_INPUT']);
  });

  it.each<[string, () => Record<string, unknown>, string[], string]>([
    ['an organ', () => ({ objectUnitId: null, objectBodyId: at.organ }), [], 'GOVERNMENT_DEPARTMENT'],
    ['the standing committee itself', () => ({ objectUnitId: null, objectBodyId: at.standing }), [], 'STANDING_COMMITTEE'],
    ['a unit', () => ({}), [], 'UNIT'],
    ['nobody', () => ({ objectUnitId: null }), ['STEP_INCOMPLETE'], ''],
    ['an organ and a unit', () => ({ objectBodyId: at.organ }), ['OBJECT_TWICE'], ''],
  ])('that supervises %s is found by the kind of body (P-51)', async (_, given, codes, kind) => {
    expect(await plan({ title: kind || '无', ...given() })).toEqual(codes);
    if (codes.length > 0) return;
    const query = 'query ($kind: String) { supervisionActions(objectKind: $kind, first: 200) { nodes { title } } }';
    const { supervisionActions } = await at.service.data<{ supervisionActions: { nodes: { title: string }[] } }>(query, { kind }, { as: at.near.WORK_COMMITTEE });
    expect(supervisionActions.nodes.map(({ title }) => title)).toContain(kind);
  });

  it('is on a topic under way or solved, and on no other', async () => {
    const at_ = (...then: string[]) => at.open('proposeSupervisionTopic', {}, ...then.map((mutation) => [mutation] as const));
    expect(await plan({ topicId: await at_() })).toEqual(['TOPIC_NOT_UNDER_WAY']);
    expect(await plan({ topicId: await at_('beginSupervisionTopic') })).toEqual([]);
    expect(await plan({ topicId: await at_('beginSupervisionTopic', 'solveSupervisionTopic') })).toEqual([]);
    expect(await plan({ topicId: await at_('beginSupervisionTopic', 'closeSupervisionTopic') })).toEqual(['TOPIC_NOT_UNDER_WAY']);
    expect(await plan({ topicId: newId() })).toEqual(['NOT_AVAILABLE']);
  });

  it('on a budget is of a phase; phases are first entered in their order, and what was cancelled entered none (P-54)', async () => {
    const topicId = await at.topic({ kind: 'BUDGET' });
    const phase = (code: string | null) => plan({ topicId, phase: code, form: 'BUDGET_REVIEW' });
    expect(await phase(null)).toEqual(['PHASE_UNFIT']);
    expect(await plan({ phase: 'EXECUTION' })).toEqual(['PHASE_UNFIT']);
    expect(await plan({ topicId: await at.topic(), phase: 'EXECUTION' })).toEqual(['PHASE_UNFIT']);
    const cancelled = await at.action({ topicId, phase: 'AUDIT_RECTIFICATION' });
    expect(await phase('EARLY_INVOLVEMENT')).toEqual(['PHASE_PASSED']);
    expect(await act('cancelSupervisionAction', { id: cancelled })).toEqual([]);
    for (const code of ['EARLY_INVOLVEMENT', 'DRAFT_REVIEW', 'EXECUTION']) expect(await phase(code)).toEqual([]);
    expect(await phase('DRAFT_REVIEW')).toEqual([]);
    for (const code of ['AUDIT_RECTIFICATION', 'AUDIT_RECTIFICATION']) expect(await phase(code)).toEqual([]);
    expect(await phase('FINAL_ACCOUNT')).toEqual(['PHASE_PASSED']);
  });

  it('is held as an activity of the calendar, by the day it is entered at the latest', async () => {
    const activityId = newId();
    await at.service.hear(eventOf(activityChanged, activityId, 1, {
      type: 'LAW_ENFORCEMENT_CHECK', regionId: at.domain.ids.region, status: 'ARCHIVED', startsAt: '2026-03-02T01:00:00Z', endsAt: '2026-03-02T03:00:00Z', mode: 'ON_SITE', organiserBodyId: at.domain.committee,
      stationId: null, groupId: null, prescribed: true, coOrganiserIds: [],
    } as never));
    const id = await at.action();
    expect(await act('holdSupervisionAction', { id, heldOn: '2999-01-01' })).toEqual(['BAD_USER_INPUT']);
    expect(await act('holdSupervisionAction', { id, heldOn: '2026-03-02', heldUntil: '2026-03-01' })).toEqual(['BAD_USER_INPUT']);
    expect(await act('holdSupervisionAction', { id, heldOn: '2026-03-02', heldUntil: '2026-03-03', activityId, participantMandateIds: [at.domain.ids.mandate] })).toEqual([]);
    const { rows } = await at.service.database.pool.query('select from_id, to_id, relation from provenance_link where to_id = $1', [activityId]);
    expect(rows).toEqual([{ from_id: id, to_id: activityId, relation: 'LED_TO' }]);
  });

  it('may be a township presidium’s own (A-27), whoever its member is elsewhere', async () => {
    const presidium = await at.body('PRESIDIUM');
    const member = await at.service.caller('presidium', 'SPECIAL_COMMITTEE', 'BODY', presidium);
    expect(await act('planSupervisionAction', { bodyId: presidium }, member)).toEqual([]);
    expect(await act('planSupervisionAction', { bodyId: at.domain.ids.committee }, member)).toEqual(['NOT_AVAILABLE']);
  });

  it('is told with ids, codes and days alone', async () => {
    await at.heldAction();
    const said = JSON.stringify((await at.service.said()).filter(({ type }) => type.includes('supervision')));
    expect(said).not.toMatch(/[一-鿿]/);
  });

  it.each([
    ['LAW_ENFORCEMENT_CHECK', 1, ['INVITED_TOO_FEW']],
    ['LAW_ENFORCEMENT_CHECK', 2, []],
    ['SPECIAL_RESEARCH', 1, ['INVITED_TOO_FEW']],
    ['TOPICAL_INQUIRY', 0, []],
  ])('of the form %s with %i deputies invited, where a rule in force asks for two: %j (P-66)', async (form, invited, codes) => {
    await ruledAs(at.domain, 'luohe', (entries) => [...entries, twoInvited]);
    const more = (await at.domain.outputs.deputy()).mandateId;
    const invitedMandateIds = [at.domain.ids.mandate, more].slice(0, invited);
    expect(await act('holdSupervisionAction', { id: await at.action({ form, invitedMandateIds }) })).toEqual(codes);
  });
});
