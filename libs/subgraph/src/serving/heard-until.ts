import type { DeliveryStatus } from '@renda/event-delivery';

export interface HeardUntil {
  /** The last moment at which everything in the log had been heard; null before the first. */
  current(): Date | null;
  stop(): void;
}

/** Looks every second whether anything is left to hear, so that what is folded from events can say how fresh it is. */
export function watchHeardUntil(status: () => Promise<DeliveryStatus>, every = 1_000): HeardUntil {
  let heardUntil: Date | null = null;
  let looking = false;
  const look = (): void => {
    if (looking) return;
    looking = true;
    const at = new Date();
    status()
      .then(({ behind }) => { if (behind === 0) heardUntil = at; }, () => undefined)
      .finally(() => { looking = false; });
  };
  const timer = setInterval(look, every);
  timer.unref();
  look();
  return { current: () => heardUntil, stop: () => { clearInterval(timer); } };
}
