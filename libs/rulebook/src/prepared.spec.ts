import fc from 'fast-check';
import { keptRulebooks } from './files.js';
import { obligationFor } from './governing.js';
import { judge } from './obligation.js';
import { prepared } from './prepared.js';
import { anyQuestion, dayWithin, entry, range } from './questions.fixture.js';
import { type Published, rulesFor } from './resolution.js';

const dated = keptRulebooks().map(({ rulebook, hash }): Published => ({ hash, rulebook: rulebook.draft ? { ...rulebook, draft: false, validFrom: range('2024-01-01', null).from } : rulebook }));
const times = [{ sessions: [range('2025-02-20', '2025-02-26'), range('2026-02-20', '2026-02-26')], terms: [range('2022-01-01', '2027-01-01')] }, { sessions: null, terms: null }];

describe('rules prepared for many subjects', () => {
  it('judge as the plain ones do, whoever was judged before, as of any day', () => {
    fc.assert(
      fc.property(fc.array(anyQuestion, { minLength: 1, maxLength: 3 }), fc.array(fc.tuple(anyQuestion, fc.option(dayWithin('2024-12-01', 400), { nil: undefined })), { maxLength: 12 }), (rules, asked) => {
        const fast = prepared(['000000'], []);
        for (const [question, within] of asked)
          for (const { rule, times: of } of rules) {
            const one = { ...question, rule, times: of, within };
            expect(fast.judge(one)).toEqual(judge(one));
          }
      }),
      { numRuns: 300 },
    );
  });

  it('find what the plain ones find: rules in force and obligations, of every key and line of the eight rulebooks', () => {
    const keys = [...new Set(dated.flatMap(({ rulebook }) => rulebook.entries.map(({ key }) => key))), 'never-ruled'];
    for (const line of [['410783', '410700', '410000'], ['431002', '431000'], ['440300'], ['411100'], ['110000']]) {
      const fast = prepared(line, dated);
      for (const of of times)
        for (const day of [range('2021-12-31', null).from, range('2024-06-30', null).from, range('2025-12-31', null).from, range('2024-06-30', null).from])
          for (const key of keys) {
            expect(fast.rulesOn(day).find(key)).toEqual(rulesFor(line, day, dated).find(key));
            expect(fast.obligationFor(key, day, of)).toEqual(obligationFor({ line, key, day, times: of, books: dated }));
          }
    }
  });

  it('find the version that governs, in a year in which the number changes', () => {
    const [shenzhen] = dated.filter(({ rulebook }) => rulebook.jurisdiction === 'shenzhen');
    const versions = [entry({ min: 4, validTo: '2025-07-01', versionBy: 'occurred' }), entry({ min: 6, validFrom: '2025-07-01', versionBy: 'occurred' })];
    const books = shenzhen ? [{ ...shenzhen, rulebook: { ...shenzhen.rulebook, entries: versions } }] : [];
    const fast = prepared(['440300'], books);
    const [known] = times;
    const mins = ['2025-06-30', '2025-07-01', '2025-06-30'].map((day) => known && fast.obligationFor('duty-times', range(day, null).from, known).rule?.entry.min);
    expect(mins).toEqual([4, 6, 4]);
  });
});
