import type { Change, Row } from '@renda/subgraph';
import { actions } from './action.js';

export type ActionOf = Row<typeof actions.definition.fields>;

/** The action that a paper comes of, held until the end of the change; the paper lies with the body that took it. Whom it does not reach learns nothing: NOT_AVAILABLE. */
export async function ofAction(row: { bodyId: string | null }, actionId: string | null, change: Change): Promise<ActionOf> {
  const action = await change.lock<ActionOf>(actions.entity as never, actionId ?? '');
  row.bodyId = action.bodyId;
  return action;
}
