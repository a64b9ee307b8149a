import type { CivilDay } from '@renda/calendar';
import { both, CivilDayScalar, CreatingInput } from '@renda/subgraph';
import { Length } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { EndingInput, VoidingInput } from '../changing-inputs.js';

@InputType({ description: both('给代表资格加类别标签', 'Tag a mandate') })
export class TagMandateInput extends CreatingInput {
  @Field(() => ID, { description: both('代表资格', 'Mandate') })
  mandateId!: string;

  @Field(() => String, { description: both('类别（代码，见 mandateTagKinds）', 'Tag (code, see mandateTagKinds)') })
  @Length(2, 60)
  tag!: string;

  @Field(() => CivilDayScalar, { description: both('起始日期', 'First day it holds') })
  validFrom!: CivilDay;
}

@InputType({ description: both('终止代表类别标签', 'End a tag of a mandate') })
export class EndMandateTagInput extends EndingInput {
  @Field(() => ID, { description: both('标签', 'The tag') })
  tagId!: string;
}

@InputType({ description: both('作废登记有误的代表类别标签', 'Void a tag that never was true') })
export class VoidMandateTagInput extends VoidingInput {
  @Field(() => ID, { description: both('标签', 'The tag') })
  tagId!: string;
}
