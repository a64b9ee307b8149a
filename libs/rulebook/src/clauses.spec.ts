import { addDays, civilDay } from '@renda/calendar';
import fc from 'fast-check';
import { type CountedRecord, type FacetValue } from './clauses.js';
import { type Condition, type Obligation } from './entry.js';
import { keptRulebooks } from './files.js';
import { judge, type Question, type Verdict } from './obligation.js';
import { periodAround } from './period.js';
import { facetOf, type FacetCode, measureOf } from './registry.js';

const terms = [{ from: civilDay('2022-01-01'), to: civilDay('2027-01-01') }];

/** An obligation in its period: the subject begins on its second day, a session sits on its third; the record counts on its fourth, as of its fifth. */
function asked(entry: Obligation): { question: Question; good: CountedRecord; bad: Record<string, Partial<CountedRecord>> } {
  const { period } = periodAround(entry.period, civilDay('2025-06-11'), { terms, sessions: [] });
  if (!period) throw new Error(entry.key);
  const at = (days: number) => addDays(period.from, days);
  const clauses = Object.entries(entry.where ?? {}) as [FacetCode, Condition][];
  const good: CountedRecord = {
    id: 'good', subject: 's', measure: entry.measure, day: at(3), quantity: 1, verified: true,
    facets: Object.fromEntries(clauses.map(([facet, condition]) => [facet, meeting(condition)])),
  };
  const facets = clauses.map(([facet, condition]) => [facet, { facets: { ...good.facets, [facet]: failing(facet, condition) } }] as const);
  const days = { happened: { day: at(5) }, inOffice: { day: at(0) }, verified: { verified: false }, ...(entry.countableDays === 'BETWEEN_SESSIONS' ? { betweenSessions: { day: at(2) } } : {}) };
  const question: Question = {
    rule: { entry, jurisdiction: 'x', region: '000000', hash: 'h', range: { from: civilDay('2020-01-01'), to: null } },
    subject: { id: 's', kind: entry.appliesTo.subject, from: at(1), to: null, facets: Object.fromEntries(Object.entries(entry.appliesTo.where ?? {}).map(([facet, one]) => [facet, meeting(one as Condition)])) },
    records: [], day: at(4), within: at(4), times: { terms, sessions: [{ from: at(2), to: at(3) }] },
  };
  return { question, good, bad: { ...days, ...Object.fromEntries(facets) } };
}

function meeting(condition: Condition): FacetValue {
  if (typeof condition !== 'object') return condition;
  if (Array.isArray(condition)) return String(condition[0]);
  const { min, max } = condition as { min?: number; max?: number };
  return min ?? max ?? 0;
}

function failing(facet: FacetCode, condition: Condition): FacetValue {
  const { type } = facetOf(facet);
  if (type.kind === 'boolean') return condition !== true;
  if (type.kind === 'number') return typeof condition === 'number' ? condition + 1 : ((condition as { min?: number }).min ?? 1) - 1;
  const codes: readonly unknown[] = Array.isArray(condition) ? condition : [condition];
  return type.codes.find((code) => !codes.includes(code)) ?? 'NONE';
}

const obligations = keptRulebooks().flatMap(({ rulebook }) => rulebook.entries.flatMap((entry) => (entry.kind === 'obligation' ? [{ name: `${rulebook.jurisdiction} ${entry.key}`, entry }] : [])));
const clauseOf = (verdict: Verdict, id: string) => verdict.nearMisses.find((one) => one.id === id)?.clause;

describe('the clauses of every obligation of the eight rulebooks', () => {
  it.each(obligations)('$name: a near miss names the one clause it fails, and counts when that is mended', ({ entry }) => {
    const { question, good, bad } = asked(entry);
    for (const [clause, wrong] of Object.entries(bad)) {
      const verdict = judge({ ...question, records: [{ ...good, ...wrong, id: clause }] });
      expect([clauseOf(verdict, clause), verdict.counted]).toEqual([clause, []]);
      expect(judge({ ...question, records: [good] })).toMatchObject({ counted: ['good'], nearMisses: [], unknown: [] });
    }
  });

  it.each(obligations)('$name: of two it names the first, and mended the second', ({ entry }) => {
    const { question, good, bad } = asked(entry);
    const order = ['happened', 'inOffice', 'verified', 'betweenSessions', ...measureOf(entry.measure).facets].filter((clause) => clause in bad);
    const both = (one: Partial<CountedRecord>, other: Partial<CountedRecord>): CountedRecord => ({ ...good, ...one, ...other, facets: { ...good.facets, ...differing(one, good), ...differing(other, good) }, id: 'both' });
    for (const [place, first] of order.entries())
      for (const second of order.slice(place + 1)) {
        if (bad[first]?.day && bad[second]?.day) continue;
        expect(clauseOf(judge({ ...question, records: [both(bad[first] ?? {}, bad[second] ?? {})] }), 'both')).toBe(first);
        expect(clauseOf(judge({ ...question, records: [{ ...good, ...bad[second], id: 'both' }] }), 'both')).toBe(second);
      }
  });

  it.each(obligations)('$name: every record of the subject, measure and period is counted, a near miss or unknown; one more changes none of them and takes nothing away', ({ entry }) => {
    const { question, good, bad } = asked(entry);
    const facets = Object.keys(good.facets);
    const anyRecord = fc.record({
      wrong: fc.subarray(Object.keys(bad), { maxLength: 3 }), unknown: fc.oneof(fc.constant<string[]>([]), fc.subarray(facets)), days: fc.integer({ min: -2, max: 9 }),
      subject: fc.constantFrom('s', 's', 's', 'other'), measure: fc.constantFrom(good.measure, good.measure, good.measure, 'NO_MEASURE'), quantity: fc.integer({ min: 1, max: 3 }),
    }).map(({ wrong, unknown, days, ...more }): CountedRecord => ({
      ...wrong.reduce<CountedRecord>((record, clause) => ({ ...record, ...bad[clause], facets: { ...record.facets, ...differing(bad[clause] ?? {}, good) } }), { ...good, ...more }),
      ...(days < 6 ? {} : { day: addDays(question.day, days - 12) }),
      ...(unknown.length > 0 ? { facets: { ...good.facets, ...Object.fromEntries(unknown.map((facet) => [facet, null])) } } : {}),
    }));
    fc.assert(
      fc.property(fc.array(anyRecord, { minLength: 1, maxLength: 12 }), (list) => {
        const records = list.map((record, index) => ({ ...record, id: String(index) }));
        const verdict = judge({ ...question, records });
        const { counted, nearMisses, unknown, period } = verdict;
        const ofPeriod = records.filter((one) => one.subject === 's' && one.measure === entry.measure && period && one.day >= period.from && one.day < period.to);
        expect([...counted, ...nearMisses.map(({ id }) => id), ...unknown.map(({ id }) => id)].sort()).toEqual(ofPeriod.map(({ id }) => id).sort());
        const before = judge({ ...question, records: records.slice(0, -1) });
        const last = String(records.length - 1);
        expect([before.counted, before.nearMisses, before.unknown]).toEqual([counted.filter((id) => id !== last), nearMisses.filter(({ id }) => id !== last), unknown.filter(({ id }) => id !== last)]);
        expect(verdict.done >= before.done && (before.status !== 'MET' || verdict.status === 'MET')).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});

/** The facets in which a record that was made wrong differs from the good one. */
function differing(wrong: Partial<CountedRecord>, good: CountedRecord): Record<string, FacetValue | null | undefined> {
  return Object.fromEntries(Object.entries(wrong.facets ?? {}).filter(([facet, value]) => value !== good.facets[facet]));
}
