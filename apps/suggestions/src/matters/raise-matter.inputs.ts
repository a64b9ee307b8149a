import { both } from '@renda/subgraph';
import { Length, ValidateNested } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { MatterOccasionInput } from './matter-occasion.view.js';

@InputType({ description: both('联系方式（可不留）', 'How to reach you (may be left out)') })
export class MatterContactInput {
  @Field(() => String, { nullable: true, description: both('姓名', 'Name') })
  @Length(0, 50)
  name: string | null = null;

  @Field(() => String, { nullable: true, description: both('电话', 'Phone') })
  @Length(0, 30)
  phone: string | null = null;
}

/** What is said of a matter whatever way it comes in. */
@InputType({ description: both('反映的一件事', 'What is said of one matter') })
export class WhatIsRaisedInput {
  @Field(() => String, { description: both('VOTER 群众、ENTERPRISE 企业', 'VOTER or ENTERPRISE') })
  @Length(1, 40)
  kind!: string;

  @Field(() => String, { nullable: true, description: both('领域，见 matterTopics；可留待分析时归类', 'Topic (code of matterTopics); may be left to the analysis') })
  @Length(1, 40)
  topic?: string | null;

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

@InputType({ description: both('反映事项', 'Raise a matter') })
export class RaiseMatterInput extends WhatIsRaisedInput {
  @Field(() => ID, { description: both('请求编号（UUID）：重复发送只生效一次，回执号相同', 'Request id (UUID): sent again it takes effect once and answers the same receipt') })
  requestId!: string;

  @Field(() => ID, { description: both('联络站', 'The station') })
  stationId!: string;

  @Field(() => String, { description: both('收集渠道，见 matterChannels', 'Channel (code of matterChannels)') })
  @Length(1, 40)
  channel!: string;

  @Field(() => MatterOccasionInput, { nullable: true, description: both('在哪次活动、接待、进站或见面中收集；须登录', 'At which activity, reception, visit or meeting it was raised; for who has signed in') })
  @ValidateNested()
  occasion?: MatterOccasionInput | null;
}

/** What was said as the use case takes it: what was left out is null. */
export function whatIsRaised({ kind, topic = null, title, text, concernsRegionId = null, contact }: WhatIsRaisedInput): {
  kind: string; topic: string | null; title: string; text: string; concernsRegionId: string | null; contact: { name: string | null; phone: string | null } | null;
} {
  return { kind, topic, title, text, concernsRegionId, contact: contact ? { name: contact.name ?? null, phone: contact.phone ?? null } : null };
}
