import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Why a process is not ready; null when it is. Only the answer of the instance that runs once the answer has come is believed: another
 * program, or an earlier start of the process, may have answered on the port. Null for `instance` means that none runs.
 */
export async function whyNotReady(url: string, instance: () => string | null): Promise<string | null> {
  try {
    const response = await fetch(`${url}/ready`, { signal: AbortSignal.timeout(2_000) });
    const said = (await response.json().catch(() => null)) as { reasons?: unknown[]; instance?: unknown } | null;
    if (typeof said?.instance !== 'string' || said.instance !== instance()) return `port ${new URL(url).port} is answered by another process`;
    if (response.ok) return null;
    return said.reasons?.map(String).join(', ') || `answers ${response.status}`;
  } catch (error) {
    return error instanceof Error ? (error.cause instanceof Error ? error.cause.message : error.message) : String(error);
  }
}

export interface Awaited {
  readonly name: string;
  readonly url: string;
  /** In milliseconds. */
  readonly within: number;
  readonly instance: () => string | null;
  /** Says why waiting is in vain, if it is. */
  readonly gaveUp: () => string | null;
}

/** Waits until a process is ready; throws with its last reason after `within`, or at once when `gaveUp` says why. */
export async function untilReady({ name, url, within, instance, gaveUp }: Awaited): Promise<void> {
  for (const until = Date.now() + within; ; await sleep(100)) {
    const reason = await whyNotReady(url, instance);
    if (reason === null) return;
    const fault = gaveUp() ?? (Date.now() > until ? `is not ready after ${within / 1000} s` : null);
    if (fault !== null) throw new Error(`${name} ${fault}: ${reason}`);
  }
}
