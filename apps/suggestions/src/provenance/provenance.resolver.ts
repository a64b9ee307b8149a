import { both, Refusal, type RequestContext } from '@renda/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { type Chain, chainOf } from './chain.js';
import { chainKinds, kindsElsewhere } from './chain-kinds.js';
import { pictureOf } from './picture.js';
import { relations } from './provenance-link.js';
import { ProvenanceItem, ProvenanceLinkView, ProvenanceNodeView, ProvenanceView } from './provenance.view.js';
import { nameOfKind, nameOfStatus, storyOf } from './story.js';

@Resolver(() => ProvenanceView)
export class ProvenanceResolver {
  @Query(() => ProvenanceView, { nullable: true, description: both('一件事物的来龙去脉：由何而来，结果如何，跨各服务', 'Where something came from and what came of it, across the services') })
  async provenance(
    @Arg('kind', () => String, { description: both('类别：图中的类型名，如 Matter、Suggestion、Activity', 'What it is: the name of its type in the graph, for example Matter, Suggestion, Activity') }) kind: string,
    @Arg('id', () => ID, { description: both('标识', 'Id') }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<Chain> {
    if (!Object.hasOwn(chainKinds, kind) && !Object.hasOwn(kindsElsewhere, kind)) throw new Refusal('BAD_USER_INPUT', { field: 'kind' });
    return chainOf(context, { kind, id: id.toLowerCase() });
  }

  @FieldResolver(() => [ProvenanceNodeView])
  nodes(@Root() { nodes }: Chain, @Ctx() { language }: RequestContext): ProvenanceNodeView[] {
    const statusName = (kind: string, status: string | null): string | null => (status === null ? null : nameOfStatus(kind, status)[language]);
    return nodes.map(({ steps, ...node }) => ({
      ...node, kindName: nameOfKind(node.kind)[language], statusName: statusName(node.kind, node.status),
      steps: steps.map(({ action, status, at }) => ({ action, status, at, statusName: nameOfStatus(node.kind, status)[language] })),
    }));
  }

  @FieldResolver(() => [ProvenanceLinkView])
  links(@Root() { links }: Chain, @Ctx() { language }: RequestContext): ProvenanceLinkView[] {
    return links.map(({ fromId, toId, relation, at }) => ({ fromId, toId, relation, at, relationName: relations[relation][language] }));
  }

  @FieldResolver(() => String)
  story(@Root() chain: Chain): string {
    return storyOf(chain, 'zh');
  }

  @FieldResolver(() => String)
  englishStory(@Root() chain: Chain): string {
    return storyOf(chain, 'en');
  }

  @FieldResolver(() => String)
  picture(@Root() chain: Chain, @Ctx() { language }: RequestContext): string {
    return pictureOf(chain, language);
  }
}

@Resolver(() => ProvenanceNodeView)
export class ProvenanceNodeResolver {
  @FieldResolver(() => ProvenanceItem, { nullable: true, description: both('这一件本身', 'The thing itself') })
  async item(@Root() { kind, id }: ProvenanceNodeView, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<object | null> {
    const own = chainKinds[kind];
    const row = own ? await context.read.one(own.rows, id, info) : { id };
    return row && { __typename: kind, ...row };
  }
}
