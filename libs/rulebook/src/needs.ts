import { type Composition, type Need, type Requirement, type StandardSet } from './entry.js';
import { type QuantityCode } from './registry.js';

/** A need that is not met; `has` is null when the number is not known. */
export interface Unmet extends Need {
  readonly has: number | null;
}

/** The needs of a composition or requirement that what is known does not meet. An unknown number meets nothing. */
export function unmetNeeds(entry: Composition | Requirement, known: Partial<Record<QuantityCode, number>>): Unmet[] {
  return (entry.needs ?? []).flatMap((need) => {
    const has = known[need.quantity] ?? null;
    return has !== null && has >= (need.min ?? -Infinity) && has <= (need.max ?? Infinity) ? [] : [{ ...need, has }];
  });
}

/** The named steps or parties of a requirement that are missing. */
export function missingSteps(entry: Requirement, done: readonly string[]): string[] {
  return missingItems(entry.steps ?? { items: [] }, done);
}

/** The keys of a list that are not among those done. */
export function missingItems({ items }: Pick<StandardSet, 'items'>, done: readonly string[]): string[] {
  return items.map(({ key }) => key).filter((key) => !done.includes(key));
}
