import fc from 'fast-check';
import { addDays, civilDay, dayOf, daysBetween, holdsOn, isCivilDay, isOnCivilDay, overlap } from './civil-day.js';

describe('a civil day', () => {
  it.each(['2024-02-29', '2000-02-29', '2026-12-31', '0001-01-01'])('%s exists', (text) => {
    expect(isCivilDay(text)).toBe(true);
  });

  it.each(['0000-12-31', '2023-02-29', '1900-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '26-1-1', '2026-1-01', '２０２６-01-01', '', '2026-01-01T00:00:00Z'])(
    '%s does not',
    (text) => {
      expect(isCivilDay(text)).toBe(false);
      expect(() => civilDay(text)).toThrow(RangeError);
    },
  );

  it('of every year there is exists as in the calendar that the platform keeps', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 32 }), (year, month, date) => {
        const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
        const kept = new Date(`${text}T00:00:00Z`);
        expect(isCivilDay(text)).toBe(year > 0 && !Number.isNaN(kept.getTime()) && kept.toISOString().startsWith(text));
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([['9999-12-31', 1], ['0001-01-01', -1], ['2026-01-01', NaN], ['2026-01-01', 4_000_000]])('that no year of four digits holds is none: %s and %i', (day, days) => {
    expect(() => addDays(civilDay(day), days)).toThrow(RangeError);
  });

  it.each([
    ['2026-11-20T15:59:59.999Z', '2026-11-20'],
    ['2026-11-20T16:00:00.000Z', '2026-11-21'],
    ['2025-12-31T16:00:00Z', '2026-01-01'],
    ['0949-05-05T02:00:00Z', '0949-05-05'],
    ['2024-02-28T16:00:00Z', '2024-02-29'],
    // summer time of 1988: midnight in Shanghai was 15:00 UTC
    ['1988-07-01T14:59:59Z', '1988-07-01'],
    ['1988-07-01T15:00:00Z', '1988-07-02'],
  ])('at %s it is %s in Shanghai', (moment, day) => {
    expect(dayOf(new Date(moment))).toBe(day);
  });

  it.each([
    ['0000-12-31T23:59:59.999Z', false], ['0001-01-01T00:00:00Z', true], ['9999-12-30T15:59:59.999Z', true], ['9999-12-30T16:00:00Z', false], ['9999-12-31T23:00:00Z', false], ['soon', false],
  ])('is there for the moment %s, and one after it: %s', (moment, there) => {
    expect(isOnCivilDay(new Date(moment))).toBe(there);
    if (there) expect(addDays(dayOf(new Date(moment)), 1)).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  it('so many days later, of any year, is the one that the platform keeps', () => {
    const kept = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;
    const anyDay = fc.integer({ min: kept('0001-01-01'), max: kept('9999-12-31') });
    const text = (number: number): string => new Date(number * 86_400_000).toISOString().slice(0, 10);
    fc.assert(
      fc.property(anyDay, anyDay, (one, other) => {
        expect(addDays(civilDay(text(one)), other - one)).toBe(text(other));
        expect(daysBetween(civilDay(text(one)), civilDay(text(other)))).toBe(other - one);
      }),
      { numRuns: 2_000 },
    );
  });

  it('n days later is n days away', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: -20_000, max: 20_000 }), (start, days) => {
        const day = addDays(civilDay('1950-01-01'), start);
        expect(daysBetween(day, addDays(day, days))).toBe(days);
      }),
    );
  });
});

describe('a dated relation', () => {
  const range = { from: civilDay('2026-03-01'), to: civilDay('2026-04-01') };

  it.each([
    ['2026-02-28', false],
    ['2026-03-01', true],
    ['2026-03-31', true],
    ['2026-04-01', false],
  ])('from 1 March up to 1 April: on %s it holds: %s', (day, holds) => {
    expect(holdsOn(range, civilDay(day))).toBe(holds);
  });

  it.each([
    ['2026-02-01', '2026-03-01', false],
    ['2026-02-01', '2026-03-02', true],
    ['2026-03-10', '2026-03-20', true],
    ['2026-03-31', null, true],
    ['2026-04-01', null, false],
  ])('shares a day with one from %s up to %s: %s', (from, to, shares) => {
    const other = { from: civilDay(from), to: to === null ? null : civilDay(to) };
    expect([overlap(range, other), overlap(other, range)]).toEqual([shares, shares]);
  });

  it('without an end holds on every later day', () => {
    expect(holdsOn({ from: range.from, to: null }, civilDay('2999-01-01'))).toBe(true);
  });
});
