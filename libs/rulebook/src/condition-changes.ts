import { type Condition, type Entry } from './entry.js';
import { facetOf, isFacet, type FacetCode } from './registry.js';

/** One thing of an entry changed, and what that is. */
export type Change = [name: string, entry: Entry];

type Where = Entry['appliesTo']['where'];

/** Each clause left out, and each of its values changed. */
export function conditionChanges(where: Where, put: (where: Where) => Entry): Change[] {
  return Object.entries(where ?? {}).flatMap(([facet, condition]) => {
    if (condition === undefined || !isFacet(facet)) return [];
    const { [facet]: _, ...without } = where ?? {};
    return [
      [`without ${facet}`, put(without)] satisfies Change,
      ...others(facet, condition).map((other): Change => [`${facet} ${JSON.stringify(other)}`, put({ ...where, [facet]: other })]),
    ];
  });
}

/** Each code left out, each put in place of all, and one more; the opposite; a number beside. */
function others(facet: FacetCode, condition: Condition): Condition[] {
  if (typeof condition === 'boolean') return [!condition];
  if (typeof condition === 'number') return beside(condition);
  const { type } = facetOf(facet);
  if (type.kind !== 'code') return boundChanges(condition as Bounds).map(([, bounds]) => bounds);
  const codes = typeof condition === 'string' ? [condition] : (condition as readonly string[]);
  const foreign = type.codes.filter((code) => !codes.includes(code));
  const fewer = codes.length > 1 ? codes.map((code) => codes.filter((one) => one !== code)) : [];
  return [...fewer, ...foreign, ...foreign.slice(0, 1).map((code) => [...codes, code])];
}

interface Bounds {
  readonly min?: number;
  readonly max?: number;
}

/** Each bound one less, one more and left out. */
export function boundChanges<B extends Bounds>(bounds: B): [name: string, bounds: B][] {
  return (['min', 'max'] as const).flatMap((name) => {
    const value = bounds[name];
    if (value === undefined) return [];
    return [...beside(value), undefined].map((other): [string, B] => [`${name} ${String(other ?? 'left out')}`, { ...bounds, [name]: other }]);
  });
}

export const beside = (value: number): number[] => [value - 1, value + 1];
