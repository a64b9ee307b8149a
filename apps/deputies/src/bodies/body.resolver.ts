import type { CivilDay } from '@renda/calendar';
import { both, CivilDayScalar, CreatingInput, heldOn, only, type Page, PageArgs, pageOfParent, type ReferenceResolver, type RequestContext } from '@renda/subgraph';
import { Length } from 'class-validator';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Field, FieldResolver, ID, Info, InputType, Mutation, Query, Resolver, Root } from 'type-graphql';
import { asOfArgument } from '../arguments.js';
import { regionRows, RegionView } from '../regions/region.view.js';
import { BodyConnection, bodyRows, BodyView } from './body.view.js';
import { setUpBodies } from './set-up-body.js';

@InputType({ description: both('设立机构', 'Set up a body') })
class SetUpBodyInput extends CreatingInput {
  @Field(() => String, { description: both('名称', 'Name') })
  @Length(1, 100)
  name!: string;

  @Field(() => String, { description: both('种类（代码）', 'Kind (code)') })
  @Length(2, 60)
  kind!: string;

  @Field(() => ID, { description: both('所在区域', 'Its region') })
  regionId!: string;

  @Field(() => CivilDayScalar, { description: both('设立日期', 'First day it holds') })
  validFrom!: CivilDay;
}

@Resolver(() => BodyView)
export class BodyResolver {
  @Query(() => BodyView, { nullable: true, description: both('一个机构', 'One body') })
  body(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<BodyView | null> {
    return context.read.one(bodyRows, id, info);
  }

  @FieldResolver(() => RegionView, { description: both('所在区域', 'Its region') })
  region(@Root() body: BodyView, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<RegionView> {
    return context.read.oneOrRefuse(regionRows, body.regionId, info);
  }

  @Mutation(() => BodyView, { description: both('设立机构', 'Set up a body') })
  async setUpBody(@Arg('input', () => SetUpBodyInput) input: SetUpBodyInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<BodyView> {
    const { name, kind, regionId, validFrom: from } = input;
    const id = await context.change('setUpBody', input, async (change) => only(await setUpBodies(change, [{ name, kind, regionId, from, to: null }])));
    return context.read.oneOrRefuse(bodyRows, id, info);
  }
}

@Resolver(() => RegionView)
export class BodiesOfRegion {
  @FieldResolver(() => BodyConnection, { description: both('本区域的机构（按名称）', 'Bodies of this region, by name') })
  bodies(
    @Root() region: RegionView, @Args(() => PageArgs) paging: PageArgs, @Arg('asOf', () => CivilDayScalar, asOfArgument) asOf: CivilDay | null,
    @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo,
  ): Promise<Page<BodyView>> {
    const day = asOf ?? context.today;
    return pageOfParent(context.read, {
      source: bodyRows, order: { by: 'b.name', type: 'text' }, page: paging, where: [heldOn('b', day)], parent: 'b.region_id', parentId: region.id, variant: day,
    }, info);
  }
}

export const bodyReference: ReferenceResolver = ({ id }, context, info) => context.read.oneOrRefuse(bodyRows, id, info);
