import type { CivilDay } from '@renda/calendar';
import type { CountedRecord, FacetValue, FacetValues } from '@renda/rulebook';
import { activityForm } from '../activity-types/activity-types.js';
import { stationKindFacet } from './station-kind-facet.js';

/** A record that can be counted, where it comes from, and between which moments it stood; null: since its own day, and still. */
export interface KnownRecord extends CountedRecord {
  readonly source: string;
  readonly knownFrom: Date | null;
  readonly knownTo: Date | null;
}

/** A row of the view `counted_record`. */
export interface RecordRow {
  readonly subject_id: string;
  readonly measure: string;
  readonly source: string;
  readonly id: string;
  readonly day: CivilDay;
  readonly verified: boolean;
  readonly known_from: Date | string | null;
  readonly known_to: Date | string | null;
  readonly told: Readonly<Record<string, FacetValue | null>>;
}

/** What a record tells, as facets of the registry. What its source did not tell stays unknown. */
export function recordOf(row: RecordRow): KnownRecord {
  const { subject_id: subject, measure, source, id, day, verified, known_from: from, known_to: to, told } = row;
  return {
    id, subject, measure, source, day, verified, quantity: 1, facets: facetsOf(told),
    knownFrom: from === null ? null : new Date(from), knownTo: to === null ? null : new Date(to),
  };
}

function facetsOf({ activityType, station, ...plain }: RecordRow['told']): FacetValues {
  return {
    ...plain,
    ...(activityType === undefined ? {} : { form: activityForm(String(activityType)) }),
    ...(station === undefined ? {} : { stationKind: stationKindFacet(station) }),
  };
}
