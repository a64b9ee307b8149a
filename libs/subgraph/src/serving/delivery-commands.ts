import { heldEvents, type HeldOutcome, retryHeld, skipHeld } from '@renda/event-delivery';
import { openPool } from './database.js';
import type { ServiceDefinition } from './service-definition.js';
import type { OwningEnvironment } from './service-environment.js';
import { listenersOf } from './start-service.js';

function outcome({ handled, left, reason }: HeldOutcome): string {
  if (reason === 'NOT_HELD') throw new Error('no event is held under this number');
  return `done: ${String(handled)}; still waiting of this aggregate: ${String(left)}${reason === null ? '' : `; stopped: ${reason}`}`;
}

/** `held list`, `held retry <number>`, `held skip <number>`: what could not be handled, and what becomes of it. Nothing of an event's data is shown. */
export async function heldCommand(definition: ServiceDefinition, environment: OwningEnvironment, [verb, number]: readonly string[]): Promise<string> {
  const pool = openPool(environment.OWNER_DATABASE_URL, `${definition.name} held`, 2);
  try {
    if (verb === 'retry' && number) return outcome(await retryHeld(pool, listenersOf(definition), number));
    if (verb === 'skip' && number) return outcome(await skipHeld(pool, number));
    if (verb !== 'list') throw new Error('held list | held retry <number> | held skip <number>');
    const held = await heldEvents(pool);
    if (held.length === 0) return 'nothing is held';
    return held.map((one) => [one.id, one.topic, one.subject, one.type ?? '?', `tries ${String(one.tries)}`, one.reason, one.heldAt.toISOString()].join('  ')).join('\n');
  } finally {
    await pool.end();
  }
}
