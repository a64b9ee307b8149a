import { both, type RequestContext } from '@renda/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { PublishRulebookInput, RulebookPublicationView } from './publication.view.js';
import { publishRulebook, type Trial, tryRulebook } from './publish-rulebook.js';
import { RulebookVersionView, versionRows } from './rulebook.view.js';

@Resolver(() => RulebookPublicationView)
export class PublicationResolver {
  @Mutation(() => RulebookPublicationView, { description: both('发布规则集；几秒内各服务生效，不必重启', 'Publish a rulebook; every service works by it within seconds, nothing is restarted') })
  async publishRulebook(@Arg('input', () => PublishRulebookInput) input: PublishRulebookInput, @Ctx() context: RequestContext): Promise<RulebookPublicationView> {
    if (input.dryRun) return { ...(await trial(context, input.text)), versionId: null };
    const versionId = await context.change('publishRulebook', input, (change) => publishRulebook(change, input.text));
    const version = await context.read.oneWith(versionRows, versionId, ['added', 'changed', 'hash', 'headChanged', 'removed']);
    if (!version) throw new Error('a version that was just published');
    const { hash, headChanged, added, changed, removed } = version;
    return { hash, headChanged, added, changed, removed, faults: [], versionId };
  }

  @FieldResolver(() => RulebookVersionView, { nullable: true, description: both('发布的版本；试算时为空', 'The version; empty in a dry run') })
  async version(@Root() publication: RulebookPublicationView, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<RulebookVersionView | null> {
    return publication.versionId ? context.read.one(versionRows, publication.versionId, info) : null;
  }
}

/** A dry run goes the same way as publishing, under the same rights, and leaves no request behind. */
async function trial(context: RequestContext, text: string): Promise<Trial> {
  let found: Trial | undefined;
  await context.change('publishRulebook', {}, async (change) => {
    found = await tryRulebook(change, text);
    return { id: '' };
  });
  if (!found) throw new Error('a dry run without an outcome');
  return found;
}
