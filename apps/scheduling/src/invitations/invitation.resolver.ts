import {
  askedFields, both, columnsFor, eachItem, type ItemOutcome, type Page, PageArgs, pageOfParent, type ReferenceResolver, type RequestContext,
} from '@renda/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { InviteDeputiesInput } from '../activities/activity.inputs.js';
import { activityRows, ActivityView } from '../activities/activity.view.js';
import { MandateStub } from '../elsewhere/mandate.js';
import { PersonStub } from '../elsewhere/person.js';
import { referenceTo } from '../elsewhere/reference.js';
import { ReportPreparationStub } from '../elsewhere/report-preparation.js';
import { AnswerInvitationInput, InvitationOutcome } from './invitation.inputs.js';
import { byInvitedAt, InvitationConnection, invitationRows, InvitationView } from './invitation.view.js';
import { answerInvitation, inviteDeputy } from './invite-deputies.js';

@Resolver(() => InvitationView)
export class InvitationResolver {
  @FieldResolver(() => ActivityView, { nullable: true, description: both('活动', 'The activity') })
  activity(@Root() invitation: InvitationView, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<ActivityView | null> {
    return context.read.oneWith(activityRows, invitation.activityId, columnsFor(activityRows, askedFields(info)));
  }

  @FieldResolver(() => MandateStub, { nullable: true, description: both('受邀代表（代表资格）', 'The mandate invited') })
  mandate(@Root() invitation: InvitationView): MandateStub | null {
    return referenceTo(invitation.mandateId);
  }

  @FieldResolver(() => PersonStub, { nullable: true, description: both('受邀人', 'The person invited') })
  person(@Root() invitation: InvitationView): PersonStub | null {
    return referenceTo(invitation.personId);
  }

  @FieldResolver(() => ReportPreparationStub, { nullable: true, description: both('因参加该项视察调研受邀列席；其他邀请为空', 'The inspection for which he is invited to sit in; null for other invitations') })
  reportPreparation(@Root() invitation: InvitationView): ReportPreparationStub | null {
    return referenceTo(invitation.reportPreparationId);
  }

  @Mutation(() => [InvitationOutcome], { description: both('增加受邀代表：逐人办理，逐人答复', 'Invite more deputies: each on his own, each with his own answer') })
  inviteDeputies(@Arg('input', () => InviteDeputiesInput) input: InviteDeputiesInput, @Ctx() context: RequestContext): Promise<ItemOutcome[]> {
    const { requestId, activityId, mandateIds } = input;
    return eachItem(context, 'inviteDeputies', { requestId, about: activityId, items: mandateIds }, (change, mandateId) => inviteDeputy(change, activityId, mandateId));
  }

  @Mutation(() => InvitationView, { description: both('代表本人答复邀请', 'The invited deputy answers') })
  async answerInvitation(
    @Arg('input', () => AnswerInvitationInput) input: AnswerInvitationInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo,
  ): Promise<InvitationView> {
    const id = await context.change('answerInvitation', input, (change) => answerInvitation(change, { ...input, id: input.invitationId }));
    return context.read.oneOrRefuse(invitationRows, id, info);
  }
}

@Resolver(() => InvitationOutcome)
export class InvitationOutcomeResolver {
  @FieldResolver(() => InvitationView, { nullable: true, description: both('邀请', 'The invitation') })
  async invitation(@Root() outcome: InvitationOutcome, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<InvitationView | null> {
    return outcome.id === null ? null : context.read.one(invitationRows, outcome.id, info);
  }
}

@Resolver(() => ActivityView)
export class ActivityInvitationsResolver {
  @FieldResolver(() => InvitationConnection, { description: both('邀请（限有权查看者）', 'Invitations, as far as the reader may see them') })
  invitations(
    @Root() activity: ActivityView, @Args(() => PageArgs) paging: PageArgs, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo,
  ): Promise<Page<InvitationView>> {
    return pageOfParent(context.read, { source: invitationRows, order: byInvitedAt, page: paging, parent: 'i.activity_id', parentId: activity.id }, info);
  }
}

@Resolver(() => PersonStub)
export class PersonInvitationsResolver {
  @FieldResolver(() => InvitationConnection, { nullable: true, description: both('收到的邀请（限本人和有权查看者）', 'Invitations received, as far as the reader may see them') })
  invitations(
    @Root() person: PersonStub, @Args(() => PageArgs) paging: PageArgs, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo,
  ): Promise<Page<InvitationView>> {
    return pageOfParent(context.read, { source: invitationRows, order: byInvitedAt, page: paging, parent: 'i.person_id', parentId: person.id }, info);
  }
}

export const invitationReference: ReferenceResolver = ({ id }, context, info) => context.read.oneOrRefuse(invitationRows, id, info);
