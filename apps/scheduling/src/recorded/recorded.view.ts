import type { CivilDay } from '@renda/calendar';
import { both, CivilDayScalar, versionSays } from '@renda/subgraph';
import { Field, ID, Int, ObjectType } from 'type-graphql';

/** What everything that is recorded, verified and corrected shows of itself. */
@ObjectType({ description: both('一条记录', 'Something recorded') })
export abstract class RecordedView {
  @Field(() => ID, { description: both('标识', 'Id') })
  id!: string;

  @Field(() => Int, { description: versionSays })
  version!: number;

  @Field(() => String, { description: both('状态：RECORDED 已登记、VERIFIED 已核实、CORRECTED 已更正', 'Status (code): RECORDED, VERIFIED, CORRECTED') })
  status!: string;

  @Field(() => CivilDayScalar, { description: both('日期（北京时间）', 'The day, in Asia/Shanghai') })
  day!: CivilDay;

  @Field(() => String, { description: both('方式：ON_SITE 现场、ONLINE 线上', 'Mode (code): ON_SITE, ONLINE') })
  mode!: string;

  @Field(() => String, { nullable: true, description: both('更正原因', 'Why it was taken back') })
  reason!: string | null;

  @Field(() => Date, { description: both('登记时间', 'When it was recorded') })
  recordedAt!: Date;

  @Field(() => Date, { nullable: true, description: both('核实时间', 'When it was verified') })
  verifiedAt!: Date | null;
}

/** The columns behind these fields, of a table by its alias. */
export function recordedColumns(alias: string): Record<Exclude<keyof RecordedView, 'id'>, string> {
  const of = (column: string): string => `${alias}.${column}`;
  return {
    version: of('version'), status: of('status'), day: of('day'), mode: of('mode'), reason: of('reason'), recordedAt: of('recorded_at'), verifiedAt: of('verified_at'),
  };
}
