import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** That a special committee has a suggestion to supervise, from a version on until another has it: the database lets none have two at a time. */
@Entity({ tableName: 'committee_split' })
export class CommitteeSplit {
  @PrimaryKey({ type: 'uuid' })
  suggestionId!: string;

  @PrimaryKey({ type: 'integer' })
  number!: number;

  @Property({ type: 'uuid' })
  bodyId!: string;

  @Property({ type: 'datetime' })
  at!: Date;

  @Property({ type: 'datetime', nullable: true })
  endedAt: Date | null = null;
}
