import type { CivilDay } from '@renda/calendar';
import { both, CivilDayScalar, largestPage, type RequestContext } from '@renda/subgraph';
import sql from 'sql-template-tag';
import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType('MatterExtension', { description: both('一次延期：原期限和改定的期限都保留', 'One extension: the day before and the new one both stay to be seen') })
export class ExtensionView {
  @Field(() => CivilDayScalar, { description: both('原期限', 'The day before') })
  fromDay!: CivilDay;

  @Field(() => CivilDayScalar, { description: both('改定的期限', 'The new day') })
  toDay!: CivilDay;

  @Field(() => String, { description: both('理由', 'Why') })
  reason!: string;

  @Field(() => String, { description: both('批准人', 'Who approved it') })
  approvedBy!: string;

  @Field(() => ID, { description: both('登记的调用者', 'The caller who wrote it down') })
  actorId!: string;

  @Field(() => Date, { description: both('登记时间', 'When it was written down') })
  at!: Date;

  /** Whether it belongs to the handling that goes on: what came before the last analysis belongs to one that was returned, before a relapse to one that was closed. */
  current!: boolean;
}

/** When the clocks of a matter began: at its last analysis, at the assignment that followed it, and at a relapse. */
export interface MatterClock {
  readonly analysedAt: Date | null;
  readonly assignedAt: Date | null;
  /** Since when it is handled: since that assignment, or since it was opened again. */
  readonly handledSince: Date | null;
  readonly extensions: readonly ExtensionView[];
}

interface Row extends MatterClock {
  readonly matterId: string;
}

const none: MatterClock = { analysedAt: null, assignedAt: null, handledSince: null, extensions: [] };

/** The clocks of many matters in one statement, whichever of their fields ask. The matters themselves were judged when they were read. */
export function clockOf({ read }: RequestContext, matterId: string): Promise<MatterClock> {
  return read.loader<string, MatterClock>('matter clocks', async (ids) => {
    const rows = await read.rows<Row>(sql`
      select asked.id as "matterId", analysed.at as "analysedAt",
        (select at from matter_stage where matter_id = asked.id and action = 'assign' and number > analysed.number order by number limit 1) as "assignedAt", handled.at as "handledSince",
        (select coalesce(json_agg(json_build_object('fromDay', from_day, 'toDay', to_day, 'reason', reason, 'approvedBy', approved_by, 'actorId', actor_id, 'at', at,
          'current', number > coalesce(handled.number, analysed.number)) order by number), '[]')
         from (select * from matter_extension where matter_id = asked.id order by number limit ${largestPage}) extension) as extensions
      from unnest(${[...ids]}::uuid[]) asked(id) left join lateral (
        select number, at from matter_stage where matter_id = asked.id and action = 'analyse' order by number desc limit 1) analysed on true
      left join lateral (
        select number, at from matter_stage where matter_id = asked.id and action in ('assign', 'reopen') and number > analysed.number order by number desc limit 1) handled on true`);
    const found = new Map(rows.map((row) => [row.matterId, { ...row, extensions: row.extensions.map((one) => ({ ...one, at: new Date(one.at) })) }]));
    return ids.map((id) => found.get(id) ?? none);
  }).load(matterId);
}
