import type { Admin } from 'kafkajs';
import type { EventLog } from '../event-log.js';
import { kafkaClient, type KafkaLogSetting } from './kafka-client.js';
import { kafkaPublisher } from './publisher.js';
import { subscribeKafka } from './subscription.js';
import { ensureKafkaTopics, topicEdges } from './topics.js';

/** The event log in Apache Kafka. */
export function kafkaEventLog(setting: KafkaLogSetting): EventLog {
  const kafka = kafkaClient(setting);
  const publisher = kafkaPublisher(kafka);
  const reading = { workers: setting.workers ?? 4, sessionMilliseconds: setting.sessionMilliseconds ?? 6000, batch: 500 };
  let connecting: Promise<Admin> | undefined;

  async function withAdmin<T>(work: (admin: Admin) => Promise<T>): Promise<T> {
    connecting ??= connected(kafka.admin());
    const mine = connecting;
    try {
      return await work(await mine);
    } catch (error) {
      if (connecting === mine) connecting = undefined;
      void mine.then((admin) => admin.disconnect()).catch(() => undefined);
      throw error;
    }
  }

  return {
    ensureTopics: (topics, partitions) => withAdmin((admin) => ensureKafkaTopics(admin, topics, partitions, setting.replicationFactor)),
    publish: (records) => publisher.publish(records),
    subscribe: (subscribing) => Promise.resolve(subscribeKafka(kafka, withAdmin, subscribing, reading)),
    ends: (topics) => withAdmin((admin) => topicEdges(admin, topics, 'high')),
    beginnings: (topics) => withAdmin((admin) => topicEdges(admin, topics, 'low')),
    async close() {
      await publisher.close();
      await connecting?.then((admin) => admin.disconnect()).catch(() => undefined);
    },
  };
}

async function connected(admin: Admin): Promise<Admin> {
  await admin.connect();
  return admin;
}
