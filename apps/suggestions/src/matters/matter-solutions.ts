import { Refusal, type Sentence } from '@renda/subgraph';

/** How a matter or suggestion ended (P-31). Only what is wholly solved counts as solved: to deputies' credit, and in every rate. */
export const solutions = {
  SOLVED: { zh: '已解决', en: 'Solved' },
  PARTLY: { zh: '部分解决', en: 'Solved in part' },
  PLANNED: { zh: '列入计划', en: 'Planned' },
  EXPLAINED: { zh: '已作解释', en: 'Explained' },
} as const satisfies Record<string, Sentence>;

export type Solution = keyof typeof solutions;

/** Throws BAD_USER_INPUT for a code that is none. */
export function solutionOf(code: string): Solution {
  if (!Object.hasOwn(solutions, code)) throw new Refusal('BAD_USER_INPUT', { field: 'solution', possible: Object.keys(solutions).join(', ') });
  return code as Solution;
}
