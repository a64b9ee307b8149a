import { surveyItemChanged } from '@renda/events';
import { type Change, field, Refusal, type Target } from '@renda/subgraph';
import { observingGroups } from '../consultations/group-observer.js';
import { judgedSuggestion, unitsOf } from '../consultations/judged-suggestion.js';
import { administrators, concerned, secretariat } from '../policy-rows.js';
import { linkOnce } from '../provenance/provenance-link.js';
import { liesIn } from '../registers/given.js';
import { register, registerTarget } from '../registers/register.js';
import { group, suggestion, unit } from '../registers/targets.js';
import { SuggestionView } from '../suggestions/suggestion.view.js';
import { UnitView } from '../units/unit.view.js';
import { concernGroups, surveyAt } from './of-survey.js';
import { survey, surveys, surveySource } from './survey.js';

const { flag, reference, references, text } = field;

export const surveyItem: Target = registerTarget('SurveyItem', () => surveyItems);

export const surveyItems = register({
  entity: 'SurveyItem', singular: 'surveyItem', plural: 'surveyItems', table: 'survey_item', kind: 'survey_item',
  title: { zh: '测评对象：承办单位及其办理的建议', en: 'What is surveyed: a unit, and a suggestion that it handles' },
  source: surveySource,
  states: { ENTERED: { zh: '列入', en: 'entered' }, WITHDRAWN: { zh: '撤出', en: 'taken out' } },
  fields: {
    surveyId: reference(survey, '测评', 'Survey', { filter: true }),
    unitId: reference(unit, '承办单位', 'Undertaking unit', { filter: true }),
    suggestionId: reference(suggestion, '代表建议；空为该单位的办理工作', 'Suggestion; null: the work of the unit as a whole', { filter: true }),
    groupIds: references(group, 'groups', '该建议的代表小组', 'Groups of the suggestion'),
    solved: flag('至会议日是否已解决；不是建议的为空', 'Whether it was solved by the day of the meeting; null for what is no suggestion'),
    reason: text('撤出的理由', 'Why it was taken out', 500),
  },
  lies: ['surveyId'],
  sees: concerned,
  imports: administrators,
  opening: {
    zh: '把承办单位及其办理的建议列入测评', en: 'Enter a unit, and a suggestion that it handles, to be surveyed', mutation: 'addSurveyItem', to: 'ENTERED', by: secretariat,
    needs: ['surveyId', 'unitId'], may: ['suggestionId'], with: entered,
  },
  steps: [
    { zh: '撤出（开始测评之前）', en: 'Take it out, before the survey is open', action: 'withdraw', mutation: 'withdrawSurveyItem', from: ['ENTERED'], to: 'WITHDRAWN', by: secretariat, needs: ['reason'],
      with: async ({ surveyId }, change) => { await surveyAt(change, surveyId ?? '', ['PREPARING']); } },
  ],
  says: surveyItemChanged,
  tells: ['surveyId', 'unitId', 'suggestionId', 'groupIds'],
  listed: [
    { type: () => surveys.view as new () => object, by: 'surveyId', as: 'items', zh: '测评对象（限可见）', en: 'What is surveyed, of what the asker may see' },
    { type: () => SuggestionView, by: 'suggestionId', as: 'surveyItems', zh: '该建议列入的满意度测评（限可见）', en: 'Satisfaction surveys of it, of those the asker may see' },
    { type: () => UnitView, by: 'unitId', as: 'surveyItems', zh: '该单位列入的满意度测评（限可见）', en: 'Satisfaction surveys of this unit, of those the asker may see' },
  ],
  also: { constraints: { survey_item_once: 'SURVEYED_ALREADY' }, sentences: { SURVEYED_ALREADY: { zh: '该对象已列入本次测评。', en: 'This is entered for the survey already.' } } },
});

interface Entered {
  readonly regionPath: string;
  readonly surveyId: string | null;
  readonly unitId: string | null;
  readonly suggestionId: string | null;
  groupIds: string[] | null;
  solved: boolean | null;
}

async function entered(row: Entered, change: Change, { at }: { at: Date }): Promise<void> {
  const { suggestionId, unitId } = row;
  const { id: surveyId, status, meetingOn } = await surveyAt(change, row.surveyId ?? '', ['PREPARING']);
  if (suggestionId === null) return;
  const own = await judgedSuggestion(change, suggestionId);
  liesIn(row.regionPath, own, 'suggestion');
  const units = unitsOf(own);
  if (unitId !== null && units.length > 0 && !units.includes(unitId)) throw new Refusal('NOT_OF_SUGGESTION', { party: 'UNDERTAKING_UNIT' });
  row.groupIds = await observingGroups(change, suggestionId);
  await concernGroups(change, surveyId, row.groupIds);
  row.solved = own.status === 'SOLVED' && own.solvedOn !== null && meetingOn !== null && own.solvedOn <= meetingOn;
  if (status === 'OPEN' || status === 'CLOSED') await linkOnce(change, { kind: 'Suggestion', id: suggestionId }, 'SURVEYED_IN', { kind: 'Survey', id: surveyId }, at);
}
