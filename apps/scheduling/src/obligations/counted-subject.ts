import { addDays, type CivilDay, type DayRange, holdsOn } from '@renda/calendar';
import { congressBodyOf, type FacetValue, type FacetValues, type Subject } from '@renda/rulebook';
import { stationKindFacet } from './station-kind-facet.js';

import type { SubjectKind } from './subject-kinds.js';

/** True of a subject on some days only: a tag, a place of residence, a post. */
interface DatedFact extends DayRange {
  readonly facet: 'tag' | 'residency' | 'post';
  readonly value: string | null;
}

/** Whom obligations bind, as the view `counted_subject` gives it, with the path of its region in today's tree. */
export interface CountedSubject {
  readonly kind: SubjectKind;
  readonly id: string;
  readonly regionId: string;
  readonly path: string;
  readonly personId: string | null;
  readonly stationId: string | null;
  readonly groupId: string | null;
  /** Null: nobody said since when it is one, as of a station without a founding day. */
  readonly from: CivilDay | null;
  readonly to: CivilDay | null;
  readonly level: string | null;
  readonly told: Readonly<Record<string, FacetValue | null>>;
  readonly dated: readonly DatedFact[] | null;
}

const chairMeeting = ['CHAIR', 'VICE_CHAIR', 'SECRETARY_GENERAL', 'CHAIR_MEETING_MEMBER'];
const placements: readonly (readonly [station: string, placement: string])[] = [['PARK_STATION', 'PARK'], ['COMPOUND_POINT', 'COMPOUND']];

/** The industries that rulebooks speak of, by the codes of the catalogue; a branch is its trunk. */
const industries: Readonly<Record<string, string>> = {
  CRANES: 'CRANES', LIFTING_EQUIPMENT: 'CRANES', CORROSION_PROTECTION: 'CORROSION_PROTECTION', AGRICULTURE: 'AGRICULTURE', EYEWEAR: 'OPTICS', OPTICS: 'OPTICS',
};

/** The subject as rules see it on a day: what holds of it only then is taken as of that day; the layer of a leader who has gone, as of his last day in office. */
export function subjectOn(subject: CountedSubject & { readonly from: CivilDay }, day: CivilDay): Subject {
  const { id, kind, from, to } = subject;
  return { id, kind, from, to, facets: facetsOn(subject, day) };
}

function facetsOn({ kind, to, level, told, dated }: CountedSubject, day: CivilDay): FacetValues {
  const gone = kind === 'SC_MEMBER' && to !== null && to <= day;
  const then = (dated ?? []).filter((fact) => holdsOn(fact, gone ? addDays(to, -1) : day)).map(({ value }) => value);
  switch (kind) {
    case 'MANDATE':
      return { level, grassRoots: then.includes('GRASS_ROOTS'), placement: placementOf(dated ?? [], day) };
    case 'GROUP':
      return { level, groupKind: told['group'] };
    case 'STATION':
      return { stationKind: stationKindFacet(told['station']), industry: industryOf(told) };
    case 'SC_MEMBER':
      return { level, leader: then.some((role) => chairMeeting.includes(role ?? '')) ? 'CHAIR_MEETING_MEMBER' : 'STANDING_COMMITTEE_MEMBER' };
    case 'BODY':
      return { level, congressBody: congressBodyOf(typeof told['body'] === 'string' ? told['body'] : null) };
    case 'PAIR':
      return {};
  }
}

/** Where a deputy is placed: at a park or a compound before any other station; unknown while a station is not heard of. */
function placementOf(dated: readonly DatedFact[], day: CivilDay): string | null {
  const stations = dated.filter((fact) => fact.facet === 'residency' && holdsOn(fact, day)).map(({ value }) => value);
  const special = placements.find(([station]) => stations.includes(station));
  if (special) return special[1];
  if (stations.includes(null)) return null;
  return stations.length > 0 ? 'STATION' : 'NONE';
}

function industryOf({ industry, industryAbove, hasIndustry }: CountedSubject['told']): string | null {
  if (hasIndustry !== true) return 'OTHER';
  if (typeof industry !== 'string') return null;
  return industries[industry] ?? industries[String(industryAbove)] ?? 'OTHER';
}
