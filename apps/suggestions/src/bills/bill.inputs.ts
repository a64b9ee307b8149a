import { both } from '@renda/subgraph';
import { Length } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { OutputStepInput } from '../outputs/output.inputs.js';
import { ProposalInput } from '../suggestions/suggestion.inputs.js';
import { NotedInput, ReasonedInput } from '../suggestions/suggestion-steps.inputs.js';

@InputType({ description: both('起草议案', 'Draft a bill') })
export class DraftBillInput extends ProposalInput {}

@InputType({ description: both('提出前沟通', 'Show a draft to the units it concerns') })
export class CommunicateBillInput extends OutputStepInput {
  @Field(() => [ID], { description: both('相关单位，不超过 20 个', 'The units it concerns, at most 20') })
  unitIds!: string[];
}

@InputType({ description: both('记录一次沟通', 'Write down what was spoken about') })
export class RecordBillTalkInput extends OutputStepInput {
  @Field(() => String, { description: both('与谁沟通、意见如何', 'With whom, and what it came to') })
  @Length(1, 2000)
  text!: string;
}

@InputType({ description: both('提出议案', 'Raise a bill') })
export class RaiseBillInput extends OutputStepInput {}

@InputType({ description: both('立案', 'File a bill') })
export class FileBillInput extends NotedInput {}

@InputType({ description: both('不予立案', 'Turn a bill down') })
export class TurnDownBillInput extends ReasonedInput {}

@InputType({ description: both('交付专门委员会审议', 'Refer a bill to a special committee') })
export class ReferBillInput extends OutputStepInput {
  @Field(() => ID, { description: both('专门委员会', 'The special committee') })
  committeeId!: string;
}

@InputType({ description: both('专门委员会报告', 'The committee reports') })
export class ReportOnBillInput extends OutputStepInput {
  @Field(() => String, { description: both('审议、办理结果报告', 'How it was considered and handled') })
  @Length(1, 10_000)
  text!: string;
}

@InputType({ description: both('议案办结', 'Conclude a bill') })
export class ConcludeBillInput extends OutputStepInput {
  @Field(() => String, { description: both('ADOPTED 采纳、PLANNED 列入计划、AS_SUGGESTION 作为建议办理、NOT_ADOPTED 未采纳', 'ADOPTED, PLANNED, AS_SUGGESTION or NOT_ADOPTED') })
  @Length(1, 40)
  result!: string;

  @Field(() => String, { description: both('依据：文字或材料编号', 'Evidence: text or a reference') })
  @Length(1, 2000)
  evidence!: string;
}
