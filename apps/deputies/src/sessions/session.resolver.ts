import { both, only, type Page, PageArgs, pageOfParent, type ReferenceResolver, type RequestContext } from '@renda/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import sql from 'sql-template-tag';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { termRows, TermView } from '../terms/term.view.js';
import { changeSession } from './change-session.js';
import { enterSessions } from './enter-session.js';
import { ChangeSessionInput, EnterSessionInput, VoidSessionInput } from './session.inputs.js';
import { Session } from './session.js';
import { SessionConnection, sessionRows, SessionView } from './session.view.js';

@Resolver(() => SessionView)
export class SessionResolver {
  @FieldResolver(() => TermView, { description: both('届', 'Term') })
  term(@Root() session: SessionView, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<TermView> {
    return context.read.oneOrRefuse(termRows, session.termId, info);
  }

  @Mutation(() => SessionView, { description: both('登记一次会议', 'Enter a session') })
  async enterSession(@Arg('input', () => EnterSessionInput) input: EnterSessionInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<SessionView> {
    const { termId, number, validFrom: from, validTo: to, opensYear } = input;
    const id = await context.change('enterSession', input, async (change) => only(await enterSessions(change, [{ termId, number, from, to, opensYear }])));
    return context.read.oneOrRefuse(sessionRows, id, info);
  }

  @Mutation(() => SessionView, { description: both('更改一次会议的日期，或是否开启会议年度', 'Change the days of a session, or whether it opens a session year') })
  async changeSession(@Arg('input', () => ChangeSessionInput) input: ChangeSessionInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<SessionView> {
    const { sessionId, validFrom: from = null, validTo: to = null, opensYear = null, expectedVersion } = input;
    const id = await context.change('changeSession', input, (change) => changeSession(change, { sessionId, from, to, opensYear, expectedVersion }));
    return context.read.oneOrRefuse(sessionRows, id, info);
  }

  @Mutation(() => SessionView, { description: both('作废登记有误的会议；记录保留', 'Void a session that never was; the entry stays') })
  async voidSession(@Arg('input', () => VoidSessionInput) input: VoidSessionInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<SessionView> {
    const id = await context.change('voidSession', input, async (change) => {
      const session = await change.lock(Session, input.sessionId, input.expectedVersion);
      change.tell(session.takeBack(input.reason, change.now));
      return session;
    });
    return context.read.oneOrRefuse(sessionRows, id, info);
  }
}

@Resolver(() => TermView)
export class SessionsOfTerm {
  @FieldResolver(() => SessionConnection, { description: both('本届历次会议（按日期；作废的不列）', 'Sessions of this term by their days, without voided ones') })
  sessions(
    @Root() term: TermView, @Args(() => PageArgs) paging: PageArgs, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo,
  ): Promise<Page<SessionView>> {
    const order = { by: 'n.valid_from', type: 'date' } as const;
    return pageOfParent(context.read, { source: sessionRows, order, page: paging, where: [sql`n.voided_at is null`], parent: 'n.term_id', parentId: term.id }, info);
  }
}

export const sessionReference: ReferenceResolver = ({ id }, context, info) => context.read.oneOrRefuse(sessionRows, id, info);
