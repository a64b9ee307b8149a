import { bodyChanged } from '@renda/events';
import { newId } from '@renda/subgraph';
import { eventOf, type Samples } from '@renda/subgraph/testing';
import { DomainAtWork } from '../testing/domain-at-work.js';
import { countyRules } from '../testing/rulebook-of-place.js';

/** The organ was given it on the evening of a holiday: twelve hours later is the next morning. */
export const submittedAt = '2025-10-01T20:00:00+08:00';
export const dueAt = '2025-10-02T00:00:00.000Z';

/** A county whose rules in force say what the draft of Shenzhen says (001§32), and its standing committee. */
export class PetitionsAtWork {
  private constructor(
    readonly domain: DomainAtWork,
    readonly standingCommittee: string,
  ) {}

  static async start(): Promise<PetitionsAtWork> {
    const domain = await DomainAtWork.start();
    await countyRules(domain.outputs.station, { key: 'petition-hand-over', kind: 'deadline', appliesTo: { subject: 'PETITION' }, amount: 12, clock: 'HOURS', starts: 'PETITION_SUBMITTED', ends: 'PETITION_RECEIVED_BY_COMMITTEE' });
    return new PetitionsAtWork(domain, await standing(domain, domain.ids.region));
  }

  samples(): Samples {
    return petitionSamples(this.domain, this.standingCommittee);
  }
}

/** A standing committee of a region, heard of. */
export async function standing({ service }: DomainAtWork, regionId: string): Promise<string> {
  const id = newId();
  await service.hear(eventOf(bodyChanged, id, 1, { name: '常务委员会', kind: 'STANDING_COMMITTEE', regionId, from: '2020-01-01', to: null }));
  return id;
}

/** What each step of a petition is given in specs. */
export function petitionSamples({ ids }: DomainAtWork, committeeId: string): Samples {
  return {
    enterPetition: () => ({ mandateId: ids.mandate, organ: '公安机关', measure: 'OTHER_RESTRICTION', submittedAt }),
    receivePetition: () => ({ committeeId, receivedAt: dueAt }),
    withdrawPetition: () => ({ reason: '措施已解除。' }),
  };
}
