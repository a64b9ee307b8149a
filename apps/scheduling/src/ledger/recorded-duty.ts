import { Property } from '@mikro-orm/decorators/legacy';
import { Recorded } from '../recorded/recorded.js';

/** A duty of one deputy on one day as somebody recorded it; the ledger has it while it is verified. */
export abstract class RecordedDuty extends Recorded {
  @Property({ type: 'uuid' })
  mandateId!: string;

  @Property({ type: 'uuid' })
  personId!: string;

  @Property({ type: 'boolean' })
  leftPost!: boolean;

  protected override doneBy(): readonly string[] {
    return [this.personId];
  }
}
