import type { EntityClass } from '@mikro-orm/postgresql';
import type { Change } from '@renda/subgraph';
import type { Recorded } from './recorded.js';

interface Which {
  readonly id: string;
  readonly expectedVersion?: number | null | undefined;
}

/** Verifies what was recorded, and says so. Of many who verify it at once one does. */
export async function verifyRecorded<T extends Recorded>(change: Change, entity: EntityClass<T>, { id, expectedVersion }: Which): Promise<T> {
  const record = await change.lock(entity, id, expectedVersion);
  change.tell(record.verify({ now: change.now, by: change.caller.id, byPersonId: change.personId }));
  return record;
}

/** Takes back what was recorded, and says so. */
export async function correctRecorded<T extends Recorded>(change: Change, entity: EntityClass<T>, { id, expectedVersion, reason }: Which & { reason: string }): Promise<T> {
  const record = await change.lock(entity, id, expectedVersion);
  change.tell(record.correct(reason));
  return record;
}
