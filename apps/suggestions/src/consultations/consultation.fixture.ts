import type { Samples } from '@renda/subgraph/testing';
import type { DomainAtWork } from '../testing/domain-at-work.js';

export const allParties = ['DEPUTY_WORK_COMMITTEE', 'SUPERVISION_BUREAU', 'PROFESSIONAL_GROUP', 'UNDERTAKING_UNIT', 'LEAD_DEPUTY'];

/** What each step of a consultation, and of a group that observes, is given in specs. */
export function consultationSamples({ ids, outputs }: DomainAtWork): Samples {
  return {
    arrangeConsultation: async () => ({
      suggestionId: await outputs.suggestion('ACCEPTED', { groupId: ids.group }), leadMandateId: ids.mandate, unitId: ids.unit, groupId: ids.group, scheduledOn: '2026-03-10',
    }),
    holdConsultation: () => ({ heldOn: '2026-03-10', parties: allParties, bureauChiefPresent: true, result: '年内建成检测中心。' }),
    cancelConsultation: () => ({ reason: '改期' }),
    nameGroupObserver: async () => ({ suggestionId: await outputs.suggestion('ACCEPTED'), groupId: ids.group, since: '2026-03-10' }),
    endGroupObserver: () => ({ until: '2026-06-01', reason: '小组撤销' }),
  };
}
