import { both, CreatingInput, expectedVersionSays, page, type Page, PageArgs, type ReferenceResolver, type RequestContext, requestIdSays, withinRegion } from '@renda/subgraph';
import { Length } from 'class-validator';
import type { GraphQLResolveInfo } from 'graphql';
import sql from 'sql-template-tag';
import { Arg, Args, Ctx, Field, FieldResolver, ID, Info, InputType, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { RegionReference } from '../elsewhere/region.js';
import { registerUnit } from './register-unit.js';
import { UndertakingUnit } from './undertaking-unit.js';
import { UnitConnection, unitRows, UnitView } from './unit.view.js';

@InputType({ description: both('登记承办单位', 'Register an undertaking unit') })
class RegisterUnitInput extends CreatingInput {
  @Field(() => String, { description: both('名称', 'Name') })
  @Length(1, 100)
  name!: string;

  @Field(() => ID, { description: both('所在区域', 'Region') })
  regionId!: string;

  @Field(() => String, { description: both('职权层级', 'Level of powers (code)') })
  @Length(1, 40)
  powersLevel!: string;
}

@InputType({ description: both('停止交办', 'Stop assigning to a unit') })
class RetireUnitInput {
  @Field(() => ID, { description: both('承办单位', 'The unit') })
  id!: string;

  @Field(() => ID, { nullable: true, description: requestIdSays })
  requestId?: string | null;

  @Field(() => Int, { nullable: true, description: expectedVersionSays })
  expectedVersion?: number | null;
}

@Resolver(() => UnitView)
export class UnitResolver {
  @Query(() => UnitView, { nullable: true, description: both('一个承办单位', 'One undertaking unit') })
  unit(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<UnitView | null> {
    return context.read.one(unitRows, id, info);
  }

  @Query(() => UnitConnection, { description: both('承办单位（按名称）：可限于某区域及其下级、某职权层级', 'Undertaking units by name: of a region and below, of a level of powers') })
  units(
    @Args(() => PageArgs) paging: PageArgs,
    @Arg('regionId', () => ID, { nullable: true, description: both('区域：含其下级', 'Region, with all below it') }) regionId: string | null | undefined,
    @Arg('powersLevel', () => String, { nullable: true, description: both('职权层级', 'Level of powers (code)') }) powersLevel: string | null | undefined,
    @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo,
  ): Promise<Page<UnitView>> {
    const where = [
      ...withinRegion(regionId, 'u.region_path'),
      ...(powersLevel ? [sql`u.powers_level = ${powersLevel}`] : []),
    ];
    return page(context.read, { source: unitRows, order: { by: 'u.name', type: 'text' }, page: paging, where }, info);
  }

  @FieldResolver(() => RegionReference, { nullable: true, description: both('所在区域', 'Region') })
  region(@Root() unit: UnitView): RegionReference {
    return { id: unit.regionId };
  }

  @Mutation(() => UnitView, { description: both('登记承办单位', 'Register an undertaking unit') })
  async registerUnit(@Arg('input', () => RegisterUnitInput) input: RegisterUnitInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<UnitView> {
    const id = await context.change('registerUnit', input, (change) => registerUnit(change, { name: input.name, regionId: input.regionId, powersLevel: input.powersLevel }));
    return context.read.oneOrRefuse(unitRows, id, info);
  }

  @Mutation(() => UnitView, { description: both('停止向该单位交办新事项', 'Assign nothing new to this unit') })
  async retireUnit(@Arg('input', () => RetireUnitInput) input: RetireUnitInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<UnitView> {
    const id = await context.change('retireUnit', input, async (change) => {
      const unit = await change.lock(UndertakingUnit, input.id, input.expectedVersion);
      change.tell(unit.retire());
      return unit;
    });
    return context.read.oneOrRefuse(unitRows, id, info);
  }
}

export const unitReference: ReferenceResolver = ({ id }, context, info) => context.read.oneOrRefuse(unitRows, id, info);
