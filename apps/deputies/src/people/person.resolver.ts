import type { CivilDay } from '@renda/calendar';
import { both, CivilDayScalar, CreatingInput, page, type Page, PageArgs, pageOfParent, type ReferenceResolver, type RequestContext } from '@renda/subgraph';
import { Length } from 'class-validator';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Info, InputType, Mutation, Query, Resolver, Root } from 'type-graphql';
import { asOfArgument } from '../arguments.js';
import { RegionView } from '../regions/region.view.js';
import { deputiesOfRegions, deputyOn } from './deputies.js';
import { bySortName, PersonConnection, personRows, PersonView } from './person.view.js';
import { phoneOf } from './phone-of.js';
import { registerPerson } from './register-person.js';

@InputType({ description: both('登记人员', 'Register a person') })
class RegisterPersonInput extends CreatingInput {
  @Field(() => String, { description: both('姓名', 'Name') })
  @Length(1, 60)
  name!: string;

  @Field(() => String, { nullable: true, description: both('排序用拼音；不填则按姓名生成', 'Pinyin to sort by; made from the name if not given') })
  @Length(1, 200)
  sortName?: string | null;

  @Field(() => String, { nullable: true, description: both('性别：F、M', 'Gender (code): F, M') })
  gender?: string | null;

  @Field(() => String, { nullable: true, description: both('联系电话', 'Phone number') })
  phone?: string | null;
}

@ArgsType()
class DeputyArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: both('区域：本级及以下各级人大的代表，和由本区域选出的上级代表', 'Region: who sits in its congresses or those below, and who was elected there to one above') })
  regionId?: string | null;

  @Field(() => String, { nullable: true, description: both('级别（代码）', 'Level (code)') })
  level?: string | null;

  @Field(() => ID, { nullable: true, description: both('届', 'Term') })
  termId?: string | null;

  @Field(() => String, { nullable: true, description: both('当日所带的类别标签（代码，见 mandateTagKinds）', 'Tag of the mandate on the day (code, see mandateTagKinds)') })
  tag?: string | null;

  @Field(() => CivilDayScalar, asOfArgument)
  asOf?: CivilDay | null;
}

@Resolver(() => PersonView)
export class PersonResolver {
  @Query(() => PersonView, { nullable: true, description: both('一位人员', 'One person') })
  person(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<PersonView | null> {
    return context.read.one(personRows, id, info);
  }

  @Query(() => PersonConnection, { description: both('代表（按人计，一人多职只列一次；按姓名拼音）', 'Deputies, counted as persons: who holds several mandates is listed once; by name') })
  deputies(@Args(() => DeputyArgs) asked: DeputyArgs, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Page<PersonView>> {
    return page(context.read, { source: personRows, order: bySortName, page: asked, where: [deputyOn(asked.asOf ?? context.today, asked)] }, info);
  }

  @FieldResolver(() => String, { nullable: true, description: both('联系电话：只对有权者显示', 'Phone number: shown only to who may read it') })
  phone(@Root() person: PersonView, @Ctx() context: RequestContext): Promise<string | null> {
    return phoneOf(context, person.id);
  }

  @Mutation(() => PersonView, { description: both('登记人员', 'Register a person') })
  async registerPerson(@Arg('input', () => RegisterPersonInput) input: RegisterPersonInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<PersonView> {
    const { name, sortName, gender, phone } = input;
    const id = await context.change('registerPerson', input, (change) => Promise.resolve(registerPerson(change, { name, sortName, gender, phone })));
    return context.read.oneOrRefuse(personRows, id, info);
  }
}

@Resolver(() => RegionView)
export class DeputiesOfRegion {
  @FieldResolver(() => PersonConnection, { description: both('本区域的代表（按人计）：本级及以下各级人大的代表，和由本区域选出的上级代表', 'Deputies of this region, counted as persons: who sits in its congresses or those below, and who was elected there to one above') })
  deputies(
    @Root() region: RegionView, @Args(() => PageArgs) paging: PageArgs, @Arg('asOf', () => CivilDayScalar, asOfArgument) asOf: CivilDay | null,
    @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo,
  ): Promise<Page<PersonView>> {
    const day = asOf ?? context.today;
    return pageOfParent(context.read, { source: deputiesOfRegions(day), order: bySortName, page: paging, parent: 'd.region_id', parentId: region.id, variant: day }, info);
  }
}

export const personReference: ReferenceResolver = ({ id }, context, info) => context.read.oneOrRefuse(personRows, id, info);
