import { civilDay, workCalendar } from '@renda/calendar';
import { type Deadline } from './entry.js';
import { keptRulebooks } from './files.js';
import { limitOf } from './limit.js';
import { rulesFor } from './resolution.js';

const shenzhen = keptRulebooks().find(({ rulebook }) => rulebook.jurisdiction === 'shenzhen')!.rulebook;
const deadlineOf = (label: string) => shenzhen.entries.find((entry): entry is Deadline => entry.kind === 'deadline' && entry.labels.includes(label))!;
const calendar = workCalendar([{ year: 2026, source: 'this test', holidays: [{ name: '假日', days: [civilDay('2026-11-18')] }], makeUpDays: [] }]);
const start = new Date('2026-11-16T02:00:00Z');

describe('a deadline of a rulebook', () => {
  it('takes no extension where the rule allows none, and no more than it allows', () => {
    const entry = deadlineOf('R-03');
    const extended = (max?: number) => {
      const extension = max === undefined ? undefined : { by: 1, max, approvedBy: { zh: '代表工委', en: 'deputy work committee' } };
      return limitOf({ entry: { ...entry, extension }, start, calendar, extensions: [{ amount: 2 }] });
    };
    expect([extended().granted, extended(1).granted, extended(2).granted]).toEqual([[], [], [{ amount: 2 }]]);
    expect(extended().due?.toISOString()).toBe('2026-11-20T15:59:59.999Z');
    expect(extended(2).due?.toISOString()).toBe('2026-11-24T15:59:59.999Z');
  });

  it.each([
    ['STRICTER', 2],
    ['LONGER', 3],
  ])('of an appointment whose capacity is not named is the %s: %i working days', (value, amount) => {
    const entries = shenzhen.entries.map((entry) => (entry.key === 'unnamed-appointment-target' ? { ...entry, value } : entry));
    const rulebook = { ...shenzhen, draft: false, validFrom: civilDay('2026-01-01'), entries } as typeof shenzhen;
    const rules = rulesFor(['440300'], civilDay('2026-11-16'), [{ rulebook, hash: 'h' }]);
    const amounts = rules.all().flatMap(({ entry }) => (entry.kind === 'deadline' && entry.starts === 'APPOINTMENT_RECEIVED' ? [entry.amount] : []));
    expect(rules.switchValue('unnamed-appointment-target') === 'LONGER' ? Math.max(...amounts) : Math.min(...amounts)).toBe(amount);
  });
});
