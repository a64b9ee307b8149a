import { type CalendarYear, workCalendar, type WorkCalendar } from '@renda/calendar';
import type { LimitVersion } from '@renda/rulebook';
import { askedFields, both, columnsFor, deadlineRule, DeadlineView, deadlineView, type RequestContext } from '@renda/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import sql from 'sql-template-tag';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { countedDeadline } from '../appointments/appointment-deadline.js';
import { appointmentRows, AppointmentView } from '../appointments/appointment.view.js';
import { extensionsAsIf } from './compare-deadlines.js';
import { SimulatedDeadlineView } from './simulated-deadline.view.js';

@Resolver(() => SimulatedDeadlineView)
export class SimulatedDeadlineResolver {
  @FieldResolver(() => AppointmentView, { nullable: true, description: both('约见', 'The appointment, as it is now') })
  appointment(@Root() { appointmentId }: SimulatedDeadlineView, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<AppointmentView | null> {
    return context.read.oneWith(appointmentRows, appointmentId, columnsFor(appointmentRows, askedFields(info)));
  }

  @FieldResolver(() => DeadlineView, { nullable: true, description: both('模拟的时限；没有规则规定时为空', 'As if it were in force; empty where no rule would set a limit') })
  simulated(@Root() deadline: SimulatedDeadlineView, @Ctx() context: RequestContext): Promise<DeadlineView | null> {
    return shown(context, { ...deadline, extensions: extensionsAsIf(deadline.extensions, deadline.datedFrom) }, deadline.rule);
  }

  @FieldResolver(() => DeadlineView, { nullable: true, description: both('现行的时限；没有规则规定时为空', 'In force; empty where no rule sets a limit') })
  inForce(@Root() deadline: SimulatedDeadlineView, @Ctx() context: RequestContext): Promise<DeadlineView | null> {
    return shown(context, deadline, deadline.ruleInForce);
  }
}

async function shown(context: RequestContext, { simulationId, receivedAt, extensions, arrangedAt, judgedAt }: SimulatedDeadlineView, rule: LimitVersion | null): Promise<DeadlineView | null> {
  if (rule === null) return null;
  const counted = countedDeadline({ rule, receivedAt, extensions }, await calendarOf(context, simulationId));
  return counted && deadlineView({ rule: deadlineRule(rule), counted, startedAt: receivedAt, metAt: arrangedAt, now: judgedAt });
}

/** The working days that a simulation pinned. */
function calendarOf(context: RequestContext, simulationId: string): Promise<WorkCalendar> {
  return context.read.loader<string, WorkCalendar>('simulation calendar', async (ids) => {
    const rows = await context.read.rows<{ id: string; years: readonly CalendarYear[] }>(sql`select id, calendar as years from simulation where id = any(${[...ids]}::uuid[])`);
    const found = new Map(rows.map(({ id, years }) => [id, workCalendar(years)]));
    return ids.map((id) => found.get(id) ?? workCalendar([]));
  }).load(simulationId);
}
