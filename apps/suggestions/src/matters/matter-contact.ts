import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** Whom to tell, if the source said so. Never in events or logs; shown to those who tell, and to nobody else (X-SEC-02). */
@Entity({ tableName: 'matter_contact' })
export class MatterContact {
  @PrimaryKey({ type: 'uuid' })
  matterId!: string;

  @Property({ type: 'text', nullable: true })
  name: string | null = null;

  @Property({ type: 'text', nullable: true })
  phone: string | null = null;
}
