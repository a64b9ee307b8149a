import { type Change, field, Refusal } from '@renda/subgraph';
import { type Linked, link } from '../../provenance/provenance-link.js';
import { matter, suggestion } from '../../registers/targets.js';
import { accountabilityCase } from '../../accountability/accountability-case.js';
import { action } from '../actions/action.js';
import { topic } from '../topics/topic.js';

const { reference } = field;

/** What can cause a rigid means or a meeting with the head of an organ. */
export const causeFields = {
  topicId: reference(topic, '起因的监督议题', 'Topic that caused it', { filter: true }),
  actionId: reference(action, '起因的监督活动', 'Action that caused it', { filter: true }),
  suggestionId: reference(suggestion, '起因的代表建议', 'Suggestion that caused it', { filter: true }),
  matterId: reference(matter, '起因的群众诉求', 'Matter that caused it', { filter: true }),
  accountabilityCaseId: reference(accountabilityCase, '起因的责任追究', 'Case of accountability that caused it', { filter: true }),
};
export const causeNames = ['topicId', 'actionId', 'suggestionId', 'matterId', 'accountabilityCaseId'] as const;
const kinds = { topicId: 'SupervisionTopic', actionId: 'SupervisionAction', suggestionId: 'Suggestion', matterId: 'Matter', accountabilityCaseId: 'AccountabilityCase' } as const;

type Caused = Readonly<Record<(typeof causeNames)[number], string | null>>;

/** Keeps what caused something: at least one cause is named. */
export function causedBy(row: Caused, change: Change, to: Linked, at: Date): void {
  const causes = causeNames.flatMap((name) => (row[name] === null ? [] : [{ kind: kinds[name], id: row[name] }]));
  if (causes.length === 0) throw new Refusal('STEP_INCOMPLETE', { needed: causeNames.join(' | ') });
  for (const cause of causes) link(change, cause, 'LED_TO', to, at);
}
