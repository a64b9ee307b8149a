import { both, eachItem, type ItemOutcome, type RequestContext } from '@renda/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import sql from 'sql-template-tag';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { AttendanceOutcome, CorrectAttendanceInput, RecordAttendanceInput, VerifyAttendanceInput } from './attendance.inputs.js';
import { attendanceRows, AttendanceView } from './attendance.view.js';
import { correctAttendance, recordAttendance, settleActivity, verifyAttendance } from './record-attendance.js';

@Resolver(() => AttendanceView)
export class AttendanceMutations {
  @Mutation(() => [AttendanceOutcome], { description: both('登记出席：逐人办理，逐人答复', 'Record attendance: each deputy on his own, each with his own answer') })
  async recordAttendance(@Arg('input', () => RecordAttendanceInput) input: RecordAttendanceInput, @Ctx() context: RequestContext): Promise<ItemOutcome[]> {
    const { requestId, activityId, entries } = input;
    const outcomes = await eachItem(context, 'recordAttendance', { requestId, about: activityId, items: entries }, (change, entry) => recordAttendance(change, activityId, entry));
    if (outcomes.some(({ id }) => id !== null)) await this.settle(context, 'recordAttendance', activityId);
    return outcomes;
  }

  @Mutation(() => [AttendanceOutcome], { description: both('核实出席（不得核实本人的）：逐条办理，逐条答复', 'Verify attendance, never one’s own: each with its own answer') })
  async verifyAttendance(@Arg('input', () => VerifyAttendanceInput) input: VerifyAttendanceInput, @Ctx() context: RequestContext): Promise<ItemOutcome[]> {
    const { requestId, attendanceIds } = input;
    const outcomes = await eachItem(context, 'verifyAttendance', { requestId, items: attendanceIds }, verifyAttendance);
    await this.settleActivitiesOf(context, 'verifyAttendance', outcomes.flatMap(({ id }) => (id === null ? [] : [id])));
    return outcomes;
  }

  @Mutation(() => AttendanceView, { description: both('更正出席登记（说明原因；台账以反向记录冲销）', 'Take an attendance back for a reason; the ledger counters it') })
  async correctAttendance(@Arg('input', () => CorrectAttendanceInput) input: CorrectAttendanceInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<AttendanceView> {
    const id = await context.change('correctAttendance', input, (change) => correctAttendance(change, { ...input, id: input.attendanceId }));
    await this.settleActivitiesOf(context, 'correctAttendance', [id]);
    return context.read.oneOrRefuse(attendanceRows, id, info);
  }

  private async settleActivitiesOf(context: RequestContext, mutation: string, attendanceIds: readonly string[]): Promise<void> {
    const activities = await context.read.rows<{ id: string }>(sql`select distinct activity_id as id from attendance where id = any(${[...attendanceIds]}::uuid[])`);
    for (const { id } of activities) await this.settle(context, mutation, id);
  }

  /** A change of its own: it bears no request id, since it only says what the attendance already says, and says it again after a crash in between. */
  private async settle(context: RequestContext, mutation: string, activityId: string): Promise<void> {
    await context.change(mutation, {}, (change) => settleActivity(change, activityId));
  }
}
