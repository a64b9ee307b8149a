import { type Change, Refusal, type Row } from '@renda/subgraph';
import { topics } from './topic.js';

export type TopicRow = Row<typeof topics.definition.fields>;

/** The topic that a paper belongs to, held until the end of the change. Whom it does not reach learns nothing of it: NOT_AVAILABLE. */
export async function topicOf(change: Change, topicId: string): Promise<TopicRow> {
  return change.lock(topics.entity, topicId);
}

/** A paper of a topic lies with the body that supervises it. */
export async function ofTopic(row: { topicId: string | null; bodyId: string | null }, change: Change): Promise<TopicRow> {
  const topic = await topicOf(change, row.topicId ?? '');
  row.bodyId = topic.bodyId;
  return topic;
}

/** What is done on a topic is done while it is supervised; what is solved is still looked back at. Of the past the topic may be closed by now. */
export function underWay({ status }: TopicRow, { origin }: Change): void {
  if (origin !== 'import' && status !== 'UNDER_WAY' && status !== 'SOLVED') throw new Refusal('TOPIC_NOT_UNDER_WAY', { status }, undefined, { status: topics.definition.states });
}
