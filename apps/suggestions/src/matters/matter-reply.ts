import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** What the unit answers (办理答复). It may answer more than once before the source is told; each answer is kept. */
@Entity({ tableName: 'matter_reply' })
export class MatterReply {
  @PrimaryKey({ type: 'uuid' })
  matterId!: string;

  @PrimaryKey({ type: 'integer' })
  number!: number;

  @Property({ type: 'text' })
  text!: string;

  @Property({ type: 'uuid' })
  actorId!: string;

  @Property({ type: 'datetime' })
  at!: Date;
}
