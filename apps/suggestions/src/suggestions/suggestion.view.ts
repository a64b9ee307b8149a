import type { CivilDay } from '@renda/calendar';
import { both, CivilDayScalar, connectionOf, type RowSource, versionSays } from '@renda/subgraph';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';

@ObjectType('Suggestion', { description: both('代表建议或议案', 'A suggestion or a bill of deputies') })
@Directive('@key(fields: "id")')
export class SuggestionView {
  @Field(() => ID, { description: both('标识', 'Id') })
  id!: string;

  @Field(() => Int, { description: versionSays })
  version!: number;

  @Field(() => String, { description: both('SUGGESTION 代表建议、BILL 议案', 'Kind (code): SUGGESTION or BILL') })
  kind!: string;

  @Field(() => String, { description: both('标题', 'Title') })
  title!: string;

  @Field(() => String, { description: both('内容', 'Text') })
  text!: string;

  @Field(() => CivilDayScalar, { nullable: true, description: both('正式提出日期；草稿为空', 'Day it was submitted; null of a draft') })
  submittedOn!: CivilDay | null;

  @Field(() => String, { description: both('状态（环节的概括）：DRAFT 未提出、SUBMITTED 已提出、ACCEPTED 已受理、SOLVED 已解决、WITHDRAWN 不再计数', 'Status (code), which sums the stage up: DRAFT, SUBMITTED, ACCEPTED, SOLVED, WITHDRAWN (counts no longer)') })
  status!: string;

  @Field(() => String, { description: both('环节，见 stageName；议案的环节见 Bill', 'Stage (code), as its own lifecycle has it: of a suggestion or of a bill') })
  stage!: string;

  @Field(() => Date, { description: both('进入本环节的时间', 'When it entered this stage') })
  stageSince!: Date;

  @Field(() => String, { nullable: true, description: both('预提交的结果', 'What came of the pre-submission (code)') })
  outcome!: string | null;

  @Field(() => String, { nullable: true, description: both('类别（分析时归类）', 'Category (code), from the analysis') })
  category!: string | null;

  @Field(() => String, { nullable: true, description: both('职权层级（分析时确定）', 'Level of powers it needs (code), from the analysis') })
  powersLevel!: string | null;

  @Field(() => CivilDayScalar, { nullable: true, description: both('交办时写明的办理日期', 'Day it is due, if the assignment set one') })
  dueOn!: CivilDay | null;

  @Field(() => Date, { nullable: true, description: both('主办单位签收时间', 'When the unit that leads signed for it') })
  signedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: both('最近一次答复的时间', 'When a unit last replied') })
  repliedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: both('向代表反馈的时间', 'When the deputy was told') })
  fedBackAt!: Date | null;

  @Field(() => String, { nullable: true, description: both('反馈内容', 'What the deputy was told') })
  feedback!: string | null;

  @Field(() => Date, { nullable: true, description: both('办结时间', 'When it was closed') })
  closedAt!: Date | null;

  @Field(() => String, { nullable: true, description: both('办理结果：SOLVED 已解决、PARTLY 部分解决、PLANNED 列入计划、EXPLAINED 解释说明', 'What came of it (code): SOLVED, PARTLY, PLANNED, EXPLAINED') })
  solution!: string | null;

  @Field(() => String, { nullable: true, description: both('不予受理、并案的理由', 'Why it was rejected or merged') })
  endedReason!: string | null;

  @Field(() => Date, { nullable: true, description: both('受理时间', 'When it was accepted') })
  acceptedAt!: Date | null;

  @Field(() => Boolean, { nullable: true, description: both('是否高质量、有分量；未认定则为空', 'Whether it is of high quality; null until it is judged') })
  highQuality!: boolean | null;

  @Field(() => Date, { nullable: true, description: both('认定时间', 'When it was judged') })
  judgedAt!: Date | null;

  @Field(() => String, { nullable: true, description: both('认定理由', 'Why it was judged so') })
  judgedReason!: string | null;

  @Field(() => CivilDayScalar, { nullable: true, description: both('解决日期', 'Day it was solved') })
  solvedOn!: CivilDay | null;

  @Field(() => String, { nullable: true, description: both('解决的依据', 'Evidence for its being solved') })
  evidence!: string | null;

  @Field(() => String, { nullable: true, description: both('撤回理由', 'Why it was withdrawn') })
  withdrawnReason!: string | null;

  regionId!: string;
  groupId!: string | null;
  stationId!: string | null;
  leadMandateId!: string;
  cosignerIds!: string[];
  leadUnitId!: string | null;
  unitIds!: string[];
  committeeId!: string | null;
  mergedIntoId!: string | null;
  sourceReportId!: string | null;
  regionPath!: string;
}

export const SuggestionConnection = connectionOf(SuggestionView, 'Suggestion');

/** The groups that observe its handling. */
const observing = `array(select o.group_id from group_observer o where o.suggestion_id = s.id and o.status = 'OBSERVING')`;

/** Who signed it, lead or not, sees it; where it lies and comes from is for group, station and offices; units and the special committee see what they are given. */
export const suggestionRows: RowSource<SuggestionView> = {
  entity: 'Suggestion',
  from: 'suggestion s',
  id: 's.id',
  columns: {
    version: 's.version', kind: 's.kind', title: 's.title', text: 's.text', submittedOn: '(case when s.filed then s.submitted_on end)::text', status: 's.status', stage: 's.stage', stageSince: 's.stage_since', acceptedAt: 's.accepted_at',
    highQuality: 's.high_quality', judgedAt: 's.judged_at', judgedReason: 's.judged_reason', solvedOn: 's.solved_on::text', evidence: 's.evidence',
    outcome: 's.outcome', category: 's.category', powersLevel: 's.powers_level', dueOn: 's.due_on::text', signedAt: 's.signed_at', repliedAt: 's.replied_at', fedBackAt: 's.fed_back_at',
    feedback: 's.feedback', closedAt: 's.closed_at', solution: 's.solution', endedReason: 's.ended_reason', leadUnitId: 's.lead_unit_id', unitIds: 's.unit_ids', committeeId: 's.committee_id',
    mergedIntoId: 's.merged_into_id', sourceReportId: 's.source_report_id', regionPath: 's.region_path', withdrawnReason: 's.withdrawn_reason', regionId: 's.region_id', groupId: 's.group_id', stationId: 's.station_id', leadMandateId: 's.lead_mandate_id', cosignerIds: 's.cosigner_ids',
  },
  needs: { region: ['regionId'], group: ['groupId'], station: ['stationId'], leadMandate: ['leadMandateId'], cosigners: ['cosignerIds'],
    stageName: ['stage'], stages: [], leadUnit: ['leadUnitId'], units: [], mergedInto: ['mergedIntoId'], sourceReport: ['sourceReportId'], sourceMatters: [],
    matchingMeetings: [], contacts: [], replies: [], milestones: [], extensions: [], replyDeadline: ['stage', 'regionPath', 'dueOn'], committee: ['committeeId'] },
  scopes: { regionPath: 's.region_path', groupId: 's.group_id', groupLists: observing, stationId: 's.station_id', personLists: 's.person_ids', unitLists: 's.unit_ids', bodyId: 's.committee_id' },
};

/** The same rows, once for each who signed: for lists of mandates. */
export const signedRows: RowSource<SuggestionView> = { ...suggestionRows, from: 'suggestion_signature g join suggestion s on s.id = g.suggestion_id' };

/** Newest first. */
export const bySubmission = { by: 's.submitted_on', type: 'date', descending: true } as const;
