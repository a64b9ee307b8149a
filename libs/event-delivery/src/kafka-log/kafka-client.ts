import kafkajs, { type Kafka } from 'kafkajs';

export interface KafkaLogSetting {
  readonly brokers: readonly string[];
  readonly clientId?: string;
  /** Of topics made here; the broker's own default when left out. */
  readonly replicationFactor?: number;
  /** Partitions handled at once. */
  readonly workers?: number;
  /** After so long without a sign of life a process's partitions go to others. */
  readonly sessionMilliseconds?: number;
}

export function kafkaClient(setting: KafkaLogSetting): Kafka {
  quietNegativeTimeouts();
  return new kafkajs.Kafka({
    clientId: setting.clientId ?? 'renda', brokers: [...setting.brokers], logLevel: kafkajs.logLevel.NOTHING,
    connectionTimeout: 3000, requestTimeout: 15_000, enforceRequestTimeout: true,
    // Few and quick: whoever uses the log waits and comes back by itself.
    retry: { initialRetryTime: 100, maxRetryTime: 1000, retries: 3 },
  });
}

let quiet = false;

/** kafkajs sets a timer to -1 while nothing is throttled, which Node 24 reports as if it were a fault. */
function quietNegativeTimeouts(): void {
  if (quiet) return;
  quiet = true;
  const emitWarning = process.emitWarning.bind(process) as (...given: unknown[]) => void;
  process.emitWarning = (...given: unknown[]): void => {
    if (given[1] !== 'TimeoutNegativeWarning') emitWarning(...given);
  };
}
