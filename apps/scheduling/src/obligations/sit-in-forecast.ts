import type { CivilDay } from '@renda/calendar';
import { all, both, type RequestContext, withinRegion } from '@renda/subgraph';
import sql from 'sql-template-tag';
import { Field, Float, Int, ObjectType } from 'type-graphql';

@ObjectType('SitInForecast', { description: both('列席全覆盖的预测', 'Forecast of the sit-in of a whole term') })
export class SitInForecast {
  @Field(() => Int, { description: both('尚未列席的代表数', 'Deputies who have not sat in yet') })
  left!: number;

  @Field(() => Int, { description: both('已计划、尚未举行的会议数', 'Meetings planned and not yet held') })
  meetings!: number;

  @Field(() => Float, { nullable: true, description: both('已举行的每次会议平均列席人数；尚无会议则为空', 'Deputies who sat in at each meeting so far, on average; empty before the first') })
  perMeeting!: number | null;

  @Field(() => Float, { nullable: true, description: both('余下会议预计的名额', 'Places to be expected at the meetings left') })
  places!: number | null;

  @Field(() => Boolean, { nullable: true, description: both('名额是否够；不能预测则为空', 'Whether they suffice; empty while that cannot be said') })
  enough!: boolean | null;
}

/** Of the standing committees' meetings that deputies sit in at: how many took place and who sat in, how many are planned (A-23). One statement. */
export async function sitInForecast(
  context: RequestContext, coverage: { rule: string; covered: number; total: number; regionId: string | null; within: CivilDay | null },
): Promise<SitInForecast | null> {
  const { rule, covered, total, regionId, within } = coverage;
  const books = await context.ruling.books();
  const counts = books.some(({ rulebook }) => rulebook.entries.some((entry) => entry.kind === 'obligation' && entry.key === rule && entry.measure === 'SIT_IN'));
  if (!counts || within !== null) return null;
  const [row] = await context.read.rows<{ planned: number; held: number; sat: number }>(sql`
    select (count(*) filter (where a.status in ('PLANNED', 'CONSULTED', 'OPEN') and a.starts_at > ${context.now}))::int as planned,
      (count(*) filter (where a.status in ('HELD', 'RECORDED', 'VERIFIED', 'ARCHIVED')))::int as held,
      coalesce(sum((select count(*) from attendance_heard t where t.activity_id = a.id and t.duty_kind = 'SC_SIT_IN' and t.status <> 'CORRECTED')), 0)::int as sat
    from activity_heard a join region_heard r on r.id = a.region_id where ${all([sql`a.type = 'SIT_IN_COMMITTEE'`, ...withinRegion(regionId, 'r.path')])}`);
  const { planned = 0, held = 0, sat = 0 } = row ?? {};
  const perMeeting = held === 0 ? null : sat / held;
  const places = perMeeting === null ? null : perMeeting * planned;
  const left = total - covered;
  return { left, meetings: planned, perMeeting, places, enough: places === null ? null : places >= left };
}
