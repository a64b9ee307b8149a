import { addDays, civilDay } from '@renda/calendar';
import fc from 'fast-check';
import { type PeriodKind } from './entry.js';
import { nextKnownPeriod, periodAround } from './period.js';

const none = { terms: [], sessions: [] };
const range = (from: string, to: string) => ({ from: civilDay(from), to: civilDay(to) });

describe('a period', () => {
  it.each<[PeriodKind, string, string, string]>([
    ['WEEK', '2026-11-22', '2026-11-16', '2026-11-23'],
    ['WEEK', '2026-11-23', '2026-11-23', '2026-11-30'],
    ['MONTH', '2024-02-29', '2024-02-01', '2024-03-01'],
    ['MONTH', '2025-12-31', '2025-12-01', '2026-01-01'],
    ['QUARTER', '2025-03-31', '2025-01-01', '2025-04-01'],
    ['QUARTER', '2025-10-01', '2025-10-01', '2026-01-01'],
    ['HALF_YEAR', '2025-06-30', '2025-01-01', '2025-07-01'],
    ['HALF_YEAR', '2025-07-01', '2025-07-01', '2026-01-01'],
    ['YEAR', '2025-12-31', '2025-01-01', '2026-01-01'],
  ])('%s around %s: from %s up to %s', (kind, day, from, to) => {
    expect(periodAround(kind, civilDay(day), none).period).toEqual(range(from, to));
  });

  it('holds its day, and the day after it belongs to the next', () => {
    fc.assert(
      fc.property(fc.constantFrom<PeriodKind>('WEEK', 'MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR'), fc.integer({ min: 0, max: 30_000 }), (kind, days) => {
        const day = addDays(civilDay('1990-01-01'), days);
        const { period } = periodAround(kind, day, none);
        expect(period!.from <= day && day < period!.to).toBe(true);
        expect(periodAround(kind, period!.to, none).period?.from).toBe(period!.to);
        expect(periodAround(kind, addDays(period!.to, -1), none).period).toEqual(period);
      }),
    );
  });

  it('of a session year runs from session to session, and is unknown before the next is known', () => {
    const sessions = [range('2026-02-20', '2026-02-25'), range('2025-02-20', '2025-02-25')];
    const around = (day: string) => periodAround('SESSION_YEAR', civilDay(day), { terms: [], sessions });
    expect(around('2025-02-20').period).toEqual(range('2025-02-20', '2026-02-20'));
    expect(around('2026-02-19').period).toEqual(range('2025-02-20', '2026-02-20'));
    expect([around('2025-02-19'), around('2026-02-20')]).toEqual([{ missing: 'sessions' }, { missing: 'sessions' }]);
  });

  it('that is known begins next on the first day of the next term or session year whose end is known', () => {
    const terms = [range('2027-01-01', '2032-01-01'), range('2022-01-01', '2027-01-01'), { from: civilDay('2032-01-01'), to: null }];
    const openings = [range('2025-02-20', '2025-02-25'), range('2026-02-20', '2026-02-25')];
    const sessions = [range('2024-06-01', '2024-06-02'), ...openings];
    const next = (kind: PeriodKind, day: string) => nextKnownPeriod(kind, civilDay(day), { terms, sessions, openings });
    expect([next('TERM', '2021-12-31'), next('TERM', '2022-01-01'), next('TERM', '2027-01-01')]).toEqual(['2022-01-01', '2027-01-01', null]);
    expect([next('SESSION_YEAR', '2024-01-01'), next('SESSION_YEAR', '2025-02-20'), next('YEAR', '2021-12-31')]).toEqual(['2025-02-20', null, null]);
  });

  it('of a term is the term that holds the day', () => {
    const terms = [range('2022-01-01', '2027-01-01')];
    expect(periodAround('TERM', civilDay('2026-12-31'), { terms, sessions: null }).period).toEqual(terms[0]);
    expect(periodAround('TERM', civilDay('2027-01-01'), { terms, sessions: null })).toEqual({ missing: 'terms' });
  });
});
