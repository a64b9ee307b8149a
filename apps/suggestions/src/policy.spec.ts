import { join } from 'node:path';
import { newId } from '@renda/subgraph';
import { callersOf, compareGolden, policyMatrix } from '@renda/subgraph/testing';
import { OutputsAtWork } from './testing/outputs-at-work.js';

let outputs: OutputsAtWork;
beforeAll(async () => { outputs = await OutputsAtWork.start(); });
afterAll(() => outputs.stop());

it('each role may do and see exactly what is listed', async () => {
  const { service, station: work } = outputs;
  const { county, station, bureau, elsewhere } = work.place;
  const near = await callersOf(service, 'near', { regionId: county, stationId: station, unitId: bureau, personId: outputs.lead.personId });
  const far = await callersOf(service, 'far', { regionId: elsewhere });
  const gathered = { requestId: newId(), stationId: station, title: '用电', text: '多户反映', matterIds: [await work.at('COLLECTED'), await work.at('COLLECTED')] };
  const problem = await outputs.done('gatherMatters', gathered, work.people.staff, 'id');
  const handover = await outputs.done('handOver', { requestId: newId(), stationId: station, unitId: bureau, handedBy: '联络员', matterIds: [await work.at('ASSIGNED')] }, work.people.staff, 'id');
  const input = { requestId: newId(), matterId: await work.at('ACCEPTED'), reason: 'POWER_LIMIT', text: '须县级办理' };
  const escalation = await outputs.done('escalateMatter', input, work.people.staff, 'id');
  await outputs.mutate('transferEscalation', { id: escalation.id, governmentUnitId: bureau, bureauUnitId: await work.unit('COUNTY'), limitOn: '2999-12-31' }, work.people.committee, 'id');
  const ids = {
    Escalation: escalation.id,
    Handover: handover.id,
    CommonProblem: problem.id,
    Matter: await work.at('ASSIGNED'), UndertakingUnit: bureau, Station: station, DeputyGroup: newId(), Mandate: newId(), Activity: newId(), Reception: newId(), StationVisit: newId(), ContactMeeting: newId(),
    ResearchReport: await outputs.report({ stationId: station }), Suggestion: await outputs.suggestion('SUBMITTED', { stationId: station }),
  };
  const { actual, golden } = compareGolden(await policyMatrix(service, { near, far, ids }), join(import.meta.dirname, 'policy.golden.json'));
  expect(actual).toEqual(golden);
});
