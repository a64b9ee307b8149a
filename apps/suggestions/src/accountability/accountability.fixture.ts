import { RegisterSteps, type Samples } from '@renda/subgraph/testing';
import { SurveysAtWork } from '../surveys/survey.fixture.js';
import type { DomainAtWork } from '../testing/domain-at-work.js';
import { accountabilityCases } from './accountability-case.js';

/** What each step of the ladder is given in specs. */
export function accountabilitySamples(domain: DomainAtWork): Samples {
  const { ids, service, near, far } = domain;
  const samples: Samples = {
    openAccountabilityCase: () => ({ unitId: ids.unit, bodyId: ids.committee, trigger: 'WORK_NOT_DONE_WELL', decision: '启动跟踪检查', decidedOn: '2026-03-01' }),
    checkAccountability: () => ({ checkDecision: '组织五名代表检查', checkedOn: '2026-03-05', mandateIds: [ids.mandate] }),
    resurveyAccountability: async () => ({ repeatSurveyId: await new SurveysAtWork(domain).closed(), repeatDecision: '再次测评' }),
    closeAccountabilityCase: () => ({ closingDecision: '整改到位', closedOn: '2026-04-01' }),
    decideAccountabilityMeans: async () => ({
      caseId: await new RegisterSteps(accountabilityCases, { service, near, far, samples }).at('RESURVEYED'), means: 'SPECIAL_INQUIRY', necessity: '仍不满意', decision: '开展专题询问', decidedOn: '2026-03-20',
    }),
    holdAccountabilityMeans: () => ({ heldOn: '2026-03-25', result: '限期整改' }),
  };
  return samples;
}
