import { setTimeout as sleep } from 'node:timers/promises';
import kafkajs, { type Admin } from 'kafkajs';
import { EventLogError, type PartitionPosition, type Positions } from '../event-log.js';

/** Topics that never forget: events are the only source of what services know of each other. */
const neverForgets = [{ name: 'retention.ms', value: '-1' }, { name: 'cleanup.policy', value: 'delete' }];

export async function existingTopics(admin: Admin, topics: readonly string[]): Promise<string[]> {
  const known = new Set(await admin.listTopics());
  return topics.filter((topic) => known.has(topic));
}

export async function ensureKafkaTopics(admin: Admin, topics: readonly string[], partitions: number, replicationFactor = -1): Promise<void> {
  const existing = await existingTopics(admin, topics);
  const missing = topics.filter((topic) => !existing.includes(topic));
  if (missing.length > 0) {
    await admin.createTopics({
      waitForLeaders: false,
      topics: missing.map((topic) => ({ topic, numPartitions: partitions, replicationFactor, configEntries: neverForgets })),
    });
    await untilLed(admin, missing);
  }
  if (existing.length > 0) await refuseOthers(admin, existing, partitions);
}

/** A broker may say for a moment that it does not know a topic that was just made, at which kafkajs's own waiting gives up. */
async function untilLed(admin: Admin, topics: string[]): Promise<void> {
  for (const until = Date.now() + 30_000; ; await sleep(100)) {
    try {
      const { topics: found } = await admin.fetchTopicMetadata({ topics });
      if (found.every(({ partitions }) => partitions.every(({ leader }) => leader >= 0))) return;
      if (Date.now() > until) throw new Error(`no broker leads ${topics.join(', ')}`);
    } catch (error) {
      if (Date.now() > until) throw error;
    }
  }
}

async function refuseOthers(admin: Admin, topics: string[], partitions: number): Promise<void> {
  const { topics: found } = await admin.fetchTopicMetadata({ topics });
  const other = found.find((topic) => topic.partitions.length !== partitions);
  if (other) {
    throw new EventLogError('PARTITIONS_DIFFER',
      `topic ${other.name} has ${String(other.partitions.length)} partitions, not ${String(partitions)}; a key would move to another partition and lose its order`);
  }
  const configNames = neverForgets.map((each) => each.name);
  const { resources } = await admin.describeConfigs({
    includeSynonyms: false, resources: topics.map((name) => ({ type: kafkajs.ConfigResourceTypes.TOPIC, name, configNames })),
  });
  for (const resource of resources) {
    const forgets = resource.configEntries.find((entry) => neverForgets.some((each) => each.name === entry.configName && each.value !== entry.configValue));
    if (forgets) throw new EventLogError('TOPIC_FORGETS', `topic ${resource.resourceName} has ${forgets.configName}=${forgets.configValue}`);
  }
}

export async function topicEdges(admin: Admin, topics: readonly string[], edge: 'low' | 'high'): Promise<Positions> {
  const positions: PartitionPosition[] = [];
  for (const topic of await existingTopics(admin, topics)) {
    for (const each of await admin.fetchTopicOffsets(topic)) positions.push({ topic, partition: each.partition, position: Number(each[edge]) });
  }
  return positions.sort((a, b) => a.topic.localeCompare(b.topic) || a.partition - b.partition);
}
