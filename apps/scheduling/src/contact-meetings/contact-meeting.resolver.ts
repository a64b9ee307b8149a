import { both, only, type Page, PageArgs, pageOfParent, type ReferenceResolver, type RequestContext } from '@renda/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { BodyStub } from '../elsewhere/body.js';
import { ContactPairStub } from '../elsewhere/contact-pair.js';
import { MandateStub } from '../elsewhere/mandate.js';
import { PersonStub } from '../elsewhere/person.js';
import { referenceTo } from '../elsewhere/reference.js';
import { correctRecorded, verifyRecorded } from '../recorded/verify-recorded.js';
import { CorrectContactMeetingInput, RecordContactMeetingInput, VerifyContactMeetingInput } from './contact-meeting.inputs.js';
import { ContactMeeting } from './contact-meeting.js';
import { byDayMet, ContactMeetingConnection, ContactMeetingView, meetingRows } from './contact-meeting.view.js';
import { recordMeetings } from './record-meetings.js';

@Resolver(() => ContactMeetingView)
export class ContactMeetingResolver {
  @FieldResolver(() => ContactPairStub, { nullable: true, description: both('联系对子', 'The contact pair') })
  pair(@Root() meeting: ContactMeetingView): ContactPairStub | null {
    return referenceTo(meeting.pairId);
  }

  @FieldResolver(() => PersonStub, { nullable: true, description: both('常委会组成人员', 'The member of the standing committee') })
  member(@Root() meeting: ContactMeetingView): PersonStub | null {
    return referenceTo(meeting.memberId);
  }

  @FieldResolver(() => MandateStub, { nullable: true, description: both('所联系的代表（代表资格）', 'The deputy, by his mandate') })
  deputy(@Root() meeting: ContactMeetingView): MandateStub | null {
    return referenceTo(meeting.mandateId);
  }

  @FieldResolver(() => BodyStub, { nullable: true, description: both('协助的专门委员会或工作机构', 'The committee or working body that helped') })
  helper(@Root() meeting: ContactMeetingView): BodyStub | null {
    return referenceTo(meeting.helperBodyId);
  }

  @Mutation(() => ContactMeetingView, { description: both('登记联系对子的见面（组成人员本人，或由机关登记）', 'Record a meeting of a contact pair: by the member himself, or by an office') })
  async recordContactMeeting(@Arg('input', () => RecordContactMeetingInput) input: RecordContactMeetingInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<ContactMeetingView> {
    const { form = null, helperBodyId = null } = input;
    const id = await context.change('recordContactMeeting', input, async (change) => {
      const meeting = only(await recordMeetings(change, [{ ...input, form, helperBodyId }]));
      change.tell(meeting.told());
      return meeting;
    });
    return context.read.oneOrRefuse(meetingRows, id, info);
  }

  @Mutation(() => ContactMeetingView, { description: both('核实见面记录（见面双方不得核实）', 'Verify a meeting; neither of the two does') })
  async verifyContactMeeting(@Arg('input', () => VerifyContactMeetingInput) input: VerifyContactMeetingInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<ContactMeetingView> {
    const id = await context.change('verifyContactMeeting', input, (change) => verifyRecorded(change, ContactMeeting, { ...input, id: input.meetingId }));
    return context.read.oneOrRefuse(meetingRows, id, info);
  }

  @Mutation(() => ContactMeetingView, { description: both('更正见面记录（说明原因）', 'Take a meeting back for a reason') })
  async correctContactMeeting(@Arg('input', () => CorrectContactMeetingInput) input: CorrectContactMeetingInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<ContactMeetingView> {
    const id = await context.change('correctContactMeeting', input, (change) => correctRecorded(change, ContactMeeting, { ...input, id: input.meetingId }));
    return context.read.oneOrRefuse(meetingRows, id, info);
  }
}

@Resolver(() => ContactPairStub)
export class PairMeetingsResolver {
  @FieldResolver(() => ContactMeetingConnection, { nullable: true, description: both('见面记录（限有权查看者）', 'Meetings of this pair, as far as the reader may see them') })
  meetings(
    @Root() pair: ContactPairStub, @Args(() => PageArgs) paging: PageArgs, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo,
  ): Promise<Page<ContactMeetingView>> {
    return pageOfParent(context.read, { source: meetingRows, order: byDayMet, page: paging, parent: 'c.pair_id', parentId: pair.id }, info);
  }
}

export const contactMeetingReference: ReferenceResolver = ({ id }, context, info) => context.read.oneOrRefuse(meetingRows, id, info);
