import { both, Refusal, type RequestContext } from '@renda/subgraph';
import { Length, ValidateNested } from 'class-validator';
import sql from 'sql-template-tag';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { MatterOccasionInput } from './matter-occasion.view.js';
import { MatterProgress, progressByReceipt } from './matter-progress.js';
import { raiseMatter } from './raise-matter.js';

@InputType({ description: both('联系方式（可不留）', 'How to reach you (may be left out)') })
class MatterContactInput {
  @Field(() => String, { nullable: true, description: both('姓名', 'Name') })
  @Length(0, 50)
  name: string | null = null;

  @Field(() => String, { nullable: true, description: both('电话', 'Phone') })
  @Length(0, 30)
  phone: string | null = null;
}

@InputType({ description: both('反映事项', 'Raise a matter') })
class RaiseMatterInput {
  @Field(() => ID, { description: both('请求编号（UUID）：重复发送只生效一次，回执号相同', 'Request id (UUID): sent again it takes effect once and answers the same receipt') })
  requestId!: string;

  @Field(() => ID, { description: both('联络站', 'The station') })
  stationId!: string;

  @Field(() => String, { description: both('VOTER 群众、ENTERPRISE 企业', 'VOTER or ENTERPRISE') })
  @Length(1, 40)
  kind!: string;

  @Field(() => String, { description: both('收集渠道，见 matterChannels', 'Channel (code of matterChannels)') })
  @Length(1, 40)
  channel!: string;

  @Field(() => String, { nullable: true, description: both('领域，见 matterTopics；可留待分析时归类', 'Topic (code of matterTopics); may be left to the analysis') })
  @Length(1, 40)
  topic?: string | null;

  @Field(() => MatterOccasionInput, { nullable: true, description: both('在哪次活动、接待、进站或见面中收集；须登录', 'At which activity, reception, visit or meeting it was raised; for who has signed in') })
  @ValidateNested()
  occasion?: MatterOccasionInput | null;

  @Field(() => String, { description: both('标题，不超过 100 字', 'Title, at most 100 characters') })
  @Length(1, 100)
  title!: string;

  @Field(() => String, { description: both('内容，不超过 2000 字', 'Text, at most 2000 characters') })
  @Length(1, 2000)
  text!: string;

  @Field(() => ID, { nullable: true, description: both('涉及的区域', 'The region it concerns') })
  concernsRegionId?: string | null;

  @Field(() => MatterContactInput, { nullable: true, description: both('联系方式（可不留）', 'How to reach you (may be left out)') })
  @ValidateNested()
  contact?: MatterContactInput | null;
}

@ObjectType({ description: both('回执：凭回执号查询进度，请妥善保存', 'A receipt: its number answers how far the matter is; keep it') })
class RaisedMatter {
  @Field(() => String, { description: both('回执号', 'Receipt number') })
  receipt!: string;

  @Field(() => Date, { description: both('收集时间', 'When it was raised') })
  raisedAt!: Date;
}

/** What anybody may do without a login: raise a matter, and ask for it by its receipt. */
@Resolver()
export class RaiseMatterResolver {
  @Mutation(() => RaisedMatter, { description: both('反映事项：不需登录，返回回执号', 'Raise a matter: no login is needed; answers a receipt') })
  async raiseMatter(@Arg('input', () => RaiseMatterInput) input: RaiseMatterInput, @Ctx() context: RequestContext): Promise<RaisedMatter> {
    const { stationId, kind, channel, topic = null, title, text } = input;
    const occasion = input.occasion ? { kind: input.occasion.kind, id: input.occasion.id } : null;
    const contact = input.contact ? { name: input.contact.name ?? null, phone: input.contact.phone ?? null } : null;
    const id = await context.change('raiseMatter', input, (change) =>
      raiseMatter(change, { stationId, kind, channel, topic, occasion, title, text, concernsRegionId: input.concernsRegionId ?? null, contact }));
    const [raised] = await context.read.rows<RaisedMatter>(
      sql`select r.number as receipt, m.raised_at as "raisedAt" from matter_receipt r join matter m on m.id = r.matter_id where m.id = ${id}`);
    if (!raised) throw new Refusal('NOT_AVAILABLE');
    return raised;
  }

  @Query(() => MatterProgress, { nullable: true, description: both('凭回执号查询进度：不需登录，大小写、横线、空格不影响', 'How far a matter is, by its receipt: no login; case, dashes and spaces do not matter') })
  async matterByReceipt(@Arg('receipt', () => String, { description: both('回执号：大小写、横线不限', 'Receipt number: case and dashes do not matter') }) receipt: string, @Ctx() context: RequestContext): Promise<MatterProgress> {
    const progress = await progressByReceipt(context, receipt.slice(0, 100));
    if (!progress) throw new Refusal('NOT_AVAILABLE');
    return progress;
  }
}
