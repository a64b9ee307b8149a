import type { CivilDay } from '@renda/calendar';
import { accountabilityCaseChanged } from '@renda/events';
import { type Change, field, Refusal, type Target } from '@renda/subgraph';
import { observingGroups } from '../consultations/group-observer.js';
import { judgedSuggestion, unitsOf } from '../consultations/judged-suggestion.js';
import { BodyReference } from '../elsewhere/body.js';
import { administrators, concerned, organs } from '../policy-rows.js';
import { link } from '../provenance/provenance-link.js';
import { bodyEncloses, inOrder } from '../registers/given.js';
import { register, registerTarget } from '../registers/register.js';
import { body, group, mandate, suggestion, unit } from '../registers/targets.js';
import { SuggestionView } from '../suggestions/suggestion.view.js';
import { survey } from '../surveys/survey.js';
import { UnitView } from '../units/unit.view.js';
import { fitsAsRepeat, lacking, showed } from './repeat-survey.js';

const { code, day, reference, references, text } = field;

export const accountabilityCase: Target = registerTarget('AccountabilityCase', () => accountabilityCases);
export const ladder = { title: { zh: '责任追究', en: 'Accountability of a unit' }, citation: '004-SV-硬 L329-337' };

const triggers = {
  WORK_NOT_DONE_WELL: { zh: '工作落实不力', en: 'the work is not done well' },
  OPINIONS_NOT_CARRIED_OUT: { zh: '审议意见、代表建议不落实', en: 'deliberation opinions or suggestions of deputies are not carried out' },
};

/** Two steps in order, each with its decision and its day: a follow-up check with deputies, then a repeat survey. Only after them, and only if necessary, come means. */
export const accountabilityCases = register({
  entity: 'AccountabilityCase', singular: 'accountabilityCase', plural: 'accountabilityCases', table: 'accountability_case', kind: 'accountability_case',
  title: { zh: '责任追究', en: 'A unit held accountable, step by step' },
  source: ladder,
  states: {
    OPENED: { zh: '已启动', en: 'opened' }, CHECKED: { zh: '已跟踪检查', en: 'checked with deputies' }, RESURVEYED: { zh: '已再次测评', en: 'surveyed again' }, CLOSED: { zh: '已结束', en: 'closed' },
  },
  fields: {
    unitId: reference(unit, '承办单位', 'Undertaking unit', { filter: true }),
    suggestionId: reference(suggestion, '代表建议', 'Suggestion', { filter: true }),
    bodyId: reference(body, '负责的机构', 'Body in charge', { filter: true }),
    trigger: code('启动的情形', 'What set it off', { among: triggers, filter: true }),
    surveyId: reference(survey, '据以启动的测评', 'Survey that showed it', { filter: true }),
    decision: text('启动的决定', 'Decision to open it', 1000),
    decidedOn: day('决定日期', 'Day of that decision'),
    groupIds: references(group, 'groups', '参与监督的代表小组', 'Groups that observe'),
    checkDecision: text('跟踪检查的决定', 'Decision on the check', 1000),
    checkedOn: day('跟踪检查日期', 'Day of the check'),
    mandateIds: references(mandate, 'mandates', '参加跟踪检查的代表', 'Deputies with whom it was checked'),
    repeatSurveyId: reference(survey, '再次满意度测评', 'Repeat survey'),
    repeatDecision: text('再次测评的决定', 'Decision on the repeat survey', 1000),
    repeatedOn: day('再次测评日期', 'Day of the repeat survey'),
    closingDecision: text('结束的决定', 'Decision to close it', 1000),
    closedOn: day('结束日期', 'Day it was closed'),
  },
  lies: ['unitId'],
  sees: concerned,
  imports: administrators,
  opening: {
    zh: '对承办单位启动责任追究', en: 'Hold a unit accountable', mutation: 'openAccountabilityCase', to: 'OPENED', by: organs, needs: ['unitId', 'trigger', 'decision', 'decidedOn'],
    may: ['suggestionId', 'bodyId', 'surveyId'], with: opened,
  },
  steps: [
    { zh: '第一步：组织代表跟踪检查', en: 'First step: a follow-up check with deputies', action: 'check', mutation: 'checkAccountability', from: ['OPENED'], to: 'CHECKED', by: organs,
      needs: ['checkDecision', 'checkedOn', 'mandateIds'], with: ({ decidedOn, checkedOn }, _, { at }) => { inOrder('checkedOn', decidedOn, checkedOn, at); } },
    { zh: '第二步：再次满意度测评', en: 'Second step: a repeat survey', action: 'resurvey', mutation: 'resurveyAccountability', from: ['CHECKED'], to: 'RESURVEYED', by: organs,
      needs: ['repeatSurveyId', 'repeatDecision'], with: resurveyed },
    { zh: '结束', en: 'Close it', action: 'close', mutation: 'closeAccountabilityCase', from: ['RESURVEYED'], to: 'CLOSED', by: organs, needs: ['closingDecision', 'closedOn'],
      with: ({ repeatedOn, closedOn }, _, { at }) => { inOrder('closedOn', repeatedOn, closedOn, at); } },
  ],
  says: accountabilityCaseChanged,
  tells: ['unitId', 'suggestionId', 'bodyId', 'trigger', 'surveyId', 'decidedOn', 'groupIds', 'checkedOn', 'mandateIds', 'repeatSurveyId', 'repeatedOn', 'closedOn'],
  listed: [
    { type: () => UnitView, by: 'unitId', as: 'accountabilityCases', zh: '对该单位的责任追究（限可见）', en: 'Cases in which this unit is held accountable, of those the asker may see' },
    { type: () => SuggestionView, by: 'suggestionId', as: 'accountabilityCases', zh: '因该建议启动的责任追究（限可见）', en: 'Cases over it, of those the asker may see' },
    { type: () => BodyReference, by: 'bodyId', as: 'accountabilityCases', zh: '该机构负责的责任追究（限可见）', en: 'Cases of which this body is in charge, of those the asker may see' },
  ],
  also: {
    sentences: {
      REPEAT_UNFIT: { zh: '这不是对该单位的再次测评：{because}。', en: 'This is no repeat survey of the unit: {because}.', shown: { because: lacking } },
      LADDER_STEP_SKIPPED: { zh: '约见、专题询问、质询在再次测评之后：现为“{status}”，须先到“{needed}”。', en: 'Means come after the repeat survey: it stands at “{status}”, and must reach “{needed}” first.' },
      MEANS_TAKEN: { zh: '这一手段已采用。', en: 'This means is taken already.' },
    },
  },
});

interface Opened {
  readonly id: string;
  readonly regionPath: string;
  readonly unitId: string | null;
  readonly bodyId: string | null;
  readonly suggestionId: string | null;
  readonly surveyId: string | null;
  readonly decidedOn: CivilDay | null;
  groupIds: string[] | null;
}

/** By a body of the unit's place, over a suggestion that the unit handles and by a survey of the unit, where these are named. */
async function opened(row: Opened, change: Change, { at }: { at: Date }): Promise<void> {
  const { id, unitId, bodyId, suggestionId, surveyId, decidedOn } = row;
  const itself = { kind: 'AccountabilityCase', id };
  if (bodyId !== null) await bodyEncloses(change, bodyId, row);
  inOrder('decidedOn', null, decidedOn, at);
  if (surveyId !== null && !(await showed(change, surveyId, unitId))) throw new Refusal('BAD_USER_INPUT', { field: 'surveyId' });
  if (suggestionId !== null) await isOfUnit(change, suggestionId, unitId);
  if (surveyId !== null) link(change, { kind: 'Survey', id: surveyId }, 'LED_TO', itself, at);
  if (suggestionId === null) return;
  row.groupIds = await observingGroups(change, suggestionId);
  link(change, { kind: 'Suggestion', id: suggestionId }, 'SUPERVISED_BY', itself, at);
}

/** Throws NOT_OF_SUGGESTION for a unit that the suggestion is not assigned to; before it is assigned it may be any unit's. */
async function isOfUnit(change: Change, suggestionId: string, unitId: string | null): Promise<void> {
  const units = unitsOf(await judgedSuggestion(change, suggestionId));
  if (unitId !== null && units.length > 0 && !units.includes(unitId)) throw new Refusal('NOT_OF_SUGGESTION', { party: 'UNDERTAKING_UNIT' });
}

interface Resurveyed {
  readonly id: string;
  readonly unitId: string | null;
  readonly surveyId: string | null;
  readonly suggestionId: string | null;
  readonly checkedOn: CivilDay | null;
  readonly repeatSurveyId: string | null;
  repeatedOn: CivilDay | null;
}

/** Its day is that of the meeting at which the repeat survey was held. */
async function resurveyed(row: Resurveyed, change: Change, { at }: { at: Date }): Promise<void> {
  row.repeatedOn = await fitsAsRepeat(change, row);
  link(change, { kind: 'AccountabilityCase', id: row.id }, 'SURVEYED_IN', { kind: 'Survey', id: row.repeatSurveyId ?? '' }, at);
}
