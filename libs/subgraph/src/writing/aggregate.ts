import { PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
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

/** A region, and its place in today's tree. */
export interface Region {
  readonly id: string;
  readonly path: string;
}

/** A told event whose data is checked against its definition by the compiler; it says in which region the aggregate lies. */
export function told<D extends EventDefinition>(
  definition: D, aggregate: { readonly id: string; readonly version: number; readonly region?: Region | null }, data: DataOf<D>,
): Told {
  const { id, version, region } = aggregate;
  return { definition, subject: id, version, data, regionId: region?.id, regionPath: region?.path };
}

/** What every entity that a mutation changes has: an id, a version that grows by one with each change, and the scopes by which rights are judged. */
export abstract class Aggregate {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'integer' })
  version = 1;

  /** The scopes by which rights over it are judged. */
  abstract scopes(): RowScopes;

  /** Its public state as it is now. */
  abstract told(): Told;

  /** Where it lies; null for what is the whole realm's. */
  get region(): Region | null {
    return null;
  }

  /** To be called once by each change, after it: the version grows by one, and the new state is told. */
  protected changed(): Told {
    this.version += 1;
    return this.told();
  }
}

/** What lies in a region: the path is a copy, rewritten when the region moves (`scopedTables` of the service names the table). */
export abstract class RegionalAggregate extends Aggregate {
  @Property({ type: 'uuid' })
  regionId!: string;

  @Property({ type: 'text' })
  regionPath!: string;

  override get region(): Region {
    return { id: this.regionId, path: this.regionPath };
  }

  scopes(): RowScopes {
    return { regionPaths: [this.regionPath] };
  }

  protected lieIn(region: Region): void {
    this.regionId = region.id;
    this.regionPath = region.path;
  }
}
