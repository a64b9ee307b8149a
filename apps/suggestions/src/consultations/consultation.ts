import { type CivilDay, dayOf } from '@renda/calendar';
import { consultationChanged } from '@renda/events';
import { type Change, field, Refusal } from '@renda/subgraph';
import { administrators, concerned, offices } from '../policy-rows.js';
import { link } from '../provenance/provenance-link.js';
import { register } from '../registers/register.js';
import { group, mandate, suggestion, unit } from '../registers/targets.js';
import { suggestionStages } from '../suggestions/suggestion.lifecycle.js';
import { SuggestionView } from '../suggestions/suggestion.view.js';
import { UnitView } from '../units/unit.view.js';
import { observe } from './group-observer.js';
import { judgedSuggestion, unitsOf } from './judged-suggestion.js';
import { parties, partiesComplete, type Party } from './parties.js';

const { codes, day, flag, reference, text } = field;

export const consultations = register({
  entity: 'Consultation', singular: 'consultation', plural: 'consultations', table: 'consultation', kind: 'consultation',
  title: { zh: '五方协商', en: 'Consultation of the parties to a suggestion' },
  source: { title: { zh: '五方协商', en: 'Five-party consultation' }, citation: '002-LH-三-二 L283-287' },
  states: { ARRANGED: { zh: '已安排', en: 'arranged' }, HELD: { zh: '已协商', en: 'held' }, CANCELLED: { zh: '已取消', en: 'cancelled' } },
  fields: {
    suggestionId: reference(suggestion, '代表建议', 'Suggestion', { filter: true }),
    leadMandateId: reference(mandate, '领衔代表', 'Deputy who leads it'),
    unitId: reference(unit, '建议承办单位', 'Undertaking unit', { filter: true }),
    groupId: reference(group, '相关专业代表小组', 'Professional group concerned', { filter: true }),
    scheduledOn: day('安排的日期', 'Day it is arranged for'),
    place: text('地点', 'Place', 200),
    heldOn: day('协商日期', 'Day it was held on'),
    parties: codes('到场各方', 'Parties that were there', { among: parties }),
    bureauChiefPresent: flag('局长是否与代表面对面', 'Whether the bureau chief met the deputies face to face'),
    result: text('协商结果', 'What came of it', 2000),
    reason: text('取消的理由', 'Why it was cancelled', 500),
  },
  lies: ['suggestionId'],
  sees: concerned,
  imports: administrators,
  opening: {
    zh: '安排五方协商：领衔代表、承办单位、代表小组须属于该建议', en: 'Arrange a consultation: lead, unit and group must be those of the suggestion', mutation: 'arrangeConsultation', to: 'ARRANGED', by: offices,
    needs: ['suggestionId', 'leadMandateId', 'unitId', 'scheduledOn'], may: ['groupId', 'place'], with: async (row, change) => { await ofTheSuggestion(row, change); },
  },
  steps: [
    { zh: '登记已协商：缺一方无效', en: 'It was held; without any one party it is not valid', action: 'hold', mutation: 'holdConsultation', from: ['ARRANGED'], to: 'HELD', by: offices,
      needs: ['heldOn', 'bureauChiefPresent', 'result'], may: ['parties', 'groupId'], with: held },
    { zh: '取消', en: 'It is cancelled', action: 'cancel', mutation: 'cancelConsultation', from: ['ARRANGED'], to: 'CANCELLED', by: offices, needs: ['reason'] },
  ],
  says: consultationChanged,
  tells: ['suggestionId', 'leadMandateId', 'unitId', 'groupId', 'scheduledOn', 'heldOn', 'parties', 'bureauChiefPresent'],
  listed: [
    { type: () => SuggestionView, by: 'suggestionId', as: 'consultations', zh: '就该建议进行的五方协商（限可见）', en: 'Consultations over it, of those the asker may see' },
    { type: () => UnitView, by: 'unitId', as: 'consultations', zh: '该单位参加的五方协商（限可见）', en: 'Consultations of this unit, of those the asker may see' },
  ],
  also: {
    sentences: {
      NOT_OF_SUGGESTION: { zh: '这不是该建议的{party}。', en: 'This is not the {party} of the suggestion.', shown: { party: parties } },
      PARTY_MISSING: { zh: '协商缺一方无效，还缺：{missing}。', en: 'Without any one party a consultation is not valid; missing: {missing}.' },
      PARTY_NOT_ONE: { zh: '“{party}”不是应到的一方。', en: '“{party}” is not one of the parties.' },
      SUGGESTION_WITHDRAWN: { zh: '该建议现为“{stage}”，没有在办理。', en: 'This suggestion stands at “{stage}”: nobody handles it.', shown: { stage: suggestionStages } },
    },
  },
});

interface Parties {
  readonly suggestionId: string | null;
  readonly leadMandateId: string | null;
  readonly unitId: string | null;
  readonly groupId: string | null;
}

/** Lead, unit and group must be this suggestion's; what it does not know of (yet) cannot be another's. */
async function ofTheSuggestion({ suggestionId, leadMandateId, unitId, groupId }: Parties, change: Change): Promise<{ submittedOn: CivilDay }> {
  const own = await judgedSuggestion(change, suggestionId ?? '');
  const units = unitsOf(own);
  const fits = (party: Party, holds: boolean): void => {
    if (!holds) throw new Refusal('NOT_OF_SUGGESTION', { party });
  };
  fits('LEAD_DEPUTY', leadMandateId === own.leadMandateId);
  fits('UNDERTAKING_UNIT', unitId === null || units.length === 0 || units.includes(unitId));
  fits('PROFESSIONAL_GROUP', groupId === null || own.groupId === null || groupId === own.groupId);
  return own;
}

type Held = Parties & { readonly id: string; readonly regionPath: string; readonly heldOn: CivilDay | null; readonly parties: string[] | null };

/** Valid only with every party that the rules of the place name; from then on the group observes every later stage. */
async function held(row: Held, change: Change, { at }: { at: Date }): Promise<void> {
  const { id, suggestionId, groupId, heldOn, regionPath } = row;
  const { submittedOn } = await ofTheSuggestion(row, change);
  const latest = dayOf(at);
  if (heldOn === null || suggestionId === null || heldOn < submittedOn || heldOn > latest) throw new Refusal('BAD_USER_INPUT', { field: 'heldOn', earliest: submittedOn, latest });
  const present = row.parties ?? [];
  await partiesComplete(change, { regionPath, day: heldOn, present });
  if (present.includes('PROFESSIONAL_GROUP') && groupId === null) throw new Refusal('STEP_INCOMPLETE', { needed: 'groupId' });
  link(change, { kind: 'Suggestion', id: suggestionId }, 'CONSULTED_IN', { kind: 'Consultation', id }, at);
  if (groupId !== null && present.includes('PROFESSIONAL_GROUP')) await observe(change, { suggestionId, groupId, since: heldOn }, at);
}
