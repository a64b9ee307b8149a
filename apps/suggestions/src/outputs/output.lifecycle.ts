import { Refusal } from '@renda/subgraph';

/** How an output stands, to who counts it: a draft does not count yet, what is withdrawn counts no longer. */
export type Status = 'DRAFT' | 'SUBMITTED' | 'ACCEPTED' | 'SOLVED' | 'WITHDRAWN';

export interface Step<Action extends string> {
  readonly from: Status;
  readonly action: Action;
  readonly to: Status;
  /** Whose step it is: of who brought it out (with station staff and offices, who write for them), or of the offices alone. */
  readonly by: 'AUTHOR' | 'OFFICE';
}

/** The status that a step leads to. Throws STATUS_UNFIT, which names where the step can be done, when the table has no such row. */
export function statusAfter<Action extends string>(table: readonly Step<Action>[], status: Status, action: Action): Status {
  const step = table.find((one) => one.from === status && one.action === action);
  if (step) return step.to;
  const possible = [...new Set(table.filter((one) => one.action === action).map(({ from }) => from))];
  throw new Refusal('STATUS_UNFIT', { status, possible: possible.join(', ') });
}
