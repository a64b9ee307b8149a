import type { CivilDay } from '@renda/calendar';

export const [firstJudged, pastJudged] = ['1949-10-01', '2200-01-01'];

/** Whether rules are judged as of a day: periods are walked through up to it, so of a day of another age nobody asks. */
export function isJudged(day: CivilDay): boolean {
  return day >= firstJudged && day < pastJudged;
}
