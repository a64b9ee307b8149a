import { both } from '@renda/subgraph';
import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql';
import { occasionTypes } from '../elsewhere/occasions.js';
import { chainKinds } from './chain-kinds.js';

/** Whatever can stand in a chain, whichever service's it is. */
export const ProvenanceItem = createUnionType({
  name: 'ProvenanceItem',
  description: both('来龙去脉中的一件事物：事项、建议、报告、协商、测评、销号、回头看，或活动、接待、进站等', 'Whatever stands in a chain: a matter, suggestion, report, consultation, survey, strike-off, look-back, or an activity, reception, visit'),
  types: () => [...Object.values(chainKinds).map(({ view }) => view), ...occasionTypes] as unknown as readonly [new () => object],
  resolveType: (value) => (value as { __typename: string }).__typename,
});

@ObjectType('ProvenanceStep', { description: both('经过的一步', 'One step that it took') })
export class ProvenanceStepView {
  @Field(() => String, { description: both('哪一步', 'Which step (code)') })
  action!: string;

  @Field(() => String, { description: both('此后的状态', 'Where it stood after it (code)') })
  status!: string;

  @Field(() => String, { description: both('此后状态的名称', 'Where it stood after it, in words') })
  statusName!: string;

  @Field(() => Date, { description: both('时间', 'When') })
  at!: Date;
}

@ObjectType('ProvenanceNode', { description: both('来龙去脉中的一环', 'One thing in a chain') })
export class ProvenanceNodeView {
  @Field(() => ID, { description: both('标识', 'Id') })
  id!: string;

  @Field(() => String, { description: both('类别：图中的类型名', 'What it is: the name of its type in the graph') })
  kind!: string;

  @Field(() => String, { description: both('类别名称', 'What it is, in words') })
  kindName!: string;

  @Field(() => String, { nullable: true, description: both('标题', 'Title') })
  title!: string | null;

  @Field(() => String, { nullable: true, description: both('现在的状态', 'Where it stands (code)') })
  status!: string | null;

  @Field(() => String, { nullable: true, description: both('现在状态的名称', 'Where it stands, in words') })
  statusName!: string | null;

  @Field(() => Date, { nullable: true, description: both('起始时间；其他服务的事物为空', "When it began; null for another service's") })
  at!: Date | null;

  @Field(() => Int, { description: both('与所查一件相隔几环：负数为其来由，正数为其结果', 'How many links from what was asked for: below 0 for what led to it, above for what came of it') })
  distance!: number;

  @Field(() => [ProvenanceStepView], { description: both('经过的各步', 'The steps it took') })
  steps!: ProvenanceStepView[];
}

@ObjectType('ProvenanceLink', { description: both('一件出自另一件', 'That one thing came of another') })
export class ProvenanceLinkView {
  @Field(() => ID, { description: both('从哪一件', 'From which') })
  fromId!: string;

  @Field(() => ID, { description: both('到哪一件', 'To which') })
  toId!: string;

  @Field(() => String, { description: both('关系', 'What the one was to the other (code)') })
  relation!: string;

  @Field(() => String, { description: both('关系的名称', 'What the one was to the other, in words') })
  relationName!: string;

  @Field(() => Date, { description: both('时间', 'When') })
  at!: Date;
}

@ObjectType('Provenance', { description: both('来龙去脉：从群众的第一句话到销号、回头看，向前向后都可查；看不到的不列，也不列只经由它才到的', 'From the first word to the strike-off and the look-back, both ways; what the asker may not see is left out, and what is reached through it alone') })
export class ProvenanceView {
  @Field(() => [ProvenanceNodeView], { description: both('各环，来由在前（至多 200）', 'The things in it, what led to it first; at most 200') })
  nodes!: ProvenanceNodeView[];

  @Field(() => [ProvenanceLinkView], { description: both('各环之间的关系', 'What they were to each other') })
  links!: ProvenanceLinkView[];

  @Field(() => String, { description: both('一段中文叙述', 'The whole in one paragraph of Chinese') })
  story!: string;

  @Field(() => String, { description: both('一段英文叙述', 'The whole in one paragraph of English') })
  englishStory!: string;

  @Field(() => String, { description: both('一幅图（SVG，自含，可直接显示）', 'A picture of it: SVG, complete in itself') })
  picture!: string;
}
