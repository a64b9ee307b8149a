import { both, connectionOf, type RowSource, versionSays } from '@renda/subgraph';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { ProblemStatus } from './common-problem.lifecycle.js';

@ObjectType('CommonProblem', { description: both('共性问题：由若干件个性问题归集而成，各件仍各自办结', 'A problem that several matters have in common; each keeps its own solution') })
@Directive('@key(fields: "id")')
export class CommonProblemView {
  @Field(() => ID, { description: both('标识', 'Id') })
  id!: string;

  @Field(() => Int, { description: versionSays })
  version!: number;

  @Field(() => String, { description: both('标题', 'Title') })
  title!: string;

  @Field(() => String, { description: both('内容', 'Text') })
  text!: string;

  @Field(() => String, { nullable: true, description: both('领域，见 matterTopics', 'Topic (code of matterTopics)') })
  topic!: string | null;

  @Field(() => String, { description: both('状态：GATHERED 已归集、STUDIED 已研究、REPORTED 已报送、CLOSED 已结束', 'Status (code): GATHERED, STUDIED, REPORTED, CLOSED') })
  status!: ProblemStatus;

  @Field(() => Date, { description: both('归集时间', 'When the matters were gathered') })
  gatheredAt!: Date;

  @Field(() => Int, { description: both('归集的事项数', 'How many matters were gathered') })
  matterCount!: number;

  @Field(() => Date, { nullable: true, description: both('研究时间', 'When it was studied') })
  studiedAt!: Date | null;

  @Field(() => String, { nullable: true, description: both('研究意见', 'What was found') })
  findings!: string | null;

  @Field(() => Date, { nullable: true, description: both('首次报送时间', 'When it first led to a report or suggestion') })
  reportedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: both('结束时间', 'When it was closed') })
  closedAt!: Date | null;

  @Field(() => String, { nullable: true, description: both('结束的理由', 'Why it was closed') })
  closedReason!: string | null;

  regionId!: string;
  stationId!: string | null;
}

export const CommonProblemConnection = connectionOf(CommonProblemView, 'CommonProblem');

export const problemRows: RowSource<CommonProblemView> = {
  entity: 'CommonProblem',
  from: 'common_problem p',
  id: 'p.id',
  columns: {
    version: 'p.version', title: 'p.title', text: 'p.text', topic: 'p.topic', status: 'p.status', gatheredAt: 'p.gathered_at', matterCount: 'p.matter_count', studiedAt: 'p.studied_at',
    findings: 'p.findings', reportedAt: 'p.reported_at', closedAt: 'p.closed_at', closedReason: 'p.closed_reason', regionId: 'p.region_id', stationId: 'p.station_id',
  },
  needs: { region: ['regionId'], station: ['stationId'], matters: [], reports: [], suggestions: [] },
  scopes: { regionPath: 'p.region_path', stationId: 'p.station_id' },
};

/** Newest first. */
export const byGathered = { by: 'p.gathered_at', type: 'timestamptz', descending: true } as const;
