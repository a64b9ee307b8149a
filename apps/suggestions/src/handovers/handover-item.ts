import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { By } from '../matters/matter-raised.js';
import { type ItemAction, itemLifecycle, type ItemState } from './handover.lifecycle.js';

/** One matter on the list of a hand-over: waiting, signed for or returned; by whom, when, and why. */
@Entity({ tableName: 'handover_item' })
export class HandoverItem {
  @PrimaryKey({ type: 'uuid' })
  handoverId!: string;

  @PrimaryKey({ type: 'uuid' })
  matterId!: string;

  @Property({ type: 'text' })
  state: ItemState = 'PENDING';

  @Property({ type: 'datetime', nullable: true })
  settledAt: Date | null = null;

  @Property({ type: 'uuid', nullable: true })
  actorId: string | null = null;

  @Property({ type: 'text', nullable: true })
  receivedBy: string | null = null;

  @Property({ type: 'text', nullable: true })
  reason: string | null = null;

  settle(action: ItemAction, { receivedBy = null, reason = null }: { receivedBy?: string | null; reason?: string | null }, by: By): void {
    this.state = itemLifecycle.after(this.state, action);
    Object.assign(this, { settledAt: by.at, actorId: by.callerId, receivedBy, reason });
  }
}
