import { LockMode } from '@mikro-orm/postgresql';
import type { CivilDay } from '@renda/calendar';
import { type Change, Refusal, statusUnfit } from '@renda/subgraph';
import { surveys } from './survey.js';

interface SurveyAt {
  readonly id: string;
  readonly status: string;
  readonly meetingOn: CivilDay;
  readonly levels: string[];
}

/** A survey that stands where something can be entered for it; it stays there until the end of the change. What is past comes in whenever it was not cancelled. */
export async function surveyAt(change: Change, id: string, possible: readonly string[]): Promise<SurveyAt> {
  const [row] = await change.sql.query<SurveyAt>('select id, status, meeting_on::text as "meetingOn", levels from survey where id = $1 for no key update', [id]);
  if (!row) throw new Refusal('NOT_AVAILABLE');
  const fits = change.origin === 'import' ? row.status !== 'CANCELLED' : possible.includes(row.status);
  if (!fits) throw statusUnfit(row.status, possible, { titles: surveys.definition.states });
  return row;
}

/** The groups of what is surveyed are concerned by the survey: they see it, and their opinions must be in. */
export async function concernGroups(change: Change, id: string, groupIds: readonly string[]): Promise<void> {
  // Of one file, a row before this one may have changed it already, and that is not written yet.
  const row = await change.em.findOneOrFail(surveys.entity, { id } as never, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: change.origin === 'live' });
  const all = [...new Set([...(row.groupIds ?? []), ...groupIds])];
  if (all.length === (row.groupIds ?? []).length) return;
  row.groupIds = all;
  change.tell(row.stand(row.status, row.statusSince));
}
