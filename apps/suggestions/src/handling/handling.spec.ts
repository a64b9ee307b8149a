import { newId } from '@renda/subgraph';
import { OutputsAtWork } from '../testing/outputs-at-work.js';
import { onlyReplyRules, publishFor, replyDaySetLocally } from '../testing/published-rules.js';

let work: OutputsAtWork;
beforeAll(async () => { work = await OutputsAtWork.start(); });
afterAll(() => work.stop());

const handler = () => work.station.people.handler;
const contact = (id: string, given: Record<string, unknown> = {}) => work.mutate('recordUnitContact', { id, ...work.given('contact').input, ...given }, handler(), 'id contacts { form day opinion unit { id } mandate { id } }');
const reply = (id: string, given: Record<string, unknown> = {}) => work.mutate('replyToSuggestion', { id, ...work.given('reply').input, ...given }, handler(), 'id repliedAt replies { text unit { id } }');

describe('the unit', () => {
  it('writes down its contacts with the deputy and what he thinks, and replies as often as needed', async () => {
    const id = await work.suggestion('SUPERVISED');
    const { bureau } = work.station.place;
    expect((await contact(id)).data).toMatchObject({ recordUnitContact: { contacts: [{ form: 'TALK', day: '2026-03-03', opinion: '希望尽快', unit: { id: bureau }, mandate: { id: work.lead.mandateId } }] } });
    await reply(id);
    expect((await reply(id, { text: '补充答复。' })).data).toMatchObject({ replyToSuggestion: { replies: [{ text: '已列入资金安排。', unit: { id: bureau } }, { text: '补充答复。' }] } });
  });

  it.each([
    ['with somebody who did not sign', { mandateId: newId() }, 'BAD_USER_INPUT'], ['in a form nobody knows', { form: 'DREAM' }, 'BAD_USER_INPUT'], ['on a day to come', { day: '2999-01-01' }, 'BAD_USER_INPUT'],
    ['of a unit that has nothing to do with it', { unitId: newId() }, 'NOT_AVAILABLE'],
  ])('writes down no contact %s', async (_, given, code) => {
    expect((await contact(await work.suggestion('SUPERVISED'), given)).codes).toEqual([code]);
  });

  it('must have kept as many contacts before its reply as a rule asks for, where there is one', async () => {
    const ruled = (min: number) => (text: string): string => text.replace('unexpressed:', `  - key: contact-before-reply
    kind: requirement
    appliesTo: { subject: SUGGESTION }
    title: { zh: 答复前联系代表, en: Contact before the reply }
    citations: [{ local: 002-DC-二 }]
    before: REPLY
    needs: [{ quantity: UNIT_CONTACTS, min: ${String(min)} }]
unexpressed:`);
    const id = await work.suggestion('SUPERVISED');
    await publishFor(work.service, 'dancheng', '411625', ruled(2));
    await contact(id);
    const { errors } = await reply(id);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'CONTACTS_TOO_FEW', params: { has: 1, min: 2 }, rule: { title: '答复前联系代表' } });
    await contact(id);
    expect((await reply(id)).codes).toEqual([]);
    await publishFor(work.service, 'dancheng', '411625');
    expect((await reply(await work.suggestion('SUPERVISED'))).codes).toEqual([]);
  });
});

describe('the milestones', () => {
  const mark = (id: string, milestone: string, day: string) => work.mutate('recordMilestone', { id, unitId: work.station.place.bureau, milestone, day }, handler(), 'id milestones { milestone name day }');

  it('are optional, each once, in their order', async () => {
    const id = await work.suggestion('SUPERVISED');
    await mark(id, 'EXPERT_REVIEW', '2026-03-04');
    expect([(await mark(id, 'EXPERT_REVIEW', '2026-03-05')).codes, (await mark(id, 'LAUNCHED', '2026-03-03')).codes, (await mark(id, 'WISHED', '2026-03-05')).codes, (await mark(id, 'LAUNCHED', '2999-01-01')).codes])
      .toEqual([['MILESTONE_TWICE'], ['MILESTONES_CROSS'], ['BAD_USER_INPUT'], ['BAD_USER_INPUT']]);
    expect((await mark(id, 'LAUNCHED', '2026-03-04')).data).toMatchObject({ recordMilestone: { milestones: [{ milestone: 'EXPERT_REVIEW', name: '专家评审' }, { milestone: 'LAUNCHED', day: '2026-03-04' }] } });
  });
});

describe('the deadline of the reply', () => {
  const deadline = async (id: string, now?: Date) => (await work.service.data<{ suggestion: { replyDeadline: unknown } }>(
    `query ($id: ID!) { suggestion(id: $id) { replyDeadline { due overdue metAt rule { title citation } } } }`, { id }, { as: work.clerk, ...(now ? { now } : {}) })).suggestion.replyDeadline;
  const assigned = async (dueOn: string | null) => {
    const id = await work.suggestion('ANALYSED');
    const answer = await work.mutate('assignSuggestion', { id, leadUnitId: work.station.place.bureau, dueOn });
    return { id, codes: answer.codes };
  };

  it('is nowhere where no rule speaks of it, whatever day was written down', async () => {
    expect(await deadline((await assigned('2999-12-31')).id)).toBeNull();
  });

  it('is nowhere where the rules set none', async () => {
    await publishFor(work.service, 'shenzhen', '411625', onlyReplyRules);
    expect(await deadline((await assigned('2999-12-31')).id)).toBeNull();
  });

  it('is the day of the assignment where the rules leave it to the place; then there is one', async () => {
    await publishFor(work.service, 'shenzhen', '411625', replyDaySetLocally);
    expect((await assigned(null)).codes).toEqual(['STEP_INCOMPLETE']);
    const { id } = await assigned('2998-12-30');
    expect(await deadline(id, new Date('2998-12-30T15:59:59.999Z'))).toMatchObject({ due: '2998-12-30T15:59:59.999Z', overdue: false, metAt: null, rule: null });
    expect(await deadline(id, new Date('2998-12-30T16:00:00Z'))).toMatchObject({ overdue: true });
    await work.step('sign', id, handler());
    await reply(id);
    expect(await deadline(id, new Date('2998-12-31T00:00:00Z'))).toMatchObject({ overdue: false, metAt: expect.any(String) });
  });

  it('is counted by the number of a rule, if a place has one', async () => {
    const ruled = (text: string): string => onlyReplyRules(text).replace('unexpressed:', `  - key: reply-in-months
    kind: deadline
    appliesTo: { subject: SUGGESTION }
    title: { zh: 示例答复时限, en: A deadline assumed }
    citations: [{ local: 001§28¶2 }]
    amount: 90
    clock: CIVIL_DAYS
    starts: SUGGESTION_ASSIGNED
    ends: SUGGESTION_REPLIED
unexpressed:`);
    await publishFor(work.service, 'shenzhen', '411625', ruled);
    expect(await deadline((await assigned(null)).id)).toMatchObject({ overdue: false, rule: { title: '示例答复时限', citation: '001§28¶2' } });
    await publishFor(work.service, 'shenzhen', '440300');
  });
});
