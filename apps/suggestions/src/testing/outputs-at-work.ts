import type { Caller } from '@renda/caller';
import { groupChanged, mandateChanged } from '@renda/events';
import { newId } from '@renda/subgraph';
import { type Answer, eventOf } from '@renda/subgraph/testing';
import type { Status } from '../outputs/output.lifecycle.js';
import { StationAtWork } from './station-at-work.js';

export interface Deputy {
  readonly mandateId: string;
  readonly personId: string;
}

/** The station of `StationAtWork` with a group and a deputy of its county, who bring out reports and suggestions. For specs only. */
export class OutputsAtWork {
  private constructor(
    readonly station: StationAtWork,
    readonly groupId: string,
    /** A second member of the committee, who submits what the first judges. */
    readonly clerk: Caller,
    /** Who writes for the group. */
    readonly member: Caller,
    readonly lead: Deputy,
    /** The lead's own login. */
    readonly leading: Caller,
  ) {}

  static async start(): Promise<OutputsAtWork> {
    const station = await StationAtWork.start();
    const { service, place } = station;
    const groupId = newId();
    const lead = { mandateId: newId(), personId: newId() };
    const work = new OutputsAtWork(
      station, groupId, await service.caller('clerk', 'WORK_COMMITTEE', 'REGION', place.county), await service.caller('member', 'DEPUTY', 'GROUP', groupId, newId()),
      lead, await service.caller('lead', 'DEPUTY', 'OWN', null, lead.personId));
    await work.group({ id: groupId });
    await work.deputy(lead);
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

  async deputy(given: Partial<Deputy> & { regionId?: string; from?: string; to?: string | null; voided?: boolean } = {}): Promise<Deputy> {
    const { mandateId = newId(), personId = newId(), regionId = this.station.place.county, from = '2021-01-01', to = null, voided = false } = given;
    await this.service.hear(eventOf(mandateChanged, mandateId, 1, {
      personId, level: 'COUNTY', regionId, termId: newId(), electionKind: 'DIRECT', constituencyId: null, from, to, status: 'ACTIVE', voided,
    }));
    return { mandateId, personId };
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

  submittingSuggestion(given: Record<string, unknown> = {}): Record<string, unknown> {
    return {
      requestId: newId(), kind: 'SUGGESTION', title: '关于扶持设施蔬菜产业的建议', text: '建议设立专项资金。', leadMandateId: this.lead.mandateId, submittedOn: '2026-03-02', ...given,
    };
  }

  /** A suggestion led to a status by the committee, submitted by the lead himself. */
  async suggestion(status: Status = 'SUBMITTED', given: Record<string, unknown> = {}): Promise<string> {
    const { id } = await this.done('submitSuggestion', this.submittingSuggestion(given), this.leading);
    if (status === 'ACCEPTED' || status === 'SOLVED') await this.done('acceptSuggestion', { id });
    if (status === 'SOLVED') await this.done('solveSuggestion', { id, solvedOn: '2026-03-09', evidence: '专项资金文件' });
    if (status === 'WITHDRAWN') await this.done('withdrawSuggestion', { id, reason: '已有同类建议' });
    return id;
  }

  stop(): Promise<void> {
    return this.station.stop();
  }
}

const inputTypes: Readonly<Record<string, string>> = {
  judgeReport: 'JudgeInput', judgeSuggestion: 'JudgeInput', withdrawReport: 'WithdrawInput', withdrawSuggestion: 'WithdrawInput',
};
