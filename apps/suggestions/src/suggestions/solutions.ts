import type { Sentence } from '@renda/subgraph';

/** What came of a suggestion in the end (P-31): done, done in part, in a plan, or explained why not. */
export const solutions = {
  SOLVED: { zh: '已解决', en: 'Solved' },
  PARTLY: { zh: '部分解决', en: 'Solved in part' },
  PLANNED: { zh: '列入计划', en: 'Planned' },
  EXPLAINED: { zh: '解释说明', en: 'Explained' },
} as const satisfies Record<string, Sentence>;

export type Solution = keyof typeof solutions;
export const solutionCodes = Object.keys(solutions) as Solution[];

export function isSolution(code: string): code is Solution {
  return Object.hasOwn(solutions, code);
}
