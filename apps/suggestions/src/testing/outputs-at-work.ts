import type { Caller } from '@renda/caller';
import { groupChanged } from '@renda/events';
import { newId } from '@renda/subgraph';
import { type Answer, eventOf } from '@renda/subgraph/testing';
import { StationAtWork } from './station-at-work.js';

/** The station of `StationAtWork` with a group of its county that brings out reports. For specs only. */
export class OutputsAtWork {
  private constructor(
    readonly station: StationAtWork,
    readonly groupId: string,
    /** A second member of the committee, who submits what the first judges. */
    readonly clerk: Caller,
    /** Who writes for the group. */
    readonly member: Caller,
  ) {}

  static async start(): Promise<OutputsAtWork> {
    const station = await StationAtWork.start();
    const { service, place } = station;
    const groupId = newId();
    const work = new OutputsAtWork(
      station, groupId, await service.caller('clerk', 'WORK_COMMITTEE', 'REGION', place.county), await service.caller('member', 'DEPUTY', 'GROUP', groupId, newId()));
    await work.group({ id: groupId });
    return work;
  }

  get service(): StationAtWork['service'] {
    return this.station.service;
  }

  async group(given: { id?: string; regionId?: string; from?: string; to?: string | null } = {}): Promise<string> {
    const { id = newId(), regionId = this.station.place.county, from = '2020-01-01', to = null } = given;
    await this.service.hear(eventOf(groupChanged, id, 1, { name: '第一小组', kind: 'AREA', level: 'COUNTY', regionId, from, to }));
    return id;
  }

  submittingReport(given: Record<string, unknown> = {}): Record<string, unknown> {
    return { requestId: newId(), title: '设施蔬菜产业调研报告', groupId: this.groupId, submittedOn: '2026-03-02', ...given };
  }

  /** Any mutation of outputs, by the clerk unless said otherwise. */
  mutate(mutation: string, input: Record<string, unknown>, as: Caller = this.clerk, fields = 'id status highQuality version', now?: Date): Promise<Answer> {
    const type = inputTypes[mutation] ?? `${mutation[0]?.toUpperCase() ?? ''}${mutation.slice(1)}Input`;
    return this.service.ask(`mutation ($input: ${type}!) { ${mutation}(input: $input) { ${fields} } }`, { input }, { as, ...(now ? { now } : {}) });
  }

  async done<T = { id: string }>(mutation: string, input: Record<string, unknown>, as?: Caller, fields?: string): Promise<T> {
    const { data, errors } = await this.mutate(mutation, input, as, fields);
    if (errors) throw new Error(`${mutation}: ${JSON.stringify(errors)}`);
    return (data as unknown as Record<string, T>)[mutation] as T;
  }

  async report(given: Record<string, unknown> = {}, as?: Caller): Promise<string> {
    return (await this.done('submitReport', this.submittingReport(given), as)).id;
  }

  stop(): Promise<void> {
    return this.station.stop();
  }
}

const inputTypes: Readonly<Record<string, string>> = { judgeReport: 'JudgeInput', withdrawReport: 'WithdrawInput' };
