import type { CivilDay } from '@renda/calendar';
import { both, CivilDayScalar, connectionOf, type RowSource, versionSays } from '@renda/subgraph';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { Stage } from './matter.lifecycle.js';

@ObjectType('Matter', { description: both('群众或企业反映的事项', 'A matter raised by voters or an enterprise') })
@Directive('@key(fields: "id")')
export class MatterView {
  @Field(() => ID, { description: both('标识', 'Id') })
  id!: string;

  @Field(() => Int, { description: versionSays })
  version!: number;

  @Field(() => String, { description: both('来源：VOTER 群众、ENTERPRISE 企业', 'Who raised it (code): VOTER or ENTERPRISE') })
  kind!: string;

  @Field(() => String, { description: both('收集渠道，见 matterChannels', 'Channel (code of matterChannels)') })
  channel!: string;

  @Field(() => String, { nullable: true, description: both('领域，见 matterTopics；未归类则为空', 'Topic (code of matterTopics); null until classed') })
  topic!: string | null;

  @Field(() => String, { description: both('标题', 'Title') })
  title!: string;

  @Field(() => String, { description: both('内容', 'Text') })
  text!: string;

  @Field(() => String, { description: both('环节：COLLECTED、ACCEPTED、ANALYSED、ASSIGNED、SUPERVISED、FED_BACK、CLOSED；RETURNED、REJECTED、MERGED', 'Stage (code): COLLECTED, ACCEPTED, ANALYSED, ASSIGNED, SUPERVISED, FED_BACK, CLOSED; RETURNED, REJECTED, MERGED') })
  stage!: Stage;

  @Field(() => Date, { description: both('收集时间', 'When it was raised') })
  raisedAt!: Date;

  @Field(() => Date, { description: both('进入本环节的时间', 'When it entered this stage') })
  stageSince!: Date;

  @Field(() => String, { nullable: true, description: both('性质（分析时归类）', 'Nature (code), from the analysis') })
  nature!: string | null;

  @Field(() => String, { nullable: true, description: both('职权层级（分析时确定）', 'Level of powers it needs (code), from the analysis') })
  powersLevel!: string | null;

  @Field(() => CivilDayScalar, { nullable: true, description: both('办理期限（延期后的）', 'Day it is due, as extended') })
  dueOn!: CivilDay | null;

  @Field(() => Date, { nullable: true, description: both('承办单位签收时间', 'When the unit signed for it') })
  signedAt!: Date | null;

  @Field(() => String, { nullable: true, description: both('签收人', 'Who signed for it') })
  signedBy!: string | null;

  @Field(() => Date, { nullable: true, description: both('承办单位最近一次答复的时间', "When the unit last replied") })
  repliedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: both('告知反映人的时间', 'When the source was told') })
  fedBackAt!: Date | null;

  @Field(() => String, { nullable: true, description: both('告知反映人的方式', 'How the source was told (code)') })
  feedbackChannel!: string | null;

  @Field(() => String, { nullable: true, description: both('告知反映人的内容', 'What the source was told') })
  feedback!: string | null;

  @Field(() => Date, { nullable: true, description: both('销号时间', 'When it was struck off') })
  closedAt!: Date | null;

  @Field(() => Boolean, { nullable: true, description: both('是否解决', 'Whether it was solved') })
  solved!: boolean | null;

  @Field(() => String, { nullable: true, description: both('结果：SOLVED 已解决、PARTLY 部分解决、PLANNED 列入计划、EXPLAINED 已作解释；早期只知未解决的为空', 'How it ended (code): SOLVED, PARTLY, PLANNED, EXPLAINED; null of an earlier one of which is only known that it was not solved') })
  solution!: string | null;

  @Field(() => String, { nullable: true, description: both('销号依据', 'Evidence for striking it off') })
  evidence!: string | null;

  @Field(() => String, { nullable: true, description: both('由谁确认：SOURCE 反映人、STATION_HEAD 站长', 'Who confirmed it (code): SOURCE or STATION_HEAD') })
  confirmedBy!: string | null;

  @Field(() => String, { nullable: true, description: both('不予受理的理由', 'Why it was rejected') })
  rejectedReason!: string | null;

  @Field(() => String, { nullable: true, description: both('并入的理由', 'Why it went on in another') })
  mergedReason!: string | null;

  @Field(() => Int, { description: both('来源数：本件及并入各件', 'How many sources it speaks for: its own, and those that went on in it') })
  sourceCount!: number;

  @Field(() => String, { nullable: true, description: both('现场接受交办的人', 'Who accepted it on the spot') })
  acceptedBy!: string | null;

  @Field(() => String, { nullable: true, description: both('跟踪人', 'Who follows it') })
  follower!: string | null;

  @Field(() => CivilDayScalar, { nullable: true, description: both('下次检查日期', 'Day of the next check') })
  nextCheckOn!: CivilDay | null;

  @Field(() => [String], { description: both('已经过的、该地规则集增加的环节', 'Stages that its place adds and that it passed (keys)') })
  localStages!: string[];

  @Field(() => Date, { nullable: true, description: both('公开标题和答复的时间；未公开则为空', 'Since when title and answer are shown to everybody; null: they are not') })
  publishedAt!: Date | null;

  stationId!: string;
  regionId!: string;
  regionPath!: string;
  concernsRegionId!: string | null;
  unitId!: string | null;
  occasionKind!: string | null;
  occasionId!: string | null;
  gradesGiven!: Record<string, string>;
  mergedIntoId!: string | null;
  promoterIds!: string[];
}

export const MatterConnection = connectionOf(MatterView, 'Matter');

export const matterRows: RowSource<MatterView> = {
  entity: 'Matter',
  from: 'matter m',
  id: 'm.id',
  columns: {
    version: 'm.version', kind: 'm.kind', channel: 'm.channel', topic: 'm.topic', title: 'm.title', text: 'm.text', stage: 'm.stage', raisedAt: 'm.raised_at', stageSince: 'm.stage_since',
    nature: 'm.nature', powersLevel: 'm.powers_level', dueOn: 'm.due_on', signedAt: 'm.signed_at', signedBy: 'm.signed_by', repliedAt: 'm.replied_at',
    fedBackAt: 'm.fed_back_at', feedbackChannel: 'm.feedback_channel', feedback: 'm.feedback', closedAt: 'm.closed_at', solved: 'm.solved', solution: 'm.solution', evidence: 'm.evidence',
    confirmedBy: 'm.confirmed_by', rejectedReason: 'm.rejected_reason', stationId: 'm.station_id', regionId: 'm.region_id', regionPath: 'm.region_path',
    concernsRegionId: 'm.concerns_region_id', unitId: 'm.unit_id', promoterIds: 'm.promoter_ids',
    occasionKind: 'm.occasion_kind', occasionId: 'm.occasion_id', gradesGiven: 'm.grades', mergedIntoId: 'm.merged_into_id', mergedReason: 'm.merged_reason', acceptedBy: 'm.accepted_by', follower: 'm.follower', nextCheckOn: 'm.next_check_on', localStages: 'm.local_stages', publishedAt: 'm.published_at',
    sourceCount: 'm.source_count',
  },
  needs: {
    stageName: ['stage'], station: ['stationId'], region: ['regionId'], concernsRegion: ['concernsRegionId'], unit: ['unitId'], stages: [], replies: [], contact: [],
    occasion: ['occasionKind', 'occasionId'], grades: ['gradesGiven'], mergedInto: ['mergedIntoId'], mergedMatters: [], commonProblems: [], escalations: [], checks: [], handlingRules: ['regionPath', 'raisedAt'],
    promoters: ['promoterIds'], promotions: [], suggestions: [],
    handlingDeadline: ['stage', 'dueOn', 'closedAt'], assignmentDeadline: ['stage', 'regionPath'], extensions: [],
  },
  scopes: { regionPath: ['m.region_path', 'm.concerns_region_path'], stationId: 'm.station_id', unitId: ['m.unit_id', 'm.government_unit_id', 'm.bureau_unit_id'] },
};

/** Newest first. */
export const byRaised = { by: 'm.raised_at', type: 'timestamptz', descending: true } as const;
