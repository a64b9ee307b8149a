import { both, type RequestContext } from '@renda/subgraph';
import sql from 'sql-template-tag';
import { Field, Float, Int, ObjectType } from 'type-graphql';

@ObjectType('SurveyRate', { description: both('一个比率及其总量', 'A rate, and of how many it is one') })
export class SurveyRate {
  @Field(() => Int, { description: both('其中几个', 'How many of them') })
  part!: number;

  @Field(() => Int, { description: both('总量', 'Of how many') })
  of!: number;

  @Field(() => Float, { nullable: true, description: both('比率，0—1；总量为零则为空', 'The share, 0 to 1; null of none') })
  get rate(): number | null {
    return this.of === 0 ? null : this.part / this.of;
  }
}

export interface Rates {
  readonly solving: SurveyRate;
  readonly satisfaction: SurveyRate;
  /** Null where there is no round before, or nothing to compare. */
  readonly bothRose: boolean | null;
}

interface Row {
  readonly id: string;
  readonly previousId: string | null;
  readonly items: number;
  readonly solved: number;
  readonly answers: number;
  readonly satisfied: number;
}

const rateOf = (part: number, of: number): SurveyRate => Object.assign(new SurveyRate(), { part, of });
/** Compared as fractions: no rounding makes a rise. */
const rose = (now: SurveyRate, before: SurveyRate): boolean | null => (now.of === 0 || before.of === 0 ? null : now.part * before.of > before.part * now.of);

/**
 * The two headline rates of many surveys, and whether both rose against the round before (双提升), in one statement. The share solved is of the suggestions surveyed,
 * each once under however many units; satisfaction is of deputies and the public, never of the ballot.
 */
export function ratesOf({ read }: RequestContext, surveyId: string): Promise<Rates> {
  return read.loader<string, Rates>('survey rates', async (ids) => {
    const rows = await read.rows<Row>(sql`
      select s.id, s.previous_id as "previousId", i.items, i.solved, a.answers, a.satisfied from survey s
      cross join lateral (select count(distinct suggestion_id)::int as items, (count(distinct suggestion_id) filter (where solved))::int as solved from survey_item where survey_id = s.id and status = 'ENTERED' and solved is not null) i
      cross join lateral (select coalesce(sum(answers), 0)::int as answers, coalesce(sum(satisfied), 0)::int as satisfied from satisfaction_answer where survey_id = s.id and status = 'COUNTED') a
      where s.id = any(${[...ids]}::uuid[]) or s.id = any(select previous_id from survey where id = any(${[...ids]}::uuid[]))`);
    const known = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => ratesFrom(known.get(id), known));
  }).load(surveyId);
}

function ratesFrom(row: Row | undefined, known: ReadonlyMap<string, Row>): Rates {
  const rates = (of: Row | undefined) => ({ solving: rateOf(of?.solved ?? 0, of?.items ?? 0), satisfaction: rateOf(of?.satisfied ?? 0, of?.answers ?? 0) });
  const [now, before] = [rates(row), known.get(row?.previousId ?? '')];
  if (!before) return { ...now, bothRose: null };
  const then = rates(before);
  const [solving, satisfaction] = [rose(now.solving, then.solving), rose(now.satisfaction, then.satisfaction)];
  return { ...now, bothRose: solving === null || satisfaction === null ? null : solving && satisfaction };
}
