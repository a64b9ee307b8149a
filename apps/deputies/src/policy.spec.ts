import { join } from 'node:path';
import type { Caller, GrantedRole } from '@renda/caller';
import { newId } from '@renda/subgraph';
import { compareGolden, policyMatrix } from '@renda/subgraph/testing';
import { Congress } from './congress.fixture.js';

let congress: Congress;
beforeAll(async () => { congress = await Congress.convene(); });
afterAll(() => congress.stop());

async function callers(place: string, regionId: string, personId: string): Promise<Record<GrantedRole, Caller>> {
  const { service } = congress;
  return {
    DEPUTY: await service.caller(`deputy ${place}`, 'DEPUTY', 'OWN', null, personId),
    STATION_STAFF: await service.caller(`staff ${place}`, 'STATION_STAFF', 'STATION', newId()),
    WORK_COMMITTEE: await service.caller(`committee ${place}`, 'WORK_COMMITTEE', 'REGION', regionId),
    UNDERTAKING_UNIT: await service.caller(`unit ${place}`, 'UNDERTAKING_UNIT', 'UNIT', newId()),
    ADMINISTRATOR: await service.caller(`administrator ${place}`, 'ADMINISTRATOR', 'REGION', regionId),
  };
}

it('each role may do and see exactly what is listed', async () => {
  const [here, elsewhere] = [await congress.county(), await congress.county()];
  const [person, other] = [await congress.person('某代表'), await congress.person('另一代表')];
  const [near, far] = [await callers('near', here.county, person), await callers('far', elsewhere.county, other)];
  const term = await congress.term(here.county);
  const mandate = await congress.mandate(person, term, here.town);
  const group = await congress.group(here.town);
  const membership = await congress.changed('joinGroup', { groupId: group, mandateId: mandate, validFrom: '2023-01-01' });
  const grant = await congress.changed('giveGrant', { issuer: 'urn:test', subject: 'somebody', role: 'WORK_COMMITTEE', scope: 'REGION', scopeId: here.town });
  const ids = {
    Region: here.county, Body: await congress.body(here.county), Term: term, Person: person, Mandate: mandate, DeputyGroup: group, Membership: membership,
    Grant: grant,
  };
  const { actual, golden } = compareGolden(await policyMatrix(congress.service, { near, far, ids }), join(import.meta.dirname, 'policy.golden.json'));
  expect(actual).toEqual(golden);
});
