import { both, type RequestContext, Refusal, withinRegion, all } from '@renda/subgraph';
import sql from 'sql-template-tag';
import { Arg, Ctx, Field, Float, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { dueOf } from './appointment-dues.js';
import { appointmentRows } from './appointment.view.js';

@ObjectType('AppointmentTimeliness', { description: both('一类约见在一年内是否按时安排；各项之和为收到数', 'How timely appointments in one capacity were arranged in a year; the parts add up to those received') })
export class AppointmentTimeliness {
  @Field(() => String, { nullable: true, description: both('约见对象的身份：SC_MEMBER、COMMITTEE_HEAD、STATE_ORGAN_HEAD；未指明为空', 'As whom (code): SC_MEMBER, COMMITTEE_HEAD, STATE_ORGAN_HEAD; null: not named') })
  capacity!: string | null;

  @Field(() => Int, { description: both('收到', 'Received') })
  received!: number;

  @Field(() => Int, { description: both('按时安排', 'Arranged in time') })
  inTime!: number;

  @Field(() => Int, { description: both('逾期才安排', 'Arranged late') })
  late!: number;

  @Field(() => Int, { description: both('未安排，已逾期', 'Not arranged, and overdue') })
  overdue!: number;

  @Field(() => Int, { description: both('未安排，尚在时限内', 'Not arranged, with time left') })
  open!: number;

  @Field(() => Int, { description: both('不予安排', 'Refused') })
  refused!: number;

  @Field(() => Int, { description: both('安排前撤回', 'Withdrawn before it was arranged') })
  withdrawn!: number;

  @Field(() => Int, { description: both('没有规则规定时限，或年份缺放假安排而未定', 'No rule sets a limit, or a year without calendar data leaves it open') })
  noLimit!: number;

  @Field(() => Float, { nullable: true, description: both('按时安排率（%）：按时 ÷（按时 + 逾期）；无可计者为空', 'Per cent arranged in time, of those whose time is over or that were arranged; null where there is none') })
  onTimeRate!: number | null;
}

@Resolver(() => AppointmentTimeliness)
export class AppointmentTimelinessResolver {
  @Query(() => [AppointmentTimeliness], { description: both('约见按时安排情况：按身份，区域含其下级，以收到之日计年', 'How timely appointments are arranged, by capacity; a region stands for its subtree, a year is that of receipt') })
  async appointmentTimeliness(
    @Arg('regionId', () => ID, { description: both('区域：含其下级', 'Region, with all below it') }) regionId: string,
    @Arg('year', () => Int, { description: both('年份', 'The year') }) year: number, @Ctx() context: RequestContext,
  ): Promise<AppointmentTimeliness[]> {
    if (year < 1954 || year > 9998) throw new Refusal('BAD_USER_INPUT', { field: 'year' });
    const due = await dueOf(context);
    const where = [
      context.read.condition(appointmentRows), ...withinRegion(regionId, 'a.region_path'),
      sql`a.received_at >= ${`${String(year)}-01-01T00:00:00+08:00`}::timestamptz and a.received_at < ${`${String(year + 1)}-01-01T00:00:00+08:00`}::timestamptz`,
    ];
    // What was arranged, or still waits, is judged by its limit; what was refused or withdrawn before it was arranged stands apart.
    return context.read.rows<AppointmentTimeliness & Record<string, unknown>>(sql`
      select capacity, count(*)::int as received,
        (count(*) filter (where part = 'inTime'))::int as "inTime", (count(*) filter (where part = 'late'))::int as late, (count(*) filter (where part = 'overdue'))::int as overdue,
        (count(*) filter (where part = 'open'))::int as open, (count(*) filter (where part = 'refused'))::int as refused, (count(*) filter (where part = 'withdrawn'))::int as withdrawn,
        (count(*) filter (where part = 'noLimit'))::int as "noLimit",
        round(100.0 * count(*) filter (where part = 'inTime') / nullif(count(*) filter (where part in ('inTime', 'late', 'overdue')), 0), 1)::float8 as "onTimeRate"
      from (
        select a.capacity, case
          when a.arranged_at is null and a.status = 'REFUSED' then 'refused'
          when a.arranged_at is null and a.status = 'WITHDRAWN' then 'withdrawn'
          when ${due} is null then 'noLimit'
          when a.arranged_at is not null then case when a.arranged_at <= ${due} then 'inTime' else 'late' end
          when ${due} < ${context.now.toISOString()}::timestamptz then 'overdue'
          else 'open' end as part
        from appointment a where ${all(where)}) parts
      group by capacity order by capacity nulls last`);
  }
}
