import { liesWithin } from '@renda/caller';
import { type CivilDay, dayOf } from '@renda/calendar';
import { delegationSuggestionChanged } from '@renda/events';
import { type Change, field, Refusal } from '@renda/subgraph';
import { judgedSuggestion } from '../consultations/judged-suggestion.js';
import { administrators, authors, offices } from '../policy-rows.js';
import { link } from '../provenance/provenance-link.js';
import { inOrder } from '../registers/given.js';
import { register } from '../registers/register.js';
import { delegation, region, session, suggestion } from '../registers/targets.js';
import { SuggestionView } from '../suggestions/suggestion.view.js';
import { raisedBy } from './raised-by.js';

const { day, reference, text } = field;

/** A suggestion that a whole delegation raises to a higher congress (全团建议, P-22), made of one before; it lies where the original lies. */
export const delegationSuggestions = register({
  entity: 'DelegationSuggestion', singular: 'delegationSuggestion', plural: 'delegationSuggestions', table: 'delegation_suggestion', kind: 'delegation_suggestion',
  title: { zh: '全团建议', en: 'A suggestion that a whole delegation raises to a higher congress' },
  source: { title: { zh: '全团建议', en: 'Delegation-wide suggestions' }, citation: '003-BH-三-二 L73' },
  states: { RAISED: { zh: '已提出', en: 'raised' }, ANSWERED: { zh: '已答复', en: 'answered' } },
  fields: {
    originalId: reference(suggestion, '原建议', 'The original suggestion', { filter: true }),
    congressRegionId: reference(region, '上级人大所在区域', 'Region of the higher congress', { filter: true }),
    sessionId: reference(session, '上级人大的会议', 'Session of the higher congress'),
    raisedId: reference(suggestion, '在上级人大登记的建议', 'The suggestion as the higher congress keeps it'),
    raisedOn: day('提出日期', 'Day it was raised'),
    delegationId: reference(delegation, '提出的代表团', 'The delegation that raised it', { filter: true, as: 'raisedBy' }),
    delegation: text('代表团名称（只见于以往的记录）', 'Name of the delegation, of old entries only', 100),
    answeredOn: day('答复日期', 'Day it was answered'),
    answer: text('答复', 'The answer', 2000),
  },
  lies: ['originalId'],
  sees: authors,
  imports: administrators,
  opening: {
    zh: '登记全团建议：提给上级人大，关联原建议', en: 'Enter a suggestion of a whole delegation: to a higher congress, linked to the original', mutation: 'raiseAsDelegation', to: 'RAISED', by: offices,
    needs: ['originalId', 'congressRegionId', 'raisedOn', 'delegationId'], may: ['sessionId', 'raisedId'], with: raised,
  },
  steps: [{ zh: '登记答复', en: 'It was answered', action: 'answer', mutation: 'answerDelegationSuggestion', from: ['RAISED'], to: 'ANSWERED', by: offices, needs: ['answeredOn', 'answer'],
    with: ({ raisedOn, answeredOn }, _, { at }) => { inOrder('answeredOn', raisedOn, answeredOn, at); } }],
  says: delegationSuggestionChanged,
  tells: ['originalId', 'congressRegionId', 'sessionId', 'raisedId', 'delegationId', 'raisedOn', 'answeredOn'],
  listed: [{ type: () => SuggestionView, by: 'originalId', as: 'delegationSuggestions', zh: '由此提出的全团建议（限可见）', en: 'Suggestions of whole delegations that were made of it, of those the asker may see' }],
  also: {
    constraints: { delegation_suggestion_once: 'ALREADY_RAISED' },
    sentences: {
      CONGRESS_NOT_HIGHER: { zh: '全团建议须提给上级人大。', en: 'A delegation raises it to a higher congress.' },
      DELEGATION_OF_OTHER_CONGRESS: { zh: '该代表团不属于所提的上级人大。', en: 'The delegation is not at that congress.' },
      DELEGATION_NOT_HELD: { zh: '提出当日代表团未组成或已终止（自 {from} 起）。', en: 'The delegation, formed on {from}, is not there on the day it was raised.' },
      DELEGATION_FROM_ELSEWHERE: { zh: '代表团的选举单位所在区域须是原建议所在区域或其上级区域。', en: 'The electing region of the delegation is that of the suggestion or encloses it.' },
      ALREADY_RAISED: { zh: '该建议已作为全团建议提给该人大。', en: 'It was raised to that congress already.' },
    },
  },
});

interface Raised {
  readonly id: string;
  readonly originalId: string | null;
  readonly congressRegionId: string | null;
  readonly sessionId: string | null;
  readonly raisedId: string | null;
  readonly raisedOn: CivilDay | null;
  readonly delegationId: string | null;
  personIds: string[];
}

/** To a congress above that of the original, by a delegation there; the session and what the congress keeps of it are that congress's own. */
async function raised(row: Raised, change: Change, { at }: { readonly at: Date }): Promise<void> {
  const own = await judgedSuggestion(change, row.originalId ?? '');
  const above = await change.region(row.congressRegionId ?? '');
  if (above.path === own.regionPath || !liesWithin(own.regionPath, above.path)) throw new Refusal('CONGRESS_NOT_HIGHER');
  const raisedOn = row.raisedOn ?? dayOf(at);
  if (raisedOn < own.submittedOn || raisedOn > dayOf(at)) throw new Refusal('BAD_USER_INPUT', { field: 'raisedOn', earliest: own.submittedOn, latest: dayOf(at) });
  await raisedBy(change, row.delegationId ?? '', { congressRegionId: above.id, regionPath: own.regionPath, on: raisedOn });
  if (row.sessionId !== null && !(await isSessionOf(change, row.sessionId, above.id))) throw new Refusal('BAD_USER_INPUT', { field: 'sessionId' });
  if (row.raisedId !== null && (await judgedSuggestion(change, row.raisedId)).regionId !== above.id) throw new Refusal('BAD_USER_INPUT', { field: 'raisedId' });
  row.personIds = [...own.personIds];
  link(change, { kind: 'Suggestion', id: own.id }, 'FOLLOWED_BY', { kind: 'DelegationSuggestion', id: row.id }, at);
  if (row.raisedId !== null) link(change, { kind: 'DelegationSuggestion', id: row.id }, 'LED_TO', { kind: 'Suggestion', id: row.raisedId }, at);
}

async function isSessionOf(change: Change, sessionId: string, regionId: string): Promise<boolean> {
  return (await change.sql.query('select from session_heard where id = $1 and region_id = $2 and not voided', [sessionId, regionId])).length > 0;
}
