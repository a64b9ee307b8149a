import type { Pool } from 'pg';
import type { EventLog } from './event-log.js';
import { publishLane } from './lanes.js';
import { lanes, outboxChannel } from './outbox.js';
import { BackOff, Bell, pause, type BackOffSetting } from './waiting.js';
import { listen } from './wake-up.js';

export interface Relaying {
  readonly pool: Pool;
  readonly log: EventLog;
  /** Put before the topic of every event. */
  readonly prefix?: string;
  readonly batch?: number;
  /** Lanes published at once, each with a connection of its own. */
  readonly workers?: number;
  readonly pollMilliseconds?: number;
  readonly backOff?: BackOffSetting;
  readonly onTrouble?: (trouble: unknown) => void;
}

export interface Relay {
  /** Looks into the outbox now. */
  wake(): void;
  health(): { readonly publishing: boolean; readonly failures: number; readonly failingSince: Date | null };
  stop(): Promise<void>;
}

/**
 * Carries outbox rows to the log until stopped. While the log is away it waits, longer each time; mutations do not notice.
 */
export function startRelay(given: Relaying): Relay {
  const { pool, log, prefix = 'renda', batch = 500, workers = 2, pollMilliseconds = 2000 } = given;
  const bell = new Bell();
  const stopping = new AbortController();
  const backOff = new BackOff(given.backOff ?? { firstMilliseconds: 100, mostMilliseconds: 5000 });
  let failingSince: Date | null = null;

  /** Whether there may be more to do at once. */
  async function round(): Promise<boolean> {
    const waiting = Array.from({ length: lanes }, (_, lane) => lane);
    let more = false;
    const work = async (): Promise<void> => {
      for (let lane = waiting.shift(); lane !== undefined && !stopping.signal.aborted; lane = waiting.shift()) {
        const published = await publishLane({ pool, log, prefix, batch, lane });
        more ||= published >= batch;
      }
    };
    const outcomes = await Promise.allSettled(Array.from({ length: workers }, work));
    const failed = outcomes.find((outcome) => outcome.status === 'rejected');
    if (failed) throw failed.reason;
    return more;
  }

  const running = (async () => {
    while (!stopping.signal.aborted) {
      try {
        const more = await round();
        backOff.succeeded();
        failingSince = null;
        if (!more) await bell.wait(pollMilliseconds);
      } catch (trouble) {
        failingSince ??= new Date();
        given.onTrouble?.(trouble);
        await pause(backOff.next(), stopping.signal);
      }
    }
  })();
  const deaf = listen(pool, outboxChannel, () => { bell.ring(); });

  return {
    wake: () => { bell.ring(); },
    health: () => ({ publishing: failingSince === null, failures: backOff.failures, failingSince }),
    async stop() {
      stopping.abort();
      bell.ring();
      await Promise.all([deaf(), running]);
    },
  };
}
