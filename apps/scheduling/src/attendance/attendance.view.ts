import type { CivilDay } from '@renda/calendar';
import { both, CivilDayScalar, connectionOf, type RowSource, versionSays } from '@renda/subgraph';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';

@ObjectType('Attendance', { description: both('代表出席活动的登记', "A deputy's attendance at an activity") })
@Directive('@key(fields: "id")')
export class AttendanceView {
  @Field(() => ID, { description: both('标识', 'Id') })
  id!: string;

  @Field(() => Int, { description: versionSays })
  version!: number;

  @Field(() => String, { description: both('状态：RECORDED 已登记、VERIFIED 已核实、CORRECTED 已更正', 'Status (code): RECORDED, VERIFIED, CORRECTED') })
  status!: string;

  @Field(() => CivilDayScalar, { description: both('计入日期：活动开始之日', 'The day it counts for: the day the activity starts') })
  day!: CivilDay;

  @Field(() => String, { description: both('履职种类（深圳条例第六条）', 'Kind of duty (code, 001§6)') })
  dutyKind!: string;

  @Field(() => String, { description: both('方式：ON_SITE、ONLINE', 'Mode (code): ON_SITE, ONLINE') })
  mode!: string;

  @Field(() => Boolean, { description: both('是否离岗履职', 'Whether the deputy left his post for it') })
  leftPost!: boolean;

  @Field(() => Boolean, { description: both('是否受邀出席', 'Whether he had been invited') })
  invited!: boolean;

  @Field(() => String, { nullable: true, description: both('更正原因', 'Why it was taken back') })
  reason!: string | null;

  @Field(() => Date, { description: both('登记时间', 'When it was recorded') })
  recordedAt!: Date;

  @Field(() => Date, { nullable: true, description: both('核实时间', 'When it was verified') })
  verifiedAt!: Date | null;

  activityId!: string;
  mandateId!: string;
  personId!: string;
}

export const AttendanceConnection = connectionOf(AttendanceView, 'Attendance');

export const attendanceRows: RowSource<AttendanceView> = {
  entity: 'Attendance',
  from: 'attendance t',
  id: 't.id',
  columns: {
    version: 't.version', status: 't.status', day: 't.day', dutyKind: 't.duty_kind', mode: 't.mode', leftPost: 't.left_post', invited: 't.invited',
    reason: 't.reason', recordedAt: 't.recorded_at', verifiedAt: 't.verified_at', activityId: 't.activity_id', mandateId: 't.mandate_id', personId: 't.person_id',
  },
  needs: { activity: ['activityId'], mandate: ['mandateId'], person: ['personId'] },
  scopes: { regionPath: 't.region_path', stationId: 't.station_id', personId: 't.person_id' },
};

/** In the order in which they were recorded. */
export const byRecordedAt = { by: 't.recorded_at', type: 'timestamptz' } as const;
