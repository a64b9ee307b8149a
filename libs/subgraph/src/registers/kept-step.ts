import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import sql from 'sql-template-tag';
import { Field, ID, ObjectType } from 'type-graphql';
import { largestPage } from '../reading/cursor.js';
import type { RequestContext } from '../request-context.js';
import { both } from '../schema/descriptions.js';

/** One step of a row of a register: who, when, what came of it, with what note. Written once, never changed. */
@Entity({ tableName: 'register_step' })
export class KeptStep {
  @PrimaryKey({ type: 'uuid' })
  rowId!: string;

  /** The row's version after it: so steps stand in their order. */
  @PrimaryKey({ type: 'integer' })
  number!: number;

  @Property({ type: 'text' })
  action!: string;

  @Property({ type: 'text' })
  status!: string;

  @Property({ type: 'uuid', nullable: true })
  actorId: string | null = null;

  @Property({ type: 'datetime' })
  at!: Date;

  @Property({ type: 'text', nullable: true })
  note: string | null = null;
}

@ObjectType('RegisterStep', { description: both('台账的一步', 'One step of a row of a register') })
export class KeptStepView {
  @Field(() => String, { description: both('哪一步', 'Which step (code)') })
  action!: string;

  @Field(() => String, { description: both('此后的状态', 'Where it stood after it (code)') })
  status!: string;

  @Field(() => Date, { description: both('时间', 'When') })
  at!: Date;

  @Field(() => ID, { nullable: true, description: both('经办的调用者；过往记录为空', 'The caller who did it; null for a past record') })
  actorId!: string | null;

  @Field(() => String, { nullable: true, description: both('说明', 'Note') })
  note!: string | null;
}

/** The steps of many rows, of each the first 200, in one statement. The rows themselves were judged when they were read. */
export function stepsOf({ read }: RequestContext, rowId: string): Promise<KeptStepView[]> {
  return read.loader<string, KeptStepView[]>('register steps', async (ids) => {
    const rows = await read.rows<KeptStepView & { rowId: string }>(sql`
      select kept.*, asked.id as "rowId" from unnest(${[...ids]}::uuid[]) asked(id) cross join lateral (
        select action, status, at, actor_id as "actorId", note from register_step where row_id = asked.id order by number limit ${largestPage}) kept`);
    const found = Map.groupBy(rows, (row) => row.rowId);
    return ids.map((id) => found.get(id) ?? []);
  }).load(rowId);
}
