import { addDays, civilDay, daysBetween, type CivilDay } from '@renda/calendar';
import fc from 'fast-check';
import { type CountedRecord } from './clauses.js';
import { entrySchema, type Obligation } from './entry.js';
import { judge, type Exemption, type Question, type Subject } from './obligation.js';
import { type Rule } from './resolution.js';

const d = civilDay;
const obligation = (more: Record<string, unknown> = {}) =>
  entrySchema.parse({
    key: 'duty-times',
    kind: 'obligation',
    appliesTo: { subject: 'MANDATE' },
    title: { zh: '执行职务', en: 'Duty' },
    citations: [{ local: '001§29' }],
    measure: 'DUTY',
    where: { leftPost: true, form: ['VISIT', 'RESEARCH'], days: { min: 2 } },
    min: 12,
    period: 'YEAR',
    countableDays: 'BETWEEN_SESSIONS',
    ...more,
  }) as Obligation;
const rule = (more: Record<string, unknown> = {}): Rule<Obligation> => ({ entry: obligation(more), jurisdiction: 'x', region: '000000', hash: 'h', range: { from: d('2020-01-01'), to: null } });
const subject: Subject = { id: 'm', kind: 'MANDATE', from: d('2025-02-01'), to: null, facets: {} };
const sessions = [{ from: d('2025-03-01'), to: d('2025-03-06') }];
const good: CountedRecord = { id: 'r', subject: 'm', measure: 'DUTY', day: d('2025-05-01'), quantity: 1, verified: true, facets: { leftPost: true, form: 'VISIT', days: 2 } };
const question = (records: CountedRecord[], more: Partial<Question> = {}): Question => ({ rule: rule(), subject, records, day: d('2025-09-01'), times: { sessions, terms: null }, ...more });
const times = (count: number): CountedRecord[] => Array.from({ length: count }, (_, index) => ({ ...good, id: `r${String(index)}` }));

const anyDay = fc.integer({ min: -40, max: 400 }).map((days) => addDays(d('2025-01-01'), days));
const anyRecord = fc.record({
  subject: fc.constantFrom('m', 'm', 'm', 'other'),
  measure: fc.constantFrom('DUTY', 'DUTY', 'STATION_VISIT'),
  day: anyDay,
  quantity: fc.integer({ min: 1, max: 3 }),
  verified: fc.boolean(),
  facets: fc.record({ leftPost: fc.constantFrom(true, true, false, null), form: fc.constantFrom('VISIT', 'RESEARCH', 'TALK', null), days: fc.constantFrom(1, 2, 3, null) }),
});
const anyRecords = fc.array(anyRecord, { maxLength: 40 }).map((list) => list.map((one, index): CountedRecord => ({ ...one, id: String(index) })));

/** Mends what a near miss names, and nothing else. */
function mended(record: CountedRecord, clause: string): CountedRecord {
  if (clause === 'verified') return { ...record, verified: true };
  if (['happened', 'inOffice', 'betweenSessions'].includes(clause)) return { ...record, day: good.day };
  return { ...record, facets: { ...record.facets, [clause]: good.facets[clause] } };
}

describe('a verdict', () => {
  it('sorts all records of the subject, measure and period into counted, near misses and unknown', () => {
    fc.assert(
      fc.property(anyRecords, anyDay, (records, day) => {
        const verdict = judge(question(records, { day, within: d('2025-05-01') }));
        const sorted = [...verdict.counted, ...verdict.nearMisses.map(({ id }) => id), ...verdict.unknown.map(({ id }) => id)].sort();
        const all = records.filter((one) => one.subject === 'm' && one.measure === 'DUTY' && one.day >= '2025-01-01' && one.day < '2026-01-01');
        expect(sorted).toEqual(all.map(({ id }) => id).sort());
      }),
    );
  });

  it('names the clause that, once mended, a near miss passes', () => {
    const order = ['happened', 'inOffice', 'verified', 'betweenSessions', 'leftPost', 'form', 'days'];
    fc.assert(
      fc.property(anyRecords, (records) => {
        const asked = question(records);
        for (const { id, clause } of judge(asked).nearMisses) {
          const again = judge(question(records.map((one) => (one.id === id ? mended(one, clause) : one))));
          const next = again.nearMisses.find((one) => one.id === id)?.clause;
          expect(next === undefined || order.indexOf(next) > order.indexOf(clause)).toBe(true);
        }
      }),
    );
  });

  it('counts the same in whatever order the records come', () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        const one = judge(question(records));
        const other = judge(question([...records].reverse()));
        expect({ ...other, counted: [...other.counted].reverse(), nearMisses: [...other.nearMisses].reverse(), unknown: [...other.unknown].reverse() }).toEqual(one);
      }),
    );
  });

  it('is at risk below min × the elapsed share, rounded half up, and forecasts count ÷ share', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 14 }), fc.integer({ min: 0, max: 333 }), (count, elapsed) => {
        const day = addDays(subject.from, elapsed);
        const records = times(count).map((one) => ({ ...one, day: subject.from }));
        const verdict = judge(question(records, { day, within: d('2025-05-01') }));
        const passed = [...daysOf(subject.from, day)].filter((one) => one < '2025-03-01' || one >= '2025-03-06').length;
        const total = daysBetween(subject.from, d('2026-01-01')) - 5;
        const expected = Math.round(Number(((12 * passed) / total).toFixed(9)));
        expect(verdict.status).toBe(count >= 12 ? 'MET' : count < expected ? 'AT_RISK' : 'ON_TRACK');
        if (passed === 0) expect(verdict.forecast).toBeNull();
        else expect(verdict.forecast).toBeCloseTo(count / (passed / total), 9);
      }),
    );
  });

  it.each([
    [12, 'MET', 0],
    [11, 'SHORT', 1],
  ])('after the year with %i times is %s', (count, status, left) => {
    expect(judge(question(times(count), { day: d('2026-01-01'), within: d('2025-05-01') }))).toMatchObject({ status, left, due: '2025-12-31' });
  });

  it('on the last day is not yet short', () => {
    expect(judge(question(times(11), { day: d('2025-12-31') })).status).toBe('AT_RISK');
  });

  it('says unknown and names what is missing when that could turn it, and only then', () => {
    const open: CountedRecord = { ...good, id: 'open', facets: { leftPost: true, form: 'VISIT' } };
    const closed = { day: d('2026-01-01'), within: d('2025-05-01') };
    expect(judge(question([...times(11), open], closed))).toMatchObject({ status: 'UNKNOWN', missing: ['days'], done: 11 });
    expect(judge(question([...times(10), open], closed)).status).toBe('SHORT');
    expect(judge(question([...times(12), open], closed)).status).toBe('MET');
    expect(judge(question(times(12), { times: { sessions: null, terms: null } }))).toMatchObject({ status: 'UNKNOWN', missing: ['sessions'] });
    expect(judge(question([], { rule: rule({ period: 'TERM' }) }))).toMatchObject({ status: 'UNKNOWN', missing: ['terms'], period: null });
  });

  it('a failing clause outweighs an unknown one', () => {
    const record: CountedRecord = { ...good, facets: { form: 'TALK', days: 2 } };
    expect(judge(question([record]))).toMatchObject({ nearMisses: [{ id: 'r', clause: 'form' }], unknown: [] });
  });

  it('an exempt deputy is listed apart, with reason and approver, unless the duty is done', () => {
    const exemption: Exemption = { subject: 'm', rule: 'duty-times', from: d('2025-06-01'), to: d('2025-09-01'), reason: 'illness', approvedBy: 'deputy work committee' };
    const closed = { day: d('2026-01-01'), within: d('2025-05-01'), exemptions: [exemption] };
    expect(judge(question(times(3), closed))).toMatchObject({ status: 'EXEMPT', exemption, done: 3 });
    expect(judge(question(times(12), closed)).status).toBe('MET');
    for (const other of [{ subject: 'n' }, { rule: 'station-visits' }, { to: d('2025-01-15'), from: d('2025-01-01') }])
      expect(judge(question(times(3), { ...closed, exemptions: [{ ...exemption, ...other }] })).status).toBe('SHORT');
  });

  it.each([
    ['full', 12, 'SHORT'],
    ['prorata', 11, 'MET'],
    ['next', 12, 'NOT_IN_FORCE'],
  ] as const)('of a first, partial year: %s', (firstPeriod, required, status) => {
    // 334 of 365 days: 10.98, rounded up
    expect(judge(question(times(11), { rule: rule({ firstPeriod }), day: d('2026-01-01'), within: d('2025-05-01') }))).toMatchObject({ required, status });
  });

  it.each([
    ['started', 'NOT_IN_FORCE'],
    ['due', 'SHORT'],
    ['occurred', 'SHORT'],
  ] as const)('of a year in which the rule began, by the version %s', (versionBy, status) => {
    const began = { ...rule({ versionBy }), range: { from: d('2025-07-01'), to: null } };
    expect(judge(question([], { rule: began, day: d('2026-01-01'), within: d('2025-08-01') })).status).toBe(status);
  });

  it('counts quantities where the rule says so, and what goes beyond the max', () => {
    const verdict = judge(question([{ ...good, quantity: 5 }], { rule: rule({ count: 'quantity', min: 1, target: 2, max: 3 }) }));
    expect(verdict).toMatchObject({ done: 5, target: 2, over: 2, status: 'MET' });
  });
});

function* daysOf(from: CivilDay, to: CivilDay): Generator<CivilDay> {
  for (let day = from; day < to; day = addDays(day, 1)) yield day;
}
