import { both, CreatingInput } from '@renda/subgraph';
import { largestRulebook } from '@renda/rulebook';
import { Length } from 'class-validator';
import { Field, InputType, Int, ObjectType } from 'type-graphql';

@InputType({ description: both('发布规则集', 'Publish a rulebook') })
export class PublishRulebookInput extends CreatingInput {
  @Field(() => String, { description: both('规则集文本（YAML）', 'The text of the rulebook (YAML)') })
  @Length(1, largestRulebook)
  text!: string;

  @Field(() => Boolean, { nullable: true, description: both('只试算：列出会有的变化或全部错误，不作任何更改', 'A dry run: what would change, or all faults; nothing is changed') })
  dryRun?: boolean | null;
}

@ObjectType('RulebookFault', { description: both('规则集文本中的一处错误', 'A fault of the text of a rulebook') })
export class RulebookFaultView {
  @Field(() => Int, { nullable: true, description: both('行号；示例不通过时为空', 'Line; empty for an example that fails') })
  line!: number | null;

  @Field(() => String, { description: both('代码', 'Code') })
  code!: string;

  @Field(() => String, { description: both('说明', 'What is wrong') })
  message!: string;
}

@ObjectType('RulebookPublication', { description: both('发布或试算的结果', 'What publishing did, or would do') })
export class RulebookPublicationView {
  @Field(() => String, { nullable: true, description: both('版本标识；文本有错时为空', 'Identity of the version; empty when the text has faults') })
  hash!: string | null;

  @Field(() => Boolean, { description: both('与上一版相比，条目以外有变', 'Whether something else than entries differs from the version before') })
  headChanged!: boolean;

  @Field(() => [String], { description: both('新增的条目', 'Keys of entries that are new') })
  added!: readonly string[];

  @Field(() => [String], { description: both('有变的条目', 'Keys of entries that differ') })
  changed!: readonly string[];

  @Field(() => [String], { description: both('去掉的条目', 'Keys of entries that are gone') })
  removed!: readonly string[];

  @Field(() => [RulebookFaultView], { description: both('错误（只在试算时列出，至多二百处）', 'Faults, at most 200; only a dry run lists them') })
  faults!: readonly RulebookFaultView[];

  versionId!: string | null;
}
