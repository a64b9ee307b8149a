import { both, only, page, type Page, PageArgs, type ReferenceResolver, type RequestContext, withinRegion } from '@renda/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { BodyReference } from '../elsewhere/body.js';
import { DeputyGroupReference } from '../elsewhere/deputy-group.js';
import { MandateReference } from '../elsewhere/mandate.js';
import { referenceTo } from '../elsewhere/reference-to.js';
import { RegionReference } from '../elsewhere/region.js';
import { StationReference } from '../elsewhere/station.js';
import { JudgeInput, WithdrawInput } from '../outputs/output.inputs.js';
import { liveBy } from '../outputs/output.js';
import { stepOutput } from '../outputs/step-output.js';
import { SubmitReportInput } from './report.inputs.js';
import { bySubmission, ReportConnection, reportRows, ReportView } from './report.view.js';
import { ResearchReport } from './research-report.js';
import { submitReports } from './submit-reports.js';

@ArgsType()
class ReportsArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: both('区域：含其下级', 'Region, with all below it') })
  regionId?: string | null;
}

const reports = { entity: ResearchReport, rows: reportRows };

@Resolver(() => ReportView)
export class ReportResolver {
  @Query(() => ReportView, { nullable: true, description: both('一份调研报告', 'One research report') })
  report(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<ReportView | null> {
    return context.read.one(reportRows, id, info);
  }

  @Query(() => ReportConnection, { description: both('调研报告（新的在前）', 'Research reports, newest first') })
  reports(@Args(() => ReportsArgs) asked: ReportsArgs, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Page<ReportView>> {
    return page(context.read, { source: reportRows, order: bySubmission, page: asked, where: withinRegion(asked.regionId, 'r.region_path') }, info);
  }

  @FieldResolver(() => RegionReference, { nullable: true, description: both('所在区域', 'The region where it lies') })
  region(@Root() report: ReportView): RegionReference {
    return { id: report.regionId };
  }

  @FieldResolver(() => DeputyGroupReference, { nullable: true, description: both('提出的代表小组', 'The group it is by') })
  group(@Root() report: ReportView): DeputyGroupReference | null {
    return referenceTo(report.groupId);
  }

  @FieldResolver(() => StationReference, { nullable: true, description: both('提出的联络站', 'The station it is by') })
  station(@Root() report: ReportView): StationReference | null {
    return referenceTo(report.stationId);
  }

  @FieldResolver(() => MandateReference, { nullable: true, description: both('牵头的代表', 'The deputy who leads') })
  lead(@Root() report: ReportView): MandateReference | null {
    return referenceTo(report.leadMandateId);
  }

  @FieldResolver(() => [MandateReference], { nullable: 'itemsAndList', description: both('参与的代表，牵头的在先', 'Deputies who wrote it, the lead first') })
  authors(@Root() report: ReportView): MandateReference[] {
    return report.mandateIds.map((id) => ({ id }));
  }

  @FieldResolver(() => BodyReference, { nullable: true, description: both('报送的机构', 'The body it was submitted to') })
  submittedTo(@Root() report: ReportView): BodyReference | null {
    return referenceTo(report.bodyId);
  }

  @Mutation(() => ReportView, { description: both('提交调研报告：由小组、联络站或代表提出', 'Submit a research report of a group, a station or deputies') })
  async submitReport(@Arg('input', () => SubmitReportInput) input: SubmitReportInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<ReportView> {
    const { title, groupId = null, stationId = null, submittedOn, ownIndustry = null, topic = null, team = null, leadMandateId = null, mandateIds, bodyId = null } = input;
    const authors = { team, leadMandateId, mandateIds: mandateIds ?? [] };
    const id = await context.change('submitReport', input, async (change) => {
      const report = only(await submitReports(change, [{ id: change.newId(), title, groupId, stationId, submittedOn, ownIndustry, topic, bodyId, ...authors }], liveBy(change)));
      change.tell(report.told());
      return report;
    });
    return context.read.oneOrRefuse(reportRows, id, info);
  }

  @Mutation(() => ReportView, { description: both('认定调研报告是否高质量：由代表工委认定，提出者不得自行认定', 'Judge a report: by the work committee, never by who submitted it') })
  judgeReport(@Arg('input', () => JudgeInput) input: JudgeInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<ReportView> {
    return stepOutput(context, info, reports, { mutation: 'judgeReport', input, step: (report, change) => report.judge(input, liveBy(change)) });
  }

  @Mutation(() => ReportView, { description: both('撤回调研报告：不再计数', 'Withdraw a report: it counts no longer') })
  withdrawReport(@Arg('input', () => WithdrawInput) input: WithdrawInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<ReportView> {
    return stepOutput(context, info, reports, { mutation: 'withdrawReport', input, step: (report) => report.withdraw(input.reason) });
  }
}

export const reportReference: ReferenceResolver = ({ id }, context, info) => context.read.oneOrRefuse(reportRows, id, info);
