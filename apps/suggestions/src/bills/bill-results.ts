import type { Sentence } from '@renda/subgraph';

/** What came of a bill in the end. */
export const billResults = {
  ADOPTED: { zh: '采纳（形成法规、决议决定或作为）', en: 'Adopted: in a regulation, a decision or what was done' },
  PLANNED: { zh: '列入立法、监督或工作计划', en: 'Put into a plan' },
  AS_SUGGESTION: { zh: '作为代表建议办理', en: 'Handled as a suggestion' },
  NOT_ADOPTED: { zh: '未采纳', en: 'Not adopted' },
} as const satisfies Record<string, Sentence>;

export type BillResult = keyof typeof billResults;
export const billResultCodes = Object.keys(billResults) as BillResult[];

export function isBillResult(code: string): code is BillResult {
  return Object.hasOwn(billResults, code);
}
