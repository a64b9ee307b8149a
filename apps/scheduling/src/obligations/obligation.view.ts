import type { CivilDay } from '@renda/calendar';
import { both, CivilDayScalar, connectionOf, type RowSource } from '@renda/subgraph';
import { Directive, Field, Float, ID, Int, ObjectType } from 'type-graphql';

export const statusSays = both(
  '状态：MET 已完成、ON_TRACK 进度正常、AT_RISK 有风险、SHORT 未完成、EXEMPT 免除、NOT_IN_FORCE 本期不适用、UNKNOWN 不能判定',
  'Status (code): MET, ON_TRACK, AT_RISK (behind the elapsed share of the period), SHORT (the period is over), EXEMPT, NOT_IN_FORCE (begins with the next period), UNKNOWN (something was not heard)',
);

@ObjectType('ObligationAtClose', { description: both('一个周期结束时的判定', 'What a period came to when it closed') })
export class ObligationAtCloseView {
  @Field(() => String, { description: statusSays })
  status!: string;

  @Field(() => Float, { description: both('当时已计数量', 'What had been counted then') })
  done!: number;
}

@ObjectType('Obligation', { description: both('一项义务：一个对象在一个周期内应当做到的数量', 'An obligation: how much of something one subject must do in one period') })
@Directive('@key(fields: "id")')
export class ObligationView {
  @Field(() => ID, { description: both('标识', 'Id') })
  id!: string;

  @Field(() => String, { description: both('对象类型：MANDATE、GROUP、STATION、PAIR、SC_MEMBER、BODY', 'Kind of subject (code): MANDATE, GROUP, STATION, PAIR, SC_MEMBER, BODY') })
  subjectKind!: string;

  @Field(() => String, { description: both('规则条目的代号', 'Key of the rule') })
  ruleKey!: string;

  @Field(() => String, { description: both('周期种类：WEEK、MONTH、QUARTER、HALF_YEAR、YEAR、SESSION_YEAR、TERM', 'Kind of period (code): WEEK, MONTH, QUARTER, HALF_YEAR, YEAR, SESSION_YEAR, TERM') })
  periodKind!: string;

  @Field(() => CivilDayScalar, { description: both('周期的第一天', 'First day of the period') })
  periodFrom!: CivilDay;

  @Field(() => CivilDayScalar, { nullable: true, description: both('周期结束（当日起属下一周期）；届或会议年度尚不能确定则为空', 'First day after the period; empty while a term or session year is not known') })
  periodTo!: CivilDay | null;

  @Field(() => Int, { description: both('要求的数量', 'How much is required') })
  required!: number;

  @Field(() => Float, { description: both('已计数量', 'How much was counted') })
  done!: number;

  @Field(() => Float, { description: both('尚差', 'How much is left') })
  left!: number;

  @Field(() => String, { description: statusSays })
  status!: string;

  @Field(() => [String], { description: both('不能判定时缺少的事项：特征，或 sessions、terms、foundedOn，或尚无来源的计量项', 'For UNKNOWN what is missing: facets; sessions, terms, foundedOn; or a measure that nobody tells yet') })
  missing!: string[];

  @Field(() => Boolean, { description: both('周期是否已结束', 'Whether the period is over') })
  closed!: boolean;

  subjectId!: string;
  regionId!: string;
  personId!: string | null;
  jurisdiction!: string;
  hash!: string;
  statusAtClose!: string | null;
  doneAtClose!: number | null;
}

export const ObligationConnection = connectionOf(ObligationView, 'Obligation');

const allOfIt = ['subjectKind', 'subjectId', 'ruleKey', 'periodFrom', 'periodTo', 'jurisdiction', 'hash'] as const;

export const obligationRows: RowSource<ObligationView> = {
  entity: 'Obligation',
  from: 'obligation o',
  id: 'o.id',
  columns: {
    subjectKind: 'o.subject_kind', subjectId: 'o.subject_id', ruleKey: 'o.rule', periodKind: 'o.period_kind', periodFrom: 'o.period_from', periodTo: 'o.period_to',
    required: 'o.required', done: 'o.done::float8', left: 'greatest(0, o.required - o.done)::float8', status: 'o.status', missing: 'o.missing', closed: 'o.closed',
    regionId: 'o.region_id', personId: 'o.person_id', jurisdiction: 'o.jurisdiction', hash: 'o.hash', statusAtClose: 'o.status_at_close',
    doneAtClose: 'o.done_at_close::float8',
  },
  needs: {
    rule: ['ruleKey', 'hash', 'jurisdiction'], region: ['regionId'], person: ['personId'], mandate: ['subjectKind', 'subjectId'], group: ['subjectKind', 'subjectId'],
    station: ['subjectKind', 'subjectId'], pair: ['subjectKind', 'subjectId'], body: ['subjectKind', 'subjectId'], atClose: ['closed', 'status', 'done', 'statusAtClose', 'doneAtClose'],
    verdict: allOfIt,
  },
  scopes: { regionPath: 'o.region_path', stationId: 'o.station_id', groupId: 'o.group_id', personId: 'o.person_id' },
};

/** The newest period first. */
export const byPeriod = { by: 'o.period_from', type: 'date', descending: true } as const;

/** From place to place, in the order of the region tree: one index gives each page. */
export const byPlace = { by: 'o.region_path', type: 'text' } as const;
