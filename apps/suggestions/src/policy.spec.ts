import { join } from 'node:path';
import { callersOf, compareGolden, policyMatrix } from '@renda/subgraph/testing';
import { StationAtWork } from './testing/station-at-work.js';

let work: StationAtWork;
beforeAll(async () => { work = await StationAtWork.start(); });
afterAll(() => work.stop());

it('each role may do and see exactly what is listed', async () => {
  const { county, station, bureau, elsewhere } = work.place;
  const near = await callersOf(work.service, 'near', { regionId: county, stationId: station, unitId: bureau });
  const far = await callersOf(work.service, 'far', { regionId: elsewhere });
  const ids = { Matter: await work.at('ASSIGNED'), UndertakingUnit: bureau, Station: station };
  const { actual, golden } = compareGolden(await policyMatrix(work.service, { near, far, ids }), join(import.meta.dirname, 'policy.golden.json'));
  expect(actual).toEqual(golden);
});
