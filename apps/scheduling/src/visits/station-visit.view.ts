import type { CivilDay } from '@renda/calendar';
import { both, CivilDayScalar, connectionOf, type RowSource, versionSays } from '@renda/subgraph';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';

@ObjectType('StationVisit', { description: both('代表进站履职记录', "A deputy's visit to a station") })
@Directive('@key(fields: "id")')
export class StationVisitView {
  @Field(() => ID, { description: both('标识', 'Id') })
  id!: string;

  @Field(() => Int, { description: versionSays })
  version!: number;

  @Field(() => String, { description: both('状态：RECORDED 已登记、VERIFIED 已核实、CORRECTED 已更正', 'Status (code): RECORDED, VERIFIED, CORRECTED') })
  status!: string;

  @Field(() => CivilDayScalar, { description: both('进站日期（北京时间）', 'The day of entering, in Asia/Shanghai') })
  day!: CivilDay;

  @Field(() => Date, { description: both('进站时间', 'When he entered') })
  enteredAt!: Date;

  @Field(() => Date, { nullable: true, description: both('离站时间', 'When he left') })
  leftAt!: Date | null;

  @Field(() => String, { description: both('事由（代码）', 'Purpose (code)') })
  purpose!: string;

  @Field(() => String, { description: both('凭据：SCAN 扫码、SIGNATURE 签字', 'Evidence (code): SCAN, SIGNATURE') })
  evidence!: string;

  @Field(() => Boolean, { description: both('是否离岗履职', 'Whether the deputy left his post for it') })
  leftPost!: boolean;

  @Field(() => String, { description: both('方式：ON_SITE 到站、ONLINE 网上联络站', 'Mode (code): ON_SITE, or ONLINE for an online station') })
  mode!: string;

  @Field(() => Boolean, { description: both('是否代表本人申报', 'Whether the deputy declared it himself') })
  declared!: boolean;

  @Field(() => String, { nullable: true, description: both('更正原因', 'Why it was taken back') })
  reason!: string | null;

  @Field(() => Date, { description: both('登记时间', 'When it was recorded') })
  recordedAt!: Date;

  @Field(() => Date, { nullable: true, description: both('核实时间', 'When it was verified') })
  verifiedAt!: Date | null;

  stationId!: string;
  mandateId!: string;
  personId!: string;
}

export const StationVisitConnection = connectionOf(StationVisitView, 'StationVisit');

export const visitRows: RowSource<StationVisitView> = {
  entity: 'StationVisit',
  from: 'station_visit v',
  id: 'v.id',
  columns: {
    version: 'v.version', status: 'v.status', day: 'v.day', enteredAt: 'v.entered_at', leftAt: 'v.left_at', purpose: 'v.purpose', evidence: 'v.evidence',
    leftPost: 'v.left_post', mode: 'v.mode', declared: 'v.declared', reason: 'v.reason', recordedAt: 'v.recorded_at', verifiedAt: 'v.verified_at',
    stationId: 'v.station_id', mandateId: 'v.mandate_id', personId: 'v.person_id',
  },
  needs: { station: ['stationId'], mandate: ['mandateId'], person: ['personId'] },
  scopes: { regionPath: 'v.region_path', stationId: 'v.station_id', personId: 'v.person_id' },
};

/** Newest first. */
export const byEntering = { by: 'v.entered_at', type: 'timestamptz', descending: true } as const;
