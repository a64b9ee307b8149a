import { Refusal } from '../refusal.js';
import type { RequestContext } from '../request-context.js';
import type { ItemOutcome } from '../schema/item-outcome.js';
import type { Change } from './change.js';

/**
 * Does each item in a transaction of its own, in order, under (requestId, index): what is refused leaves the others alone, and sending the whole again
 * does only what was not done. `about` is what all items have in common and belongs to the request as well.
 */
export async function eachItem<Item>(
  context: RequestContext, mutation: string, request: { requestId?: string | null | undefined; about?: unknown; items: readonly Item[] },
  work: (change: Change, item: Item) => Promise<{ id: string }>,
): Promise<ItemOutcome[]> {
  const outcomes: ItemOutcome[] = [];
  for (const [index, item] of request.items.entries()) {
    try {
      const input = { requestId: request.requestId ?? null, about: request.about, item };
      const id = await context.change(mutation, input, (change) => work(change, item), index);
      outcomes.push({ index, id, code: null, message: null });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      outcomes.push({ index, id: null, code: error.code, message: context.say(error) });
    }
  }
  return outcomes;
}
