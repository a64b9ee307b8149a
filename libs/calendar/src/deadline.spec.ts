import { civilDay } from './civil-day.js';
import { deadline, civilDaysAfter, type Limit } from './deadline.js';
import { publishedYears } from './published-years.js';
import { workCalendar } from './work-calendar.js';

const calendar = workCalendar(publishedYears());
const from = (text: string, amount: number, more: Partial<Limit> = {}) =>
  deadline({ start: new Date(text), amount, clock: 'WORKING_DAYS', calendar, ...more });
const range = (first: string, to: string | null) => ({ from: civilDay(first), to: to === null ? null : civilDay(to) });

describe('three working days after receipt', () => {
  it.each([
    ['an ordinary Monday', '2026-11-16T02:00:00Z', '2026-11-19'],
    ['a Friday: the weekend does not count', '2026-11-20T02:00:00Z', '2026-11-25'],
    ['the last millisecond of 20 November', '2026-11-20T15:59:59.999Z', '2026-11-25'],
    ['the first of 21 November, a Saturday', '2026-11-20T16:00:00.000Z', '2026-11-25'],
    ['the first of Monday 23 November', '2026-11-22T16:00:00.000Z', '2026-11-26'],
    ['before a Saturday that is worked (14 February 2026)', '2026-02-12T02:00:00Z', '2026-02-24'],
    ['before a Friday that is off (2 January 2026), with a Sunday worked', '2025-12-31T02:00:00Z', '2026-01-06'],
    ['28 February of a leap year', '2024-02-28T02:00:00Z', '2024-03-04'],
  ])('%s', (_, start, last) => {
    expect(from(start, 3).due?.toISOString()).toBe(`${last}T15:59:59.999Z`);
  });

  it('says of each day why it counts or not', () => {
    expect(from('2026-02-12T02:00:00Z', 3).days.map(({ day, counted, reason, name }) => [day, counted, reason, name])).toEqual([
      ['2026-02-13', true, 'ORDINARY', null],
      ['2026-02-14', true, 'MAKE_UP', '春节'],
      ...['15', '16', '17', '18', '19', '20', '21', '22', '23'].map((date) => [`2026-02-${date}`, false, 'HOLIDAY', '春节']),
      ['2026-02-24', true, 'ORDINARY', null],
    ]);
  });
});

describe('a limit that reaches a year without data', () => {
  const reaching = from('2026-12-29T02:00:00Z', 3);

  it('has no due moment, says which year is missing, and from when it might end', () => {
    expect([reaching.due, reaching.complete, reaching.unknownYears]).toEqual([null, false, [2027]]);
    expect(reaching.earliest?.toISOString()).toBe('2027-01-01T15:59:59.999Z');
    expect(reaching.days.at(-1)).toEqual({ day: '2027-01-01', counted: null, reason: 'UNKNOWN_YEAR', name: null });
  });

  it('is not overdue while it cannot be, and afterwards nobody knows', () => {
    expect(reaching.overdueAt(new Date('2027-01-01T15:59:59.999Z'))).toBe(false);
    expect(reaching.overdueAt(new Date('2027-01-01T16:00:00.000Z'))).toBeNull();
  });

  it('needs no data for hours, nor for civil days that stay', () => {
    expect(from('2026-12-31T10:00:00Z', 12, { clock: 'HOURS' }).complete).toBe(true);
    expect(from('2026-12-31T10:00:00Z', 12, { clock: 'CIVIL_DAYS' }).due?.toISOString()).toBe('2027-01-12T15:59:59.999Z');
    expect(from('2026-12-31T10:00:00Z', 12, { clock: 'CIVIL_DAYS', lastDay: 'roll' })).toMatchObject({ due: null, unknownYears: [2027] });
  });
});

describe('a clock that stands', () => {
  it('goes on the day the suspension ends', () => {
    const found = from('2026-11-16T02:00:00Z', 3, { suspensions: [range('2026-11-18', '2026-11-20')] });
    expect(found.days.map(({ day, reason }) => [day, reason])).toEqual([
      ['2026-11-17', 'ORDINARY'],
      ['2026-11-18', 'SUSPENDED'],
      ['2026-11-19', 'SUSPENDED'],
      ['2026-11-20', 'ORDINARY'],
      ['2026-11-21', 'WEEKEND'],
      ['2026-11-22', 'WEEKEND'],
      ['2026-11-23', 'ORDINARY'],
    ]);
  });

  it.each(['WORKING_DAYS', 'CIVIL_DAYS', 'HOURS'] as const)('without an end has no due moment and is never overdue, in %s', (clock) => {
    const found = from('2026-11-16T02:00:00Z', 72, { clock, suspensions: [range('2026-11-18', null)] });
    expect([found.due, found.earliest, found.stands, found.complete]).toEqual([null, null, true, true]);
    expect(found.overdueAt(new Date('2030-01-01T00:00:00Z'))).toBe(false);
  });

  it('does not touch a limit that was over before', () => {
    expect(from('2026-11-16T02:00:00Z', 3, { suspensions: [range('2026-11-20', null)] }).due?.toISOString()).toBe('2026-11-19T15:59:59.999Z');
  });
});

describe('twelve hours', () => {
  it.each([
    ['run through a holiday', '2026-02-17T05:00:00.123Z', [], '2026-02-17T17:00:00.123Z'],
    ['may end with the first moment of a day', '2026-02-17T04:00:00Z', [], '2026-02-17T16:00:00.000Z'],
    ['stand on a suspended day', '2026-11-16T10:00:00Z', [range('2026-11-17', '2026-11-18')], '2026-11-17T22:00:00.000Z'],
    ['begin when the suspension ends', '2026-11-16T10:00:00Z', [range('2026-11-16', '2026-11-17')], '2026-11-17T04:00:00.000Z'],
  ])('%s', (_, start, suspensions, due) => {
    expect(from(start, 12, { clock: 'HOURS', suspensions, lastDay: 'roll' }).due?.toISOString()).toBe(due);
  });
});

describe('an extension', () => {
  const granted = { amount: 2, approvedBy: 'director' };

  it('adds to the limit in its own clock and comes back with who approved it', () => {
    const found = from('2026-11-16T02:00:00Z', 3, { extensions: [granted] });
    expect([found.due?.toISOString(), found.granted]).toEqual(['2026-11-23T15:59:59.999Z', [granted]]);
  });

  it('over the maximum is left out whole and listed', () => {
    const found = from('2026-11-16T02:00:00Z', 3, { extensions: [granted, { amount: 2 }, { amount: 1 }], maxExtension: 3 });
    expect([found.granted, found.beyondMaximum]).toEqual([[granted, { amount: 1 }], [{ amount: 2 }]]);
    expect(found.days.filter(({ counted }) => counted)).toHaveLength(6);
  });
});

describe('the last day', () => {
  // 30 days after 1 September 2026 is 1 October, the first day of the holiday; 8 October is worked again
  it('rolls over a holiday to the next working day, and says so', () => {
    const found = from('2026-09-01T02:00:00Z', 30, { clock: 'CIVIL_DAYS', lastDay: 'roll' });
    expect(found.due?.toISOString()).toBe('2026-10-08T15:59:59.999Z');
    expect(found.days.slice(29).map(({ day, counted, reason, name }) => [day, counted, reason, name])).toEqual([
      ['2026-10-01', true, 'LAST_DAY_OFF', '国庆节'],
      ...['02', '03', '04', '05', '06', '07'].map((date) => [`2026-10-${date}`, false, 'LAST_DAY_OFF', '国庆节']),
      ['2026-10-08', false, 'LAST_DAY', null],
    ]);
  });

  it('stays where it is otherwise', () => {
    expect(from('2026-09-01T02:00:00Z', 30, { clock: 'CIVIL_DAYS' }).due).toEqual(civilDaysAfter(new Date('2026-09-01T02:00:00Z'), 30));
  });

  it('does not roll onto a day on which the clock stands', () => {
    const limit = { clock: 'CIVIL_DAYS', lastDay: 'roll' } as const;
    expect(from('2026-09-01T02:00:00Z', 30, { ...limit, suspensions: [range('2026-10-08', '2026-10-09')] }).due?.toISOString()).toBe('2026-10-09T15:59:59.999Z');
    expect(from('2026-09-01T02:00:00Z', 30, { ...limit, suspensions: [range('2026-10-03', null)] }).stands).toBe(true);
  });
});

describe('no limit', () => {
  it.each([0, -1, 1.5, NaN, 10_001])('is one of %s', (amount) => {
    expect(() => from('2026-09-01T02:00:00Z', amount)).toThrow(RangeError);
    expect(() => from('2026-09-01T02:00:00Z', 1, { extensions: [{ amount }] })).toThrow(RangeError);
  });

  it('begins at no moment', () => {
    expect(() => from('soon', 1)).toThrow(RangeError);
  });
});
