import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** That a matter was gathered in a common problem: when, and by whom. Written once, never changed. */
@Entity({ tableName: 'common_problem_matter' })
export class CommonProblemMatter {
  @PrimaryKey({ type: 'uuid' })
  problemId!: string;

  @PrimaryKey({ type: 'uuid' })
  matterId!: string;

  @Property({ type: 'datetime' })
  at!: Date;

  @Property({ type: 'uuid' })
  actorId!: string;
}
