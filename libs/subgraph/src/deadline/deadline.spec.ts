import { civilDay, deadline, type Limit, publishedYears, workCalendar } from '@renda/calendar';
import { keptRulebooks, type Deadline as DeadlineEntry, limitOf } from '@renda/rulebook';
import { graphql } from 'graphql';
import { Query, Resolver } from 'type-graphql';
import { buildSubgraph, type Subgraph } from '../schema/build-subgraph.js';
import { DeadlineView } from './deadline.view.js';
import { type DeadlineToTell, deadlineRule, deadlineView, type GrantedTime } from './view-of-deadline.js';

let shown: DeadlineView;

@Resolver()
class Showing {
  @Query(() => DeadlineView)
  limit(): DeadlineView {
    return shown;
  }
}

let subgraph: Subgraph;
beforeAll(async () => {
  subgraph = await buildSubgraph({ resolvers: [Showing], types: [], references: {}, policy: { 'Query.limit': {} } });
});

/** What the graph answers; a code where it refuses. */
async function asked(told: DeadlineToTell, fields: string, language: 'zh' | 'en' = 'zh'): Promise<Record<string, unknown>> {
  shown = deadlineView(told);
  const contextValue = { language, mayCallOrRefuse: () => undefined };
  const { data, errors } = await graphql({ schema: subgraph.schema, source: `{ limit { ${fields} } }`, contextValue });
  return (data?.['limit'] as Record<string, unknown> | undefined) ?? { refused: (errors?.[0]?.originalError as { code?: string } | undefined)?.code };
}

const calendar = workCalendar(publishedYears());
const now = new Date('2026-11-20T02:00:00Z');
const [shenzhen] = keptRulebooks().filter(({ rulebook }) => rulebook.jurisdiction === 'shenzhen');
const entryOf = (key: string): DeadlineEntry => {
  const entry = shenzhen?.rulebook.entries.find((one): one is DeadlineEntry => one.kind === 'deadline' && one.key === key);
  if (!entry) throw new Error(key);
  return entry;
};
const rule = deadlineRule({ entry: entryOf('arrange-meeting-with-member'), hash: 'b'.repeat(64) });
const range = (from: string, to: string | null) => ({ from: civilDay(from), to: to === null ? null : civilDay(to) });
const limited = (start: string, more: Partial<Limit<GrantedTime>> = {}, amount = 3): DeadlineToTell => {
  const startedAt = new Date(start);
  const counted = deadline<GrantedTime>({ start: startedAt, amount, clock: 'WORKING_DAYS', calendar, ...more });
  return { rule: { ...rule, amount }, counted, startedAt, suspensions: more.suspensions, now };
};
const granted = { amount: 2, approvedBy: '00000000-0000-4000-8000-000000000001', approvedAt: new Date('2026-11-18T02:00:00Z'), reason: '材料不全' };

describe('three working days over a holiday with a day worked for it', () => {
  const told = limited('2026-02-12T02:00:00Z');

  it('are told with the rule and every number', async () => {
    expect(await asked(told, 'due earliest clock amount startedAt complete unknownYears stands overdue metAt rule { title titleEn citation hash } suspensions { from } extensions { amount }')).toEqual({
      due: '2026-02-24T15:59:59.999Z', earliest: '2026-02-24T15:59:59.999Z', clock: 'WORKING_DAYS', amount: 3, startedAt: '2026-02-12T02:00:00.000Z',
      complete: true, unknownYears: [], stands: false, overdue: true, metAt: null, suspensions: [], extensions: [],
      rule: { title: '三个工作日内安排约见常委会组成人员', titleEn: expect.stringMatching(/^A meeting/), citation: '001§9', hash: 'b'.repeat(64) },
    });
  });

  it('are told day by day, at most as many as asked for', async () => {
    expect(await asked(told, 'days(first: 3) { day counted reason holiday sentence }')).toEqual({ days: [
      { day: '2026-02-13', counted: true, reason: 'ORDINARY', holiday: null, sentence: '2026年2月13日为工作日，计入。' },
      { day: '2026-02-14', counted: true, reason: 'MAKE_UP', holiday: '春节', sentence: '2026年2月14日为调休上班日（春节），计入。' },
      { day: '2026-02-15', counted: false, reason: 'HOLIDAY', holiday: '春节', sentence: '2026年2月15日为法定节假日（春节），不计。' },
    ] });
  });

  it('are told in a sentence, in Chinese and in English', async () => {
    expect(await asked(told, 'sentence')).toEqual({
      sentence: '收到约见要求（2026年2月12日）次日起3个工作日，至2026年2月24日。其间2026年2月14日为调休上班日（春节），计入；2026年2月15日至23日为法定节假日（春节），不计。',
    });
    expect(await asked(told, 'sentence', 'en')).toEqual({
      sentence: '3 working days from the day after 12 February 2026 (the request was received), to 24 February 2026. Of the days between: 14 February 2026: worked to make up for a holiday (春节), counted; 15 February 2026 to 23 February 2026: public holiday (春节), not counted.',
    });
  });

  it.each([0, 201])('give no page of %i days', async (first) => {
    expect(await asked(told, `days(first: ${String(first)}) { day }`)).toEqual({ refused: 'BAD_USER_INPUT' });
  });
});

describe('a limit', () => {
  it('of twelve hours ends at its moment', async () => {
    const entry = entryOf('petition-hand-over');
    const startedAt = new Date('2026-02-17T05:30:00Z');
    const told: DeadlineToTell = { rule: deadlineRule({ entry, hash: '' }), counted: limitOf<GrantedTime>({ entry, start: startedAt, calendar }), startedAt, now };
    expect(await asked(told, 'due sentence')).toEqual({ due: '2026-02-17T17:30:00.000Z', sentence: '向执行机关提出申诉（2026年2月17日13:30）起12小时，至2026年2月18日01:30。' });
    expect(await asked(told, 'sentence', 'en')).toEqual({ sentence: expect.stringMatching(/^12 hours from 17 February 2026, 13:30 \(.*\), to 18 February 2026, 01:30\.$/) });
  });

  it('that reaches a year without data has no end, and nobody says that it is overdue', async () => {
    const told = { ...limited('2026-12-29T02:00:00Z'), now: new Date('2027-01-01T16:00:00Z') };
    expect(await asked(told, 'due earliest complete unknownYears overdue sentence days { counted }')).toEqual({
      due: null, earliest: '2027-01-01T15:59:59.999Z', complete: false, unknownYears: [2027], overdue: null, days: [{ counted: true }, { counted: true }, { counted: null }],
      sentence: '收到约见要求（2026年12月29日）次日起3个工作日，2027年的放假安排尚未公布，止期未定，不早于2027年1月1日。',
    });
    expect(await asked({ ...told, metAt: new Date('2027-01-01T15:59:59.999Z') }, 'overdue')).toEqual({ overdue: false });
  });

  it('that was extended says by how much and who approved it', async () => {
    const told = limited('2026-11-16T02:00:00Z', { extensions: [granted] });
    expect(await asked(told, 'due amount extensions { amount day approvedBy approvedAt reason } sentence')).toEqual({
      due: '2026-11-23T15:59:59.999Z', amount: 3, extensions: [{ ...granted, day: null, approvedAt: '2026-11-18T02:00:00.000Z' }],
      sentence: '收到约见要求（2026年11月16日）次日起3个工作日，经批准延长2个工作日，至2026年11月23日。其间周末2天不计。',
    });
  });

  it('that stood says when', async () => {
    const suspensions = [{ ...range('2026-11-18', '2026-11-20'), reason: '补正材料' }];
    const told = { ...limited('2026-11-16T02:00:00Z', { suspensions }), suspensions };
    expect(await asked(told, 'suspensions { from to reason } sentence')).toEqual({
      suspensions, sentence: '收到约见要求（2026年11月16日）次日起3个工作日，至2026年11月23日。其间2026年11月18日至19日计时中止，不计；周末2天不计。',
    });
  });

  it('that stands without an end is never overdue', async () => {
    const told = { ...limited('2026-11-16T02:00:00Z', { suspensions: [range('2026-11-18', null)] }), now: new Date('2030-01-01T00:00:00Z') };
    expect(await asked(told, 'due earliest stands overdue sentence')).toEqual({
      due: null, earliest: null, stands: true, overdue: false, sentence: '收到约见要求（2026年11月16日）次日起3个工作日，自2026年11月18日起计时中止，止期未定。',
    });
    expect(await asked({ ...told, newDays: [{ ...granted, day: civilDay('2027-01-05') }] }, 'due stands overdue')).toEqual({ due: '2027-01-05T15:59:59.999Z', stands: false, overdue: true });
  });

  it('whose last day is off says over which days it moved', async () => {
    const told = limited('2026-09-01T02:00:00Z', { clock: 'CIVIL_DAYS', lastDay: 'roll' }, 30);
    expect(await asked(told, 'sentence')).toEqual({ sentence: '收到约见要求（2026年9月1日）次日起30日，至2026年10月8日。其间2026年10月1日至7日为休息日（国庆节），末日顺延。' });
  });
});

describe('a day that a person set', () => {
  const set: DeadlineToTell = { rule: null, day: civilDay('2026-11-19'), startedAt: new Date('2026-11-01T02:00:00Z'), now };

  it('has no rule and no clock', async () => {
    expect(await asked(set, 'due clock amount rule { title } days { day } complete overdue sentence')).toEqual({
      due: '2026-11-19T15:59:59.999Z', clock: null, amount: null, rule: null, days: [], complete: true, overdue: true, sentence: '由人指定的期限，至2026年11月19日。',
    });
  });

  it('gives way to a new day, the last one approved', async () => {
    const newDays = [{ ...granted, day: civilDay('2026-11-30') }, { ...granted, day: civilDay('2026-12-10') }];
    expect(await asked({ ...set, newDays }, 'due overdue extensions { amount day } sentence', 'en')).toEqual({
      due: '2026-12-10T15:59:59.999Z', overdue: false, extensions: [{ amount: null, day: '2026-11-30' }, { amount: null, day: '2026-12-10' }],
      sentence: 'A day set by a person, to 19 November 2026, moved with approval to 10 December 2026.',
    });
  });

  it.each([
    ['the last millisecond', '2026-11-19T15:59:59.999Z', false],
    ['the first one after', '2026-11-19T16:00:00.000Z', true],
  ])('met in %s', async (_, metAt, overdue) => {
    expect(await asked({ ...set, metAt: new Date(metAt) }, 'overdue metAt')).toEqual({ overdue, metAt });
  });
});
