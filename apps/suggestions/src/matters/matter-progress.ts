import type { CivilDay } from '@renda/calendar';
import { both, CivilDayScalar, type RequestContext } from '@renda/subgraph';
import sql from 'sql-template-tag';
import { Field, ObjectType } from 'type-graphql';
import { type Stage, stageNames } from './matter.lifecycle.js';
import { receiptHash } from './receipt.js';

@ObjectType({ description: both('进入的一个环节', 'A stage that was entered') })
class MatterProgressStage {
  @Field(() => String, { description: both('环节', 'Stage (code)') })
  stage!: Stage;

  @Field(() => String, { description: both('环节名称', 'Name of the stage') })
  stageName!: string;

  @Field(() => Date, { description: both('时间', 'When') })
  at!: Date;
}

@ObjectType({ description: both('告知反映人的答复', 'What the source was told') })
class MatterAnswer {
  @Field(() => String, { description: both('方式', 'By which way (code)') })
  channel!: string;

  @Field(() => String, { description: both('内容', 'Text') })
  text!: string;

  @Field(() => Date, { description: both('时间', 'When') })
  toldAt!: Date;
}

@ObjectType({ description: both('凭回执号看到的进度：不含任何个人信息', 'How far a matter is, as its receipt shows it: nothing personal') })
export class MatterProgress {
  @Field(() => String, { description: both('环节', 'Stage (code)') })
  stage!: Stage;

  @Field(() => String, { description: both('环节名称', 'Name of the stage') })
  stageName!: string;

  @Field(() => Date, { description: both('收集时间', 'When it was raised') })
  raisedAt!: Date;

  @Field(() => Boolean, { description: both('已并入同类事项：以下为并入事项的进度', 'It went on in another about the same thing: the rest is how far that one is') })
  merged!: boolean;

  @Field(() => Date, { description: both('进入本环节的时间', 'When it entered this stage') })
  stageSince!: Date;

  @Field(() => CivilDayScalar, { nullable: true, description: both('办理期限（延期后的）', 'Day it is due, as extended') })
  dueOn!: CivilDay | null;

  @Field(() => [MatterProgressStage], { description: both('经过的各环节', 'The stages it has entered') })
  stages!: MatterProgressStage[];

  @Field(() => [MatterAnswer], { description: both('已告知的答复', 'What the source was told') })
  answers!: MatterAnswer[];

  @Field(() => Date, { nullable: true, description: both('销号时间', 'When it was struck off') })
  closedAt!: Date | null;

  @Field(() => Boolean, { nullable: true, description: both('是否解决', 'Whether it was solved') })
  solved!: boolean | null;

  @Field(() => String, { nullable: true, description: both('结果：SOLVED、PARTLY、PLANNED、EXPLAINED', 'How it ended (code): SOLVED, PARTLY, PLANNED, EXPLAINED') })
  solution!: string | null;

  @Field(() => String, { nullable: true, description: both('不予受理的理由', 'Why it was rejected') })
  rejectedReason!: string | null;
}

interface ProgressRow extends Omit<MatterProgress, 'stages' | 'answers' | 'stageName'> {
  readonly channel: string | null;
  readonly text: string | null;
  readonly toldAt: Date | null;
  readonly stages: readonly { readonly stage: Stage; readonly at: string }[];
}

/** How far the matter is, or the one that it went on in at last. A right and a wrong number cost the same one statement; whoever holds the number need not be anybody. */
export async function progressByReceipt({ read, language }: RequestContext, receipt: string): Promise<MatterProgress | null> {
  const [row] = await read.rows<ProgressRow>(sql`
    with recursive followed as (
      select m.id, m.merged_into_id, m.raised_at, false as merged from matter_receipt r join matter m on m.id = r.matter_id where r.number_hash = ${receiptHash(receipt)}
      union all select m.id, m.merged_into_id, f.raised_at, true from followed f join matter m on m.id = f.merged_into_id)
    select m.stage, f.raised_at as "raisedAt", f.merged, m.stage_since as "stageSince", m.due_on as "dueOn", m.closed_at as "closedAt", m.solved, m.solution,
      m.rejected_reason as "rejectedReason", m.feedback_channel as channel, m.feedback as text, m.fed_back_at as "toldAt",
      (select json_agg(json_build_object('stage', s.stage, 'at', s.at) order by s.number) from matter_stage s where s.matter_id = m.id and s.action <> 'pass') as stages
    from followed f join matter m on m.id = f.id where f.merged_into_id is null`);
  if (!row) return null;
  const { channel, text, toldAt, ...progress } = row;
  return {
    ...progress,
    stageName: stageNames[row.stage][language],
    stages: row.stages.map(({ stage, at }) => ({ stage, stageName: stageNames[stage][language], at: new Date(at) })),
    answers: channel !== null && text !== null && toldAt ? [{ channel, text, toldAt }] : [],
  };
}
