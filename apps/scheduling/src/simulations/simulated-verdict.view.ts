import type { CivilDay } from '@renda/calendar';
import { both, CivilDayScalar, connectionOf, type RowSource } from '@renda/subgraph';
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { statusSays } from '../obligations/obligation.view.js';

@ObjectType('SimulatedSide', { description: both('一方的判定', 'The verdict of one side') })
export class SimulatedSideView {
  @Field(() => String, { description: statusSays })
  status!: string;

  @Field(() => Int, { description: both('要求的数量', 'How much is required') })
  required!: number;

  @Field(() => Float, { description: both('已计数量', 'How much was counted') })
  done!: number;

  @Field(() => [String], { description: both('不能判定时缺少的事项', 'For UNKNOWN what is missing') })
  missing!: readonly string[];
}

@ObjectType('SimulatedVerdict', { description: both('一个对象、一条规则、一个周期的判定：模拟的与现行的并列', 'What a rule comes to for one subject and period: simulated and in force beside each other') })
export class SimulatedVerdictView {
  @Field(() => String, { description: both('对象类型：MANDATE、GROUP、STATION、PAIR、SC_MEMBER、BODY', 'Kind of subject (code): MANDATE, GROUP, STATION, PAIR, SC_MEMBER, BODY') })
  subjectKind!: string;

  @Field(() => ID, { description: both('对象；常委会组成人员为其人员标识', 'The subject; of a member of a standing committee, his person') })
  subjectId!: string;

  @Field(() => String, { description: both('规则条目的代号', 'Key of the rule') })
  ruleKey!: string;

  @Field(() => String, { description: both('周期种类：WEEK、MONTH、QUARTER、HALF_YEAR、YEAR、SESSION_YEAR、TERM', 'Kind of period (code): WEEK, MONTH, QUARTER, HALF_YEAR, YEAR, SESSION_YEAR, TERM') })
  periodKind!: string;

  @Field(() => CivilDayScalar, { description: both('周期的第一天', 'First day of the period') })
  periodFrom!: CivilDay;

  @Field(() => CivilDayScalar, { nullable: true, description: both('周期结束（当日起属下一周期）；尚不能确定则为空', 'First day after the period; empty while it is not known') })
  periodTo!: CivilDay | null;

  @Field(() => Boolean, { description: both('是否由所模拟的规则集本身作出', 'Whether the simulated rulebook itself gives it, and not another up the line') })
  given!: boolean;

  @Field(() => SimulatedSideView, { nullable: true, description: both('模拟的判定；不适用则为空', 'As if it were in force; empty where no rule would bind') })
  simulated!: SimulatedSideView | null;

  @Field(() => SimulatedSideView, { nullable: true, description: both('现行的判定；没有现行规则则为空', 'In force; empty where no rule is') })
  inForce!: SimulatedSideView | null;

  @Field(() => Boolean, { description: both('两者是否不同（状态、要求或已计数量）', 'Whether the two differ: in status, or in what is required or counted') })
  differs!: boolean;

  @Field(() => Boolean, { description: both('状态是否翻转，含出现和消失', 'Whether the status flips; appearing and vanishing are flips too') })
  flips!: boolean;

  id!: string;
}

export const SimulatedVerdictConnection = connectionOf(SimulatedVerdictView, 'SimulatedVerdict');

const sideOf = (suffix: string): string => `case when v.status${suffix} is not null then json_build_object('status', v.status${suffix}, 'required', v.required${suffix}, 'done', v.done${suffix}::float8,
  'missing', coalesce(string_to_array(v.missing${suffix}, ' '), '{}')) end`;

/** They are read as a part of their simulation, under its rights. */
export const simulatedVerdictRows: RowSource<SimulatedVerdictView> = {
  entity: 'Simulation',
  from: 'simulation_verdict v join simulation m on m.id = v.simulation_id',
  id: 'v.subject_id',
  columns: {
    subjectKind: 'v.subject_kind', subjectId: 'v.subject_id', ruleKey: 'v.rule', periodKind: 'v.period_kind', periodFrom: 'v.period_from', periodTo: 'v.period_to', given: 'v.given',
    simulated: sideOf(''), inForce: sideOf('_in_force'), differs: 'v.differs', flips: 'v.status is distinct from v.status_in_force',
  },
  needs: Object.fromEntries(['mandate', 'group', 'station', 'pair', 'member', 'body'].map((subject) => [subject, ['subjectKind', 'subjectId'] as const])),
  scopes: { regionPath: 'm.region_path' },
};

/** In the order in which they were judged: kind by kind, from place to place. The number alone tells them apart within a simulation. */
export const byNumber = { by: 'v.number', type: 'int' } as const;
