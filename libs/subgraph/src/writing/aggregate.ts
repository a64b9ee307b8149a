import type { RowScopes } from '@renda/caller';
import type { DataOf, EventDefinition } from '@renda/events';

/** What an aggregate says after a change: one event, not yet in the outbox. */
export interface Told {
  readonly definition: EventDefinition;
  readonly subject: string;
  readonly version: number;
  readonly regionId?: string | undefined;
  readonly regionPath?: string | undefined;
  readonly data: unknown;
}

/** What every entity that a mutation changes has: an id, a version that grows by one with each change, and the scopes by which rights are judged. */
export interface Aggregate {
  id: string;
  version: number;
  scopes(): RowScopes;
}

/** A told event whose data is checked against its definition by the compiler. */
export function told<D extends EventDefinition>(
  definition: D, aggregate: { id: string; version: number }, data: DataOf<D>, region?: { regionId: string; regionPath: string },
): Told {
  return { definition, subject: aggregate.id, version: aggregate.version, data, regionId: region?.regionId, regionPath: region?.regionPath };
}
