import type { CivilDay } from '@renda/calendar';
import { groupOpinionChanged } from '@renda/events';
import { type Change, field, Refusal } from '@renda/subgraph';
import { DeputyGroupReference } from '../elsewhere/deputy-group.js';
import { administrators, concerned, offices } from '../policy-rows.js';
import { register } from '../registers/register.js';
import { group } from '../registers/targets.js';
import { surveyAt } from './of-survey.js';
import { survey, surveys, surveySource } from './survey.js';

const { day, reference, text } = field;

export const groupOpinions = register({
  entity: 'GroupOpinion', singular: 'groupOpinion', plural: 'groupOpinions', table: 'group_opinion', kind: 'group_opinion',
  title: { zh: '代表小组对办理情况的意见建议', en: 'The opinion of a group on handling, before it is surveyed' },
  source: surveySource,
  states: { GIVEN: { zh: '已提出', en: 'given' } },
  fields: {
    surveyId: reference(survey, '测评', 'Survey', { filter: true }),
    groupId: reference(group, '代表小组', 'Group', { filter: true }),
    givenOn: day('提出日期', 'Day it was given on'),
    opinion: text('意见建议', 'Opinion', 2000),
  },
  lies: ['surveyId'],
  sees: concerned,
  imports: administrators,
  opening: {
    zh: '登记代表小组的意见建议（开始测评之前）', en: 'Enter the opinion of a group, before the survey is open', mutation: 'giveGroupOpinion', to: 'GIVEN', by: { DEPUTY: 'GRANTED', ...offices },
    needs: ['surveyId', 'groupId', 'givenOn', 'opinion'], with: given,
  },
  steps: [],
  says: groupOpinionChanged,
  tells: ['surveyId', 'groupId', 'givenOn'],
  listed: [
    { type: () => surveys.view as new () => object, by: 'surveyId', as: 'opinions', zh: '代表小组的意见建议（限可见）', en: 'Opinions of groups, of those the asker may see' },
    { type: () => DeputyGroupReference, by: 'groupId', as: 'opinionsOnHandling', zh: '该小组对办理情况的意见建议（限可见）', en: 'Opinions of this group on handling, of those the asker may see' },
  ],
  also: { constraints: { group_opinion_once: 'OPINION_GIVEN' }, sentences: { OPINION_GIVEN: { zh: '该小组已提出意见。', en: 'This group has given its opinion.' } } },
});

/** Before the survey, and no later than on the day of its meeting. */
async function given({ surveyId, givenOn }: { surveyId: string | null; givenOn: CivilDay | null }, change: Change): Promise<void> {
  const { meetingOn } = await surveyAt(change, surveyId ?? '', ['PREPARING']);
  const latest = [change.today, ...(meetingOn === null ? [] : [meetingOn])].sort()[0] ?? change.today;
  if (givenOn !== null && givenOn > latest) throw new Refusal('BAD_USER_INPUT', { field: 'givenOn', latest });
}
