import { surveyBallotChanged } from '@renda/events';
import { type Change, field, Refusal, statusUnfit } from '@renda/subgraph';
import { administrators, concerned, secretariat } from '../policy-rows.js';
import { register } from '../registers/register.js';
import { surveyAt } from './of-survey.js';
import { surveyItem, surveyItems } from './survey-item.js';
import { survey, surveySource } from './survey.js';

const { code, count, reference, text } = field;

/** How many votes one level got for one item: ballots are secret, so only their number is kept. */
export const surveyBallots = register({
  entity: 'SurveyBallot', singular: 'surveyBallot', plural: 'surveyBallots', table: 'survey_ballot', kind: 'survey_ballot',
  title: { zh: '测评计票', en: 'Votes that one level got for one item' },
  source: surveySource,
  states: { COUNTED: { zh: '已计票', en: 'counted' }, VOIDED: { zh: '作废', en: 'voided' } },
  fields: {
    itemId: reference(surveyItem, '测评对象', 'What is surveyed', { filter: true }),
    surveyId: reference(survey, '测评', 'Survey', { filter: true }),
    level: code('等次', 'Level'),
    votes: count('票数', 'Votes', 0, 5000),
    reason: text('作废的理由', 'Why it was voided', 500),
  },
  lies: ['itemId'],
  sees: concerned,
  imports: administrators,
  opening: {
    zh: '登记一项一等次的票数（会上）', en: 'Enter the votes of one level for one item, at the meeting', mutation: 'countVotes', to: 'COUNTED', by: secretariat, needs: ['itemId', 'level', 'votes'], with: counted,
  },
  steps: [
    { zh: '作废（测评结束之前）', en: 'Void a count, before the survey is closed', action: 'void', mutation: 'voidVotes', from: ['COUNTED'], to: 'VOIDED', by: secretariat, needs: ['reason'],
      with: async ({ surveyId }, change) => { await surveyAt(change, surveyId ?? '', ['OPEN']); } },
  ],
  says: surveyBallotChanged,
  tells: ['itemId', 'surveyId', 'level', 'votes'],
  listed: [{ type: () => surveyItems.view as new () => object, by: 'itemId', as: 'ballots', zh: '计票（限可见）', en: 'Votes counted, of those the asker may see' }],
  also: {
    constraints: { survey_ballot_once: 'LEVEL_COUNTED' },
    sentences: {
      LEVEL_COUNTED: { zh: '这一等次已计票。', en: 'The votes of this level are counted already.' },
      LEVEL_NOT_OF_SURVEY: { zh: '{level} 不是本次测评的等次（{levels}）。', en: '{level} is not a level of this survey ({levels}).' },
    },
  },
});

async function counted(row: { readonly itemId: string | null; readonly level: string | null; surveyId: string | null }, change: Change): Promise<void> {
  const { itemId, level } = row;
  const item = (await change.referred(surveyItems.entity, [itemId], 'read')).get(itemId ?? '');
  if (item.status !== 'ENTERED') throw statusUnfit(item.status, ['ENTERED'], { titles: surveyItems.definition.states });
  const { id, levels } = await surveyAt(change, item.surveyId ?? '', ['OPEN']);
  if (level !== null && !(levels ?? []).includes(level)) throw new Refusal('LEVEL_NOT_OF_SURVEY', { level, levels: (levels ?? []).join(', ') });
  row.surveyId = id;
}
