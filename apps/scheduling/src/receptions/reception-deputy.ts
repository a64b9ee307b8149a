import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { Reception } from './reception.js';

/** One deputy of a reception: finds the receptions of a mandate, and keeps a second one at the same time out. Follows its reception, and says nothing of its own. */
@Entity({ tableName: 'reception_deputy' })
export class ReceptionDeputy {
  @PrimaryKey({ type: 'uuid' })
  receptionId!: string;

  @PrimaryKey({ type: 'uuid' })
  mandateId!: string;

  @Property({ type: 'uuid' })
  stationId!: string;

  @Property({ type: 'datetime' })
  heldFrom!: Date;

  @Property({ type: 'datetime' })
  heldUntil!: Date;

  @Property({ type: 'boolean' })
  standing = true;

  static of({ id: receptionId, stationId, heldFrom, heldUntil, mandateIds }: Reception): ReceptionDeputy[] {
    return mandateIds.map((mandateId) => Object.assign(new ReceptionDeputy(), { receptionId, mandateId, stationId, heldFrom, heldUntil }));
  }
}
