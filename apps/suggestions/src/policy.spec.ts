import { join } from 'node:path';
import type { Caller, GrantedRole } from '@renda/caller';
import { newId } from '@renda/subgraph';
import { compareGolden, policyMatrix } from '@renda/subgraph/testing';
import { StationAtWork } from './testing/station-at-work.js';

let work: StationAtWork;
beforeAll(async () => { work = await StationAtWork.start(); });
afterAll(() => work.stop());

async function callers(place: string, scope: { regionId: string; stationId: string; unitId: string }): Promise<Record<GrantedRole, Caller>> {
  const { service } = work;
  return {
    DEPUTY: await service.caller(`deputy ${place}`, 'DEPUTY', 'OWN', null, newId()),
    STATION_STAFF: await service.caller(`staff ${place}`, 'STATION_STAFF', 'STATION', scope.stationId),
    WORK_COMMITTEE: await service.caller(`committee ${place}`, 'WORK_COMMITTEE', 'REGION', scope.regionId),
    UNDERTAKING_UNIT: await service.caller(`unit ${place}`, 'UNDERTAKING_UNIT', 'UNIT', scope.unitId),
    ADMINISTRATOR: await service.caller(`administrator ${place}`, 'ADMINISTRATOR', 'REGION', scope.regionId),
  };
}

it('each role may do and see exactly what is listed', async () => {
  const { county, station, bureau, elsewhere } = work.place;
  const near = await callers('near', { regionId: county, stationId: station, unitId: bureau });
  const far = await callers('far', { regionId: elsewhere, stationId: newId(), unitId: newId() });
  const ids = { Matter: await work.at('ASSIGNED'), UndertakingUnit: bureau, Station: station };
  const { actual, golden } = compareGolden(await policyMatrix(work.service, { near, far, ids }), join(import.meta.dirname, 'policy.golden.json'));
  expect(actual).toEqual(golden);
});
