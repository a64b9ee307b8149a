import type { CivilDay } from '@renda/calendar';
import { askedFields, both, CivilDayScalar, columnsFor, largestPage, Refusal, type RequestContext, withinRegion } from '@renda/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import sql, { join, raw } from 'sql-template-tag';
import { Args, ArgsType, Ctx, Field, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { referenceTo } from '../elsewhere/reference-to.js';
import { SessionReference } from '../elsewhere/session.js';
import { StationReference } from '../elsewhere/station.js';
import { beforeReply, sinceFiling } from '../handling/contact-times.js';
import { suggestionRows } from '../suggestions/suggestion.view.js';
import { unitRows, UnitView } from '../units/unit.view.js';
import { perCent, SuggestionFigure } from './suggestion-figure.js';

const nothing = { code: 'null::text', unitId: 'null::uuid', stationId: 'null::uuid', sessionId: 'null::uuid', begins: 'null::date', place: 'null::uuid', itself: 'null::text', before: 'null::text' };
const yearOf = 'extract(year from s.submitted_on)';
/**
 * What suggestions are grouped by: the columns that say of which. `before` is the session or year before, which `change` is against: in which there were none, it is not
 * among the groups. A suggestion is of the last session of its congress that had begun when it was filed; of a region where two congresses sit it is not the nation's.
 */
const groupings: Readonly<Record<string, Readonly<Partial<typeof nothing>>>> = {
  UNIT: { unitId: 's.lead_unit_id' },
  STATION: { stationId: 's.station_id' },
  CATEGORY: { code: 's.category' },
  YEAR: { code: `${yearOf}::text`, itself: `${yearOf}::text`, before: `(${yearOf} - 1)::text` },
  SESSION: { sessionId: 'sat.id', begins: 'sat.valid_from', place: 'sat.region_id', itself: 'sat.id::text', before: 'sat.before::text' },
};
const columnsOf = (grouping: Readonly<Partial<typeof nothing>>): string => Object.entries({ ...nothing, ...grouping }).map(([name, column]) => `${column} as "${name}"`).join(', ');

@ArgsType()
class FiguresArgs {
  @Field(() => ID, { nullable: true, description: both('区域：含其下级', 'Region, with all below it') })
  regionId?: string | null;

  @Field(() => String, { description: both('UNIT 按主办单位、STATION 按出自的联络站、CATEGORY 按类别、SESSION 按大会会议、YEAR 按年度', 'Grouped by UNIT, STATION, CATEGORY, SESSION or YEAR') })
  by!: string;

  @Field(() => String, { defaultValue: 'SUGGESTION', description: both('SUGGESTION 代表建议、BILL 议案', 'SUGGESTION or BILL') })
  kind!: string;

  @Field(() => CivilDayScalar, { nullable: true, description: both('提出日期自（含）', 'Submitted from this day on') })
  from?: CivilDay | null;

  @Field(() => CivilDayScalar, { nullable: true, description: both('提出日期止（不含）', 'Submitted before this day') })
  to?: CivilDay | null;
}

type Counted = Omit<SuggestionFigure, 'reassignedRate' | 'contactedRate' | 'solvedRate'>;

@Resolver(() => SuggestionFigure)
export class SuggestionFiguresResolver {
  @Query(() => [SuggestionFigure], { description: both('建议的数量、质量和办理：按单位、联络站、类别、会议、年度（限可见，至多 200 行）', 'How many suggestions, how good and how handled, by unit, station, category, session or year; of those the asker may see, at most 200 lines') })
  async suggestionFigures(@Args(() => FiguresArgs) { regionId, by, kind, from, to }: FiguresArgs, @Ctx() { read }: RequestContext): Promise<SuggestionFigure[]> {
    const grouping = Object.hasOwn(groupings, by) ? groupings[by] : undefined;
    if (!grouping) throw new Refusal('BAD_USER_INPUT', { field: 'by' });
    const where = [
      read.condition(suggestionRows), sql`s.filed and s.status <> 'WITHDRAWN' and s.kind = ${kind}`, ...withinRegion(regionId, 's.region_path'),
      ...(from ? [sql`s.submitted_on >= ${from}::date`] : []), ...(to ? [sql`s.submitted_on < ${to}::date`] : []),
    ];
    const rows = await read.rows<Counted>(sql`
      select counted.*, case when lag(itself) over earlier = before then suggestions - lag(suggestions) over earlier when lag(itself) over earlier is not null then suggestions end as change from (
        select ${raw(columnsOf(grouping))}, count(*)::int as suggestions, count(*) filter (where s.accepted_at is not null)::int as accepted, count(*) filter (where s.high_quality)::int as "highQuality",
          count(*) filter (where exists (select from key_supervision k where k.suggestion_id = s.id))::int as key,
          count(*) filter (where exists (select from adoption_record a where a.status = 'RECORDED' and (a.suggestion_id = s.id or a.bill_id = s.id)))::int as adopted,
          count(*) filter (where assigned.times > 0)::int as assigned, count(*) filter (where assigned.times > 1)::int as reassigned,
          round(avg((assigned.first at time zone 'Asia/Shanghai')::date - s.submitted_on), 2)::float8 as "daysToAssign",
          count(*) filter (where s.replied_at is not null)::int as replied, count(*) filter (where s.replied_at is not null and contact.before)::int as contacted,
          count(*) filter (where s.closed_at is not null)::int as closed, count(*) filter (where s.solved_on is not null)::int as solved,
          count(*) filter (where s.solution = 'PARTLY')::int as partly, count(*) filter (where s.solution = 'PLANNED')::int as planned, count(*) filter (where s.solution = 'EXPLAINED')::int as explained
        from suggestion s
          left join lateral (select count(*) as times, min(at) as first from suggestion_stage where suggestion_id = s.id and action = 'assign') assigned on true
          left join lateral (select exists (select from unit_contact c where c.suggestion_id = s.id and ${raw(sinceFiling)} and ${raw(beforeReply)}) as before) contact on true
          left join lateral (
            select id, region_id, valid_from, lead(id) over (order by valid_from desc) as before from session_heard h
            where h.region_id = s.region_id and h.level <> 'NATIONAL' and not h.voided and h.valid_from <= s.submitted_on order by h.valid_from desc limit 1) sat on true
        where ${join(where, ' and ')} group by 1, 2, 3, 4, 5, 6, 7, 8) counted
      window earlier as (partition by place order by begins, code)
      order by begins, code, suggestions desc, "unitId", "stationId", "sessionId" limit ${largestPage}`);
    const ordered = by === 'SESSION' || by === 'YEAR';
    return rows.map((row) => ({
      ...row, change: ordered ? row.change : null, reassignedRate: perCent(row.reassigned, row.assigned), contactedRate: perCent(row.contacted, row.replied), solvedRate: perCent(row.solved, row.closed),
    }));
  }

  @FieldResolver(() => UnitView, { nullable: true, description: both('主办单位（按单位时）；空为尚未交办', 'The unit that leads, of figures by unit; null: not assigned yet') })
  async unit(@Root() { unitId }: SuggestionFigure, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<UnitView | null> {
    return unitId === null ? null : context.read.oneWith(unitRows, unitId, columnsFor(unitRows, askedFields(info)));
  }

  @FieldResolver(() => SessionReference, { nullable: true, description: both('大会会议（按会议时）；空为此前没有会议', 'The session, of figures by session; null: before the first') })
  session(@Root() { sessionId }: SuggestionFigure): SessionReference | null {
    return referenceTo(sessionId);
  }

  @FieldResolver(() => StationReference, { nullable: true, description: both('出自的联络站（按联络站时）；空为不出自联络站', 'The station they come from, of figures by station; null: from none') })
  station(@Root() { stationId }: SuggestionFigure): StationReference | null {
    return referenceTo(stationId);
  }
}
