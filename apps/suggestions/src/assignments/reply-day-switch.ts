import type { CivilDay } from '@renda/calendar';
import type { Ruling } from '@renda/subgraph';

/** What is missing where a day must be set. */
export const replyDay = { dueOn: { zh: '答复期限', en: 'the day it is to be replied to by' } };

/** Whether a place sets a day by which units reply (AMB-33): SET_LOCALLY, NONE_SET, or null where no rule in force speaks of it. */
export async function replyDaySwitch(ruling: Ruling, path: string, day: CivilDay): Promise<string | null> {
  return (await ruling.rulesOf(path, day)).switchValue('reply-deadline') ?? null;
}
