import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { RowScopes } from '@renda/caller';
import type { CivilDay } from '@renda/calendar';
import { bodyChanged } from '@renda/events';
import { type Aggregate, Refusal, type Told, told } from '@renda/subgraph';
import { catalogueCode } from '../codes.js';
import { endsBeforeItBegins } from '../dated.js';

export interface BodyGiven {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly region: { readonly id: string; readonly regionPath: string };
  readonly from: CivilDay;
  readonly to: CivilDay | null;
}

/** A congress, a standing committee, a government unit, a court, an enterprise (D-13): whoever organises, elects or answers. */
@Entity({ tableName: 'body' })
export class Body implements Aggregate {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'integer' })
  version = 1;

  @Property({ type: 'text' })
  name!: string;

  @Property({ type: 'text' })
  kind!: string;

  @Property({ type: 'uuid' })
  regionId!: string;

  @Property({ type: 'text' })
  regionPath!: string;

  @Property({ type: 'date' })
  validFrom!: CivilDay;

  @Property({ type: 'date', nullable: true })
  validTo: CivilDay | null = null;

  static setUp(given: BodyGiven): Body {
    if (given.name.trim() === '') throw new Refusal('BAD_USER_INPUT', { field: 'name' });
    if (endsBeforeItBegins(given)) throw new Refusal('BAD_USER_INPUT', { field: 'to' });
    const body = new Body();
    body.id = given.id;
    body.name = given.name.trim();
    body.kind = catalogueCode('kind', given.kind);
    body.regionId = given.region.id;
    body.regionPath = given.region.regionPath;
    body.validFrom = given.from;
    body.validTo = given.to;
    return body;
  }

  scopes(): RowScopes {
    return { regionPaths: [this.regionPath] };
  }

  told(): Told {
    const { name, kind, regionId, validFrom: from, validTo: to } = this;
    return told(bodyChanged, this, { name, kind, regionId, from, to }, { regionId, regionPath: this.regionPath });
  }
}
