import { delegationChanged } from '@renda/events';
import { newId } from '@renda/subgraph';
import { eventOf, type Samples } from '@renda/subgraph/testing';
import type { SuggestionStage } from '../suggestions/suggestion.lifecycle.js';
import type { DomainAtWork } from '../testing/domain-at-work.js';

/** A suggestion at a stage that the special committee supervises. For specs only. */
export async function supervisedSuggestion({ outputs, committee }: DomainAtWork, stage: SuggestionStage = 'SUPERVISED'): Promise<string> {
  const id = await outputs.suggestion(stage === 'CLOSED' ? 'FED_BACK' : stage);
  await outputs.done('splitSuggestion', { id, committeeId: committee });
  if (stage === 'CLOSED') await outputs.done('closeSuggestion', { id, ...outputs.given('close').input });
  return id;
}

/** A delegation of the domain's county at a higher congress from 2026-03-01 to the end of May. For specs only. */
export async function delegationAt({ service, ids }: DomainAtWork, regionId: string, given: { electingRegionId?: string; from?: string; voided?: boolean } = {}): Promise<string> {
  const id = newId();
  await service.hear(eventOf(delegationChanged, id, 1, {
    termId: newId(), level: 'MUNICIPAL', regionId, electingRegionId: ids.region, headMandateId: null, from: '2026-03-01', to: '2026-06-01', voided: false, ...given,
  }));
  return id;
}

/** What each step of supervision, key supervision and adoption is given in specs. */
export function committeeSamples(domain: DomainAtWork): Samples {
  const { ids, outputs, committee } = domain;
  return {
    enterSupervision: async () => ({ suggestionId: await supervisedSuggestion(domain), bodyId: committee, form: 'CHECK', day: '2026-03-10', findings: '正在立项' }),
    voidSupervision: () => ({ reason: '登记有误' }),
    setScoringScale: async () => ({ placeId: await domain.service.region(`/411600/411625/${String((places += 1))}/`, newId()), outOf: 100, since: '2026-01-01' }),
    endScoringScale: () => ({ until: '2026-12-01' }),
    scoreHandling: async () => ({
      suggestionId: await supervisedSuggestion(domain, 'FED_BACK'), bodyId: committee, unitId: ids.unit, points: 88.5, outOf: 100, scoredOn: '2026-03-10', grounds: '答复及时',
    }),
    voidScore: () => ({ reason: '登记有误' }),
    designateKeySuggestion: async () => ({ suggestionId: await outputs.suggestion('SUBMITTED'), designatedBy: 'STANDING_COMMITTEE', designatedOn: '2026-03-10' }),
    takeOnKeySuggestion: () => ({ leader: 'GOVERNMENT_HEAD' }),
    hearKeySuggestion: () => ({ heardOn: '2026-03-12', inPerson: true, progress: '已完成选址', leader: 'GOVERNMENT_HEAD' }),
    concludeKeySuggestion: () => ({ result: '检测中心建成' }),
    raiseAsDelegation: async () => {
      const congressRegionId = await domain.service.region('/411600/', newId());
      return { originalId: await outputs.suggestion('ACCEPTED'), congressRegionId, raisedOn: '2026-03-10', delegationId: await delegationAt(domain, congressRegionId) };
    },
    answerDelegationSuggestion: () => ({ answeredOn: '2026-06-01', answer: '已研究答复' }),
    recordAdoption: async () => ({ suggestionId: await outputs.suggestion('ACCEPTED'), form: 'PLAN', adoptedOn: '2026-03-10', document: '产业规划' }),
    voidAdoption: () => ({ reason: '登记有误' }),
  };
}

let places = 411_625_300;
