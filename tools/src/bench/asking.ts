import type { Loaded } from './load.js';
import { Progress } from './progress.js';
import { type Question, questions } from './questions.js';
import { noonOf, today } from './scheduling.js';

/** What one question took at one size. */
export interface Asked {
  /** Milliseconds, shortest first. */
  readonly times: readonly number[];
  readonly statements: number;
  /** Objects answered: a page with less to show is no measure. */
  readonly nodes: number;
}

export interface Comparison {
  readonly question: Question;
  readonly small: Asked;
  readonly large: Asked;
}

async function once({ size, callers }: Loaded, { as, query, variables }: Question): Promise<{ took: number; statements: number; answer: unknown }> {
  const asking = { as: callers[as], now: noonOf(today) };
  const began = performance.now();
  const answer = await size.service.data(query, variables, asking);
  return { took: performance.now() - began, statements: size.service.statements.length, answer };
}

const nodesIn = (answer: unknown): number => JSON.stringify(answer).match(/"nodes":\[\{|\},\{/g)?.length ?? 0;

/** Asks the same of both sizes by turns, so that whatever else the machine does falls on both. */
export async function compare(small: Loaded, large: Loaded, times: number): Promise<Comparison[]> {
  const [ofSmall, ofLarge] = [questions(small), questions(large)];
  const progress = new Progress('asking', ofLarge.length * times, 'requests of each size');
  const compared: Comparison[] = [];
  for (const question of ofLarge) {
    const other = ofSmall.find(({ name }) => name === question.name);
    if (!other) continue;
    const took: [number[], number[]] = [[], []];
    let last = [await once(small, other), await once(large, question)] as const;
    for (let at = 0; at < times; at += 1) {
      last = [await once(small, other), await once(large, question)];
      took[0].push(last[0].took);
      took[1].push(last[1].took);
      progress.add(1);
    }
    const [asked = null, askedOfLarge = null] = last.map(({ statements, answer }, at): Asked => ({ times: (took[at] ?? []).sort((one, next) => one - next), statements, nodes: nodesIn(answer) }));
    if (asked && askedOfLarge) compared.push({ question, small: asked, large: askedOfLarge });
  }
  progress.end();
  return compared;
}
