import { Entity, Property } from '@mikro-orm/decorators/legacy';
import type { RowScopes } from '@renda/caller';
import type { CivilDay } from '@renda/calendar';
import { regionChanged } from '@renda/events';
import { Aggregate, Refusal, type Region as Place, type Told, told } from '@renda/subgraph';

/** An administrative area, park or zone (区域). Its path names its ancestors by code, so that rights over a subtree are one range. */
@Entity({ tableName: 'region' })
export class Region extends Aggregate {
  @Property({ type: 'text' })
  code!: string;

  @Property({ type: 'text' })
  name!: string;

  @Property({ type: 'text' })
  kind!: string;

  @Property({ type: 'uuid', nullable: true })
  parentId: string | null = null;

  @Property({ type: 'text' })
  regionPath!: string;

  @Property({ type: 'date' })
  validFrom!: CivilDay;

  @Property({ type: 'date', nullable: true })
  validTo: CivilDay | null = null;

  /** Sets up a region below its parent, or a realm's root. */
  static define(given: { id: string; code: string; name: string; kind: string; from: CivilDay; to: CivilDay | null; parent: Region | null }): Region {
    if (!/^[0-9A-Za-z-]{2,20}$/.test(given.code)) throw new Refusal('BAD_USER_INPUT', { field: 'code' });
    const region = new Region();
    region.id = given.id;
    region.code = given.code;
    region.name = given.name;
    region.kind = given.kind;
    region.parentId = given.parent?.id ?? null;
    region.regionPath = `${given.parent?.regionPath ?? '/'}${given.code}/`;
    region.validFrom = given.from;
    region.validTo = given.to;
    return region;
  }

  get path(): string {
    return this.regionPath;
  }

  override get region(): Place {
    return { id: this.id, path: this.path };
  }

  scopes(): RowScopes {
    return { regionPaths: [this.regionPath] };
  }

  told(): Told {
    const { code, name, kind, parentId, path, validFrom: from, validTo: to } = this;
    return told(regionChanged, this, { code, name, kind, parentId, path, from, to, successorIds: [] });
  }
}
