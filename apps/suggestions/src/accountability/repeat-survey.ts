import type { CivilDay } from '@renda/calendar';
import { type Change, Refusal } from '@renda/subgraph';

interface Repeated {
  readonly unitId: string | null;
  readonly surveyId: string | null;
  readonly suggestionId: string | null;
  readonly checkedOn: CivilDay | null;
  readonly repeatSurveyId: string | null;
}

interface Found {
  readonly status: string;
  readonly meetingOn: CivilDay;
  readonly previousId: string | null;
  readonly surveyed: boolean;
}

/** What a survey lacks that is none. */
export const lacking = {
  NOT_CLOSED: { zh: '测评尚未结束', en: 'it is not closed' },
  BEFORE_THE_CHECK: { zh: '早于跟踪检查', en: 'it was before the follow-up check' },
  OF_ANOTHER_UNIT: { zh: '测评对象不含该单位或该建议', en: 'the unit, or its suggestion, was not surveyed' },
  NOT_THE_ROUND_AFTER: { zh: '不是上次测评之后的一轮', en: 'it is not the round after the one that set the case off' },
};

/**
 * The day of a survey that repeats: closed, held after the check, over the unit (and, where the case is over one, its suggestion), and the round after the one that
 * set the case off. Throws REPEAT_UNFIT, which says what it lacks.
 */
export async function fitsAsRepeat(change: Change, { unitId, surveyId, suggestionId, checkedOn, repeatSurveyId }: Repeated): Promise<CivilDay> {
  const [found] = await change.sql.query<Found>(
    `select s.status, s.meeting_on::text as "meetingOn", s.previous_id as "previousId",
       exists (select from survey_item i where i.survey_id = s.id and i.status = 'ENTERED' and i.unit_id = $2 and ($3::uuid is null or i.suggestion_id = $3 or i.suggestion_id is null)) as surveyed
     from survey s where s.id = $1`, [repeatSurveyId, unitId, suggestionId]);
  if (!found) throw new Refusal('NOT_AVAILABLE');
  const lacks = (because: keyof typeof lacking): Refusal => new Refusal('REPEAT_UNFIT', { because });
  if (found.status !== 'CLOSED') throw lacks('NOT_CLOSED');
  if (checkedOn !== null && found.meetingOn < checkedOn) throw lacks('BEFORE_THE_CHECK');
  if (!found.surveyed) throw lacks('OF_ANOTHER_UNIT');
  if (surveyId !== null && found.previousId !== surveyId) throw lacks('NOT_THE_ROUND_AFTER');
  return found.meetingOn;
}

/** Whether a survey is closed, and the unit was surveyed in it. */
export async function showed(change: Change, surveyId: string, unitId: string | null): Promise<boolean> {
  const found = await change.sql.query(
    `select from survey s where s.id = $1 and s.status = 'CLOSED' and exists (select from survey_item i where i.survey_id = s.id and i.status = 'ENTERED' and i.unit_id = $2)`, [surveyId, unitId]);
  return found.length > 0;
}
