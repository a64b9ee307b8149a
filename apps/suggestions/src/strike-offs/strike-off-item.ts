import { strikeOffItemChanged } from '@renda/events';
import { field, type Target } from '@renda/subgraph';
import { MatterView } from '../matters/matter.view.js';
import { administrators, concerned, organs } from '../policy-rows.js';
import { register, registerTarget } from '../registers/register.js';
import { body, group, mandate, matter, suggestion, unit } from '../registers/targets.js';
import { SuggestionView } from '../suggestions/suggestion.view.js';
import { reviewOpinion, reviewOpinions } from '../supervision/review-opinions/review-opinion.js';
import { UnitView } from '../units/unit.view.js';
import { accepted } from './accepted.js';
import { entered } from './entered.js';
import { strikeOffList, strikeOffLists, strikingOff } from './strike-off-list.js';

const { code, count, day, reference, references, text } = field;

export const strikeOffItem: Target = registerTarget('StrikeOffItem', () => strikeOffItems);

const kinds = {
  MATTER: { zh: '群众、企业诉求', en: 'a matter' }, SUGGESTION: { zh: '代表建议', en: 'a suggestion' }, OPINION: { zh: '审议意见', en: 'a deliberation opinion' }, PROBLEM: { zh: '问题', en: 'a problem' },
};
const acceptors = { DEPUTY: 'GRANTED', ...organs } as const;

/** What stands on a list under its number: struck off only with evidence and by the acceptance of a second person, a deputy or a committee; taken up again when it relapses. */
export const strikeOffItems = register({
  entity: 'StrikeOffItem', singular: 'strikeOffItem', plural: 'strikeOffItems', table: 'strike_off_item', kind: 'strike_off_item',
  title: { zh: '销号事项', en: 'What is to be struck off' },
  source: strikingOff,
  states: { OPEN: { zh: '未销号', en: 'open' }, EVIDENCE_FILED: { zh: '已报送依据', en: 'evidence is filed' }, STRUCK_OFF: { zh: '已销号', en: 'struck off' } },
  fields: {
    listId: reference(strikeOffList, '销号清单', 'List', { filter: true, as: 'list' }),
    number: count('清单内编号', 'Number within its list', 1, 1_000_000),
    kind: code('类别', 'What it is', { among: kinds, filter: true }),
    matterId: reference(matter, '诉求', 'Matter', { filter: true }),
    suggestionId: reference(suggestion, '代表建议', 'Suggestion', { filter: true }),
    reviewOpinionId: reference(reviewOpinion, '审议意见', 'Deliberation opinion', { filter: true }),
    text: text('问题或意见', 'The problem or opinion', 2000),
    unitId: reference(unit, '责任单位', 'Unit that answers for it', { filter: true }),
    bodyId: reference(body, '督办的机构', 'Body that keeps the list', { filter: true }),
    groupIds: references(group, 'groups', '参与监督的代表小组', 'Groups that observe'),
    mandateIds: references(mandate, 'mandates', '请来验收的代表', 'Deputies asked to accept it', 20),
    dueOn: day('期限', 'Day it is to be settled by'),
    evidence: text('销号依据', 'Evidence', 2000),
    acceptingMandateId: reference(mandate, '验收的代表', 'Deputy who accepts it'),
    acceptingBodyId: reference(body, '验收的机构', 'Committee that accepts it'),
    acceptedOn: day('验收日期', 'Day it was accepted on'),
    reason: text('退回或重新列入的理由', 'Why it was sent back or taken up again', 1000),
  },
  lies: ['listId'],
  sees: concerned,
  imports: administrators,
  opening: {
    zh: '列入清单：在清单内顺序编号', en: 'Enter it on a list, under the next number', mutation: 'enterStrikeOffItem', to: 'OPEN', by: organs, needs: ['listId', 'kind'],
    may: ['matterId', 'suggestionId', 'reviewOpinionId', 'text', 'unitId', 'mandateIds', 'dueOn'], with: entered,
  },
  steps: [
    { zh: '报送销号依据', en: 'File the evidence', action: 'fileEvidence', mutation: 'fileStrikeOffEvidence', from: ['OPEN'], to: 'EVIDENCE_FILED', by: { UNDERTAKING_UNIT: 'GRANTED', ...organs }, needs: ['evidence'] },
    { zh: '退回：依据不足', en: 'Send it back: the evidence does not do', action: 'sendBack', mutation: 'sendBackStrikeOffItem', from: ['EVIDENCE_FILED'], to: 'OPEN', by: acceptors, needs: ['reason'] },
    { zh: '验收销号：由报送依据者以外的人，代表或委员会验收', en: 'Accept it: by a deputy or a committee, never by who filed the evidence', action: 'strikeOff', mutation: 'acceptStrikeOff', from: ['EVIDENCE_FILED'], to: 'STRUCK_OFF',
      by: acceptors, needs: ['acceptedOn'], may: ['acceptingMandateId', 'acceptingBodyId'], with: accepted },
    { zh: '反弹，重新列入', en: 'It relapsed, and is open again', action: 'relapse', mutation: 'reopenStrikeOffItem', from: ['STRUCK_OFF'], to: 'OPEN', by: organs, needs: ['reason'],
      with: (row) => { Object.assign(row, { acceptingMandateId: null, acceptingBodyId: null, acceptedOn: null }); } },
  ],
  says: strikeOffItemChanged,
  tells: ['listId', 'number', 'kind', 'matterId', 'suggestionId', 'reviewOpinionId', 'unitId', 'bodyId', 'groupIds', 'mandateIds', 'dueOn', 'acceptingMandateId', 'acceptingBodyId', 'acceptedOn'],
  listed: [
    { type: () => strikeOffLists.view as new () => object, by: 'listId', as: 'items', zh: '清单内的事项（限可见）', en: 'What stands on it, of what the asker may see' },
    { type: () => UnitView, by: 'unitId', as: 'strikeOffItems', zh: '该单位负责的销号事项（限可见）', en: 'What this unit answers for, of what the asker may see' },
    { type: () => MatterView, by: 'matterId', as: 'strikeOffItems', zh: '该诉求列入的销号清单（限可见）', en: 'Where it stands on lists, of those the asker may see' },
    { type: () => SuggestionView, by: 'suggestionId', as: 'strikeOffItems', zh: '该建议列入的销号清单（限可见）', en: 'Where it stands on lists, of those the asker may see' },
    { type: () => reviewOpinions.view as new () => object, by: 'reviewOpinionId', as: 'strikeOffItems', zh: '该审议意见列入的销号清单（限可见）', en: 'Where it stands on lists, of those the asker may see' },
  ],
  also: {
    constraints: { strike_off_item_matter_once: 'ON_LIST_ALREADY', strike_off_item_suggestion_once: 'ON_LIST_ALREADY', strike_off_item_review_opinion_once: 'ON_LIST_ALREADY' },
    sentences: {
      ON_LIST_ALREADY: { zh: '已列入这份清单。', en: 'It stands on this list already.' },
      OPINION_ELSEWHERE: { zh: '该审议意见不是清单所在地人大的。', en: 'This opinion was given at another congress than the list is kept at.' },
      OPINION_OF_OTHER_UNIT: { zh: '该审议意见不是交这个单位研究处理的。', en: 'This opinion is not for this unit to act on.' },
      ACCEPTED_BY_NOBODY: { zh: '须由一名代表或一个委员会验收。', en: 'Either a deputy or a committee accepts it.' },
      NOT_YOUR_MANDATE: { zh: '代表只能以本人名义验收。', en: 'A deputy accepts in his own name only.' },
    },
  },
});
