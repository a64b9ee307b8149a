import type { CivilDay } from '@renda/calendar';
import { groupObserverChanged } from '@renda/events';
import { type Change, field, Refusal } from '@renda/subgraph';
import { DeputyGroupReference } from '../elsewhere/deputy-group.js';
import { administrators, concerned, offices } from '../policy-rows.js';
import { notAfter } from '../registers/given.js';
import { register } from '../registers/register.js';
import { group, suggestion } from '../registers/targets.js';
import { SuggestionView } from '../suggestions/suggestion.view.js';
import { judgedSuggestion } from './judged-suggestion.js';

const { day, reference, text } = field;

/** A group takes part in the supervision of a suggestion from start to end (P-26): its members see every later stage. */
export const groupObservers = register({
  entity: 'GroupObserver', singular: 'groupObserver', plural: 'groupObservers', table: 'group_observer', kind: 'group_observer',
  title: { zh: '代表小组全程参与监督', en: 'A group that observes the handling of a suggestion' },
  source: { title: { zh: '五方协商', en: 'Five-party consultation' }, citation: '002-LH-三-二 L283-287' },
  states: { OBSERVING: { zh: '参与监督', en: 'observing' }, ENDED: { zh: '已结束', en: 'ended' } },
  fields: {
    suggestionId: reference(suggestion, '代表建议', 'Suggestion', { filter: true }),
    groupId: reference(group, '代表小组', 'Group', { filter: true }),
    since: day('自何日起', 'Since which day'),
    until: day('至何日（不含）', 'First day it no longer observes'),
    reason: text('结束的理由', 'Why it ended', 500),
  },
  lies: ['suggestionId'],
  sees: concerned,
  imports: administrators,
  opening: {
    zh: '登记代表小组自何日起全程参与监督', en: 'Name a group that observes every later stage', mutation: 'nameGroupObserver', to: 'OBSERVING', by: offices, needs: ['suggestionId', 'groupId', 'since'],
    with: async ({ suggestionId, since }, change, { at }) => {
      await judgedSuggestion(change, suggestionId ?? '');
      notAfter('since', since, at);
    },
  },
  steps: [
    { zh: '结束参与监督', en: 'The group observes no longer', action: 'end', mutation: 'endGroupObserver', from: ['OBSERVING'], to: 'ENDED', by: offices, needs: ['until', 'reason'],
      with: ({ since, until }, _, { at }) => {
        if (since !== null && until !== null && until <= since) throw new Refusal('BAD_USER_INPUT', { field: 'until', after: since });
        notAfter('until', until, at);
      } },
  ],
  says: groupObserverChanged,
  tells: ['suggestionId', 'groupId', 'since', 'until'],
  listed: [
    { type: () => SuggestionView, by: 'suggestionId', as: 'groupObservers', zh: '全程参与监督的代表小组', en: 'Groups that observe its handling' },
    { type: () => DeputyGroupReference, by: 'groupId', as: 'observedSuggestions', zh: '该小组全程参与监督的建议（限可见）', en: 'Suggestions whose handling this group observes, of those the asker may see' },
  ],
  also: { constraints: { group_observer_once: 'OBSERVES_ALREADY' }, sentences: { OBSERVES_ALREADY: { zh: '该小组已在参与监督。', en: 'This group observes it already.' } } },
});

/** The group is an observer from a day on, if it is not one already. */
export async function observe(change: Change, { suggestionId, groupId, since }: { suggestionId: string; groupId: string; since: CivilDay }, at: Date): Promise<void> {
  const already = await change.em.findOne(groupObservers.entity, { suggestionId, groupId, status: 'OBSERVING' } as never);
  if (!already) await groupObservers.open(change, { suggestionId, groupId, since }, { at });
}

/** The groups that take part in what is done about a suggestion: its own, and those that observe it. */
export async function observingGroups(change: Change, suggestionId: string): Promise<string[]> {
  const { groupId } = await judgedSuggestion(change, suggestionId);
  const rows = await change.em.find(groupObservers.entity, { suggestionId, status: 'OBSERVING' } as never);
  return [...new Set([...(groupId === null ? [] : [groupId]), ...rows.flatMap((row) => row.groupId ?? [])])];
}
