import { handlingCaseNominationChanged } from '@renda/events';
import { type Change, field, Refusal, type Target } from '@renda/subgraph';
import { judgedSuggestion, unitsOf } from '../consultations/judged-suggestion.js';
import { administrators, concerned, secretariat } from '../policy-rows.js';
import { link } from '../provenance/provenance-link.js';
import { register, registerTarget } from '../registers/register.js';
import { body, mandate, suggestion, unit } from '../registers/targets.js';
import { Suggestion } from '../suggestions/suggestion.js';
import { SuggestionView } from '../suggestions/suggestion.view.js';
import { UnitView } from '../units/unit.view.js';
import { handlingCaseRound, handlingCaseRounds, handlingCaseSource } from './handling-case-round.js';
import { nominators, ofNominator } from './nominators.js';
import { roundAt } from './round-at.js';

const { code, reference, references, text } = field;

export const handlingCaseNomination: Target = registerTarget('HandlingCaseNomination', () => handlingCaseNominations);

/** How one suggestion was handled, nominated as a good case: once in a round for each unit, by whoever comes first. */
export const handlingCaseNominations = register({
  entity: 'HandlingCaseNomination', singular: 'handlingCaseNomination', plural: 'handlingCaseNominations', table: 'handling_case_nomination', kind: 'handling_case_nomination',
  title: { zh: '优秀建议办理案例推荐', en: 'A suggestion nominated for how it was handled' },
  source: handlingCaseSource,
  states: { NOMINATED: { zh: '已推荐', en: 'nominated' }, CHOSEN: { zh: '入选', en: 'chosen' }, NOT_CHOSEN: { zh: '未入选', en: 'not chosen' }, WITHDRAWN: { zh: '已撤回', en: 'withdrawn' } },
  fields: {
    roundId: reference(handlingCaseRound, '评选', 'Round', { filter: true }),
    suggestionId: reference(suggestion, '代表建议', 'Suggestion', { filter: true }),
    unitId: reference(unit, '承办单位；不填为主办单位', 'Unit whose handling it is; the one that leads, unless another is given', { filter: true }),
    nominatedBy: code('推荐者', 'Who nominates it', { among: nominators, filter: true }),
    committeeId: reference(body, '推荐的机构（机构推荐的必填）', 'Body that nominates it; needed of a body', { filter: true }),
    mandateIds: references(mandate, 'mandates', '推荐的代表：该建议的领衔、联名代表（代表推荐的必填）', 'Deputies who nominate it, of those who led or signed it; needed of deputies', 20),
    why: text('推荐理由', 'Why it is a good case', 2000),
    review: text('评审意见', 'What the review says of it', 2000),
    reason: text('撤回的理由', 'Why it was withdrawn', 500),
  },
  lies: ['roundId'],
  sees: concerned,
  imports: administrators,
  opening: {
    zh: '推荐优秀建议办理案例：已答复或办结的建议，由承办单位、机构或提出的代表', en: 'Nominate how a suggestion was handled, once it is replied to or closed: by its unit, a body, or deputies who brought it out',
    mutation: 'nominateHandlingCase', to: 'NOMINATED', by: concerned, needs: ['roundId', 'suggestionId', 'nominatedBy', 'why'], may: ['unitId', 'committeeId', 'mandateIds'], with: nominated,
  },
  steps: [
    { zh: '评审：入选', en: 'The review chooses it', action: 'choose', mutation: 'chooseHandlingCase', from: ['NOMINATED'], to: 'CHOSEN', by: secretariat, needs: ['review'], with: chosen },
    { zh: '评审：未入选', en: 'The review does not choose it', action: 'passOver', mutation: 'passOverHandlingCase', from: ['NOMINATED'], to: 'NOT_CHOSEN', by: secretariat, needs: ['review'],
      with: async ({ roundId }, change) => { await roundAt(change, roundId ?? '', ['REVIEWING']); } },
    { zh: '撤回推荐（通报之前）', en: 'Withdraw it, before the circular', action: 'withdraw', mutation: 'withdrawHandlingCase', from: ['NOMINATED'], to: 'WITHDRAWN', by: secretariat, needs: ['reason'],
      with: async ({ roundId }, change) => { await roundAt(change, roundId ?? '', ['OPENED', 'REVIEWING']); } },
  ],
  says: handlingCaseNominationChanged,
  tells: ['roundId', 'suggestionId', 'unitId', 'nominatedBy', 'committeeId', 'mandateIds'],
  listed: [
    { type: () => handlingCaseRounds.view as new () => object, by: 'roundId', as: 'nominations', zh: '推荐的案例（限可见）', en: 'Cases nominated, of those the asker may see' },
    { type: () => SuggestionView, by: 'suggestionId', as: 'handlingCaseNominations', zh: '被推荐为优秀办理案例（限可见）', en: 'Rounds of good cases it was nominated for, as far as the asker may see' },
    { type: () => UnitView, by: 'unitId', as: 'handlingCaseNominations', zh: '该单位办理、被推荐的案例（限可见）', en: 'Cases of this unit that were nominated, of those the asker may see' },
  ],
  also: {
    constraints: { handling_case_nomination_once: 'NOMINATED_ALREADY' },
    sentences: {
      NOMINATED_ALREADY: { zh: '本次评选中该建议、该单位已被推荐。', en: 'This suggestion is nominated for this unit in this round already.' },
      SUGGESTION_NOT_OF_CONGRESS: { zh: '只评选本级人大的建议。', en: 'Only suggestions of the same congress are chosen from.' },
      NOT_REPLIED: { zh: '该建议尚未答复，不能推荐。', en: 'It is not replied to yet, so its handling cannot be judged.' },
      NOMINATOR_UNFIT: { zh: '推荐者须是该建议的承办单位、本级人大的机构，或领衔、联名的代表。', en: 'It is nominated by its unit, a body of the congress, or deputies who led or signed it.' },
    },
  },
});

interface Nominated {
  readonly id: string;
  readonly regionPath: string;
  readonly roundId: string | null;
  readonly suggestionId: string | null;
  readonly nominatedBy: string | null;
  readonly committeeId: string | null;
  readonly mandateIds: string[] | null;
  unitId: string | null;
  personIds: string[];
}
type Step = { readonly at: Date };

async function nominated(row: Nominated, change: Change, { at }: Step): Promise<void> {
  const named = row.unitId;
  const own = (await change.referred(Suggestion, [row.suggestionId], 'read')).get(row.suggestionId ?? '');
  row.unitId ??= own.leadUnitId;
  const { regionId } = await roundAt(change, row.roundId ?? '', ['OPENED']);
  await handled(change, own.id);
  if (own.regionId !== regionId) throw new Refusal('SUGGESTION_NOT_OF_CONGRESS', {}, handlingCaseSource);
  const units = unitsOf(own);
  if (named !== null && units.length > 0 && !units.includes(named)) throw new Refusal('NOT_OF_SUGGESTION', { party: 'UNDERTAKING_UNIT' });
  change.permit(await ofNominator(change, row, { regionId, own }));
  row.personIds = [...new Set([...row.personIds, ...own.personIds])];
  link(change, { kind: 'Suggestion', id: own.id }, 'NOMINATED_AS', { kind: 'HandlingCaseNomination', id: row.id }, at);
}

/** What relapsed since it was nominated is chosen only when it is replied to again. */
async function chosen({ id, roundId, suggestionId }: Nominated, change: Change, { at }: Step): Promise<void> {
  const { status } = await roundAt(change, roundId ?? '', ['REVIEWING']);
  await handled(change, suggestionId);
  if (status === 'PUBLISHED') link(change, { kind: 'HandlingCaseNomination', id }, 'CHOSEN_IN', { kind: 'HandlingCaseRound', id: roundId ?? '' }, at);
}

async function handled(change: Change, id: string | null): Promise<void> {
  const { stage, repliedAt } = await judgedSuggestion(change, id ?? '');
  if (stage !== 'CLOSED' && repliedAt === null) throw new Refusal('NOT_REPLIED', { stage }, handlingCaseSource);
}
