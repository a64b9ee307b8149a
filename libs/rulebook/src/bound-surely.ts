import { type FacetValues, meets } from './clauses.js';
import { type Entry } from './entry.js';

type AppliesTo = Pick<Entry['appliesTo'], 'where'> & { readonly unless?: Readonly<Record<string, string | undefined>> | undefined };

/** Whether a rule surely applies: what is not known binds nobody. A clause that a switch takes away asks nothing. */
export function boundSurely({ where = {}, unless = {} }: AppliesTo, facets: FacetValues, isOn: (key: string) => boolean): boolean {
  return Object.entries(where).every(([facet, condition]) => isOn(unless[facet] ?? '') || (condition !== undefined && meets(facets[facet], condition) === true));
}

const workingBodies = ['WORK_COMMITTEE', 'GENERAL_OFFICE'];

/** What a body is to a rulebook (facet `congressBody`), from its kind: a deputy work committee or a general office is a working body. Null while the kind is not heard. */
export function congressBodyOf(kind: string | null): string | null {
  return kind !== null && workingBodies.includes(kind) ? 'WORKING_BODY' : kind;
}
