import type { CivilDay } from '@renda/calendar';
import { both, CivilDayScalar, connectionOf, type RowSource, versionSays } from '@renda/subgraph';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';

@ObjectType('ResearchReport', { description: both('调研报告', 'A research report of a group, a station or deputies') })
@Directive('@key(fields: "id")')
export class ReportView {
  @Field(() => ID, { description: both('标识', 'Id') })
  id!: string;

  @Field(() => Int, { description: versionSays })
  version!: number;

  @Field(() => String, { description: both('题目', 'Title') })
  title!: string;

  @Field(() => CivilDayScalar, { description: both('提交日期', 'Day it was submitted') })
  submittedOn!: CivilDay;

  @Field(() => Boolean, { nullable: true, description: both('是否围绕本行业；未注明则为空', 'Whether it is on the own industry; null when nobody has said') })
  ownIndustry!: boolean | null;

  @Field(() => String, { description: both('状态：SUBMITTED 已提交、ACCEPTED 已认定为高质量、WITHDRAWN 已撤回', 'Status (code): SUBMITTED, ACCEPTED (judged of high quality), WITHDRAWN') })
  status!: string;

  @Field(() => Boolean, { nullable: true, description: both('是否高质量；未认定则为空', 'Whether it is of high quality; null until it is judged') })
  highQuality!: boolean | null;

  @Field(() => Date, { nullable: true, description: both('认定时间', 'When it was judged') })
  judgedAt!: Date | null;

  @Field(() => String, { nullable: true, description: both('认定理由', 'Why it was judged so') })
  judgedReason!: string | null;

  @Field(() => String, { nullable: true, description: both('撤回理由', 'Why it was withdrawn') })
  withdrawnReason!: string | null;

  @Field(() => String, { nullable: true, description: both('课题', 'Topic') })
  topic!: string | null;

  @Field(() => String, { nullable: true, description: both('临时调研队伍的名称', 'Name of the ad-hoc research team') })
  team!: string | null;

  regionId!: string;
  leadMandateId!: string | null;
  mandateIds!: string[];
  bodyId!: string | null;
  groupId!: string | null;
  stationId!: string | null;
}

export const ReportConnection = connectionOf(ReportView, 'ResearchReport');

export const reportRows: RowSource<ReportView> = {
  entity: 'ResearchReport',
  from: 'research_report r',
  id: 'r.id',
  columns: {
    version: 'r.version', title: 'r.title', submittedOn: 'r.submitted_on::text', ownIndustry: 'r.own_industry', status: 'r.status', highQuality: 'r.high_quality',
    judgedAt: 'r.judged_at', judgedReason: 'r.judged_reason', withdrawnReason: 'r.withdrawn_reason', regionId: 'r.region_id', groupId: 'r.group_id', stationId: 'r.station_id',
    topic: 'r.topic', team: 'r.team', leadMandateId: 'r.lead_mandate_id', mandateIds: 'r.mandate_ids', bodyId: 'r.body_id',
  },
  needs: { region: ['regionId'], group: ['groupId'], station: ['stationId'], lead: ['leadMandateId'], authors: ['mandateIds'], submittedTo: ['bodyId'] },
  scopes: { regionPath: 'r.region_path', groupId: 'r.group_id', stationId: 'r.station_id', personLists: 'r.person_ids' },
};

/** Newest first. */
export const bySubmission = { by: 'r.submitted_on', type: 'date', descending: true } as const;
