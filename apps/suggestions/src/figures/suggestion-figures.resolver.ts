import type { CivilDay } from '@renda/calendar';
import { askedFields, both, CivilDayScalar, columnsFor, largestPage, Refusal, type RequestContext, withinRegion } from '@renda/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import sql, { join, raw } from 'sql-template-tag';
import { Args, ArgsType, Ctx, Field, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { referenceTo } from '../elsewhere/reference-to.js';
import { SessionReference } from '../elsewhere/session.js';
import { beforeReply, sinceFiling } from '../handling/contact-times.js';
import { suggestionRows } from '../suggestions/suggestion.view.js';
import { unitRows, UnitView } from '../units/unit.view.js';
import { perCent, SuggestionFigure } from './suggestion-figure.js';

/**
 * What suggestions are grouped by: the columns that say of which, in which order, and within what the one before is to be found. A suggestion is of the last session of
 * its congress that had begun when it was filed; of a region where two congresses sit it is not the nation's.
 */
const groupings: Readonly<Record<string, { readonly columns: string; readonly order: string; readonly within: string }>> = {
  UNIT: { columns: `null::text as code, s.lead_unit_id as "unitId", null::uuid as "sessionId", null::date as begins, null::uuid as place`, order: 'null', within: 'null' },
  CATEGORY: { columns: `s.category as code, null::uuid as "unitId", null::uuid as "sessionId", null::date as begins, null::uuid as place`, order: 'null', within: 'null' },
  YEAR: { columns: `extract(year from s.submitted_on)::text as code, null::uuid as "unitId", null::uuid as "sessionId", null::date as begins, null::uuid as place`, order: 'code', within: '1' },
  SESSION: { columns: `null::text as code, null::uuid as "unitId", sat.id as "sessionId", sat.valid_from as begins, sat.region_id as place`, order: 'begins', within: 'place' },
};

@ArgsType()
class FiguresArgs {
  @Field(() => ID, { nullable: true, description: both('区域：含其下级', 'Region, with all below it') })
  regionId?: string | null;

  @Field(() => String, { description: both('UNIT 按主办单位、CATEGORY 按类别、SESSION 按大会会议、YEAR 按年度', 'Grouped by UNIT, CATEGORY, SESSION or YEAR') })
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
  @Query(() => [SuggestionFigure], { description: both('建议的数量、质量和办理：按单位、类别、会议、年度（限可见，至多 200 行）', 'How many suggestions, how good and how handled, by unit, category, session or year; of those the asker may see, at most 200 lines') })
  async suggestionFigures(@Args(() => FiguresArgs) { regionId, by, kind, from, to }: FiguresArgs, @Ctx() { read }: RequestContext): Promise<SuggestionFigure[]> {
    const grouping = Object.hasOwn(groupings, by) ? groupings[by] : undefined;
    if (!grouping) throw new Refusal('BAD_USER_INPUT', { field: 'by' });
    const where = [
      read.condition(suggestionRows), sql`s.filed and s.status <> 'WITHDRAWN' and s.kind = ${kind}`, ...withinRegion(regionId, 's.region_path'),
      ...(from ? [sql`s.submitted_on >= ${from}::date`] : []), ...(to ? [sql`s.submitted_on < ${to}::date`] : []),
    ];
    const rows = await read.rows<Counted>(sql`
      select counted.*, suggestions - lag(suggestions) over (partition by ${raw(grouping.within)} order by ${raw(grouping.order)}) as change from (
        select ${raw(grouping.columns)}, count(*)::int as suggestions, count(*) filter (where s.accepted_at is not null)::int as accepted, count(*) filter (where s.high_quality)::int as "highQuality",
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
          left join lateral (select id, region_id, valid_from from session_heard h where h.region_id = s.region_id and h.level <> 'NATIONAL' and not h.voided and h.valid_from <= s.submitted_on
            order by h.valid_from desc limit 1) sat on true
        where ${join(where, ' and ')} group by 1, 2, 3, 4, 5) counted
      order by begins, code, suggestions desc, "unitId" limit ${largestPage}`);
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
}
