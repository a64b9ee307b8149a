import { join } from 'node:path';
import { compareGolden, policyMatrix, TestService } from '@renda/subgraph/testing';
import { newId } from '@renda/subgraph';
import type { Caller, GrantedRole } from '@renda/caller';
import { deputies } from './service.js';

let service: TestService;
beforeAll(async () => { service = await TestService.start(deputies); });
afterAll(() => service.stop());

async function callers(place: string, regionId: string): Promise<Record<GrantedRole, Caller>> {
  return {
    DEPUTY: await service.caller(`deputy ${place}`, 'DEPUTY', 'OWN', null, newId()),
    STATION_STAFF: await service.caller(`staff ${place}`, 'STATION_STAFF', 'STATION', newId()),
    WORK_COMMITTEE: await service.caller(`committee ${place}`, 'WORK_COMMITTEE', 'REGION', regionId),
    UNDERTAKING_UNIT: await service.caller(`unit ${place}`, 'UNDERTAKING_UNIT', 'UNIT', newId()),
    ADMINISTRATOR: await service.caller(`administrator ${place}`, 'ADMINISTRATOR', 'REGION', regionId),
  };
}

it('each role may do and see exactly what is listed', async () => {
  const near = await callers('near', await service.region('/320000/'));
  const far = await callers('far', await service.region('/430000/'));
  const realm = await service.caller('realm', 'ADMINISTRATOR', 'REGION', null);
  const input = { requestId: newId(), code: '320000', name: '江苏', kind: 'PROVINCE', validFrom: '2000-01-01' };
  const made = await service.data<{ defineRegion: { id: string } }>(
    'mutation ($input: DefineRegionInput!) { defineRegion(input: $input) { id } }', { input }, { as: realm });
  const ids = { Region: made.defineRegion.id };
  const { actual, golden } = compareGolden(await policyMatrix(service, { near, far, ids }), join(import.meta.dirname, 'policy.golden.json'));
  expect(actual).toEqual(golden);
});
