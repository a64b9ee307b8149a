import fc from 'fast-check';
import { civilDay } from './civil-day.js';
import { deadline, workingDaysAfter } from './deadline.js';
import { publishedYears } from './published-years.js';
import { workCalendar } from './work-calendar.js';

// The State Council's notices (国务院办公厅关于节假日安排的通知), as month/day; written by hand, so that nothing here comes from the library.
const notices: Record<string, { lengths: string; off: string; worked: string }> = {
  2024: {
    lengths: '31 29 31 30 31 30 31 31 30 31 30 31',
    off: '1/1 2/10-17 4/4-6 5/1-5 6/10 9/15-17 10/1-7',
    worked: '2/4 2/18 4/7 4/28 5/11 9/14 9/29 10/12',
  },
  2025: {
    lengths: '31 28 31 30 31 30 31 31 30 31 30 31',
    off: '1/1 1/28-31 2/1-4 4/4-6 5/1-5 5/31 6/1-2 10/1-8',
    worked: '1/26 2/8 4/27 9/28 10/11',
  },
  2026: {
    lengths: '31 28 31 30 31 30 31 31 30 31 30 31',
    off: '1/1-3 2/15-23 4/4-6 5/1-5 6/19-21 9/25-27 10/1-7',
    worked: '1/4 2/14 2/28 5/9 9/20 10/10',
  },
};

/** Every day of the three years with whether it is worked, by counting on from Monday, 1 January 2024. */
function walk(): { day: string; worked: boolean }[] {
  const days: { day: string; worked: boolean }[] = [];
  for (const [year, notice] of Object.entries(notices)) {
    const [off, worked] = [spread(notice.off), spread(notice.worked)];
    notice.lengths.split(' ').forEach((length, month) => {
      for (let date = 1; date <= Number(length); date += 1) {
        const written = `${month + 1}/${date}`;
        const midweek = days.length % 7 < 5;
        days.push({ day: `${year}-${two(month + 1)}-${two(date)}`, worked: worked.has(written) || (midweek && !off.has(written)) });
      }
    });
  }
  return days;
}

function spread(text: string): Set<string> {
  return new Set(
    text.split(' ').flatMap((part) => {
      const [month, dates] = part.split('/') as [string, string];
      const [first, last = first] = dates.split('-').map(Number) as [number, number?];
      return Array.from({ length: last - first + 1 }, (_, more) => `${month}/${first + more}`);
    }),
  );
}

const two = (number: number): string => String(number).padStart(2, '0');
const days = walk();
const calendar = workCalendar(publishedYears());
const moments = fc.integer({ min: Date.parse('2024-01-01T00:00:00Z'), max: Date.parse('2026-09-01T00:00:00Z') }).map((time) => new Date(time));
const shanghaiDay = (moment: Date): string => new Date(moment.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);

describe('the published years', () => {
  it('agree with the notices of 2024, 2025 and 2026 on every day', () => {
    expect(days).toHaveLength(366 + 365 + 365);
    const known = days.map(({ day }) => calendar.on(civilDay(day)));
    expect(known.map((one) => ({ day: one.day, worked: one.known && one.working }))).toEqual(days);
  });
});

describe('a deadline, beside one counted by hand', () => {
  it('in working days ends on the n-th worked day after the start, days on which the clock stands left out', () => {
    const suspensions = fc.array(fc.tuple(fc.nat(days.length - 100), fc.integer({ min: 1, max: 12 })), { maxLength: 3 });
    fc.assert(
      fc.property(moments, fc.integer({ min: 1, max: 20 }), suspensions, (start, amount, stands) => {
        const ranges = stands.map(([from, length]) => ({ from: civilDay(days[from]!.day), to: civilDay(days[from + length]!.day) }));
        const standing = new Set(stands.flatMap(([from, length]) => days.slice(from, from + length).map(({ day }) => day)));
        const after = days.filter(({ day, worked }) => day > shanghaiDay(start) && worked && !standing.has(day));
        const found = deadline({ start, amount, clock: 'WORKING_DAYS', calendar, suspensions: ranges });
        expect(found.due?.toISOString()).toBe(`${after[amount - 1]!.day}T15:59:59.999Z`);
        expect(found.days.filter(({ counted }) => counted).map(({ day }) => day)).toEqual(after.slice(0, amount).map(({ day }) => day));
        expect(found.overdueAt(found.due!)).toBe(false);
        expect(found.overdueAt(new Date(found.due!.getTime() + 1))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('lists every day from the day after the start to the last, once and in order', () => {
    fc.assert(
      fc.property(moments, fc.integer({ min: 1, max: 30 }), (start, amount) => {
        const found = deadline({ start, amount, clock: 'WORKING_DAYS', calendar }).days.map(({ day }) => day as string);
        const first = days.findIndex(({ day }) => day > shanghaiDay(start));
        expect(found).toEqual(days.slice(first, first + found.length).map(({ day }) => day));
      }),
    );
  });

  it('in civil days that rolls ends on the first worked day from the n-th on', () => {
    fc.assert(
      fc.property(moments, fc.integer({ min: 1, max: 60 }), (start, amount) => {
        const after = days.filter(({ day }) => day > shanghaiDay(start)).slice(amount - 1);
        const limit = { start, amount, clock: 'CIVIL_DAYS', calendar } as const;
        expect(deadline(limit).due?.toISOString()).toBe(`${after[0]!.day}T15:59:59.999Z`);
        expect(deadline({ ...limit, lastDay: 'roll' }).due?.toISOString()).toBe(`${after.find(({ worked }) => worked)!.day}T15:59:59.999Z`);
      }),
    );
  });

  it('is the same for every moment of one Shanghai day', () => {
    const ends = ['2026-02-12T16:00:00.000Z', '2026-02-13T15:59:59.999Z'].map((moment) => workingDaysAfter(new Date(moment), 1, calendar)?.toISOString());
    expect(ends).toEqual(['2026-02-14T15:59:59.999Z', '2026-02-14T15:59:59.999Z']);
  });
});
