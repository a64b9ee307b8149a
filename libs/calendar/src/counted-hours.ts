import { addDays, type CivilDay, dayOf, type DayRange } from './civil-day.js';
import { endOfDay, startOfDay } from './day-moments.js';
import { type Counted, type CountedDay, suspensionOn } from './counted-days.js';

const hour = 3_600_000;

/** Runs the clock from the start, day by day, and lets it stand on suspended days. No calendar is asked, so no year is missing. */
export function countHours(start: Date, hours: number, suspensions: readonly DayRange[]): Counted {
  const days: CountedDay[] = [];
  let left = hours * hour;
  for (let day: CivilDay = dayOf(start), from = start; ; day = addDays(day, 1), from = startOfDay(day)) {
    const suspension = suspensionOn(suspensions, day);
    days.push({ day, counted: !suspension, reason: suspension ? 'SUSPENDED' : 'HOURS', name: null });
    if (suspension?.to === null) return { days, end: null };
    if (suspension) continue;
    const tonight = endOfDay(day).getTime() + 1;
    if (from.getTime() + left <= tonight) return { days, end: new Date(from.getTime() + left) };
    left -= tonight - from.getTime();
  }
}
