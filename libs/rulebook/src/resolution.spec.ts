import { civilDay } from '@renda/calendar';
import { canonicalJson, hashOf, rulebookOf } from './canonical.js';
import { type Entry, entrySchema } from './entry.js';
import { keptRulebooks } from './files.js';
import { obligationFor } from './governing.js';
import { readRulebook } from './read-rulebook.js';
import { rulesFor, type Published } from './resolution.js';
import { type Rulebook } from './rulebook.js';

const kept = keptRulebooks();
const day = civilDay('2026-06-30');
const entry = (min: number, more: Record<string, unknown> = {}): Entry =>
  entrySchema.parse({
    key: 'group-activities',
    kind: 'obligation',
    appliesTo: { subject: 'GROUP' },
    title: { zh: '活动', en: 'Activities' },
    citations: [{ local: '009§1' }],
    measure: 'ACTIVITY',
    min,
    period: 'YEAR',
    ...more,
  });
const luohe = kept.find(({ rulebook }) => rulebook.jurisdiction === 'luohe')!.rulebook;
const published = (region: string, entries: Entry[], more: Partial<Rulebook> = {}): Published => {
  const rulebook = { ...luohe, jurisdiction: `region-${region}`, region, validFrom: civilDay('2024-01-01'), entries, ...more };
  return { rulebook, hash: hashOf(rulebook) };
};
const child = '410783';
const parent = '410700';
const line = [child, parent];
const findIn = (books: Published[], on = day) => rulesFor(line, on, books).find('group-activities');
const minOf = (found: ReturnType<typeof findIn>) => (found.rule?.entry.kind === 'obligation' ? found.rule.entry.min : found.absent?.kind);

describe('the rules of a region', () => {
  it('Changyuan keeps its own standard and takes the wall display of Xinxiang', () => {
    const rules = rulesFor(line, day, kept);
    expect(rules.find('station-standard').rule?.jurisdiction).toBe('changyuan');
    expect(rules.find('wall-display').rule?.jurisdiction).toBe('xinxiang');
    expect(rules.basis()).toHaveLength(2);
  });

  it('Beihu’s wall display stands over Chenzhou’s', () => {
    expect(rulesFor(['431002', '431000'], day, kept).find('wall-display').rule?.jurisdiction).toBe('beihu');
    expect(rulesFor(['431003', '431000'], day, kept).find('wall-display').rule?.jurisdiction).toBe('chenzhou');
  });

  it('a draft without a date gives no rule in force', () => {
    const rules = rulesFor(['440300'], day, kept);
    expect(rules.all()).toEqual([]);
    expect(rules.find('duty-times').absent).toEqual({ kind: 'notYet', from: null });
  });

  it('takes the nearest, entry by entry', () => {
    expect(minOf(findIn([published(parent, [entry(4)]), published(child, [entry(6)])]))).toBe(6);
    expect(minOf(findIn([published(parent, [entry(4)]), published(child, [])]))).toBe(4);
  });

  it('what a parent fixed stands over a child', () => {
    expect(minOf(findIn([published(parent, [entry(4, { strength: 'fixed' })]), published(child, [entry(6)])]))).toBe(4);
  });

  it.each([
    ['never ruled', [published(parent, [])], { kind: 'neverRuled' }],
    ['not yet', [published(parent, [entry(4, { validFrom: '2027-01-01' })])], { kind: 'notYet', from: '2027-01-01' }],
    ['ended', [published(parent, [entry(4, { validTo: '2026-06-30' })])], { kind: 'endedOn', day: '2026-06-30' }],
    ['declared not applicable', [published(parent, [entry(4)]), published(child, [entry(1, { notApplicable: { zh: '不适用', en: 'Not here' } })])], { kind: 'notApplicable' }],
  ])('absence is typed: %s', (_, books, absent) => {
    expect(findIn(books).absent).toMatchObject(absent);
  });

  it('a child’s ended entry does not revive its parent’s, but for a floor', () => {
    const ended = published(child, [entry(6, { validTo: '2026-01-01' })]);
    expect(findIn([published(parent, [entry(4)]), ended]).absent).toMatchObject({ kind: 'endedOn', day: '2026-01-01' });
    expect(minOf(findIn([published(parent, [entry(4, { strength: 'floor' })]), ended]))).toBe(4);
  });

  it('a floor that came after the child binds a child that asks less, and no other', () => {
    const floor = published(parent, [entry(4, { strength: 'floor' })]);
    expect(minOf(findIn([floor, published(child, [entry(3)])]))).toBe(4);
    expect(minOf(findIn([floor, published(child, [entry(5)])]))).toBe(5);
  });

  it.each([
    ['started', '2025-09-01', 4],
    ['due', '2025-09-01', 6],
    ['occurred', '2025-06-30', 4],
    ['occurred', '2025-07-01', 6],
  ])('of a year in which the number changes, by the version %s asked on %s: %i', (versionBy, asked, min) => {
    const book = published(child, [entry(4, { versionBy, validTo: '2025-07-01' }), entry(6, { versionBy, validFrom: '2025-07-01' })]);
    const found = obligationFor({ line, key: 'group-activities', day: civilDay(asked), times: { sessions: [], terms: [] }, books: [book] });
    expect(minOf(found)).toBe(min);
  });

  it('a rule that ended within the year still governs it when the version at its start does', () => {
    const book = published(child, [entry(4, { validTo: '2025-07-01' })]);
    const asked = (day: string) => minOf(obligationFor({ line, key: 'group-activities', day: civilDay(day), times: { sessions: [], terms: [] }, books: [book] }));
    expect([asked('2025-09-01'), asked('2026-01-01')]).toEqual([4, 'endedOn']);
  });

  it('Luohe’s switch lets its groups of all kinds be bound', () => {
    const found = obligationFor({ line: ['411100'], key: 'group-activities', day, times: { sessions: [], terms: [] }, books: kept });
    expect(found.rule?.entry.appliesTo.where).toEqual({});
  });

  it('a child’s entry that begins later leaves its parent’s in force till then', () => {
    const books = [published(parent, [entry(4)]), published(child, [entry(6, { validFrom: '2026-07-01' })])];
    expect(minOf(findIn(books))).toBe(4);
    expect(minOf(findIn(books, civilDay('2026-07-01')))).toBe(6);
  });

  it('a day of 2025 is judged by what was in force then', () => {
    const books = [published(parent, [entry(4, { validTo: '2026-01-01' }), entry(6, { validFrom: '2026-01-01' })])];
    expect([minOf(findIn(books, civilDay('2025-12-31'))), minOf(findIn(books, civilDay('2026-01-01')))]).toEqual([4, 6]);
  });
});

describe('canonical JSON', () => {
  it.each(kept)('$file: read back it is the same rulebook, with the same hash', ({ rulebook, hash }) => {
    expect(hashOf(rulebookOf(canonicalJson(rulebook)))).toBe(hash);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(canonicalJson(rulebook)).not.toContain('"examples"');
  });

  it('does not depend on the layout of the file, but on every value', () => {
    const text = (order: string, min: number) => `region: '410799'\njurisdiction: x\nname: { ${order} }\nvalidFrom: 2024-01-01\ncheckedOn: 2026-01-01\nsources: [{ document: '009', title: { zh: 甲, en: A } }]\nentries:\n  - { key: a, kind: obligation, min: ${String(min)}, appliesTo: { subject: PAIR }, title: { zh: 甲, en: A }, citations: [{ local: 009§1 }], measure: PAIR_MEETING, period: YEAR }\n`;
    const hash = (order: string, min: number) => hashOf(readRulebook(text(order, min), 'x.yaml').rulebook!);
    expect(hash('zh: 某, en: X', 1)).toBe(hash('en: X, zh: 某', 1));
    expect(hash('zh: 某, en: X', 1)).not.toBe(hash('zh: 某, en: X', 2));
  });

  it('over 900 KB is refused', () => {
    const long = { ...luohe, name: { zh: '长'.repeat(310_000), en: 'Long' } };
    expect(() => canonicalJson(long)).toThrow(/larger/);
  });
});
