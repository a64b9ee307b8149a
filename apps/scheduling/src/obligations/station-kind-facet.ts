import type { FacetValue } from '@renda/rulebook';

/** The kinds of station of the catalogue, as rulebooks speak of them. */
const facets: Readonly<Record<string, string>> = {
  VILLAGE_STATION: 'VILLAGE', REVITALISATION_STATION: 'VILLAGE', COMMUNITY_POINT: 'COMMUNITY', TOWN_STATION: 'TOWNSHIP', CENTRAL_STATION: 'STREET',
  DISTRICT_STATION: 'DISTRICT', PARK_STATION: 'PARK', COMPOUND_POINT: 'COMPOUND', ONLINE_STATION: 'ONLINE', INDUSTRY_STATION: 'INDUSTRY', INDUSTRY_POINT: 'INDUSTRY',
  ASSOCIATION_STATION: 'INDUSTRY',
};

/** Null, and so unknown, while the station is not heard of; a kind that no rulebook speaks of is another one. */
export function stationKindFacet(kind: FacetValue | null | undefined): string | null {
  return typeof kind === 'string' ? (facets[kind] ?? 'OTHER') : null;
}
