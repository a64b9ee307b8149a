import { both, connectionOf, type RowSource, versionSays } from '@renda/subgraph';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';

@ObjectType('ActivityCounts', { description: both('人次统计（邀请、接受、出席、核实）', 'Person-times: invited, accepted, attended, verified') })
export class ActivityCounts {
  @Field(() => Int, { description: both('邀请人次', 'Invited') })
  invited!: number;

  @Field(() => Int, { description: both('接受邀请人次', 'Accepted') })
  accepted!: number;

  @Field(() => Int, { description: both('出席人次（含未受邀者；已更正的不计）', 'Attended, invited or not; what was taken back is left out') })
  attended!: number;

  @Field(() => Int, { description: both('已核实的出席人次', 'Attended and verified') })
  verified!: number;
}

@ObjectType('Activity', { description: both('活动', 'An activity') })
@Directive('@key(fields: "id")')
export class ActivityView {
  @Field(() => ID, { description: both('标识', 'Id') })
  id!: string;

  @Field(() => Int, { description: versionSays })
  version!: number;

  @Field(() => String, { description: both('活动类型（见 activityTypes）', 'Type (code of activityTypes)') })
  type!: string;

  @Field(() => String, { description: both('名称', 'Title') })
  title!: string;

  @Field(() => Date, { description: both('开始时间', 'When it starts') })
  startsAt!: Date;

  @Field(() => Date, { description: both('结束时间', 'When it ends') })
  endsAt!: Date;

  @Field(() => String, { description: both('方式：ON_SITE 现场、ONLINE 线上', 'Mode (code): ON_SITE, ONLINE') })
  mode!: string;

  @Field(() => Boolean, { description: both('是否规定动作', 'Whether it is prescribed (else it is one of free choice)') })
  prescribed!: boolean;

  @Field(() => String, {
    description: both(
      '状态：PLANNED、CONSULTED、OPEN、HELD、RECORDED、VERIFIED、ARCHIVED、CANCELLED',
      'Status (code): PLANNED, CONSULTED, OPEN, HELD, RECORDED, VERIFIED, ARCHIVED, CANCELLED',
    ),
  })
  status!: string;

  @Field(() => Boolean, { nullable: true, description: both('是否围绕本行业热点；未说明为空', "Whether it is on hot topics of the station's own industry; null: nobody said") })
  ownIndustry!: boolean | null;

  @Field(() => Boolean, { nullable: true, description: both('是否围绕惠企政策落实；未说明为空', 'Whether it is on how industry-support policies are carried out; null: nobody said') })
  policySubject!: boolean | null;

  @Field(() => Date, { nullable: true, description: both('全部核实的时间', 'When the last attendance that stands was verified') })
  verifiedAt!: Date | null;

  coGroupIds!: string[];
  coStationIds!: string[];
  regionId!: string;
  regionPath!: string;
  organiserBodyId!: string | null;
  groupId!: string | null;
  stationId!: string | null;
}

export const ActivityConnection = connectionOf(ActivityView, 'Activity');

export const activityRows: RowSource<ActivityView> = {
  entity: 'Activity',
  from: 'activity a',
  id: 'a.id',
  columns: {
    version: 'a.version', type: 'a.type', title: 'a.title', startsAt: 'a.starts_at', endsAt: 'a.ends_at', mode: 'a.mode', prescribed: 'a.prescribed',
    status: 'a.status', regionId: 'a.region_id', regionPath: 'a.region_path', organiserBodyId: 'a.organiser_body_id', groupId: 'a.group_id', stationId: 'a.station_id',
    ownIndustry: 'a.own_industry', policySubject: 'a.policy_subject', verifiedAt: 'a.verified_at', coGroupIds: 'a.co_group_ids', coStationIds: 'a.co_station_ids',
  },
  needs: {
    region: ['regionId'], organiser: ['organiserBodyId'], group: ['groupId'], station: ['stationId'], coGroups: ['coGroupIds'], coStations: ['coStationIds'], counts: [], invitations: [], attendances: [],
    history: ['regionPath', 'stationId', 'groupId'],
  },
  scopes: { regionPath: 'a.region_path', stationId: 'a.station_id', groupId: 'a.group_id' },
};

/** Newest first. */
export const byStart = { by: 'a.starts_at', type: 'timestamptz', descending: true } as const;
