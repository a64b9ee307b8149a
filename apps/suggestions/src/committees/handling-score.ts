import { dayOf } from '@renda/calendar';
import { handlingScoreChanged } from '@renda/events';
import { field, Refusal } from '@renda/subgraph';
import { administrators, committees, organs } from '../policy-rows.js';
import { register } from '../registers/register.js';
import { body, suggestion, unit } from '../registers/targets.js';
import { SuggestionView } from '../suggestions/suggestion.view.js';
import { scaleFits } from './scoring-scale.js';
import { supervisedBy } from './supervision-entry.js';

const { amount, count, day, reference, text } = field;
/** Pointed to without giving it sight: a unit does not see how it was scored. */
const { scope: _, ...scored } = unit;

/** How the supervising committee scores the handling of a suggestion by a unit (考核打分权, P-24). Seen by the offices only, never by units or deputies. */
export const handlingScores = register({
  entity: 'HandlingScore', singular: 'handlingScore', plural: 'handlingScores', table: 'handling_score', kind: 'handling_score',
  title: { zh: '专门委员会对办理的打分', en: "A committee's score of how a unit handled a suggestion" },
  source: { title: { zh: '专门委员会考核打分', en: "The committees' scores" }, citation: '003-BH-三-二 L73' },
  states: { SCORED: { zh: '已打分', en: 'scored' }, VOIDED: { zh: '已作废', en: 'voided' } },
  fields: {
    suggestionId: reference(suggestion, '代表建议', 'Suggestion', { filter: true }),
    bodyId: reference(body, '专门委员会', 'Special committee', { filter: true }),
    unitId: reference(scored, '承办单位', 'Undertaking unit', { filter: true }),
    points: amount('得分', 'Points', 0, 1000),
    outOf: count('满分', 'Out of how many', 1, 1000),
    scoredOn: day('打分日期', 'Day it was scored'),
    grounds: text('理由', 'Why', 1000),
    reason: text('作废的理由', 'Why it was voided', 500),
  },
  lies: ['suggestionId'],
  sees: organs,
  imports: administrators,
  opening: {
    zh: '打分：督办的专门委员会对每一承办单位一次，反馈之后', en: 'Score the handling: the supervising committee, each unit once, once the deputy was told', mutation: 'scoreHandling', to: 'SCORED', by: committees,
    needs: ['suggestionId', 'bodyId', 'unitId', 'points', 'outOf', 'scoredOn', 'grounds'], with: async (row, change, { at }) => {
      const own = await supervisedBy(change, row);
      row.personIds = [];
      if (own.committeeId !== row.bodyId) throw new Refusal('COMMITTEE_NOT_ITS');
      if (!['FED_BACK', 'CLOSED'].includes(own.stage)) throw new Refusal('STAGE_SKIPPED', { stage: own.stage, needed: 'FED_BACK' });
      if (row.unitId === null || !own.unitIds.includes(row.unitId)) throw new Refusal('BAD_USER_INPUT', { field: 'unitId' });
      if ((row.points ?? 0) > (row.outOf ?? 0)) throw new Refusal('BAD_USER_INPUT', { field: 'points', most: row.outOf });
      if (row.scoredOn !== null && row.scoredOn > dayOf(at)) throw new Refusal('BAD_USER_INPUT', { field: 'scoredOn', latest: dayOf(at) });
      await scaleFits(change, own.regionPath, row.outOf ?? 0);
    },
  },
  steps: [{ zh: '作废（另行打分）', en: 'It is voided, to be scored anew', action: 'void', mutation: 'voidScore', from: ['SCORED'], to: 'VOIDED', by: committees, needs: ['reason'] }],
  says: handlingScoreChanged,
  tells: ['suggestionId', 'bodyId', 'unitId', 'points', 'outOf', 'scoredOn'],
  listed: [{ type: () => SuggestionView, by: 'suggestionId', as: 'handlingScores', zh: '专门委员会打分（限可见）', en: "The committee's scores, of those the asker may see" }],
  also: {
    constraints: { handling_score_once: 'SCORED_TWICE' },
    sentences: {
      SCORED_TWICE: { zh: '已对该单位办理该建议打过分。', en: 'The handling of it by this unit is scored already.' },
      SCORING_SCALE_NOT_SET: { zh: '本地尚未设定分制。', en: 'The place has not set its scale yet.' },
      SCORING_SCALE_DIFFERS: { zh: '本地分制满分为 {outOf}。', en: "The place's scale is out of {outOf}." },
    },
  },
});
