import { execFileSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';

// Another process for each zone: setting TZ within a test does not move its clock.
const script = `
import { registerHooks } from 'node:module';
registerHooks({ resolve: (name, context, next) => next(context.parentURL?.includes('/calendar/src/') ? name.replace(/^(\\..*)\\.js$/, '$1.ts') : name, context) });
const { civilDay, dayOf, addDays } = await import('${new URL('civil-day.ts', pathToFileURL(import.meta.filename)).href}');
const { deadline } = await import('${new URL('deadline.ts', pathToFileURL(import.meta.filename)).href}');
const { startOfDay, endOfDay } = await import('${new URL('day-moments.ts', pathToFileURL(import.meta.filename)).href}');
const { periodOn, addMonths } = await import('${new URL('periods.ts', pathToFileURL(import.meta.filename)).href}');
const { workCalendar } = await import('${new URL('work-calendar.ts', pathToFileURL(import.meta.filename)).href}');
const { publishedYears } = await import('${new URL('published-years.ts', pathToFileURL(import.meta.filename)).href}');
const calendar = workCalendar(publishedYears());
const due = (start, clock) => deadline({ start: new Date(start), amount: 3, clock, calendar, lastDay: 'roll' }).due;
console.log(JSON.stringify({
  hour: new Date('2026-11-20T16:00:00Z').getHours(),
  answers: [
    dayOf(new Date('2026-11-20T15:59:59.999Z')), dayOf(new Date('2026-11-20T16:00:00Z')), dayOf(new Date('2024-02-28T16:00:00Z')),
    due('2026-11-18T15:59:59.999Z', 'WORKING_DAYS'), due('2026-11-18T16:00:00Z', 'WORKING_DAYS'), due('2026-02-10T16:00:00Z', 'WORKING_DAYS'),
    due('2026-03-05T15:59:59.999Z', 'CIVIL_DAYS'), due('2026-03-07T16:00:00Z', 'HOURS'),
    startOfDay(civilDay('2026-03-08')), endOfDay(civilDay('2026-11-20')), startOfDay(civilDay('1988-07-01')), endOfDay(civilDay('1988-07-01')),
    addDays(civilDay('2026-03-08'), 1), addMonths(civilDay('2024-01-31'), 1), periodOn('WEEK', civilDay('2026-11-22')).from,
  ],
}));
`;

const expected = [
  '2026-11-20', '2026-11-21', '2024-02-29',
  '2026-11-23T15:59:59.999Z', '2026-11-24T15:59:59.999Z', '2026-02-14T15:59:59.999Z',
  '2026-03-09T15:59:59.999Z', '2026-03-07T19:00:00.000Z',
  '2026-03-07T16:00:00.000Z', '2026-11-20T15:59:59.999Z', '1988-06-30T15:00:00.000Z', '1988-07-01T14:59:59.999Z',
  '2026-03-09', '2024-02-29', '2026-11-16',
];

describe('on a server that keeps the zone', () => {
  it.each([
    ['UTC', 16],
    ['Asia/Shanghai', 0],
    ['America/Los_Angeles', 8],
    ['Pacific/Kiritimati', 6],
  ])('%s, every day and moment is that of Shanghai', (zone, hour) => {
    const told = execFileSync(process.execPath, ['--no-warnings', '--input-type=module', '-e', script], { env: { ...process.env, NODE_OPTIONS: '', TZ: zone }, encoding: 'utf8' });
    expect(JSON.parse(told)).toEqual({ hour, answers: expected });
  });
});
