import type { CivilDay } from '@renda/calendar';
import { both, CivilDayScalar, only, type Page, PageArgs, pageOfParent, type ReferenceResolver, type RequestContext } from '@renda/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { asOfArgument } from '../arguments.js';
import { mandateRows, MandateView } from '../mandates/mandate.view.js';
import { EndMandateTagInput, TagMandateInput, VoidMandateTagInput } from './mandate-tag.inputs.js';
import { MandateTag } from './mandate-tag.js';
import { MandateTagConnection, mandateTagRows, MandateTagView, taggedOn } from './mandate-tag.view.js';
import { tagMandates } from './tag-mandate.js';

@Resolver(() => MandateTagView)
export class MandateTagResolver {
  @FieldResolver(() => MandateView, { description: both('代表资格', 'The mandate') })
  mandate(@Root() tag: MandateTagView, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<MandateView> {
    return context.read.oneOrRefuse(mandateRows, tag.mandateId, info);
  }

  @Mutation(() => MandateTagView, { description: both('给代表资格加类别标签', 'Tag a mandate') })
  async tagMandate(@Arg('input', () => TagMandateInput) input: TagMandateInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<MandateTagView> {
    const { mandateId, tag, validFrom: from } = input;
    const id = await context.change('tagMandate', input, async (change) => only(await tagMandates(change, [{ mandateId, tag, from, to: null }])));
    return context.read.oneOrRefuse(mandateTagRows, id, info);
  }

  @Mutation(() => MandateTagView, { description: both('终止代表类别标签', 'End a tag of a mandate') })
  async endMandateTag(@Arg('input', () => EndMandateTagInput) input: EndMandateTagInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<MandateTagView> {
    const id = await context.change('endMandateTag', input, async (change) => {
      const tag = await change.lock(MandateTag, input.tagId, input.expectedVersion);
      change.tell(tag.end(input.endedOn, input.reason));
      return tag;
    });
    return context.read.oneOrRefuse(mandateTagRows, id, info);
  }

  @Mutation(() => MandateTagView, { description: both('作废登记有误的代表类别标签；记录保留', 'Void a tag that never was true; the entry stays') })
  async voidMandateTag(@Arg('input', () => VoidMandateTagInput) input: VoidMandateTagInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<MandateTagView> {
    const id = await context.change('voidMandateTag', input, async (change) => {
      const tag = await change.lock(MandateTag, input.tagId, input.expectedVersion);
      change.tell(tag.takeBack(input.reason, change.now));
      return tag;
    });
    return context.read.oneOrRefuse(mandateTagRows, id, info);
  }
}

@Resolver(() => MandateView)
export class TagsOfMandate {
  @FieldResolver(() => MandateTagConnection, { description: both('当日的类别标签（按代码）', 'Tags that hold on the day, by code') })
  tags(
    @Root() mandate: MandateView, @Args(() => PageArgs) paging: PageArgs, @Arg('asOf', () => CivilDayScalar, asOfArgument) asOf: CivilDay | null,
    @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo,
  ): Promise<Page<MandateTagView>> {
    const day = asOf ?? context.today;
    return pageOfParent(context.read, {
      source: mandateTagRows, order: { by: 't.tag', type: 'text' }, page: paging, where: [taggedOn(day)], parent: 't.mandate_id', parentId: mandate.id, variant: day,
    }, info);
  }
}

export const mandateTagReference: ReferenceResolver = ({ id }, context, info) => context.read.oneOrRefuse(mandateTagRows, id, info);
