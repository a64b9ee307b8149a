import type { Loaded } from './load.js';
import type { Question } from './questions.js';
import { noonOf, today } from './scheduling.js';

/** How PostgreSQL answers a question: the very statements, with their values, explained. */
export async function plansOf({ size, callers }: Loaded, { as, query: question, variables }: Question): Promise<string[]> {
  const { pool } = size.service;
  const asked: { text: string; values: unknown[] }[] = [];
  const usual = pool.query;
  const query = pool.query.bind(pool) as (text: string, values: unknown[]) => unknown;
  pool.query = ((text: string, given: unknown[] = []) => {
    asked.push({ text, values: given });
    return query(text, given);
  }) as typeof pool.query;
  try {
    await size.service.data(question, variables, { as: callers[as], now: noonOf(today) });
  } finally {
    pool.query = usual;
  }
  const plans: string[] = [];
  for (const { text, values } of asked.filter((one) => !one.text.includes('rulebook_heard') && !one.text.includes('grant_heard'))) {
    const { rows } = await pool.query<{ 'QUERY PLAN': string }>(`explain (analyze, buffers) ${text}`, values);
    plans.push(rows.map((row) => row['QUERY PLAN']).join('\n'));
  }
  return plans;
}
