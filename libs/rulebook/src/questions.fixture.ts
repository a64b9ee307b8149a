import { addDays, civilDay } from '@renda/calendar';
import fc from 'fast-check';
import { entrySchema, type Obligation } from './entry.js';
import { type Question } from './obligation.js';

const d = civilDay;
export const entry = (more: Record<string, unknown>) =>
  entrySchema.parse({
    key: 'duty-times',
    kind: 'obligation',
    appliesTo: { subject: 'MANDATE', where: { level: 'MUNICIPAL' } },
    title: { zh: '执行职务', en: 'Duty' },
    citations: [{ local: '001§29' }],
    measure: 'DUTY',
    where: { leftPost: true },
    min: 12,
    period: 'YEAR',
    ...more,
  }) as Obligation;
export const range = (from: string, to: string | null) => ({ from: d(from), to: to === null ? null : d(to) });
export const subject = { id: 'm', kind: 'MANDATE', ...range('2020-01-01', null), facets: { level: 'MUNICIPAL' } };

export const dayWithin = (from: string, days: number) => fc.integer({ min: 0, max: days }).map((more) => addDays(d(from), more));
const closed = (from: string, days: number, most: number) => fc.tuple(dayWithin(from, days), fc.integer({ min: 1, max: most })).map(([first, length]) => ({ from: first, to: addDays(first, length) }));
const open = (from: string, days: number, most: number) => fc.oneof(closed(from, days, most), dayWithin(from, days).map((first) => ({ from: first, to: null })));
const anyRecord = fc.record({
  subject: fc.constantFrom('m', 'm', 'm', 'other'),
  measure: fc.constantFrom('DUTY', 'DUTY', 'STATION_VISIT'),
  day: dayWithin('2024-11-01', 480),
  quantity: fc.integer({ min: 1, max: 3 }),
  verified: fc.constantFrom(true, true, false),
  facets: fc.record({ leftPost: fc.constantFrom(true, true, true, false, null) }),
});
const anyRule = fc.record({
  min: fc.integer({ min: 1, max: 20 }),
  period: fc.constantFrom('WEEK', 'MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR', 'YEAR', 'SESSION_YEAR', 'TERM'),
  count: fc.constantFrom('records', 'quantity'),
  versionBy: fc.constantFrom('started', 'occurred', 'due'),
  firstPeriod: fc.constantFrom('full', 'prorata', 'next'),
  countableDays: fc.constantFrom('ALL', 'BETWEEN_SESSIONS'),
});
/** Questions in which everything that a verdict leans on varies. */
export const anyQuestion = fc.record({
  rule: anyRule,
  holds: fc.oneof(fc.constant(range('2020-01-01', null)), open('2024-10-01', 420, 300)),
  office: fc.oneof(fc.constant(range('2020-01-01', null)), open('2024-10-01', 420, 400)),
  level: fc.constantFrom('MUNICIPAL', 'MUNICIPAL', 'MUNICIPAL', 'COUNTY', null),
  records: fc.array(anyRecord, { maxLength: 25 }),
  sessions: fc.constantFrom(null, [], [range('2025-02-20', '2025-02-26'), range('2026-02-20', '2026-02-26')], [range('2025-01-01', '2025-01-03'), range('2025-12-30', '2026-01-02')]),
  day: dayWithin('2024-12-20', 390),
  exempt: fc.constantFrom(false, false, true),
}).map(({ rule, holds, office, level, records, sessions, day, exempt }): Question => ({
  rule: { entry: entry(rule), jurisdiction: 'x', region: '000000', hash: 'h', range: holds },
  subject: { ...subject, ...office, facets: { level } },
  records: records.map((record, index) => ({ ...record, id: String(index) })),
  day,
  times: { sessions, terms: [range('2024-06-01', '2025-11-01')] },
  exemptions: exempt ? [{ subject: 'm', rule: 'duty-times', ...range('2025-03-01', '2025-04-01'), reason: 'illness', approvedBy: 'work committee' }] : [],
}));
