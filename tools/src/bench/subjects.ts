import {
  bodyChanged, exemptionChanged, groupChanged, mandateChanged, membershipChanged, pairChanged, type RendaEvent, residencyChanged, stationChanged, tagChanged,
} from '@renda/events';
import { newId } from '@renda/subgraph';
import { eventOf } from '@renda/subgraph/testing';
import type { Dice } from './dice.js';
import type { County, Province } from './province.js';

export interface Deputy {
  readonly mandateId: string;
  readonly personId: string;
}

/** Whom obligations bind in one county. */
export interface Bound {
  readonly county: County;
  readonly deputies: readonly Deputy[];
  readonly stationIds: readonly string[];
  readonly groupIds: readonly string[];
  readonly pairs: readonly { readonly id: string; readonly memberId: string; readonly deputy: Deputy }[];
}

const since = { from: '2022-01-01', to: null } as const;

/**
 * Of a hundred subjects 93 are mandates, three stations, three groups, one a contact pair; every county has a standing committee besides. A quarter of all lie
 * in ten large counties, so that the small size has more than a page of them in one place.
 */
export function subjects({ counties }: Province, count: number, dice: Dice): { bound: Bound[]; told: RendaEvent[] } {
  const told: RendaEvent[] = [];
  const bound = counties.map((county, index) => {
    const here = index < 10 ? count / 40 : (count * 3) / 4 / (counties.length - 10);
    const share = (part: number): number => Math.floor(here * part + dice.throw());
    told.push(eventOf(bodyChanged, newId(), 1, { name: '常委会', kind: 'STANDING_COMMITTEE', regionId: county.id, ...since }));
    const stationIds = Array.from({ length: share(0.03) }, () => station(county, dice, told));
    const groupIds = Array.from({ length: share(0.03) }, () => group(county, dice, told));
    const deputies = Array.from({ length: Math.max(1, share(0.93)) }, () => deputy({ county, stationIds, groupIds }, dice, told));
    const pairs = Array.from({ length: share(0.01) }, () => pair(county, dice.one(deputies), told));
    return { county, deputies, stationIds, groupIds, pairs };
  });
  return { bound, told };
}

function station(county: County, dice: Dice, told: RendaEvent[]): string {
  const id = newId();
  const kind = dice.one(['INDUSTRY_STATION', 'TOWN_STATION', 'VILLAGE_STATION', 'PARK_STATION']);
  told.push(eventOf(stationChanged, id, 1, {
    name: '站', kind, siting: null, regionId: dice.one(county.townIds), parentId: null, baseId: null, industryId: null, status: 'ESTABLISHED', online: false, foundedOn: '2024-01-01',
  }));
  return id;
}

function group(county: County, dice: Dice, told: RendaEvent[]): string {
  const id = newId();
  told.push(eventOf(groupChanged, id, 1, { name: '组', kind: dice.one(['PROFESSIONAL', 'AREA']), level: 'COUNTY', regionId: county.id, ...since }));
  return id;
}

function deputy({ county, stationIds, groupIds }: Pick<Bound, 'county' | 'stationIds' | 'groupIds'>, dice: Dice, told: RendaEvent[]): Deputy {
  const [mandateId, personId] = [newId(), newId()];
  const his = { mandateId, personId, ...since, voided: false };
  told.push(eventOf(mandateChanged, mandateId, 1, { ...his, level: 'COUNTY', regionId: county.id, termId: newId(), electionKind: 'DIRECT', constituencyId: null, status: 'ACTIVE' }));
  if (dice.chance(0.1)) told.push(eventOf(tagChanged, newId(), 1, { ...his, tag: 'GRASS_ROOTS', regionId: county.id }));
  if (stationIds.length > 0 && dice.chance(0.5)) told.push(eventOf(residencyChanged, newId(), 1, { ...his, stationId: dice.one(stationIds), mode: 'INDUSTRY' }));
  if (groupIds.length > 0 && dice.chance(0.3)) told.push(eventOf(membershipChanged, newId(), 1, { ...his, groupId: dice.one(groupIds) }));
  if (dice.chance(0.01)) {
    told.push(eventOf(exemptionChanged, newId(), 1, {
      subjectKind: 'MANDATE', subjectId: mandateId, rule: 'duty-times', regionId: county.id, reason: 'ILLNESS', approvedBy: newId(), from: '2026-03-01', to: null, voided: false,
    }));
  }
  return { mandateId, personId };
}

function pair({ id: regionId }: County, of: Deputy, told: RendaEvent[]): Bound['pairs'][number] {
  const [id, memberId] = [newId(), newId()];
  told.push(eventOf(pairChanged, id, 1, { memberId, ...of, layer: null, regionId, level: 'COUNTY', ...since, voided: false }));
  return { id, memberId, deputy: of };
}
