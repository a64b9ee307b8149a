import { setTimeout as sleep } from 'node:timers/promises';

/** Why a process is not ready; null when it is. */
export async function whyNotReady(url: string): Promise<string | null> {
  try {
    const response = await fetch(`${url}/ready`, { signal: AbortSignal.timeout(2_000) });
    if (response.ok) return null;
    const { reasons } = (await response.json()) as { reasons?: unknown[] };
    return reasons?.map(String).join(', ') || `answers ${response.status}`;
  } catch (error) {
    return error instanceof Error ? (error.cause instanceof Error ? error.cause.message : error.message) : String(error);
  }
}

/** Waits until a process is ready; throws with its last reason after `within` milliseconds, or at once when `gaveUp` says why. */
export async function untilReady(name: string, url: string, within: number, gaveUp: () => string | null): Promise<void> {
  for (const until = Date.now() + within; ; await sleep(100)) {
    const reason = await whyNotReady(url);
    if (reason === null) return;
    const fault = gaveUp() ?? (Date.now() > until ? `is not ready after ${within / 1000} s: ${reason}` : null);
    if (fault !== null) throw new Error(`${name} ${fault}`);
  }
}
