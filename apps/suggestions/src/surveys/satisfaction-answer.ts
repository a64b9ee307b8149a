import { dayOf, type CivilDay } from '@renda/calendar';
import { satisfactionAnswerChanged } from '@renda/events';
import { type Change, field, Refusal } from '@renda/subgraph';
import { administrators, concerned, secretariat } from '../policy-rows.js';
import { register } from '../registers/register.js';
import { suggestion } from '../registers/targets.js';
import { surveyAt } from './of-survey.js';
import { survey, surveys, surveySource } from './survey.js';

const { code, count, day, reference, text } = field;

const respondents = { DEPUTY: { zh: '代表', en: 'deputies' }, PUBLIC: { zh: '群众', en: 'the public' } };

/** What deputies and the public answered, collected apart from the ballot of the standing committee (P-27): the two are never added up. */
export const satisfactionAnswers = register({
  entity: 'SatisfactionAnswer', singular: 'satisfactionAnswer', plural: 'satisfactionAnswers', table: 'satisfaction_answer', kind: 'satisfaction_answer',
  title: { zh: '代表、群众的满意度答卷', en: 'Answers of deputies or the public on whether they are satisfied' },
  source: surveySource,
  states: { COUNTED: { zh: '已计入', en: 'counted' }, VOIDED: { zh: '作废', en: 'voided' } },
  fields: {
    surveyId: reference(survey, '测评', 'Survey', { filter: true }),
    suggestionId: reference(suggestion, '代表建议；空为全部办理工作', 'Suggestion; null: handling as a whole', { filter: true }),
    respondents: code('答卷人', 'Who answered', { among: respondents, filter: true }),
    answeredOn: day('答卷日期', 'Day it was collected on'),
    answers: count('答卷份数', 'How many answered', 1, 1_000_000),
    satisfied: count('其中满意的份数', 'How many of these are satisfied', 0, 1_000_000),
    reason: text('作废的理由', 'Why it was voided', 500),
  },
  lies: ['surveyId'],
  sees: concerned,
  imports: administrators,
  opening: {
    zh: '登记代表或群众的答卷（测评结束之前）', en: 'Enter answers of deputies or the public, before the survey is closed', mutation: 'enterSatisfaction', to: 'COUNTED', by: secretariat,
    needs: ['surveyId', 'respondents', 'answeredOn', 'answers', 'satisfied'], may: ['suggestionId'], with: collected,
  },
  steps: [
    { zh: '作废（测评结束之前）', en: 'Void answers, before the survey is closed', action: 'void', mutation: 'voidSatisfaction', from: ['COUNTED'], to: 'VOIDED', by: secretariat, needs: ['reason'],
      with: async ({ surveyId }, change) => { await surveyAt(change, surveyId ?? '', ['PREPARING', 'OPEN']); } },
  ],
  says: satisfactionAnswerChanged,
  tells: ['surveyId', 'suggestionId', 'respondents', 'answeredOn', 'answers', 'satisfied'],
  listed: [{ type: () => surveys.view as new () => object, by: 'surveyId', as: 'answers', zh: '代表、群众的答卷（限可见）', en: 'Answers of deputies and the public, of those the asker may see' }],
  also: { sentences: { NOT_ON_SURVEY: { zh: '该建议未列入本次测评。', en: 'This suggestion is not surveyed here.' } } },
});

interface Collected {
  readonly surveyId: string | null;
  readonly suggestionId: string | null;
  readonly answeredOn: CivilDay | null;
  readonly answers: number | null;
  readonly satisfied: number | null;
}

async function collected({ surveyId, suggestionId, answeredOn, answers, satisfied }: Collected, change: Change, { at }: { at: Date }): Promise<void> {
  await surveyAt(change, surveyId ?? '', ['PREPARING', 'OPEN']);
  if ((satisfied ?? 0) > (answers ?? 0)) throw new Refusal('BAD_USER_INPUT', { field: 'satisfied', most: answers });
  if (answeredOn !== null && answeredOn > dayOf(at)) throw new Refusal('BAD_USER_INPUT', { field: 'answeredOn', latest: dayOf(at) });
  if (suggestionId === null) return;
  const found = await change.sql.query(`select from survey_item where survey_id = $1 and suggestion_id = $2 and status = 'ENTERED'`, [surveyId, suggestionId]);
  if (found.length === 0) throw new Refusal('NOT_ON_SURVEY');
}
