import { addDays, type CivilDay } from '@renda/calendar';
import type { Question, Verdict } from '@renda/rulebook';

export function nextChange({ day }: Question, verdict: Verdict): CivilDay | null {
  void verdict;
  return addDays(day, 1);
}
