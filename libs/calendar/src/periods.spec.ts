import fc from 'fast-check';
import { addDays, civilDay, type CivilDay, holdsOn } from './civil-day.js';
import { dayCount, lastDayOf, rangeOn, sharedDays, withoutRanges } from './day-ranges.js';
import { addMonths, addYears, periodKinds, periodOn, periodsOver } from './periods.js';
import { betweenSessions, sessionYears } from './sessions.js';

const range = (from: string, to: string) => ({ from: civilDay(from), to: civilDay(to) });
const someDay = fc.integer({ min: 0, max: 60_000 }).map((more) => addDays(civilDay('1949-10-01'), more));

describe('the period of a day', () => {
  it.each([
    ['DAY', '2026-12-31', '2026-12-31', '2027-01-01'],
    ['WEEK', '2026-11-22', '2026-11-16', '2026-11-23'],
    ['WEEK', '2026-11-23', '2026-11-23', '2026-11-30'],
    ['MONTH', '2024-02-29', '2024-02-01', '2024-03-01'],
    ['MONTH', '2026-12-31', '2026-12-01', '2027-01-01'],
    ['QUARTER', '2026-03-31', '2026-01-01', '2026-04-01'],
    ['QUARTER', '2026-04-01', '2026-04-01', '2026-07-01'],
    ['HALF_YEAR', '2026-06-30', '2026-01-01', '2026-07-01'],
    ['HALF_YEAR', '2026-07-01', '2026-07-01', '2027-01-01'],
    ['YEAR', '2026-12-31', '2026-01-01', '2027-01-01'],
  ] as const)('%s of %s is %s up to %s', (kind, day, from, to) => {
    expect(periodOn(kind, civilDay(day))).toEqual({ from, to });
  });

  it.each(periodKinds)('%s: it holds the day, and the next begins where it ends', (kind) => {
    fc.assert(
      fc.property(someDay, (day) => {
        const period = periodOn(kind, day);
        expect(holdsOn(period, day)).toBe(true);
        expect(periodOn(kind, period.from)).toEqual(period);
        expect(periodOn(kind, lastDayOf(period))).toEqual(period);
        expect(periodOn(kind, period.to).from).toBe(period.to);
      }),
    );
  });

  it('between two days are all that share a day with them', () => {
    expect(periodsOver('QUARTER', range('2026-03-31', '2026-07-01'))).toEqual([range('2026-01-01', '2026-04-01'), range('2026-04-01', '2026-07-01')]);
    expect(periodsOver('YEAR', range('2026-01-01', '2026-01-01'))).toEqual([]);
  });
});

describe('months later', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2100-01-30', 1, '2100-02-28'],
    ['2000-01-30', 1, '2000-02-29'],
  ])('%s and %i months is %s', (day, months, later) => {
    expect(addMonths(civilDay(day), months)).toBe(later);
  });

  it('29 February and a year is the 28th, and four years the 29th', () => {
    expect([addYears(civilDay('2024-02-29'), 1), addYears(civilDay('2024-02-29'), 4)]).toEqual(['2025-02-28', '2028-02-29']);
  });
});

describe('between sessions', () => {
  const first = range('2026-02-03', '2026-02-07');
  const second = range('2027-01-20', '2027-01-24');

  it('is everything outside them', () => {
    expect(betweenSessions(range('2026-01-01', '2027-01-01'), [second, first])).toEqual([range('2026-01-01', '2026-02-03'), range('2026-02-07', '2027-01-01')]);
  });

  it('holds exactly the days that lie in the range and in no session', () => {
    const small = fc.tuple(fc.nat(60), fc.nat(20)).map(([from, length]) => range(at(from), at(from + length)));
    fc.assert(
      fc.property(small, fc.array(small, { maxLength: 5 }), (whole, sessions) => {
        const left = withoutRanges(whole, sessions);
        for (let more = -1; more < 90; more += 1) {
          const day = at(more);
          expect(left.filter((one) => holdsOn(one, day))).toHaveLength(holdsOn(whole, day) && !sessions.some((one) => holdsOn(one, day)) ? 1 : 0);
        }
        expect(left.every((one) => one.to !== null && one.from < one.to)).toBe(true);
      }),
    );
  });

  it('ends for good with a session that has no end', () => {
    expect(withoutRanges({ from: civilDay('2026-01-01'), to: null }, [{ from: civilDay('2026-03-01'), to: null }])).toEqual([range('2026-01-01', '2026-03-01')]);
  });

  it('a session year runs from one session to the next, the last is open, and before the first there is none', () => {
    const years = sessionYears([second, first]);
    expect(years).toEqual([
      { from: '2026-02-03', to: '2027-01-20' },
      { from: '2027-01-20', to: null },
    ]);
    expect([rangeOn(years, civilDay('2026-02-02')), rangeOn(years, civilDay('2027-01-19'))]).toEqual([null, years[0]]);
  });
});

describe('ranges', () => {
  it('share the days both hold', () => {
    expect(sharedDays(range('2026-01-01', '2026-03-01'), { from: civilDay('2026-02-01'), to: null })).toEqual(range('2026-02-01', '2026-03-01'));
    expect(sharedDays(range('2026-01-01', '2026-02-01'), range('2026-02-01', '2026-03-01'))).toBeNull();
    expect(dayCount(range('2024-02-01', '2024-03-01'))).toBe(29);
  });
});

function at(days: number): CivilDay {
  return addDays(civilDay('2024-02-01'), days);
}
