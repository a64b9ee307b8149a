import { both, CreatingInput, expectedVersionSays, requestIdSays } from '@renda/subgraph';
import { ArrayMaxSize, ArrayMinSize, Length } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';

@InputType({ description: both('把若干件事项归集为共性问题', 'Gather several matters in a common problem') })
export class GatherMattersInput extends CreatingInput {
  @Field(() => ID, { nullable: true, description: both('联络站（联络站、区域填一个）', 'Station it is of (a station or a region)') })
  stationId?: string | null;

  @Field(() => ID, { nullable: true, description: both('区域', 'Region it is of') })
  regionId?: string | null;

  @Field(() => String, { description: both('标题', 'Title') })
  @Length(1, 100)
  title!: string;

  @Field(() => String, { description: both('内容', 'Text') })
  @Length(1, 2000)
  text!: string;

  @Field(() => String, { nullable: true, description: both('领域，见 matterTopics', 'Topic (code of matterTopics)') })
  @Length(1, 40)
  topic?: string | null;

  @Field(() => [ID], { description: both('事项，2—200 件', 'The matters, 2 to 200') })
  @ArrayMinSize(2)
  @ArrayMaxSize(200)
  matterIds!: string[];
}

@InputType({ description: both('对一个共性问题的一步', 'A step of a common problem') })
export abstract class CommonProblemStepInput {
  @Field(() => ID, { description: both('共性问题', 'The common problem') })
  id!: string;

  @Field(() => ID, { nullable: true, description: requestIdSays })
  requestId?: string | null;

  @Field(() => Int, { nullable: true, description: expectedVersionSays })
  expectedVersion?: number | null;
}

@InputType({ description: both('再归集事项', 'Gather further matters') })
export class AddMattersInput extends CommonProblemStepInput {
  @Field(() => [ID], { description: both('事项，1—200 件', 'The matters, 1 to 200') })
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  matterIds!: string[];
}

@InputType({ description: both('研究', 'Study it') })
export class StudyCommonProblemInput extends CommonProblemStepInput {
  @Field(() => String, { description: both('研究意见', 'What was found') })
  @Length(1, 2000)
  findings!: string;
}

@InputType({ description: both('报送：形成调研报告或代表建议（填一个）', 'Report it: it led to a research report or a suggestion (one of them)') })
export class ReportCommonProblemInput extends CommonProblemStepInput {
  @Field(() => ID, { nullable: true, description: both('调研报告', 'The research report') })
  reportId?: string | null;

  @Field(() => ID, { nullable: true, description: both('代表建议、议案', 'The suggestion or bill') })
  suggestionId?: string | null;
}

@InputType({ description: both('结束', 'Close it') })
export class CloseCommonProblemInput extends CommonProblemStepInput {
  @Field(() => String, { description: both('理由', 'Why') })
  @Length(1, 500)
  reason!: string;
}
