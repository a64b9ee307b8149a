import type { Caller, GrantedRole } from '@renda/caller';
import { newId } from '../ids.js';
import type { TestService } from './test-service.js';

/** Whom the grants of one place name; somebody or something else where nothing is given. */
export interface PlaceOfGrants {
  readonly regionId: string;
  readonly stationId?: string;
  readonly unitId?: string;
  readonly bodyId?: string;
  readonly personId?: string;
}

/** For each role a caller with one grant of it, in the scope that is usual for the role. */
export async function callersOf(service: TestService, name: string, place: PlaceOfGrants): Promise<Record<GrantedRole, Caller>> {
  const { regionId, stationId = newId(), unitId = newId(), bodyId = newId(), personId = newId() } = place;
  return {
    DEPUTY: await service.caller(`deputy ${name}`, 'DEPUTY', 'OWN', null, personId),
    STATION_STAFF: await service.caller(`staff ${name}`, 'STATION_STAFF', 'STATION', stationId),
    WORK_COMMITTEE: await service.caller(`committee ${name}`, 'WORK_COMMITTEE', 'REGION', regionId),
    SPECIAL_COMMITTEE: await service.caller(`special committee ${name}`, 'SPECIAL_COMMITTEE', 'BODY', bodyId),
    GENERAL_OFFICE: await service.caller(`general office ${name}`, 'GENERAL_OFFICE', 'REGION', regionId),
    UNDERTAKING_UNIT: await service.caller(`unit ${name}`, 'UNDERTAKING_UNIT', 'UNIT', unitId),
    ADMINISTRATOR: await service.caller(`administrator ${name}`, 'ADMINISTRATOR', 'REGION', regionId),
  };
}
