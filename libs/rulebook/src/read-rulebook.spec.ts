import fc from 'fast-check';
import { readRulebook } from './read-rulebook.js';
import { keptRulebooks, rulebookTexts } from './files.js';
import { checkRulebook } from './check-rulebook.js';
import { type Rulebook } from './rulebook.js';

const head = (more = '') => `jurisdiction: somewhere
name: { zh: 某市, en: Somewhere }
region: '410799'
validFrom: 2024-01-01
checkedOn: 2026-01-01
sources: [{ document: '009', title: { zh: 文件, en: Document } }]
${more}entries:
`;
const entry = (lines = '', key = 'group-activities', min = 'min: 4') => `  - key: ${key}
    kind: obligation
    appliesTo: { subject: GROUP }
    title: { zh: 活动, en: Activities }
    citations: [{ local: 009§1 }]
    measure: ACTIVITY
    ${min}
    period: YEAR
${lines}`;
const deadline = (versionBy: string) => `  - key: arrange
    kind: deadline
    appliesTo: { subject: APPOINTMENT }
    title: { zh: 安排, en: Arranged }
    citations: [{ local: 009§1 }]
    amount: 3
    clock: WORKING_DAYS
    starts: APPOINTMENT_RECEIVED
    versionBy: ${versionBy}
    ends: APPOINTMENT_ARRANGED
`;
const switchOf = (versionBy: string) => `  - key: everywhere
    kind: switch
    appliesTo: { subject: BODY }
    title: { zh: 普遍, en: Everywhere }
    citations: [{ local: 009§1 }]
    versionBy: ${versionBy}
    options: ['ON', 'OFF']
    value: 'ON'
`;
const faultsOf = (text: string, parents: Parameters<typeof readRulebook>[2] = []) => (readRulebook(text, 'x.yaml', parents).faults ?? []).map(({ line, code }) => [line, code]);

describe('a rulebook file', () => {
  it('without a fault is a rulebook', () => {
    expect(faultsOf(head() + entry())).toEqual([]);
    expect(readRulebook(head() + entry(), 'x.yaml').rulebook?.entries).toHaveLength(1);
    for (const version of ['started', 'occurred', 'due']) {
      expect(faultsOf(head() + entry(`    versionBy: ${version}\n`))).toEqual([]);
      expect(faultsOf(head() + deadline(version))).toEqual([]);
    }
  });

  it.each([
    ['a name nobody knows', head() + entry('    colour: red\n'), [16, 'UNKNOWN_NAME']],
    ['a name twice', head() + entry('    period: MONTH\n'), [16, 'DUPLICATE_NAME']],
    ['a wrong type', head() + entry('', 'group-activities', 'min: four'), [14, 'TYPE']],
    ['a number out of range', head() + entry('', 'group-activities', 'min: 0'), [14, 'OUT_OF_RANGE']],
    ['a target below the min', head() + entry('    target: 3\n'), [16, 'OUT_OF_RANGE']],
    ['no number at all', head() + entry('', 'group-activities', 'labels: []'), [8, 'NO_NUMBER']],
    ['a measure that is not in the registry', (head() + entry()).replace('ACTIVITY', 'APPLAUSE'), [13, 'NOT_IN_REGISTRY']],
    ['a measure that does not count for the subject', (head() + entry()).replace('ACTIVITY', 'RECEPTION'), [13, 'NOT_IN_REGISTRY']],
    ['a facet that is not in the registry', head() + entry('    where: { mood: true }\n'), [16, 'NOT_IN_REGISTRY']],
    ['a facet the measure does not have', head() + entry('    where: { leftPost: true }\n'), [16, 'NOT_IN_REGISTRY']],
    ['a facet value of another type', head() + entry('    where: { mode: true }\n'), [16, 'TYPE']],
    ['a code the facet does not have', head() + entry('    where: { mode: [ON_SITE, BY_POST] }\n'), [16, 'TYPE']],
    ['a subject facet the subject does not have', (head() + entry()).replace('subject: GROUP', 'subject: GROUP, where: { industry: OPTICS }'), [10, 'NOT_IN_REGISTRY']],
    ['no citation', (head() + entry()).replace('[{ local: 009§1 }]', '[]'), [12, 'CITATION_MISSING']],
    ['a citation of a document that is no source', (head() + entry()).replace('009§1', '008§1'), [12, 'CITATION_MISSING']],
    ['dates that cross', head() + entry('    validFrom: 2025-01-01\n    validTo: 2024-06-01\n'), [17, 'DATES_CROSS']],
    ['a day that does not exist', head() + entry('    validFrom: 2025-02-29\n'), [16, 'TYPE']],
    ['an entry before its rulebook', head() + entry('    validFrom: 2023-12-31\n'), [16, 'DATES_CROSS']],
    ['a key twice for the same days', head() + entry() + entry(), [16, 'DUPLICATE_KEY']],
    ['a kind nobody knows', (head() + entry()).replace('kind: obligation', 'kind: wish'), [9, 'TYPE']],
    ['neither a date nor a draft', (head() + entry()).replace('validFrom: 2024-01-01\n', ''), [1, 'DATE_MISSING']],
    ['a dated draft', head('draft: true\n') + entry(), [4, 'DATES_CROSS']],
    ['a switch that is not there', head() + entry('    where: { mode: ON_SITE }\n    unless: { mode: nowhere }\n'), [17, 'NO_SWITCH']],
    ['a version that no case follows', `${head()}${switchOf('due')}`, [13, 'OUT_OF_RANGE']],
    ['text that is no YAML', head() + entry('    where: { mode: [\n'), [17, 'YAML']],
  ])('%s is told with its line', (_, text, fault) => {
    expect(faultsOf(text)).toContainEqual(fault);
    expect(readRulebook(text, 'x.yaml').rulebook).toBeUndefined();
  });

  it('a closed list with a wrong count is refused', () => {
    const set = '  - key: haves\n    kind: standardSet\n    appliesTo: { subject: STATION }\n    title: { zh: 三有, en: Three }\n    citations: [{ local: 009§2 }]\n    closed: true\n    count: 3\n    items: [{ key: a, zh: 甲, en: A }]\n';
    expect(faultsOf(`${head()}${set}    emptySlots: 1\n`)).toEqual([[14, 'WRONG_COUNT']]);
    expect(faultsOf(`${head()}${set}    emptySlots: 2\n`)).toEqual([]);
  });

  it('tells every fault, not the first', () => {
    const text = (head() + entry('    colour: red\n    target: 3\n    where: { mood: true, leftPost: true }\n') + entry('    shape: round\n', 'Other')).replace('checkedOn: 2026-01-01', 'checkedOn: soon');
    expect(faultsOf(text)).toEqual([
      [5, 'TYPE'],
      [16, 'UNKNOWN_NAME'],
      [17, 'OUT_OF_RANGE'],
      [18, 'NOT_IN_REGISTRY'],
      [18, 'NOT_IN_REGISTRY'],
      [19, 'TYPE'],
      [27, 'UNKNOWN_NAME'],
    ]);
  });

  it('a key may return with another number when the first has ended', () => {
    expect(faultsOf(head() + entry('    validTo: 2025-01-01\n') + entry('    validFrom: 2025-01-01\n', 'group-activities', 'min: 6'))).toEqual([]);
  });

  it('an example that cannot be read is told with its line', () => {
    expect(faultsOf(`${head()}${entry()}examples:\n  cases:\n    - { case: one, rule: a, statuses: { DONE: 1 } }\n`)).toEqual([[18, 'TYPE']]);
  });

  it.each([
    ['NUL', '"活动\\0"'], ['half of a character', '"\\uD83D"'], ['half of a character, the second', '"\\uDE00 of it"'],
  ])('with %s, which no database keeps, is refused by its line', (_, title) => {
    expect(faultsOf((head() + entry()).replace('zh: 活动', `zh: ${title}`))).toContainEqual([11, 'CHARACTER']);
  });

  it('takes every whole character', () => {
    expect(faultsOf((head() + entry()).replace('zh: 活动', 'zh: "\\U0001F600𠮷"'))).toEqual([]);
  });

  it.each([[10_000, []], [10_001, [[19, 'OUT_OF_RANGE']]]])('an extension by %i is one that can be counted: %j', (by, faults) => {
    expect(faultsOf(`${head()}${deadline('started')}    extension:\n      by: ${String(by)}\n      max: 20000\n      approvedBy: { zh: 甲, en: A }\n`)).toEqual(faults);
  });

  const tests = (lines: string) => faultsOf(`${head()}${entry()}${deadline('started')}examples:\n  cases:\n${lines}`);
  const judged = (more: string) => tests(`    - { case: one, rule: group-activities, asOf: 2025-06-01, subject: { kind: GROUP, from: 2020-01-01 }, expect: { status: AT_RISK }, ${more} }\n`);
  const limited = (more: string) => tests(`    - { case: one, rule: arrange, subject: { kind: APPOINTMENT }, starts: 2025-06-02T10:00:00+08:00, expect: { due: 2025-06-05 }, ${more} }\n`);
  const bad = [[28, 'OUT_OF_RANGE']];
  const wrong = [[28, 'TYPE']];

  it.each([
    ['a hundred records alike', judged('records: [{ id: r, repeat: 100, day: 2025-01-01 }]'), []],
    ['a hundred and one', judged('records: [{ id: r, repeat: 101, day: 2025-01-01 }]'), bad],
    ['the last day of 2199', judged('within: 2199-12-31'), []],
    ['a day after it', judged('within: 2200-01-01'), wrong],
    ['the founding of the state', judged('within: 1949-10-01'), []],
    ['a day before it', judged('within: 1949-09-30'), wrong],
    ['ten thousand subjects', tests('    - { case: one, rule: group-activities, statuses: { MET: 10000 }, coverage: { covered: 1, total: 1, met: true } }\n'), []],
    ['one more', tests('    - { case: one, rule: group-activities, statuses: { MET: 10001 }, coverage: { covered: 1, total: 1, met: true } }\n'), bad],
    ['a clock that stands for ever', limited('suspensions: [[2025-06-03, 9999-12-31]]'), wrong],
    ['a start in the year 9999', limited('judged: 9999-12-31'), wrong],
    ['more time than can be counted', limited('extensions: [10001]'), bad],
  ])('an example of %s', (_, faults, expected) => {
    expect(faults).toEqual(expected);
  });

  it('with an alias is refused, by its line', () => {
    expect(faultsOf(head() + entry().replace('{ zh: 活动, en: Activities }', '&it { zh: 活动, en: Activities }') + entry('', 'other').replace('{ zh: 活动, en: Activities }', '*it'))).toContainEqual([19, 'ALIAS']);
  });

  it('broken anywhere is a rulebook still, or has faults on lines it has; reading never fails', () => {
    const { text } = rulebookTexts().find(({ file }) => file === 'changyuan.yaml')!;
    const short = text.slice(0, text.indexOf('examples:'));
    fc.assert(
      fc.property(fc.nat(short.length - 1), fc.nat(30), fc.constantFrom('', '\n', ': ', '{', '- ', '12', "'", 'null', '&a *a'), (at, gone, instead) => {
        const broken = short.slice(0, at) + instead + short.slice(at + gone);
        const { rulebook, faults } = readRulebook(broken, 'x.yaml');
        if (rulebook) return;
        expect(faults!.length).toBeGreaterThan(0);
        for (const { line } of faults!) expect(line >= 1 && line <= broken.split('\n').length).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('larger than 900 KB is refused, whether as it is written or with all that it leaves to defaults', () => {
    expect(faultsOf(`${head()}${entry()}# ${'x'.repeat(900 * 1024)}\n`)).toEqual([[1, 'TOO_LARGE']]);
    const switches = Array.from({ length: 4_800 }, (_, index) => `- {key: s${String(index)},kind: switch,appliesTo: {subject: BODY},title: {zh: 甲,en: A},citations: [{local: 009§1}],options: [A,B],value: A}\n`).join('');
    expect(faultsOf(head() + switches)).toEqual([]);
    expect(checkRulebook(head() + switches, []).faults).toMatchObject([{ line: 1, code: 'TOO_LARGE' }]);
  });
});

describe('a parent’s entry', () => {
  const parent = (strength: string) => keptRulebooks().map(({ rulebook }) => rulebook).filter(({ jurisdiction }) => jurisdiction === 'luohe')
    .map((luohe) => ({ ...luohe, entries: luohe.entries.map((one) => ({ ...one, strength: strength as 'default' })) }));
  const child = (min: number, period = 'YEAR', where = '    where: { ownAttendee: true }\n') =>
    (head() + entry(where, 'group-activities', `min: ${String(min)}`)).replace('period: YEAR', `period: ${period}`);

  it.each([
    ['default', 1, 'YEAR', []],
    ['floor', 4, 'YEAR', []],
    ['floor', 5, 'YEAR', []],
    ['floor', 1, 'QUARTER', []],
    ['floor', 3, 'YEAR', [[14, 'RELAXES_FLOOR']]],
    ['floor', 20, 'TERM', [[15, 'RELAXES_FLOOR']]],
    ['floor', 4, 'MONTH', []],
    ['fixed', 4, 'YEAR', [[8, 'FIXED_ABOVE']]],
  ] as const)('as %s: a child asking %i a %s', (strength, min, period, faults) => {
    expect(faultsOf(child(min, period), parent(strength))).toEqual(faults);
  });

  it('as a floor asks no less of a first period, nor lets a switch take its clause away', () => {
    const where = '    where: { ownAttendee: true }\n';
    expect(faultsOf(child(4, 'YEAR', `${where}    firstPeriod: next\n`), parent('floor'))).toEqual([[17, 'RELAXES_FLOOR']]);
    const switched = `${where}    unless: { ownAttendee: some }\n  - { key: some, kind: switch, appliesTo: { subject: GROUP }, title: { zh: 甲, en: A }, citations: [{ local: 009§1 }], options: ['OFF', 'ON'], value: 'OFF' }\n`;
    expect(faultsOf(child(4, 'YEAR', switched), parent('floor'))).toEqual([[17, 'RELAXES_FLOOR']]);
    expect(faultsOf(child(4, 'YEAR', `${where}    validTo: 2025-01-01\n`), parent('floor'))).toEqual([]);
  });

  it('as a floor is not counted in another way, nor over a longer period by a switch', () => {
    const where = '    where: { ownAttendee: true }\n';
    expect(faultsOf(child(4, 'YEAR', `${where}    count: quantity\n`), parent('floor'))).toEqual([[17, 'RELAXES_FLOOR']]);
    const switched = (period: string) => child(4, 'YEAR', `${where}    periodWhen: { switch: longer, period: ${period} }\n  - { key: longer, kind: switch, appliesTo: { subject: GROUP }, title: { zh: 甲, en: A }, citations: [{ local: 009§1 }], options: ['OFF', 'ON'], value: 'OFF' }\n`);
    expect(faultsOf(switched('TERM'), parent('floor'))).toEqual([[17, 'RELAXES_FLOOR']]);
    expect(faultsOf(switched('QUARTER'), parent('floor'))).toEqual([]);
  });

  const above = (entries: string, more: Partial<Rulebook> = {}): Rulebook[] => [{ ...readRulebook(head() + entries, 'above.yaml').rulebook!, ...more }];
  const floor = '    strength: floor\n';

  it.each([
    ['to another end', '    ends: APPOINTMENT_ARRANGED', '    ends: MATTER_ASSIGNED', 17],
    ['for one target only', '    clock:', '    variant: SC_MEMBER\n    clock:', 14],
    ['with a last day that moves', 'clock: WORKING_DAYS', 'clock: CIVIL_DAYS\n    lastDay: roll', 15],
    ['with more time', '    clock:', '    extension: { by: 1, max: 2, approvedBy: { zh: 甲, en: A } }\n    clock:', 14],
  ])('as a floor is no limit %s', (_, from, to, line) => {
    const own = deadline('started');
    expect(faultsOf(head() + own, above(own + floor))).toEqual([]);
    const civil = own.replace('WORKING_DAYS', to.includes('CIVIL_DAYS') ? 'CIVIL_DAYS' : 'WORKING_DAYS');
    expect(faultsOf(head() + own.replace(from, to), above(civil + floor))).toEqual([[line, 'RELAXES_FLOOR']]);
  });

  const requirement = (more: string) => `  - { key: chain, kind: requirement, appliesTo: { subject: MATTER }, title: { zh: 甲, en: A }, citations: [{ local: 009§1 }], ${more} }\n`;
  const steps = (...keys: string[]) => `steps: { closed: false, count: ${String(keys.length)}, items: [${keys.map((key) => `{ key: ${key}, zh: 甲, en: A }`).join(', ')}] }`;
  const staff = (outside: string, more = '') => `  - { key: staff, kind: composition, appliesTo: { subject: BODY }, title: { zh: 甲, en: A }, citations: [{ local: 009§1 }], needs: [{ quantity: RESPONSIBLE_LEADERS, min: 1 }], outside: ${outside}${more} }\n`;

  it.each([
    ['leaves out no step', requirement(steps('one')), requirement(`${steps('one', 'two')}, strength: floor`)],
    ['stands before the same step of a lifecycle', requirement(steps('one')), requirement(`${steps('one')}, before: CLOSE, strength: floor`)],
    ['does not warn of what it refuses', staff('warn'), staff('refuse', ', strength: floor')],
  ])('as a floor %s', (_, own, from) => {
    expect(faultsOf(head() + own, above(from))).toEqual([[8, 'RELAXES_FLOOR']]);
    expect(faultsOf(head() + from.replace(', strength: floor', ''), above(from))).toEqual([]);
  });

  it('in a draft refuses nothing, nor does one on days that the child’s does not hold', () => {
    const relaxed = head() + entry('', 'group-activities', 'min: 3');
    const fixed = (dates = '') => entry(`    strength: fixed\n${dates}`);
    expect(faultsOf(relaxed, above(fixed()))).toEqual([[8, 'FIXED_ABOVE']]);
    expect(faultsOf(relaxed, above(fixed(), { draft: true, validFrom: undefined }))).toEqual([]);
    expect(faultsOf(relaxed, above(fixed('    validTo: 2024-06-01\n')))).toEqual([[8, 'FIXED_ABOVE']]);
    const later = relaxed.replace('    period: YEAR\n', '    period: YEAR\n    validFrom: 2024-06-01\n');
    expect(faultsOf(later, above(fixed('    validTo: 2024-06-01\n')))).toEqual([]);
    expect(faultsOf(later, above(fixed('    validTo: 2024-06-02\n')))).toEqual([[8, 'FIXED_ABOVE']]);
    const draft = relaxed.replace('validFrom: 2024-01-01', 'draft: true');
    expect(faultsOf(draft, above(fixed('    validTo: 2024-06-01\n')))).toEqual([[8, 'FIXED_ABOVE']]);
  });

  it('as a floor keeps its clauses and is not declared away', () => {
    expect(faultsOf(child(4, 'YEAR', ''), parent('floor'))).toEqual([[8, 'RELAXES_FLOOR']]);
    expect(faultsOf(child(4, 'YEAR', '    where: { ownAttendee: true }\n    notApplicable: { zh: 不适用, en: Not here }\n'), parent('floor'))).toEqual([[17, 'RELAXES_FLOOR']]);
  });
});
