import { civilDay, type DayRange } from '@renda/calendar';
import { type CongressTimes, hashOf, keptRulebooks, type Rulebook } from '@renda/rulebook';
import { RuledPeriods } from './ruled-periods.js';

const day = civilDay;
const range = (from: string, to: string): DayRange => ({ from: day(from), to: day(to) });
const nothing: CongressTimes = { terms: [], sessions: [], openings: [] };

/** The periods of grass-roots deputies' sit-in under a copy of the draft that holds since 2016, counted over terms or over session years. */
function periods(period: 'TERM' | 'SESSION_YEAR', times: Partial<CongressTimes>, until: string, versions: readonly string[] = ['2016-06-01']): unknown[] {
  const draft = keptRulebooks().find(({ rulebook }) => rulebook.jurisdiction === 'shenzhen')?.rulebook;
  const entry = draft?.entries.find(({ key }) => key === 'grass-roots-sit-in');
  if (!draft || entry?.kind !== 'obligation') throw new Error('no such rule');
  const entries = versions.map((from, index) => ({ ...entry, period, validFrom: day(from), ...(versions[index + 1] === undefined ? {} : { validTo: day(versions[index + 1] ?? '') }) }));
  const rulebook: Rulebook = { ...draft, draft: false, validFrom: day('2016-06-01'), entries };
  const ruled = new RuledPeriods([{ rulebook, hash: hashOf(rulebook) }], day(until));
  return ruled.of([rulebook.region], 'grass-roots-sit-in', { ...nothing, ...times }).map(({ from, period: of }) => [from, of?.to ?? null]);
}

describe('a rule older than what was told of the congress', () => {
  const terms = [range('2022-01-01', '2027-01-01')];

  it('counts over the terms that are known, from the first of them on', () => {
    expect(periods('TERM', { terms }, '2022-01-01')).toEqual([['2022-01-01', '2027-01-01']]);
    expect(periods('TERM', { terms }, '2026-12-31')).toEqual([['2022-01-01', '2027-01-01']]);
  });

  it('waits for a term while none has begun that is known, and when the last known one is over', () => {
    expect(periods('TERM', { terms }, '2021-12-31')).toEqual([['2016-06-01', null]]);
    expect(periods('TERM', { terms }, '2027-01-01')).toEqual([['2022-01-01', '2027-01-01'], ['2027-01-01', null]]);
  });

  it('passes over a term between two that nobody told of', () => {
    const apart = [range('2012-01-01', '2017-01-01'), ...terms];
    expect(periods('TERM', { terms: apart }, '2026-06-01')).toEqual([['2012-01-01', '2017-01-01'], ['2022-01-01', '2027-01-01']]);
  });

  it('counts over the session years that are known, and waits for the end of the one that runs', () => {
    const sessions = [range('2024-02-01', '2024-02-05'), range('2025-02-01', '2025-02-05'), range('2026-02-01', '2026-02-05')];
    expect(periods('SESSION_YEAR', { sessions, openings: sessions }, '2026-11-25')).toEqual([['2024-02-01', '2025-02-01'], ['2025-02-01', '2026-02-01'], ['2026-02-01', null]]);
  });

  it('of which another version began before the first known term counts over that term once', () => {
    expect(periods('TERM', { terms }, '2026-12-31', ['2016-06-01', '2019-06-01', '2023-06-01'])).toEqual([['2022-01-01', '2027-01-01']]);
  });
});
