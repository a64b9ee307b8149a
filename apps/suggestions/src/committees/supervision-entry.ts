import { dayOf } from '@renda/calendar';
import { supervisionEntryChanged } from '@renda/events';
import { type Change, field, Refusal } from '@renda/subgraph';
import { administrators, committees, concerned } from '../policy-rows.js';
import { link } from '../provenance/provenance-link.js';
import { bodyEncloses } from '../registers/given.js';
import { register } from '../registers/register.js';
import { body, suggestion } from '../registers/targets.js';
import { judgedSuggestion } from '../consultations/judged-suggestion.js';
import type { Suggestion } from '../suggestions/suggestion.js';
import { SuggestionView } from '../suggestions/suggestion.view.js';

const { code, day, reference, text } = field;

const forms = {
  CHECK: { zh: '检查', en: 'checked' }, URGE: { zh: '督促', en: 'urged' }, FOLLOW_UP: { zh: '跟踪', en: 'followed up' }, FIELD_VISIT: { zh: '实地察看', en: 'looked at it on the spot' },
};

/** The log of what committees and working bodies did to check, urge and follow up (检查督促、跟踪督办, P-25). */
export const supervisionEntries = register({
  entity: 'SupervisionEntry', singular: 'supervisionEntry', plural: 'supervisionEntries', table: 'supervision_entry', kind: 'supervision_entry',
  title: { zh: '检查督促、跟踪督办记录', en: 'What was done to supervise the handling of a suggestion' },
  source: { title: { zh: '检查督促、跟踪督办', en: 'Supervision of handling' }, citation: '001§28¶3' },
  states: { ENTERED: { zh: '已登记', en: 'entered' }, VOIDED: { zh: '已作废', en: 'voided' } },
  fields: {
    suggestionId: reference(suggestion, '代表建议', 'Suggestion', { filter: true }),
    bodyId: reference(body, '委员会、工作机构', 'Committee or working body', { filter: true }),
    form: code('方式', 'Form', { among: forms, filter: true }),
    day: day('日期', 'Day'),
    findings: text('情况', 'What was found', 2000),
    reason: text('作废的理由', 'Why it was voided', 500),
  },
  lies: ['suggestionId'],
  sees: concerned,
  imports: administrators,
  opening: {
    zh: '登记一次检查、督促或跟踪：专门委员会只登记分配给它督办的', en: 'Enter what was done to supervise; a special committee does for what is split to it', mutation: 'enterSupervision', to: 'ENTERED', by: committees,
    needs: ['suggestionId', 'bodyId', 'form', 'day', 'findings'], with: async (row, change, { at }) => {
      await supervisedBy(change, row);
      if (row.day !== null && row.day > dayOf(at)) throw new Refusal('BAD_USER_INPUT', { field: 'day', latest: dayOf(at) });
      link(change, { kind: 'Suggestion', id: row.suggestionId ?? '' }, 'SUPERVISED_BY', { kind: 'SupervisionEntry', id: row.id }, at);
    },
  },
  steps: [{ zh: '作废（登记有误）', en: 'It was entered by mistake', action: 'void', mutation: 'voidSupervision', from: ['ENTERED'], to: 'VOIDED', by: committees, needs: ['reason'] }],
  says: supervisionEntryChanged,
  tells: ['suggestionId', 'bodyId', 'form', 'day'],
  listed: [{ type: () => SuggestionView, by: 'suggestionId', as: 'supervisionEntries', zh: '检查督促、跟踪督办记录（限可见）', en: 'What was done to supervise it, of what the asker may see' }],
  also: {
    sentences: {
      COMMITTEE_NOT_ITS: { zh: '该建议不由该专门委员会督办。', en: 'This special committee does not supervise this suggestion.' },
      COMMITTEE_HAS_IT: { zh: '该建议已由该专门委员会督办。', en: 'This special committee has it already.' },
    },
  },
});

/**
 * A special committee acts for what is split to it only, a working body for what lies in its region; who signed the suggestion sees what they did. Throws COMMITTEE_NOT_ITS
 * for what is another's, NOT_AVAILABLE for what lies elsewhere.
 */
export async function supervisedBy(change: Change, row: { regionPath: string; suggestionId: string | null; bodyId: string | null; personIds: string[] }): Promise<Suggestion> {
  const own = await judgedSuggestion(change, row.suggestionId ?? '');
  row.personIds = [...own.personIds];
  const [acting] = row.bodyId === null ? [] : await change.sql.query<{ kind: string }>('select kind from body_heard where id = $1', [row.bodyId]);
  if (row.bodyId !== null) await bodyEncloses(change, row.bodyId, row);
  if (acting?.kind === 'SPECIAL_COMMITTEE' && own.committeeId !== row.bodyId) throw new Refusal('COMMITTEE_NOT_ITS');
  return own;
}
