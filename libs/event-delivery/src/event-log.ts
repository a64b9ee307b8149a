/** One CloudEvent in binary mode: attributes in `ce_*` headers, data as JSON text. */
export interface LogRecord {
  readonly topic: string;
  /** The aggregate's id: records of one key share a partition and keep their order. */
  readonly key: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly value: string;
}

export interface StoredRecord extends LogRecord {
  readonly partition: number;
  /** Counted from 0 in each partition. */
  readonly position: number;
}

export interface LogBatch {
  readonly topic: string;
  readonly partition: number;
  /** In order of position, at least one. */
  readonly records: readonly StoredRecord[];
}

export interface PartitionPosition {
  readonly topic: string;
  readonly partition: number;
  readonly position: number;
}
export type Positions = readonly PartitionPosition[];

export interface Subscribing {
  /** One process of a group at a time reads a partition; others take over when it stops or dies. */
  readonly group: string;
  readonly topics: readonly string[];
  /** Asked when a partition is taken over: the first position not yet handled. */
  startAt(topic: string, partition: number): Promise<number>;
  /** Resolves when the batch is done with for good; a rejection pauses the partition and gives the same records again later. */
  handle(batch: LogBatch, signal: AbortSignal): Promise<void>;
  onTrouble?(trouble: unknown): void;
}

/** Rejecting with it is no trouble: the records that are left are given again in a moment. */
export class LaterPlease extends Error {
  override readonly name = 'LaterPlease';
}
export const laterMilliseconds = 50;

export interface Subscription {
  /** Ends after the batches in hand. With `forget`, the log keeps nothing of the group. */
  stop(options?: { forget?: boolean }): Promise<void>;
}

/**
 * The port to the event log. Two transports stand behind it, a PostgreSQL database and Kafka, and one contract suite holds for both:
 * order per key, a new group reads from the beginning, each record at least once.
 */
export interface EventLog {
  /** Makes missing topics; refuses a topic that exists with another number of partitions or that forgets. */
  ensureTopics(topics: readonly string[], partitions: number): Promise<void>;
  /** All of the records are in the log when it resolves; when it rejects, any of them may be. */
  publish(records: readonly LogRecord[]): Promise<void>;
  subscribe(subscribing: Subscribing): Promise<Subscription>;
  /** The position after the last record of each partition; a topic that does not exist is left out. */
  ends(topics: readonly string[]): Promise<Positions>;
  /** The first position still in the log. Above 0 the log has lost its beginning. */
  beginnings(topics: readonly string[]): Promise<Positions>;
  close(): Promise<void>;
}

/** The log, or what was asked of it, is not as it must be: nothing was done. */
export class EventLogError extends Error {
  override readonly name = 'EventLogError';
  constructor(readonly code: 'PARTITIONS_DIFFER' | 'TOPIC_FORGETS' | 'TOPIC_MISSING' | 'BEGINNING_MISSING' | 'LOG_SHORTER' | 'REPLAY_REFUSED' | 'REPLAY_STUCK', message: string) {
    super(message);
  }
}
