import type { CivilDay } from '@renda/calendar';
import { askedFields, both, CivilDayScalar, columnsFor, largestPage, type RequestContext } from '@renda/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import sql, { type Sql } from 'sql-template-tag';
import { Ctx, Field, FieldResolver, ID, Info, ObjectType, Resolver, Root } from 'type-graphql';
import { billStages } from '../bills/bill.lifecycle.js';
import { matterRows, MatterView } from '../matters/matter.view.js';
import { reportRows, ReportView } from '../reports/report.view.js';
import { unitRows, UnitView } from '../units/unit.view.js';
import { suggestionStages } from './suggestion.lifecycle.js';
import { suggestionRows, SuggestionView } from './suggestion.view.js';

@ObjectType('SuggestionStage', { description: both('建议、议案的一步', 'A step of a suggestion or bill') })
export class ProposalStageView {
  @Field(() => String, { description: both('环节', 'Stage (code)') })
  stage!: string;

  @Field(() => String, { description: both('经由哪一步', 'By which step (code)') })
  action!: string;

  @Field(() => Date, { description: both('时间', 'When') })
  at!: Date;

  @Field(() => ID, { nullable: true, description: both('经办的调用者；过去的可能为空', 'The caller who did it; null of the past, if nobody wrote it down') })
  actorId!: string | null;

  @Field(() => String, { nullable: true, description: both('说明', 'Note') })
  note!: string | null;

  @Field(() => CivilDayScalar, { nullable: true, description: both('其后的期限', 'What is due next, by which day') })
  dueOn!: CivilDay | null;
}

/** Rows kept beside suggestions, of each the first 200 in their order, for all that are asked in one statement. The suggestions themselves were judged when they were read. */
export function keptOf<Row>({ read }: RequestContext, name: string, suggestionId: string, select: Sql): Promise<Row[]> {
  return read.loader<string, Row[]>(`suggestion ${name}`, async (ids) => {
    const rows = await read.rows<Row & { suggestionId: string }>(sql`
      select kept.*, asked.id as "suggestionId" from unnest(${[...ids]}::uuid[]) asked(id) cross join lateral (${select} order by number limit ${largestPage}) kept`);
    const found = Map.groupBy(rows, (row) => row.suggestionId);
    return ids.map((id) => found.get(id) ?? []);
  }).load(suggestionId);
}

export function proposalStages(context: RequestContext, id: string): Promise<ProposalStageView[]> {
  return keptOf(context, 'stages', id, sql`select number, stage, action, at, actor_id as "actorId", note, due_on::text as "dueOn" from suggestion_stage where suggestion_id = asked.id`);
}

@Resolver(() => SuggestionView)
export class SuggestionHistoryResolver {
  @FieldResolver(() => String, { description: both('环节名称（按语言偏好）', 'Name of the stage, in the language preferred') })
  stageName(@Root() { stage }: SuggestionView, @Ctx() { language }: RequestContext): string {
    return { ...billStages, ...suggestionStages }[stage as keyof typeof suggestionStages][language];
  }

  @FieldResolver(() => [ProposalStageView], { description: both('经过的各步', 'The steps it has taken') })
  stages(@Root() { id }: SuggestionView, @Ctx() context: RequestContext): Promise<ProposalStageView[]> {
    return proposalStages(context, id);
  }

  @FieldResolver(() => UnitView, { nullable: true, description: both('主办单位', 'The unit that leads') })
  async leadUnit(@Root() { leadUnitId }: SuggestionView, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<UnitView | null> {
    return leadUnitId === null ? null : context.read.oneWith(unitRows, leadUnitId, columnsFor(unitRows, askedFields(info)));
  }

  @FieldResolver(() => SuggestionView, { nullable: true, description: both('并入的建议', 'The suggestion into which it was merged') })
  async mergedInto(@Root() { mergedIntoId }: SuggestionView, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<SuggestionView | null> {
    return mergedIntoId === null ? null : context.read.one(suggestionRows, mergedIntoId, info);
  }

  @FieldResolver(() => ReportView, { nullable: true, description: both('出自的调研报告', 'The research report it comes of') })
  async sourceReport(@Root() { sourceReportId }: SuggestionView, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<ReportView | null> {
    return sourceReportId === null ? null : context.read.one(reportRows, sourceReportId, info);
  }

  @FieldResolver(() => [MatterView], { description: both('出自的事项（限可见）', 'The matters it comes of, of those the asker may see') })
  sourceMatters(@Root() { id }: SuggestionView, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<MatterView[]> {
    return linkedTo(context, info, id);
  }
}

async function linkedTo({ read }: RequestContext, info: GraphQLResolveInfo, suggestionId: string): Promise<MatterView[]> {
  const ids = await read.loader<string, string[]>('matters of suggestions', async (asked) => {
    const rows = await read.rows<{ of: string; id: string }>(sql`
      select l.to_id as of, l.from_id as id from provenance_link l where l.to_id = any(${[...asked]}::uuid[]) and l.from_kind = 'Matter' and l.relation = 'LED_TO' order by l.at, l.from_id`);
    const found = Map.groupBy(rows, ({ of }) => of);
    return asked.map((id) => (found.get(id) ?? []).slice(0, largestPage).map((row) => row.id));
  }).load(suggestionId);
  return (await Promise.all(ids.map((id) => read.one(matterRows, id, info)))).filter((matter) => matter !== null);
}

@Resolver(() => MatterView)
export class MatterSuggestionsResolver {
  @FieldResolver(() => [SuggestionView], { description: both('由此形成的代表建议（限可见）', 'The suggestions that came of it, of those the asker may see') })
  async suggestions(@Root() { id }: MatterView, @Ctx() { read }: RequestContext, @Info() info: GraphQLResolveInfo): Promise<SuggestionView[]> {
    const ids = await read.loader<string, string[]>('suggestions of matters', async (asked) => {
      const rows = await read.rows<{ of: string; id: string }>(sql`
        select l.from_id as of, l.to_id as id from provenance_link l
        where l.from_id = any(${[...asked]}::uuid[]) and l.to_kind in ('Suggestion', 'Bill') and l.relation = 'LED_TO' order by l.at, l.to_id`);
      const found = Map.groupBy(rows, ({ of }) => of);
      return asked.map((one) => (found.get(one) ?? []).slice(0, largestPage).map((row) => row.id));
    }).load(id);
    return (await Promise.all(ids.map((one) => read.one(suggestionRows, one, info)))).filter((one) => one !== null);
  }
}
