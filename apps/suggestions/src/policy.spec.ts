import { join } from 'node:path';
import { newId } from '@renda/subgraph';
import { compareGolden, policyMatrix, RegisterSteps } from '@renda/subgraph/testing';
import { consultationSamples } from './consultations/consultation.fixture.js';
import { consultations } from './consultations/consultation.js';
import { groupObservers } from './consultations/group-observer.js';
import { mediationSamples } from './mediations/mediation.fixture.js';
import { mediations } from './mediations/mediation.js';
import { DomainAtWork } from './testing/domain-at-work.js';

let domain: DomainAtWork;
beforeAll(async () => { domain = await DomainAtWork.start(); });
afterAll(() => domain.stop());

/** One row of each register, opened. */
async function openedRows(): Promise<Record<string, string>> {
  const { service, near, far } = domain;
  return {
    Mediation: await new RegisterSteps(mediations, { service, near, far, samples: mediationSamples(domain) }).opened(),
    Consultation: await new RegisterSteps(consultations, { service, near, far, samples: consultationSamples(domain) }).opened(),
    GroupObserver: await new RegisterSteps(groupObservers, { service, near, far, samples: consultationSamples(domain) }).opened(),
  };
}

it('each role may do and see exactly what is listed', async () => {
  const { service, near, far, outputs } = domain;
  const { station, bureau } = outputs.station.place;
  const ids = {
    Matter: await outputs.station.at('ASSIGNED'), UndertakingUnit: bureau, Station: station, DeputyGroup: newId(), Mandate: newId(), Body: newId(),
    ResearchReport: await outputs.report({ stationId: station }), Suggestion: await outputs.suggestion('SUBMITTED', { stationId: station }),
    ...(await openedRows()),
  };
  const { actual, golden } = compareGolden(await policyMatrix(service, { near, far, ids }), join(import.meta.dirname, 'policy.golden.json'));
  expect(actual).toEqual(golden);
});
