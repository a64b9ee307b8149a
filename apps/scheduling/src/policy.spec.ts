import { join } from 'node:path';
import type { Caller, GrantedRole } from '@renda/caller';
import { newId } from '@renda/subgraph';
import { compareGolden, policyMatrix } from '@renda/subgraph/testing';
import { SchedulingAtWork } from './testing/scheduling-at-work.js';

let work: SchedulingAtWork;
beforeAll(async () => { work = await SchedulingAtWork.start(); });
afterAll(() => work.stop());

async function callers(place: string, regionId: string, stationId: string, personId: string): Promise<Record<GrantedRole, Caller>> {
  const { service } = work;
  return {
    DEPUTY: await service.caller(`deputy ${place}`, 'DEPUTY', 'OWN', null, personId),
    STATION_STAFF: await service.caller(`staff ${place}`, 'STATION_STAFF', 'STATION', stationId),
    WORK_COMMITTEE: await service.caller(`committee ${place}`, 'WORK_COMMITTEE', 'REGION', regionId),
    UNDERTAKING_UNIT: await service.caller(`unit ${place}`, 'UNDERTAKING_UNIT', 'UNIT', newId()),
    ADMINISTRATOR: await service.caller(`administrator ${place}`, 'ADMINISTRATOR', 'REGION', regionId),
  };
}

it('each role may do and see exactly what is listed', async () => {
  const deputy = await work.deputy();
  const Activity = await work.held([deputy]);
  const [Attendance = ''] = await work.recorded(Activity, [deputy]);
  await work.verify([Attendance]);
  const StationVisit = await work.visited(deputy);
  const { said, told } = await work.hearOwn();
  const ids = {
    Activity, Attendance, StationVisit, Invitation: said.find(({ type }) => type.includes('invitation'))?.subject ?? '', DutyRecord: told[0]?.subject ?? '',
    Person: deputy.personId, Mandate: deputy.mandateId, Station: work.place.station, DeputyGroup: work.place.group,
  };
  const near = await callers('near', work.place.county, work.place.station, deputy.personId);
  const far = await callers('far', work.place.elsewhere, newId(), newId());
  const { actual, golden } = compareGolden(await policyMatrix(work.service, { near, far, ids }), join(import.meta.dirname, 'policy.golden.json'));
  expect(actual).toEqual(golden);
});
