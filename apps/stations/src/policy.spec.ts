import { join } from 'node:path';
import { newId } from '@renda/subgraph';
import { callersOf, compareGolden, policyMatrix } from '@renda/subgraph/testing';
import { StationsService } from './testing/stations-service.js';

let house: StationsService;
beforeAll(async () => { house = await StationsService.start(); });
afterAll(() => house.stop());

/** One of each entity of this service. */
async function oneOfEach(): Promise<Record<string, string>> {
  const made = async (mutation: string, type: string, input: object, as = house.committee): Promise<string> => {
    const asked = `mutation ($input: ${type}!) { made: ${mutation}(input: $input) { id } }`;
    return (await house.service.data<{ made: { id: string } }>(asked, { input: { requestId: newId(), ...input } }, { as })).made.id;
  };
  const [Person, Mandate] = [await house.person(), await house.mandate()];
  const Industry = await made('addIndustry', 'AddIndustryInput', { code: 'GLASSES', name: '眼镜' }, house.administrator);
  const Base = await made('addBase', 'AddBaseInput', { name: '基地', regionId: house.town, validFrom: '2020-01-01' });
  const Station = await house.station('联络站');
  await made('changeStationStatus', 'ChangeStationStatusInput', { id: Station, action: 'SURVEY' });
  const { station } = await house.service.data<{ station: { history: { nodes: { id: string }[] } } }>('query ($id: ID!) { station(id: $id) { history { nodes { id } } } }', { id: Station });
  const StationPost = await made('appointToPost', 'AppointToPostInput', { stationId: Station, personId: Person, role: 'STAFF' });
  const Residency = await made('beginResidency', 'BeginResidencyInput', { stationId: Station, mandateId: Mandate, mode: 'INDUSTRY' });
  return { Region: house.town, Person, Mandate, Industry, Base, Station, StationStep: station.history.nodes[0]!.id, StationPost, Residency };
}

it('each role may do and see exactly what is listed', async () => {
  const ids = await oneOfEach();
  const near = await callersOf(house.service, 'near', { regionId: house.county, stationId: ids['Station']!, personId: ids['Person']! });
  const far = await callersOf(house.service, 'far', { regionId: await house.service.region('/430000/') });
  const { actual, golden } = compareGolden(await policyMatrix(house.service, { near, far, ids }), join(import.meta.dirname, 'policy.golden.json'));
  expect(actual).toEqual(golden);
});
