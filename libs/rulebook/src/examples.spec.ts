import { failingExamples } from './examples.js';
import { mutationsOf } from './mutations.js';
import { readRulebook } from './read-rulebook.js';

const both = { zh: '甲', en: 'A' };
const entry = (key: string, kind: string, appliesTo: unknown, more: object) => ({ key, kind, appliesTo, title: both, citations: [{ local: '009§1' }], ...more });
const limit = { clock: 'CIVIL_DAYS', starts: 'APPOINTMENT_RECEIVED', ends: 'APPOINTMENT_ARRANGED' };
/** What the eight rulebooks have none of: civil days that roll, more time, a switch over whom a rule binds, a range of a facet, an entry's own dates, a limit that is another for cases that run. */
const book = {
  jurisdiction: 'x', name: both, region: '410799', validFrom: '2025-01-01', checkedOn: '2026-01-01', sources: [{ document: '009', title: both }],
  entries: [
    entry('answer', 'deadline', { subject: 'MATTER' }, { amount: 5, clock: 'CIVIL_DAYS', lastDay: 'roll', starts: 'MATTER_ANALYSED', ends: 'MATTER_ASSIGNED', extension: { by: 1, max: 2, approvedBy: both } }),
    entry('hand-over', 'deadline', { subject: 'MATTER' }, { ...limit, amount: 10, versionBy: 'due', validTo: '2025-09-20' }),
    entry('hand-over', 'deadline', { subject: 'MATTER' }, { ...limit, amount: 6, versionBy: 'occurred', validFrom: '2025-09-20', validTo: '2025-11-01' }),
    entry('hand-over', 'deadline', { subject: 'MATTER' }, { ...limit, amount: 9, validFrom: '2025-11-01' }),
    entry('staff', 'composition', { subject: 'BODY', where: { congressBody: 'SERVICE_CENTRE' }, unless: { congressBody: 'everywhere' } }, { needs: [{ quantity: 'FULL_TIME_STAFF_ADDED', min: 5 }], outside: 'refuse' }),
    entry('long-duty', 'obligation', { subject: 'MANDATE' }, { measure: 'DUTY', where: { days: { min: 2, max: 3 } }, min: 1, period: 'YEAR' }),
    entry('everywhere', 'switch', { subject: 'BODY' }, { options: ['OFF', 'ON'], value: 'OFF', validFrom: '2025-03-01', validTo: '2026-03-01' }),
  ],
};
const matter = { rule: 'answer', subject: { kind: 'MATTER' } };
const handOver = { ...matter, rule: 'hand-over' };
const centre = { kind: 'BODY', facets: { congressBody: 'SERVICE_CENTRE' } };
const committee = { kind: 'BODY', facets: { congressBody: 'STANDING_COMMITTEE' } };
const staff = { rule: 'staff', subject: centre, asOf: '2025-06-16' };
const year = { rule: 'long-duty', asOf: '2026-02-01', within: '2025-06-16', subject: { kind: 'MANDATE', from: '2025-02-01' } };
const duty = (...days: number[]) => days.map((one) => ({ id: `of-${String(one)}`, day: '2025-06-16', facets: { days: one } }));
const stand = { rule: 'everywhere', subject: { kind: 'BODY' } };
const held = [
  { case: 'the last day is a Monday', ...matter, starts: '2025-09-17T10:00:00+08:00', expect: { due: '2025-09-22', between: ['MATTER_ANALYSED', 'MATTER_ASSIGNED'], extension: { by: 1, max: 2 } } },
  { case: 'the last day is a holiday', ...matter, starts: '2025-09-26T10:00:00+08:00', expect: { due: '2025-10-09' } },
  { case: 'twice more time, and no third', ...matter, starts: '2025-09-17T10:00:00+08:00', extensions: [1, 1, 1], expect: { due: '2025-09-24', beyondMaximum: [1] } },
  { case: 'the clock stands', ...matter, starts: '2025-09-15T10:00:00+08:00', suspensions: [['2025-09-16', '2025-09-18']], expect: { due: '2025-09-22', skipped: { '2025-09-16': 'SUSPENDED', '2025-09-17': 'SUSPENDED' } } },
  { case: 'the clock stands without an end', ...matter, starts: '2025-09-15T10:00:00+08:00', suspensions: [['2025-09-16', null]], expect: { due: null } },
  { case: 'ten days end before six hold', ...handOver, starts: '2025-09-09T10:00:00+08:00', extensions: [1], expect: { due: '2025-09-19', between: ['APPOINTMENT_RECEIVED', 'APPOINTMENT_ARRANGED'], beyondMaximum: [1] } },
  { case: 'ten days end on a Sunday', ...handOver, starts: '2025-09-04T10:00:00+08:00', expect: { due: '2025-09-14' } },
  { case: 'six hold on their last day, the first they hold', ...handOver, starts: '2025-09-14T10:00:00+08:00', extensions: [1], expect: { due: '2025-09-20', beyondMaximum: [1] } },
  { case: 'six would have been over before they held', ...handOver, starts: '2025-09-13T10:00:00+08:00', expect: { due: '2025-09-23' } },
  { case: 'begun on the last day of ten', ...handOver, starts: '2025-09-19T10:00:00+08:00', expect: { due: '2025-09-25' } },
  { case: 'begun and judged on the last day of six', ...handOver, starts: '2025-10-31T10:00:00+08:00', expect: { due: '2025-11-06' } },
  { case: 'judged on the last day of six', ...handOver, starts: '2025-10-30T10:00:00+08:00', judged: '2025-10-31', expect: { due: '2025-11-05' } },
  { case: 'judged on the first day of nine', ...handOver, starts: '2025-10-30T10:00:00+08:00', judged: '2025-11-01', extensions: [1], expect: { due: '2025-11-08', beyondMaximum: [1] } },
  { case: 'four are too few', ...staff, known: { FULL_TIME_STAFF_ADDED: 4 }, expect: { unmet: ['FULL_TIME_STAFF_ADDED'], outside: 'refuse' } },
  { case: 'five are enough', ...staff, known: { FULL_TIME_STAFF_ADDED: 5 }, expect: { unmet: [] } },
  { case: 'of no committee', ...staff, subject: committee, expect: { notBinding: { kind: 'otherSubjects', facet: 'congressBody' } } },
  { case: 'of nobody whose kind is not known', ...staff, subject: { kind: 'BODY' }, expect: { notBinding: { kind: 'notKnown', facet: 'congressBody' } } },
  { case: 'of all bodies where the switch says so', ...staff, subject: committee, switches: { everywhere: 'ON' }, expect: { binds: true } },
  { case: 'two and three days', ...year, records: duty(1, 2, 3, 4), expect: { status: 'MET', required: 1, done: 2, due: '2025-12-31', nearMisses: { 'of-1': 'days', 'of-4': 'days' } } },
  { case: 'one day only', ...year, records: duty(1), sessions: [['2025-06-16', '2025-06-17']], expect: { status: 'SHORT', nearMisses: { 'of-1': 'days' } } },
  { case: 'the day before the switch', ...stand, asOf: '2025-02-28', expect: { notBinding: { kind: 'notYet', from: '2025-03-01' } } },
  { case: 'its first day', ...stand, asOf: '2025-03-01', expect: { value: 'OFF' } },
  { case: 'its last day', ...stand, asOf: '2026-02-28', expect: { value: 'OFF' } },
  { case: 'the day after', ...stand, asOf: '2026-03-01', expect: { notBinding: { kind: 'endedOn', day: '2026-03-01' } } },
  { case: 'the day before the rulebook', ...staff, asOf: '2024-12-31', expect: { notBinding: { kind: 'notYet', from: '2025-01-01' } } },
  { case: 'the first day of the rulebook', ...staff, asOf: '2025-01-01', expect: { binds: true } },
];

function read(cases: readonly object[]) {
  const { rulebook, examples, faults } = readRulebook(JSON.stringify({ ...book, examples: { cases } }), 'x.yaml');
  return { rulebook: rulebook!, examples: examples!, faults };
}
const failing = (...cases: object[]) => {
  const { rulebook, examples, faults } = read(cases);
  return faults?.map(({ code }) => code) ?? failingExamples(rulebook, examples);
};

describe('the examples of a rulebook', () => {
  it('hold, and every change of it is refused or makes one fail', () => {
    expect(failing(...held)).toEqual([]);
    const { rulebook, examples } = read(held);
    const stands = mutationsOf(rulebook).filter((one) => failingExamples(one.rulebook, examples).length === 0 && !readRulebook(JSON.stringify(one.rulebook), 'x.yaml').faults);
    expect(stands.map(({ name }) => name)).toEqual([]);
    const names = mutationsOf(rulebook).map(({ name }) => name);
    for (const one of ['answer: lastDay', 'answer: extension.by 2', 'answer: without extension', 'staff: appliesTo without unless', 'long-duty: days {"max":3}', 'everywhere: validTo 1 day']) expect(names).toContain(one);
  });

  it.each([
    [{ case: 'a due day', ...matter, starts: '2025-09-17T10:00:00+08:00', expect: { due: '2025-09-23' } }, 'answer: a due day: due is "2025-09-22", not "2025-09-23"'],
    [{ case: 'a due moment', ...matter, starts: '2025-09-17T10:00:00+08:00', expect: { due: '2025-09-22T10:00:00+08:00' } }, 'answer: a due moment: due is "2025-09-22", not "2025-09-22T02:00:00.000Z"'],
    [{ case: 'a year not published', ...matter, starts: '2095-09-17T10:00:00+08:00', expect: { due: '2095-09-22' } }, 'answer: a year not published: due is null, not "2095-09-22"'],
    [{ case: 'a number', ...staff, known: { FULL_TIME_STAFF_ADDED: 5 }, expect: { unmet: ['FULL_TIME_STAFF_ADDED'] } }, 'staff: a number: unmet is [], not ["FULL_TIME_STAFF_ADDED"]'],
    [{ case: 'others', ...staff, subject: committee, known: {}, expect: { unmet: [] } }, 'staff: others: does not bind here: {"kind":"otherSubjects","facet":"congressBody"}'],
    [{ case: 'no rule', ...staff, rule: 'no-rule', expect: { binds: true } }, 'no-rule: no rule: does not bind here: {"kind":"neverRuled"}'],
    [{ case: 'no list', ...staff, done: [], expect: { missing: [] } }, 'staff: no list: missing is undefined, not []'],
    [{ case: 'binds', ...staff, expect: { notBinding: { kind: 'neverRuled' } } }, 'staff: binds: notBinding is {}, not {"kind":"neverRuled"}'],
    [{ case: 'a switch', ...stand, asOf: '2025-03-01', expect: { value: 'ON' } }, 'everywhere: a switch: value is "OFF", not "ON"'],
  ])('say what is otherwise: %#', (one, sentence) => {
    expect(failing(one)).toEqual([sentence]);
  });

  it.each([
    ['a moment without its zone', { ...matter, starts: '2025-09-17T10:00:00', expect: { due: '2025-09-22' } }, 'TYPE'],
    ['a quantity nobody knows', { ...staff, known: { CHAIRS: 4 }, expect: { unmet: [] } }, 'TYPE'],
    ['nothing expected', { ...staff, expect: {} }, 'TYPE'],
    ['two things at once', { ...staff, known: {}, done: [], expect: { unmet: [] } }, 'UNKNOWN_NAME'],
  ])('cannot be read with %s', (what, one, code) => {
    expect(failing({ case: what, ...one })).toEqual([code]);
  });
});
