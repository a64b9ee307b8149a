import type { Admin, Consumer, EachBatchPayload, IHeaders, Kafka, KafkaMessage } from 'kafkajs';
import { laterMilliseconds, LaterPlease, type StoredRecord, type Subscribing, type Subscription } from '../event-log.js';
import { BackOff, onAbort, pause } from '../waiting.js';
import { existingTopics } from './topics.js';

export interface KafkaReading {
  readonly workers: number;
  readonly sessionMilliseconds: number;
  readonly batch: number;
}

type WithAdmin = <T>(work: (admin: Admin) => Promise<T>) => Promise<T>;

/**
 * Reads as a member of the Kafka group, from the positions kept beside the handlers' effects: these alone decide where to go on. Offsets are
 * committed after the effects, for those who watch the group. Crashes of the client and topics that appear later restart the membership.
 */
export function subscribeKafka(kafka: Kafka, withAdmin: WithAdmin, given: Subscribing, reading: KafkaReading): Subscription {
  const stopping = new AbortController();
  const running = (async () => {
    const backOff = new BackOff({ firstMilliseconds: 100, mostMilliseconds: 3000 });
    while (!stopping.signal.aborted) {
      try {
        const topics = await withAdmin((admin) => existingTopics(admin, given.topics));
        if (topics.length > 0) await membership(topics, backOff);
        else await pause(1000, stopping.signal);
      } catch (trouble) {
        given.onTrouble?.(trouble);
        await pause(backOff.next(), stopping.signal);
      }
    }
  })();

  /** One life of a group member; returns when it must begin anew, throws when it crashed. */
  async function membership(topics: string[], backOff: BackOff): Promise<void> {
    const { sessionMilliseconds } = reading;
    const consumer = kafka.consumer({
      groupId: given.group, sessionTimeout: sessionMilliseconds, heartbeatInterval: Math.floor(sessionMilliseconds / 4),
      rebalanceTimeout: Math.max(sessionMilliseconds, 10_000), maxWaitTimeInMs: 500, allowAutoTopicCreation: false,
      retry: { initialRetryTime: 100, maxRetryTime: 1000, retries: 3, restartOnFailure: () => Promise.resolve(false) },
    });
    const life = new AbortController();
    const over = new Promise<void>((resolve, reject) => {
      consumer.on(consumer.events.CRASH, ({ payload }) => { reject(payload.error); });
      onAbort(stopping.signal, resolve);
      onAbort(life.signal, resolve);
    });
    over.catch(() => undefined);
    try {
      const partitions = new AssignedPartitions(consumer, given, reading.batch, AbortSignal.any([stopping.signal, life.signal]));
      consumer.on(consumer.events.GROUP_JOIN, ({ payload }) => {
        backOff.succeeded();
        partitions.assigned(payload.memberAssignment);
      });
      await consumer.connect();
      await consumer.subscribe({ topics, fromBeginning: true });
      await consumer.run({
        autoCommit: false, eachBatchAutoResolve: false, partitionsConsumedConcurrently: reading.workers, eachBatch: (payload) => partitions.hear(payload),
      });
      if (topics.length < given.topics.length) void watchForTopics(topics.length, life);
      await over;
    } finally {
      life.abort();
      await consumer.disconnect().catch(() => undefined);
    }
  }

  async function watchForTopics(known: number, life: AbortController): Promise<void> {
    while (!life.signal.aborted) {
      await pause(2000, life.signal);
      const topics = await withAdmin((admin) => existingTopics(admin, given.topics)).catch(() => []);
      if (topics.length > known) life.abort();
    }
  }

  return {
    async stop({ forget = false } = {}) {
      stopping.abort();
      await running;
      if (forget) await withAdmin((admin) => admin.deleteGroups([given.group])).catch(() => undefined);
    },
  };
}

/** What this member reads at the moment, and from where. */
class AssignedPartitions {
  /** The next position of each partition, as the handlers' side has it. */
  #next = new Map<string, number>();
  readonly #backOffs = new Map<string, BackOff>();
  #generation = 0;

  constructor(private readonly consumer: Consumer, private readonly given: Subscribing, private readonly most: number, private readonly signal: AbortSignal) {}

  /** Goes to the kept positions, also where the committed offsets are beyond them (a database restored from a backup). */
  assigned(assignment: Readonly<Record<string, number[]>>): void {
    this.#generation += 1;
    this.#next = new Map();
    const generation = this.#generation;
    for (const [topic, partitions] of Object.entries(assignment)) {
      for (const partition of partitions) void this.#seek(topic, partition, () => generation === this.#generation && !this.signal.aborted);
    }
  }

  async #seek(topic: string, partition: number, isOurs: () => boolean): Promise<void> {
    while (isOurs()) {
      try {
        const position = await this.#nextOf(topic, partition);
        if (isOurs()) this.consumer.seek({ topic, partition, offset: String(position) });
        return;
      } catch (trouble) {
        this.given.onTrouble?.(trouble);
        await pause(1000, this.signal);
      }
    }
  }

  async #nextOf(topic: string, partition: number): Promise<number> {
    const key = `${topic}/${String(partition)}`;
    const known = this.#next.get(key);
    if (known !== undefined) return known;
    const table = this.#next;
    const position = await this.given.startAt(topic, partition);
    if (!table.has(key)) table.set(key, position);
    return table.get(key) ?? position;
  }

  async hear({ batch, resolveOffset, heartbeat, isStale, isRunning }: EachBatchPayload): Promise<void> {
    const { topic, partition } = batch;
    const key = `${topic}/${String(partition)}`;
    const beating = setInterval(() => { heartbeat().catch(() => undefined); }, 1000);
    const table = this.#next;
    try {
      const next = await this.#nextOf(topic, partition);
      if (Number(batch.firstOffset()) > next) throw new Error(`the log gave position ${String(batch.firstOffset())} of ${key} where ${String(next)} was asked for`);
      const records = batch.messages.map((message) => recordOf(topic, partition, message)).filter((record) => record.position >= next);
      for (let at = 0; at < records.length && isRunning() && !isStale() && table === this.#next; at += this.most) {
        const some = records.slice(at, at + this.most);
        await this.given.handle({ topic, partition, records: some }, this.signal);
        if (this.signal.aborted) return;
        const last = some.at(-1)?.position ?? 0;
        table.set(key, last + 1);
        resolveOffset(String(last));
        await this.consumer.commitOffsets([{ topic, partition, offset: String(last + 1) }]).catch(() => undefined);
      }
      if (records.length === 0) resolveOffset(batch.lastOffset());
      this.#backOffs.delete(key);
    } catch (trouble) {
      const later = trouble instanceof LaterPlease;
      if (!later) this.given.onTrouble?.(trouble);
      this.#rest(topic, partition, key, later);
    } finally {
      clearInterval(beating);
    }
    await heartbeat();
  }

  /** Leaves this partition alone for a while, then reads again from where its effects end; the others go on. */
  #rest(topic: string, partition: number, key: string, later: boolean): void {
    const backOff = this.#backOffs.get(key) ?? new BackOff({ firstMilliseconds: 100, mostMilliseconds: 5000 });
    this.#backOffs.set(key, backOff);
    if (later) backOff.succeeded();
    this.#next.delete(key);
    const generation = this.#generation;
    this.consumer.pause([{ topic, partitions: [partition] }]);
    void pause(later ? laterMilliseconds : backOff.next(), this.signal).then(async () => {
      await this.#seek(topic, partition, () => generation === this.#generation && !this.signal.aborted);
      if (!this.signal.aborted) this.consumer.resume([{ topic, partitions: [partition] }]);
    }).catch(() => undefined);
  }
}

function recordOf(topic: string, partition: number, message: KafkaMessage): StoredRecord {
  return {
    topic, partition, position: Number(message.offset), key: message.key?.toString('utf8') ?? '',
    headers: headersOf(message.headers ?? {}), value: message.value?.toString('utf8') ?? '',
  };
}

function headersOf(headers: IHeaders): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).flatMap(([name, given]) => {
    const value = Array.isArray(given) ? given[0] : given;
    return value === undefined ? [] : [[name, value.toString('utf8')]];
  }));
}
