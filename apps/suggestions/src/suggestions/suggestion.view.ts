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

  @Field(() => CivilDayScalar, { description: both('提出日期', 'Day it was submitted') })
  submittedOn!: CivilDay;

  @Field(() => String, { description: both('状态：SUBMITTED 已提出、ACCEPTED 已受理、SOLVED 已解决、WITHDRAWN 已撤回', 'Status (code): SUBMITTED, ACCEPTED, SOLVED, WITHDRAWN') })
  status!: string;

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
}

export const SuggestionConnection = connectionOf(SuggestionView, 'Suggestion');

/** The groups that observe its handling. */
const observing = `array(select o.group_id from group_observer o where o.suggestion_id = s.id and o.status = 'OBSERVING')`;

/** Who signed it, lead or not, sees it; where it lies and comes from is for group, station and offices. */
export const suggestionRows: RowSource<SuggestionView> = {
  entity: 'Suggestion',
  from: 'suggestion s',
  id: 's.id',
  columns: {
    version: 's.version', kind: 's.kind', title: 's.title', text: 's.text', submittedOn: 's.submitted_on::text', status: 's.status', acceptedAt: 's.accepted_at',
    highQuality: 's.high_quality', judgedAt: 's.judged_at', judgedReason: 's.judged_reason', solvedOn: 's.solved_on::text', evidence: 's.evidence',
    withdrawnReason: 's.withdrawn_reason', regionId: 's.region_id', groupId: 's.group_id', stationId: 's.station_id', leadMandateId: 's.lead_mandate_id', cosignerIds: 's.cosigner_ids',
  },
  needs: { region: ['regionId'], group: ['groupId'], station: ['stationId'], leadMandate: ['leadMandateId'], cosigners: ['cosignerIds'] },
  scopes: { regionPath: 's.region_path', groupId: 's.group_id', groupLists: observing, stationId: 's.station_id', personLists: 's.person_ids' },
};

/** The same rows, once for each who signed: for lists of mandates. */
export const signedRows: RowSource<SuggestionView> = { ...suggestionRows, from: 'suggestion_signature g join suggestion s on s.id = g.suggestion_id' };

/** Newest first. */
export const bySubmission = { by: 's.submitted_on', type: 'date', descending: true } as const;
