import { both, largestPage, type RequestContext } from '@renda/subgraph';
import sql from 'sql-template-tag';
import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType('SurveyLevelVotes', { description: both('一个等次的票数', 'The votes of one level') })
export class LevelVotes {
  @Field(() => String, { description: both('等次', 'Level (code)') })
  level!: string;

  @Field(() => Int, { description: both('票数', 'Votes') })
  votes!: number;
}

@ObjectType({ description: both('测评结果：只计票，不下结论', 'What was voted: no verdict') })
export abstract class SurveyResult {
  ofId!: string;

  @Field(() => Int, { description: both('总票数', 'All votes') })
  votes!: number;

  @Field(() => [LevelVotes], { description: both('各等次票数，按测评的次序', 'Votes by level, in the order of the survey') })
  levels!: LevelVotes[];
}

@ObjectType('SurveyResultOfUnit', { description: both('一个承办单位的测评结果：只计票，不下结论', 'What a unit got: votes, and no verdict') })
export class ResultOfUnit extends SurveyResult {}

@ObjectType('SurveyResultOfSuggestion', { description: both('一件建议的测评结果：只计票，不下结论', 'What a suggestion got: votes, and no verdict') })
export class ResultOfSuggestion extends SurveyResult {}

type By = 'UNIT' | 'SUGGESTION';
interface Row {
  readonly surveyId: string;
  readonly ofId: string;
  readonly levels: LevelVotes[];
  readonly votes: number;
}

/** The votes of many surveys by unit or by suggestion, of each the first 200, in one statement. The surveys themselves were judged when they were read. */
export function resultsOf({ read }: RequestContext, surveyId: string, by: By): Promise<SurveyResult[]> {
  return read.loader<string, SurveyResult[]>(`survey results by ${by}`, async (ids) => {
    const of = by === 'UNIT' ? sql`i.unit_id` : sql`i.suggestion_id`;
    const rows = await read.rows<Row>(sql`
      with counted as (
        select i.survey_id, ${of} as of_id, b.level, sum(b.votes)::int as votes from survey_item i join survey_ballot b on b.item_id = i.id and b.status = 'COUNTED'
        where i.survey_id = any(${[...ids]}::uuid[]) and i.status = 'ENTERED' and ${of} is not null group by 1, 2, 3)
      select found.* from unnest(${[...ids]}::uuid[]) asked(id) cross join lateral (
        select c.survey_id as "surveyId", c.of_id as "ofId", sum(c.votes)::int as votes,
          json_agg(json_build_object('level', c.level, 'votes', c.votes) order by array_position(s.levels, c.level)) as levels
        from counted c join survey s on s.id = c.survey_id where c.survey_id = asked.id group by 1, 2 order by 2 limit ${largestPage}) found`);
    const found = Map.groupBy(rows, (row) => row.surveyId);
    return ids.map((id) => found.get(id) ?? []);
  }).load(surveyId);
}
