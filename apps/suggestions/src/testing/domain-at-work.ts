import type { Caller, GrantedRole } from '@renda/caller';
import { bodyChanged } from '@renda/events';
import { newId } from '@renda/subgraph';
import { callersOf, eventOf, type TestService } from '@renda/subgraph/testing';
import { OutputsAtWork } from './outputs-at-work.js';

type Callers = Record<GrantedRole, Caller>;

/** A county with its station, group, deputy, bureau and special committee, and for each role one who is concerned and one who is elsewhere. For specs only. */
export class DomainAtWork {
  private constructor(
    readonly outputs: OutputsAtWork,
    readonly near: Callers,
    readonly far: Callers,
    readonly committee: string,
  ) {}

  static async start(): Promise<DomainAtWork> {
    const outputs = await OutputsAtWork.start();
    const { service, station, lead } = outputs;
    const { county, elsewhere, bureau } = station.place;
    const committee = newId();
    await service.hear(eventOf(bodyChanged, committee, 1, { name: '专门委员会', kind: 'SPECIAL_COMMITTEE', regionId: county, from: '2020-01-01', to: null }));
    const near = await callersOf(service, 'near', { regionId: county, stationId: station.place.station, unitId: bureau, bodyId: committee, personId: lead.personId });
    const far = await callersOf(service, 'far', { regionId: elsewhere });
    return new DomainAtWork(outputs, near, far, committee);
  }

  get service(): TestService {
    return this.outputs.service;
  }

  /** Ids of what rows of registers point to. */
  get ids(): { readonly station: string; readonly group: string; readonly mandate: string; readonly unit: string; readonly committee: string; readonly region: string } {
    const { station, groupId, lead } = this.outputs;
    return { station: station.place.station, group: groupId, mandate: lead.mandateId, unit: station.place.bureau, committee: this.committee, region: station.place.county };
  }

  stop(): Promise<void> {
    return this.service.stop();
  }
}
