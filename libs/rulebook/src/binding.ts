import { type FacetValues, meets } from './clauses.js';
import { type Entry } from './entry.js';

/** How a subject fails to be one that a rule binds: the facet that surely differs (`subject` for its kind), and the first that is not known. Neither: it is bound. */
export function bindingOf({ subject, where = {} }: Entry['appliesTo'], { kind, facets }: { kind: string; facets: FacetValues }): { readonly other?: string; readonly missing?: string } {
  if (kind !== subject) return { other: 'subject' };
  const answers = Object.entries(where).map(([facet, condition]) => ({ facet, holds: condition === undefined || meets(facets[facet], condition) }));
  const first = (wanted: boolean | null) => answers.find(({ holds }) => holds === wanted)?.facet;
  return { other: first(false), missing: first(null) };
}
