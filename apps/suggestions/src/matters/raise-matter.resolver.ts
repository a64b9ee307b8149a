import { both, Refusal, type RequestContext } from '@renda/subgraph';
import sql from 'sql-template-tag';
import { Arg, Ctx, Field, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { MatterProgress, progressByReceipt } from './matter-progress.js';
import { RaiseMatterInput, whatIsRaised } from './raise-matter.inputs.js';
import { raiseMatter } from './raise-matter.js';

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
    const { stationId, channel } = input;
    const occasion = input.occasion ? { kind: input.occasion.kind, id: input.occasion.id } : null;
    const id = await context.change('raiseMatter', input, (change) => raiseMatter(change, { ...whatIsRaised(input), stationId, channel, occasion }));
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
