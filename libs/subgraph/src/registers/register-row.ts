import { Property } from '@mikro-orm/decorators/legacy';
import { ArrayType } from '@mikro-orm/postgresql';
import type { RowScopes } from '@renda/caller';
import { RegionalAggregate, type Told } from '../writing/aggregate.js';

/** What every row of every register has. */
export abstract class RegisterRow extends RegionalAggregate {
  @Property({ type: 'text' })
  status!: string;

  @Property({ type: 'datetime' })
  openedAt!: Date;

  /** The caller who opened it; null for a past one. */
  @Property({ type: 'uuid', nullable: true })
  openedBy: string | null = null;

  @Property({ type: 'datetime' })
  statusSince!: Date;

  /** Whose own it is: the persons behind the mandates that it names. */
  @Property({ type: ArrayType, columnType: 'uuid[]' })
  personIds: string[] = [];

  /** The scopes that its references give, as its definition says. */
  abstract ids(): Pick<RowScopes, 'stationIds' | 'unitIds' | 'groupIds' | 'bodyIds'>;

  override scopes(): RowScopes {
    return { regionPaths: [this.regionPath], personIds: this.personIds, ...this.ids() };
  }

  /** It entered a state: to be told once by the change. */
  stand(status: string, at: Date): Told {
    this.status = status;
    this.statusSince = at;
    return this.changed();
  }
}
