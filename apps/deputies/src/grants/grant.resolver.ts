import { both, type Page, page, PageArgs, type ReferenceResolver, type RequestContext } from '@renda/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import sql from 'sql-template-tag';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { personRows, PersonView } from '../people/person.view.js';
import { endGrant } from './end-grant.js';
import { giveGrant } from './give-grant.js';
import { EndGrantInput, GiveGrantInput } from './grant.inputs.js';
import { GrantConnection, grantRows, GrantView } from './grant.view.js';

const newestFirst = { by: 'n.valid_from', type: 'timestamptz', descending: true } as const;

@Resolver(() => GrantView)
export class GrantResolver {
  @Query(() => GrantConnection, { description: both('授权（新的在前；已终止的也列出）', 'Grants, newest first, ended ones too') })
  grants(
    @Args(() => PageArgs) paging: PageArgs, @Arg('callerId', () => ID, { nullable: true, description: both('调用者', 'Caller') }) callerId: string | null,
    @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo,
  ): Promise<Page<GrantView>> {
    const where = callerId ? [sql`n.caller_id = ${callerId}`] : [];
    return page(context.read, { source: grantRows, order: newestFirst, page: paging, where }, info);
  }

  @FieldResolver(() => PersonView, { nullable: true, description: both('本人（范围 OWN）', 'Whose own data (scope OWN)') })
  async person(@Root() grant: GrantView, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<PersonView | null> {
    return grant.personId ? context.read.one(personRows, grant.personId, info) : null;
  }

  @Mutation(() => GrantView, { description: both('给予授权；几秒内各服务生效', 'Give a grant; every service knows it within seconds') })
  async giveGrant(@Arg('input', () => GiveGrantInput) input: GiveGrantInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<GrantView> {
    const { issuer, subject, role, scope, scopeId, personId, validFrom, validTo } = input;
    const given = { issuer, subject, role, scope, scopeId: scopeId ?? null, personId: personId ?? null, from: validFrom ?? context.now, to: validTo ?? null };
    const id = await context.change('giveGrant', input, (change) => giveGrant(change, given));
    return context.read.oneOrRefuse(grantRows, id, info);
  }

  @Mutation(() => GrantView, { description: both('终止授权；几秒内各服务生效', 'End a grant; every service knows it within seconds') })
  async endGrant(@Arg('input', () => EndGrantInput) input: EndGrantInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<GrantView> {
    const { grantId, endedAt, expectedVersion } = input;
    const id = await context.change('endGrant', input, (change) => endGrant(change, { grantId, endedAt: endedAt ?? null, expectedVersion }));
    return context.read.oneOrRefuse(grantRows, id, info);
  }
}

export const grantReference: ReferenceResolver = ({ id }, context, info) => context.read.oneOrRefuse(grantRows, id, info);
