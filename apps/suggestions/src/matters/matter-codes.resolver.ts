import { both, Refusal, type RequestContext } from '@renda/subgraph';
import sql from 'sql-template-tag';
import { Arg, Ctx, Field, FieldResolver, ID, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { type Dimension, MatterCodes, type NamedCode } from './matter-codes.js';
import { MatterView } from './matter.view.js';

@ObjectType('MatterCode', { description: both('事项的一个代码：渠道、领域或分类取值', 'A code of matters: a channel, a topic or a value of a further dimension') })
class CodeView {
  @Field(() => String, { description: both('代码', 'Code') })
  code!: string;

  @Field(() => String, { description: both('中文名称', 'Name in Chinese') })
  name!: string;

  @Field(() => String, { description: both('英文名称', 'Name in English') })
  englishName!: string;

  @Field(() => String, { nullable: true, description: both('出处', 'The text that names it') })
  citation!: string | null;

  @Field(() => Boolean, { description: both('是否由该地规则集增加', 'Whether the rulebook of the place adds it') })
  local!: boolean;
}

@ObjectType('MatterDimension', { description: both('该地规则集增加的一个分类维度', 'A further dimension by which a place classes its matters') })
class DimensionView {
  @Field(() => String, { description: both('维度', 'Key') })
  key!: string;

  @Field(() => String, { description: both('中文名称', 'Name in Chinese') })
  name!: string;

  @Field(() => String, { description: both('英文名称', 'Name in English') })
  englishName!: string;

  @Field(() => [CodeView], { description: both('取值', 'Its values') })
  values!: CodeView[];
}

@ObjectType('MatterGrade', { description: both('事项在一个分类维度上的取值', 'What a matter is by a further dimension') })
class GradeView {
  @Field(() => String, { description: both('维度，见 matterDimensions', 'Dimension (key of matterDimensions)') })
  dimension!: string;

  @Field(() => String, { description: both('取值', 'Value (code)') })
  value!: string;
}

const placeSays = both('所在区域：含该地规则集增加的', 'Region: with what the rulebook in force there adds');

const shown = ({ code, name: { zh, en }, citation, local }: NamedCode): CodeView => ({ code, name: zh, englishName: en, citation, local });
const dimension = ({ key, title: { zh, en }, values }: Dimension): DimensionView => ({ key, name: zh, englishName: en, values: values.map(shown) });

/** The codes of a region today; without one those of every place. Throws NOT_AVAILABLE for a region that is not heard of. */
async function codesOf({ read, ruling, today }: RequestContext, regionId: string | null | undefined): Promise<MatterCodes> {
  if (!regionId) return new MatterCodes(null);
  const [region] = await read.rows<{ path: string }>(sql`select path from region_heard where id = ${regionId}`);
  if (!region) throw new Refusal('NOT_AVAILABLE');
  return MatterCodes.of(ruling, region.path, today);
}

@Resolver()
export class MatterCodesResolver {
  @Query(() => [CodeView], { description: both('收集渠道目录', 'The channels by which matters come in') })
  async matterChannels(@Arg('regionId', () => ID, { nullable: true, description: placeSays }) regionId: string | null | undefined, @Ctx() context: RequestContext): Promise<CodeView[]> {
    return (await codesOf(context, regionId)).channels.map(shown);
  }

  @Query(() => [CodeView], { description: both('领域目录', 'The topics that matters are about') })
  async matterTopics(@Arg('regionId', () => ID, { nullable: true, description: placeSays }) regionId: string | null | undefined, @Ctx() context: RequestContext): Promise<CodeView[]> {
    return (await codesOf(context, regionId)).topics.map(shown);
  }

  @Query(() => [DimensionView], { description: both('该地的其他分类维度', 'The further dimensions by which a place classes its matters') })
  async matterDimensions(@Arg('regionId', () => ID, { nullable: true, description: placeSays }) regionId: string | null | undefined, @Ctx() context: RequestContext): Promise<DimensionView[]> {
    return (await codesOf(context, regionId)).dimensions.map(dimension);
  }
}

@Resolver(() => MatterView)
export class MatterGradesResolver {
  @FieldResolver(() => [GradeView], { description: both('其他分类维度上的取值', 'What it is by further dimensions') })
  grades(@Root() { gradesGiven }: MatterView): GradeView[] {
    return Object.entries(gradesGiven).map(([key, value]) => ({ dimension: key, value }));
  }
}
