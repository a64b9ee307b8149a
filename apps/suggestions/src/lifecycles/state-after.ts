import { Refusal } from '@renda/subgraph';

/** One row of a transition table: from where, by what, to where, and whose step it is. */
export interface Transition<State extends string, Action extends string, Doer extends string> {
  readonly from: State;
  readonly action: Action;
  readonly to: State;
  readonly by: Doer;
}

/** The state that a step leads to. Throws STATUS_UNFIT, which names where the step can be done, when the table has no such row. */
export function stateAfter<State extends string, Action extends string>(table: readonly Transition<State, Action, string>[], status: State, action: Action): State {
  const step = table.find((one) => one.from === status && one.action === action);
  if (step) return step.to;
  const possible = [...new Set(table.filter((one) => one.action === action).map(({ from }) => from))];
  throw new Refusal('STATUS_UNFIT', { status, possible: possible.join(', ') });
}
