import type { Samples } from '@renda/subgraph/testing';
import type { DomainAtWork } from '../testing/domain-at-work.js';

/** What each step of a mediation is given in specs. */
export function mediationSamples({ ids }: DomainAtWork): Samples {
  const result = { heldOn: '2026-03-02', result: '双方签订调解协议。' };
  return {
    openMediation: () => ({ partiesKind: 'NEIGHBOURS', subject: '宅基地边界', stationId: ids.station, mandateIds: [ids.mandate] }),
    settleMediation: () => result,
    failMediation: () => result,
    passOnMediation: () => ({ result: '转交司法所。' }),
  };
}
