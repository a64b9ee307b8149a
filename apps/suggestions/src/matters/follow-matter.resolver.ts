import type { CivilDay } from '@renda/calendar';
import { both, CivilDayScalar, largestPage, type RequestContext } from '@renda/subgraph';
import { Length, ValidateNested } from 'class-validator';
import type { GraphQLResolveInfo } from 'graphql';
import sql from 'sql-template-tag';
import { Arg, Ctx, Field, FieldResolver, ID, Info, InputType, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import { assignOnTheSpot } from './assign-on-the-spot.js';
import { localStagesOf } from './matter-chain.js';
import { AnalyseMatterInput, MatterStepInput } from './matter-steps.inputs.js';
import { Matter } from './matter.js';
import { matterRows, MatterView } from './matter.view.js';
import { moveMatter } from './move-matter.js';
import { turnOf } from './turn-of.js';

const nextCheckSays = both('下次检查日期，不早于今日', 'Day of the next check, today or later');

@InputType({ description: both('跟踪：由谁跟踪，下次何时检查', 'Follow it: who does, and when he looks next') })
class FollowUpInput {
  @Field(() => String, { description: both('跟踪人', 'Who follows it') })
  @Length(1, 50)
  follower!: string;

  @Field(() => CivilDayScalar, { description: nextCheckSays })
  nextCheckOn!: CivilDay;
}

@InputType({ description: both('明确跟踪人', 'Say who follows it') })
class FollowMatterInput extends MatterStepInput {
  @Field(() => String, { description: both('跟踪人', 'Who follows it') })
  @Length(1, 50)
  follower!: string;

  @Field(() => CivilDayScalar, { description: nextCheckSays })
  nextCheckOn!: CivilDay;
}

@InputType({ description: both('登记一次检查', 'Write a check down') })
class CheckMatterInput extends MatterStepInput {
  @Field(() => String, { description: both('检查情况', 'What was found') })
  @Length(1, 500)
  note!: string;

  @Field(() => CivilDayScalar, { description: nextCheckSays })
  nextCheckOn!: CivilDay;
}

@InputType({ description: both('登记经过该地增加的环节', 'Write down that it passed a stage its place adds') })
class PassLocalStageInput extends MatterStepInput {
  @Field(() => String, { description: both('该地规则集增加的环节', 'Stage that the rulebook of the place adds (key)') })
  @Length(1, 60)
  localStage!: string;
}

@InputType({ description: both('是否公开标题和答复', 'Whether title and answer are shown to everybody') })
class PublishMatterInput extends MatterStepInput {
  @Field(() => Boolean, { description: both('是否公开', 'Whether they are shown') })
  shown!: boolean;
}

@InputType({ description: both('现场交办', 'Assign it on the spot') })
class AssignOnTheSpotInput extends AnalyseMatterInput {
  @Field(() => ID, { description: both('承办单位', 'The unit') })
  unitId!: string;

  @Field(() => CivilDayScalar, { description: both('办理期限，不早于今日', 'Day it is due, today or later') })
  dueOn!: CivilDay;

  @Field(() => String, { description: both('现场接受交办的人，如局长', 'Who accepts it there, for example the chief of the bureau') })
  @Length(1, 50)
  acceptedBy!: string;

  @Field(() => FollowUpInput, { nullable: true, description: both('跟踪（可不填）', 'Who follows it (may be left out)') })
  @ValidateNested()
  followUp?: FollowUpInput | null;
}

@ObjectType('MatterCheck', { description: both('一次跟踪检查', 'One check of a matter that is followed') })
class CheckView {
  @Field(() => Date, { description: both('时间', 'When') })
  at!: Date;

  @Field(() => String, { description: both('检查情况；明确跟踪人时为其姓名', 'What was found; who follows it, where that was said') })
  note!: string;

  @Field(() => CivilDayScalar, { description: both('下次检查日期', 'Day of the next check') })
  nextCheckOn!: CivilDay;

  matterId!: string;
}

@Resolver(() => MatterView)
export class FollowMatterResolver {
  @Mutation(() => MatterView, { description: both('现场交办：收集至交办一次完成，各环节都登记', 'Assign a matter on the spot: every stage up to the assignment is entered in one sitting') })
  async assignOnTheSpot(@Arg('input', () => AssignOnTheSpotInput) input: AssignOnTheSpotInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<MatterView> {
    const { nature, powersLevel, topic = null, grades, unitId, dueOn, acceptedBy, followUp = null } = input;
    const analysis = { nature, powersLevel, topic, grades, note: input.note.trim() === '' ? null : input.note };
    const given = { id: input.id, expectedVersion: input.expectedVersion ?? null, analysis, unitId, dueOn, acceptedBy, followUp };
    return context.read.oneOrRefuse(matterRows, await context.change('assignOnTheSpot', input, (change) => assignOnTheSpot(change, given)), info);
  }

  @Mutation(() => MatterView, { description: both('明确跟踪人和下次检查日期（交办至销号之间）', 'Say who follows a matter and when he looks next, from the assignment to the strike-off') })
  async followMatter(@Arg('input', () => FollowMatterInput) input: FollowMatterInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<MatterView> {
    return context.read.oneOrRefuse(matterRows, await context.change('followMatter', input, (change) => moveMatter(change, input, (matter, by) => matter.follow(input, by))), info);
  }

  @Mutation(() => MatterView, { description: both('登记一次跟踪检查', 'Write down that it was looked after') })
  async checkMatter(@Arg('input', () => CheckMatterInput) input: CheckMatterInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<MatterView> {
    return context.read.oneOrRefuse(matterRows, await context.change('checkMatter', input, (change) => moveMatter(change, input, (matter, by) => matter.check(input, by))), info);
  }

  @Mutation(() => MatterView, { description: both('登记经过该地规则集增加的环节', 'Write down that it passed a stage that the rulebook of its place adds') })
  async passLocalStage(@Arg('input', () => PassLocalStageInput) input: PassLocalStageInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<MatterView> {
    const id = await context.change('passLocalStage', input, (change) =>
      moveMatter(change, input, async (matter, by) => matter.passLocal(input.localStage, await localStagesOf(change, matter), by)));
    return context.read.oneOrRefuse(matterRows, id, info);
  }

  @Mutation(() => MatterView, { description: both('公开或不再公开标题和答复（反馈之后）', 'Show title and answer to everybody, or no longer, once the source was told') })
  async publishMatter(@Arg('input', () => PublishMatterInput) input: PublishMatterInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<MatterView> {
    const id = await context.change('publishMatter', input, async (change) => {
      const matter = await change.lock(Matter, input.id, input.expectedVersion);
      matter.publish(input.shown, turnOf(change, matter));
      change.tell(matter.told());
      return matter;
    });
    return context.read.oneOrRefuse(matterRows, id, info);
  }

  @FieldResolver(() => [CheckView], { description: both('历次跟踪检查', 'Every check, the first first') })
  checks(@Root() { id }: MatterView, @Ctx() { read }: RequestContext): Promise<CheckView[]> {
    return read.loader<string, CheckView[]>('matter checks', async (ids) => {
      const rows = await read.rows<CheckView>(sql`
        select kept.* from unnest(${[...ids]}::uuid[]) asked(id) cross join lateral (
          select matter_id as "matterId", at, note, next_check_on::text as "nextCheckOn" from matter_check where matter_id = asked.id order by number limit ${largestPage}) kept`);
      const found = Map.groupBy(rows, ({ matterId }) => matterId);
      return ids.map((one) => found.get(one) ?? []);
    }).load(id);
  }
}
