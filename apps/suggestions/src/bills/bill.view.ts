import type { CivilDay } from '@renda/calendar';
import { both, CivilDayScalar, connectionOf, type RowSource, versionSays } from '@renda/subgraph';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { BillStage } from './bill.lifecycle.js';

@ObjectType('Bill', { description: both('议案', 'A bill of deputies, with a life of its own') })
@Directive('@key(fields: "id")')
export class BillView {
  @Field(() => ID, { description: both('标识', 'Id') })
  id!: string;

  @Field(() => Int, { description: versionSays })
  version!: number;

  @Field(() => String, { description: both('标题', 'Title') })
  title!: string;

  @Field(() => String, { description: both('内容', 'Text') })
  text!: string;

  @Field(() => CivilDayScalar, { nullable: true, description: both('提出日期；草稿为空', 'Day it was raised; null of a draft') })
  raisedOn!: CivilDay | null;

  @Field(() => String, { description: both('环节：DRAFT、COMMUNICATING、RAISED、FILED、REFERRED、REPORTED、CONCLUDED；NOT_FILED、WITHDRAWN', 'Stage (code): DRAFT, COMMUNICATING, RAISED, FILED, REFERRED, REPORTED, CONCLUDED; NOT_FILED, WITHDRAWN') })
  stage!: BillStage;

  @Field(() => Date, { description: both('进入本环节的时间', 'When it entered this stage') })
  stageSince!: Date;

  @Field(() => String, { nullable: true, description: both('专门委员会审议、办理结果的报告', 'What the special committee reports of it') })
  report!: string | null;

  @Field(() => Date, { nullable: true, description: both('报告时间', 'When it was reported on') })
  reportedAt!: Date | null;

  @Field(() => String, { nullable: true, description: both('结果：ADOPTED 采纳、PLANNED 列入计划、AS_SUGGESTION 作为建议办理、NOT_ADOPTED 未采纳', 'Result (code): ADOPTED, PLANNED, AS_SUGGESTION, NOT_ADOPTED') })
  result!: string | null;

  @Field(() => String, { nullable: true, description: both('结果的依据', 'Evidence for the result') })
  evidence!: string | null;

  @Field(() => Date, { nullable: true, description: both('办结时间', 'When it was concluded') })
  closedAt!: Date | null;

  @Field(() => Boolean, { nullable: true, description: both('是否高质量、有分量；未认定则为空', 'Whether it is of high quality; null until it is judged') })
  highQuality!: boolean | null;

  @Field(() => String, { nullable: true, description: both('不予立案的理由', 'Why it was not filed') })
  endedReason!: string | null;

  @Field(() => String, { nullable: true, description: both('撤回理由', 'Why it was withdrawn') })
  withdrawnReason!: string | null;

  regionId!: string;
  groupId!: string | null;
  stationId!: string | null;
  leadMandateId!: string;
  cosignerIds!: string[];
  committeeId!: string | null;
}

export const BillConnection = connectionOf(BillView, 'Bill');

/** Bills among the papers that deputies sign, seen by whom suggestions are seen. */
export const billRows: RowSource<BillView> = {
  entity: 'Bill',
  from: `(select * from suggestion where kind = 'BILL') b`,
  id: 'b.id',
  columns: {
    version: 'b.version', title: 'b.title', text: 'b.text', raisedOn: '(case when b.filed then b.submitted_on end)::text', stage: 'b.stage', stageSince: 'b.stage_since', report: 'b.report',
    reportedAt: 'b.reported_at', result: 'b.result', evidence: 'b.evidence', closedAt: 'b.closed_at', highQuality: 'b.high_quality', endedReason: 'b.ended_reason',
    withdrawnReason: 'b.withdrawn_reason', regionId: 'b.region_id', groupId: 'b.group_id', stationId: 'b.station_id', leadMandateId: 'b.lead_mandate_id', cosignerIds: 'b.cosigner_ids',
    committeeId: 'b.committee_id',
  },
  needs: {
    region: ['regionId'], group: ['groupId'], station: ['stationId'], leadMandate: ['leadMandateId'], cosigners: ['cosignerIds'], stageName: ['stage'], stages: [], committee: ['committeeId'],
  },
  scopes: { regionPath: 'b.region_path', groupId: 'b.group_id', stationId: 'b.station_id', personLists: 'b.person_ids', unitLists: 'b.unit_ids', bodyId: 'b.committee_id' },
};

/** Newest first. */
export const byRaising = { by: 'b.submitted_on', type: 'date', descending: true } as const;
