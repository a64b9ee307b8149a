import type { CivilDay } from '@renda/calendar';
import { both, CivilDayScalar, connectionOf, type RowSource } from '@renda/subgraph';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';

@ObjectType('SimulationCount', { description: both('按规则与状态的汇总', 'How many verdicts of a rule are this in the simulation and that in force') })
export class SimulationCountView {
  @Field(() => String, { description: both('规则条目的代号', 'Key of the rule') })
  ruleKey!: string;

  @Field(() => String, { nullable: true, description: both('模拟的状态；不适用则为空', 'Status in the simulation (code); empty where no rule binds') })
  status!: string | null;

  @Field(() => String, { nullable: true, description: both('现行的状态；没有现行规则则为空', 'Status in force (code); empty where no rule is in force') })
  statusInForce!: string | null;

  @Field(() => Int, { description: both('判定数', 'How many') })
  count!: number;

  @Field(() => Int, { description: both('其中与现行判定不同的（状态、要求或已计数量）', 'How many of them differ: in status, or in what is required or counted') })
  differing!: number;
}

@ObjectType('SimulationBefore', { description: both('施行之前不变的证明：在施行日或之前结束的周期', 'Proof that nothing before changes: the periods that were over on the day of entry into force') })
export class SimulationBeforeView {
  @Field(() => Int, { description: both('判定数', 'Verdicts that were judged on both sides') })
  judged!: number;

  @Field(() => Int, { description: both('与现行判定不同的，应为零', 'Those that differ from what is in force: none') })
  differing!: number;
}

@ObjectType('Simulation', { description: both('规则集的模拟：假定其施行，对真实记录全部判定，与现行判定并列；不影响任何义务', 'The simulation of a rulebook: all verdicts as if it were in force, over the real records, beside those in force; no obligation is touched') })
@Directive('@key(fields: "id")')
export class SimulationView {
  @Field(() => ID, { description: both('标识', 'Id') })
  id!: string;

  @Field(() => String, { description: both('状态：QUEUED 等待、PINNING 固定输入、RUNNING 判定中、DONE 完成、CANCELLED 已取消、FAILED 失败', 'Status (code): QUEUED, PINNING (its inputs are copied), RUNNING, DONE, CANCELLED, FAILED') })
  status!: string;

  @Field(() => String, { nullable: true, description: both('失败原因：EMPTY_RUN 没有对象受其约束、EVALUATOR_DIFFERS 判定程序已换、INTERNAL 内部错误', 'Why it failed (code): EMPTY_RUN (the rulebook bound nobody), EVALUATOR_DIFFERS, INTERNAL') })
  failure!: string | null;

  @Field(() => String, { description: both('辖区代号', 'Jurisdiction') })
  jurisdiction!: string;

  @Field(() => String, { description: both('所模拟规则集的标识（SHA-256）', 'Version of the simulated rulebook (SHA-256)') })
  hash!: string;

  @Field(() => CivilDayScalar, { description: both('假定的施行日期', 'The day from which it is taken to be in force') })
  datedFrom!: CivilDay;

  @Field(() => CivilDayScalar, { description: both('所判定时间的开始日期', 'First day of the time that is judged') })
  from!: CivilDay;

  @Field(() => CivilDayScalar, { description: both('所判定时间的结束日期（当日起不在内）', 'First day after it') })
  to!: CivilDay;

  @Field(() => CivilDayScalar, { description: both('截至哪一天', 'As of which day') })
  asOf!: CivilDay;

  @Field(() => ID, { description: both('提出者（调用者标识）', 'Who asked (id of the caller)') })
  askedBy!: string;

  @Field(() => Date, { description: both('提出时间', 'When it was asked for') })
  askedAt!: Date;

  @Field(() => Date, { nullable: true, description: both('输入固定的时间：此后的记录不影响结果', 'When its inputs were copied: no later record changes it') })
  pinnedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: both('结束时间', 'When it ended') })
  endedAt!: Date | null;

  @Field(() => Int, { nullable: true, description: both('对象总数；输入固定之前为空', 'Subjects in all; empty until its inputs are copied') })
  subjects!: number | null;

  @Field(() => Int, { description: both('已判定的对象数', 'Subjects judged so far') })
  done!: number;

  @Field(() => Int, { description: both('已判定的规则数×对象数', 'Rules × subjects judged') })
  judged!: number;

  @Field(() => SimulationBeforeView, { description: both('施行之前不变的证明', 'Proof that nothing before the day of entry into force differs') })
  unchangedBefore!: SimulationBeforeView;

  @Field(() => String, { nullable: true, description: both('判定程序的版本', 'Version of the evaluator') })
  evaluator!: string | null;

  regionId!: string;
  before!: number;
  beforeDiffering!: number;
}

export const SimulationConnection = connectionOf(SimulationView, 'Simulation');

export const simulationRows: RowSource<SimulationView> = {
  entity: 'Simulation',
  from: 'simulation m',
  id: 'm.id',
  columns: {
    status: 'm.status', failure: 'm.failure', jurisdiction: 'm.jurisdiction', hash: 'm.hash', datedFrom: 'm.dated_from', from: 'm.covers_from', to: 'm.covers_to', asOf: 'm.as_of',
    askedBy: 'm.asked_by', askedAt: 'm.asked_at', pinnedAt: 'm.pinned_at', endedAt: 'm.ended_at', subjects: 'm.subjects', done: 'm.done', judged: 'm.judged', evaluator: 'm.evaluator',
    regionId: 'm.region_id', before: 'm.before', beforeDiffering: 'm.before_differing',
  },
  needs: { region: ['regionId'], unchangedBefore: ['before', 'beforeDiffering'] },
  scopes: { regionPath: 'm.region_path' },
};

/** The last asked first. */
export const byAskedAt = { by: 'm.asked_at', type: 'timestamptz', descending: true } as const;
