import type { Kafka, Message, Producer } from 'kafkajs';
import type { LogRecord } from '../event-log.js';
import { partitionOf } from '../partition-of.js';
import { within } from '../waiting.js';

/** A broker refuses a request over 1 MiB unless told otherwise. */
const mostBytes = 900_000;
/**
 * A request under way when another's failure replaces the producer may never be answered. Given up, it is sent again by the next producer;
 * should both arrive, the ids are the same.
 */
const mostMilliseconds = 20_000;

export interface Publisher {
  publish(records: readonly LogRecord[]): Promise<void>;
  close(): Promise<void>;
}

/**
 * One request per batch, acknowledged by all replicas in sync, by an idempotent producer. After a failure the producer is replaced:
 * its sequence numbers may no longer be those of the broker.
 */
export function kafkaPublisher(kafka: Kafka): Publisher {
  let connecting: Promise<Producer> | undefined;

  async function connect(): Promise<Producer> {
    const producer = kafka.producer({
      idempotent: true, maxInFlightRequests: 1, allowAutoTopicCreation: false,
      // Our own hash rather than the library's default: a key stays where it is whatever library stands behind the port.
      createPartitioner: () => ({ message, partitionMetadata }) => partitionOf(String(message.key ?? ''), partitionMetadata.length),
    });
    await producer.connect();
    return producer;
  }

  return {
    async publish(records) {
      if (records.length === 0) return;
      connecting ??= connect();
      const mine = connecting;
      try {
        const producer = await mine;
        for (const part of parts(records)) await within(mostMilliseconds, producer.sendBatch({ acks: -1, timeout: 10_000, topicMessages: byTopic(part) }));
      } catch (error) {
        if (connecting === mine) connecting = undefined;
        void mine.then((producer) => producer.disconnect()).catch(() => undefined);
        throw error;
      }
    },
    async close() {
      await connecting?.then((producer) => producer.disconnect()).catch(() => undefined);
    },
  };
}

function byTopic(records: readonly LogRecord[]): { topic: string; messages: Message[] }[] {
  const topics = Map.groupBy(records, (record) => record.topic);
  return [...topics].map(([topic, those]) => ({
    topic, messages: those.map(({ key, headers, value }) => ({ key, headers: { ...headers }, value })),
  }));
}

/** In order, so that a key's earlier records are in an earlier request. */
function parts(records: readonly LogRecord[]): LogRecord[][] {
  const all: LogRecord[][] = [[]];
  let bytes = 0;
  for (const record of records) {
    const size = Buffer.byteLength(record.value) + 600;
    if (bytes + size > mostBytes && bytes > 0) {
      all.push([]);
      bytes = 0;
    }
    bytes += size;
    all.at(-1)?.push(record);
  }
  return all;
}
