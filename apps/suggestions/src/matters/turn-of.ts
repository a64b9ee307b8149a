import type { Change } from '@renda/subgraph';
import type { By } from './matter-raised.js';

/** Who does a step, and when. A request that waited for another one's commit may have begun before it: a stage never begins before the one it follows. */
export function turnOf(change: Change, { stageSince }: { readonly stageSince: Date }): By {
  return { callerId: change.caller.id, at: change.now < stageSince ? stageSince : change.now };
}
