import { RegisterSteps, type Samples } from '@renda/subgraph/testing';
import { evidenceFilers, strikeOffSamples } from '../strike-offs/strike-off.fixture.js';
import { strikeOffItems } from '../strike-offs/strike-off-item.js';
import type { DomainAtWork } from '../testing/domain-at-work.js';

/** An item that stands as struck off. */
export async function struckOff(domain: DomainAtWork, given: Record<string, unknown> = {}): Promise<string> {
  const { service, near, far } = domain;
  const samples = strikeOffSamples(domain);
  const enterStrikeOffItem = async () => ({ ...(await samples['enterStrikeOffItem']?.()), ...given });
  return new RegisterSteps(strikeOffItems, { service, near, far, samples: { ...samples, enterStrikeOffItem }, doers: await evidenceFilers(domain) }).at('STRUCK_OFF');
}

/** What each step of a look back is given in specs. */
export function lookBackSamples(domain: DomainAtWork): Samples {
  return {
    scheduleLookBack: async () => ({ itemId: await struckOff(domain), mandateIds: [domain.ids.mandate], dueOn: '2999-12-31' }),
    confirmLookBack: () => ({ heldOn: '2026-03-25', findings: '未见反弹' }),
    relapseLookBack: () => ({ heldOn: '2026-03-25', findings: '再度排污', nextDueOn: '2999-12-31' }),
    cancelLookBack: () => ({ reason: '清单撤销' }),
  };
}
