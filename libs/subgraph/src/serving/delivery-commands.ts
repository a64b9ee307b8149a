import { heldEvents, type HeldOutcome, replayHeard, retryHeld, skipHeld } from '@renda/event-delivery';
import { booksReader, Ruling } from '../heard/ruling.js';
import { migrateSchema, openPool } from './database.js';
import { heardSteps } from './migrate-service.js';
import { openEventLog } from './open-event-log.js';
import type { ServiceDefinition } from './service-definition.js';
import type { OwningEnvironment } from './service-environment.js';
import { deliveryGroup, listenersOf } from './start-service.js';
import { watchWorkDays } from './work-days.js';

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

/** What is derived from what was heard, in a schema that is not yet the live one: by the rulebooks heard there, as of today. */
async function deriveIn(definition: ServiceDefinition, environment: OwningEnvironment, schema: string): Promise<void> {
  const pool = openPool(environment.OWNER_DATABASE_URL, `${definition.name} replay`, 2, `own,${schema}`);
  const workDays = await watchWorkDays(environment.CALENDAR_FOLDER, () => undefined);
  try {
    const ruling = new Ruling(booksReader(pool, 0), workDays.current);
    await definition.derive?.({ pool, ruling, source: `/renda/${environment.REALM}/${definition.name}` });
  } finally {
    workDays.stop();
    await pool.end();
  }
}

/**
 * `replay [--to-end]`: builds `heard` again from the beginning of the log, beside the live one, and puts it in its place; the service may go on serving.
 * With `--to-end` when `heard` was lost with its positions. Nothing leaves the service meanwhile.
 */
export async function replayCommand(definition: ServiceDefinition, environment: OwningEnvironment, given: readonly string[]): Promise<string> {
  const log = openEventLog(environment);
  try {
    const { replayed, held } = await replayHeard({
      service: deliveryGroup(definition, environment), ownerUrl: environment.OWNER_DATABASE_URL, log, listeners: listenersOf(definition), prefix: environment.TOPIC_PREFIX,
      derive: definition.derive && ((schema) => deriveIn(definition, environment, schema)),
      build: (schema) => migrateSchema(environment.OWNER_DATABASE_URL, schema, heardSteps(definition)),
      toEnd: given.includes('--to-end'),
      onTrouble: (trouble) => { process.stderr.write(`${trouble instanceof Error ? trouble.message : 'trouble'}\n`); },
    });
    return `${definition.name}: ${String(replayed)} events replayed, ${String(held)} held`;
  } finally {
    await log.close();
  }
}
