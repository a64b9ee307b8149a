import { setTimeout as sleep } from 'node:timers/promises';

/** Thrown when something took longer than it was given. */
export class DeadlineError extends Error {
  override readonly name = 'DeadlineError';
}

/** The promise's outcome, or a DeadlineError after so many milliseconds. */
export async function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => { reject(new DeadlineError(`not done within ${String(milliseconds)} ms`)); }, milliseconds);
  });
  promise.catch(() => undefined);
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Waits; ends early, without an error, when the signal is given. */
export async function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  await sleep(milliseconds, undefined, signal ? { signal } : {}).catch(() => undefined);
}

/** Calls back when the signal is given, at once when it was given before. */
export function onAbort(signal: AbortSignal, call: () => void): void {
  if (signal.aborted) call();
  else signal.addEventListener('abort', call, { once: true });
}

export interface BackOffSetting {
  readonly firstMilliseconds: number;
  readonly mostMilliseconds: number;
}

/** Doubling waits with a little chance in them, so that several processes do not come back in step. */
export class BackOff {
  #failures = 0;
  constructor(private readonly setting: BackOffSetting) {}

  get failures(): number {
    return this.#failures;
  }

  succeeded(): void {
    this.#failures = 0;
  }

  next(): number {
    const plain = Math.min(this.setting.mostMilliseconds, this.setting.firstMilliseconds * 2 ** this.#failures);
    this.#failures += 1;
    return plain * (0.75 + Math.random() * 0.25);
  }
}

/** One after the other, in the order in which they asked. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();

  async take<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#last.then(work);
    this.#last = mine.catch(() => undefined);
    return await mine;
  }
}

/** A bell that can be rung while nobody listens: the next wait returns at once. */
export class Bell {
  #rung = false;
  #waiting: (() => void) | undefined;

  ring(): void {
    this.#rung = true;
    this.#waiting?.();
  }

  async wait(milliseconds: number): Promise<void> {
    if (!this.#rung) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, milliseconds);
        this.#waiting = () => { clearTimeout(timer); resolve(); };
      });
      this.#waiting = undefined;
    }
    this.#rung = false;
  }
}
