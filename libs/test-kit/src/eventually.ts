import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Repeats `look` until it neither throws nor answers false, and gives its answer. After `within` milliseconds the last failure is thrown,
 * so a test says what was missing rather than that time ran out.
 */
export async function eventually<T>(look: () => T | Promise<T>, { within = 10_000, every = 50 } = {}): Promise<T> {
  for (const until = Date.now() + within; ; await sleep(every)) {
    try {
      const answer = await look();
      if (answer !== false) return answer;
      if (Date.now() > until) throw new Error(`it was still false after ${within} ms`);
    } catch (error) {
      if (Date.now() > until) throw error;
    }
  }
}
