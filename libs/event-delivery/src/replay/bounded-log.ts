import { LaterPlease, type EventLog, type Positions } from '../event-log.js';

/**
 * The log up to a bound that may move on. The shadow must never pass the live consumer: what it handles is not said to anybody,
 * and the live consumer would find it done.
 */
export function boundedLog(log: EventLog, bound: (topic: string) => Promise<Positions>): EventLog {
  return {
    ...log,
    subscribe: (subscribing) => log.subscribe({
      ...subscribing,
      async handle(batch, signal) {
        const bounds = await bound(batch.topic);
        const end = bounds.find((each) => each.topic === batch.topic && each.partition === batch.partition)?.position ?? 0;
        const records = batch.records.filter((record) => record.position < end);
        if (records.length > 0) await subscribing.handle({ ...batch, records }, signal);
        if (records.length < batch.records.length) throw new LaterPlease();
      },
    }),
  };
}
