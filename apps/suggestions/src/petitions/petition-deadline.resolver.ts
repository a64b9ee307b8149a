import { both, DeadlineView, type RequestContext } from '@renda/subgraph';
import sql from 'sql-template-tag';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { handOverDeadline, type HandedOn } from './hand-over-limit.js';
import { petitions } from './petition.js';

type Clock = HandedOn & { readonly id: string; readonly status: string; readonly receivedAt: Date | null };

/** The clocks of many complaints in one statement. */
function clockOf({ read }: RequestContext, id: string): Promise<Clock | null> {
  return read.loader<string, Clock | null>('petition clocks', async (ids) => {
    const rows = await read.rows<Clock>(sql`select id, status, region_path as "regionPath", submitted_at as "submittedAt", received_at as "receivedAt" from petition where id = any(${[...ids]}::uuid[])`);
    const found = new Map(rows.map((row) => [row.id, row]));
    return ids.map((one) => found.get(one) ?? null);
  }).load(id);
}

@Resolver(() => petitions.view)
export class PetitionDeadlineResolver {
  @FieldResolver(() => DeadlineView, { nullable: true, description: both('转交常委会的时限；当地没有规则或已撤回则为空', 'The time in which it must reach the standing committee; null where no rule says one, and when it was withdrawn') })
  async handOverDeadline(@Root() { id }: { id: string }, @Ctx() context: RequestContext): Promise<DeadlineView | null> {
    const clock = await clockOf(context, id);
    return clock === null || clock.status === 'WITHDRAWN' ? null : handOverDeadline(context.ruling, clock, context.now);
  }
}
