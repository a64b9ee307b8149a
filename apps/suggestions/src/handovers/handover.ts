import { Entity, Property } from '@mikro-orm/decorators/legacy';
import type { RowScopes } from '@renda/caller';
import { handoverChanged } from '@renda/events';
import { Refusal, type Region, RegionalAggregate, type Told, told } from '@renda/subgraph';
import type { By } from '../matters/matter-raised.js';
import { written } from '../outputs/output.js';
import { HandoverItem } from './handover-item.js';
import type { ItemAction } from './handover.lifecycle.js';

export interface HandoverGiven {
  readonly id: string;
  readonly region: Region;
  readonly stationId: string | null;
  readonly bodyId: string | null;
  readonly unitId: string;
  readonly handedBy: string;
  readonly matterIds: readonly string[];
}

const mostItems = 200;

/** A list of matters that a station or a body hands over to a unit (转办交接, P-07). What was signed for counts as handed over, and nothing else. */
@Entity({ tableName: 'handover' })
export class Handover extends RegionalAggregate {
  @Property({ type: 'uuid', nullable: true })
  stationId: string | null = null;

  @Property({ type: 'uuid', nullable: true })
  bodyId: string | null = null;

  @Property({ type: 'uuid' })
  unitId!: string;

  @Property({ type: 'text' })
  handedBy!: string;

  @Property({ type: 'datetime' })
  handedAt!: Date;

  @Property({ type: 'integer' })
  itemCount!: number;

  @Property({ type: 'integer' })
  signedCount = 0;

  @Property({ type: 'integer' })
  returnedCount = 0;

  static of(given: HandoverGiven, by: By): { handover: Handover; items: HandoverItem[] } {
    const { id, region, stationId, bodyId, unitId, matterIds } = given;
    if (matterIds.length > mostItems) throw new Refusal('BAD_USER_INPUT', { field: 'matterIds', most: mostItems });
    const handover = new Handover();
    Object.assign(handover, { id, stationId, bodyId, unitId, handedBy: written(given.handedBy, 'handedBy', 50), handedAt: by.at, itemCount: matterIds.length });
    handover.lieIn(region);
    return { handover, items: matterIds.map((matterId) => Object.assign(new HandoverItem(), { handoverId: id, matterId })) };
  }

  /** So many of its items were settled in this change. */
  settled(action: ItemAction, many: number): Told {
    if (action === 'sign') this.signedCount += many;
    else this.returnedCount += many;
    return this.changed();
  }

  override scopes(): RowScopes {
    return { regionPaths: [this.regionPath], stationIds: this.stationId === null ? [] : [this.stationId], unitIds: [this.unitId] };
  }

  told(): Told {
    const { regionId, stationId, bodyId, unitId, itemCount, signedCount, returnedCount } = this;
    return told(handoverChanged, this, { regionId, stationId, bodyId, unitId, itemCount, signedCount, returnedCount, handedAt: this.handedAt.toISOString() });
  }
}
