import { Refusal } from '@renda/subgraph';

/** One row of a lifecycle table: in this state, this action leads there. What no row allows is refused. */
export interface Step<State extends string, Action extends string> {
  readonly from: State;
  readonly action: Action;
  readonly to: State;
}

/** Where an action leads from a state. Throws STAGE_UNFIT when the table has no such row. */
export function stateAfter<State extends string, Action extends string>(table: readonly Step<State, Action>[], state: State, action: Action): State {
  const step = table.find((row) => row.from === state && row.action === action);
  if (!step) throw new Refusal('STAGE_UNFIT', { state, action });
  return step.to;
}
