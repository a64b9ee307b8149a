import type { Caller } from '@renda/caller';
import { groupChanged, mandateChanged } from '@renda/events';
import { newId } from '@renda/subgraph';
import { type Answer, eventOf } from '@renda/subgraph/testing';
import type { SuggestionAction, SuggestionStage } from '../suggestions/suggestion.lifecycle.js';
import { StationAtWork } from './station-at-work.js';
import { inputType, suggestionMutations, suggestionWays } from './suggestion-ways.js';

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

  /** Any mutation of outputs, by the clerk unless said otherwise; null is nobody. */
  mutate(mutation: string, input: Record<string, unknown>, as: Caller | null = this.clerk, fields = 'id status highQuality version', now?: Date): Promise<Answer> {
    return this.service.ask(`mutation ($input: ${inputType(mutation)}!) { ${mutation}(input: $input) { ${fields} } }`, { input }, { ...(as ? { as } : {}), ...(now ? { now } : {}) });
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

  draftingSuggestion(given: Record<string, unknown> = {}): Record<string, unknown> {
    const { kind: _, submittedOn: __, ...drafting } = this.submittingSuggestion(given);
    return drafting;
  }

  /** What a step is given, with the names of this place in it. */
  given(action: Exclude<SuggestionAction, 'conclude'>, other = ''): { mutation: string; input: Record<string, unknown> } {
    const [mutation, input] = suggestionMutations[action];
    const text = JSON.stringify(input).replaceAll('$bureau', this.station.place.bureau).replaceAll('$lead', this.lead.mandateId).replaceAll('$other', other);
    return { mutation, input: JSON.parse(text) as Record<string, unknown> };
  }

  /** One step of a suggestion, with what it needs unless something else is given. */
  step(action: Exclude<SuggestionAction, 'conclude'>, id: string, as: Caller = this.clerk, more: Record<string, unknown> = {}, fields = 'id stage status version'): Promise<Answer> {
    const { mutation, input } = this.given(action);
    return this.mutate(mutation, { id, ...input, ...more }, as, fields);
  }

  /** A suggestion of the lead himself, led to a stage by every stage before it. */
  async suggestion(stage: SuggestionStage = 'SUBMITTED', given: Record<string, unknown> = {}): Promise<string> {
    if (stage === 'DRAFT') return (await this.done('draftSuggestion', this.draftingSuggestion(given), this.leading)).id;
    if (stage === 'SUBMITTED') return (await this.done('submitSuggestion', this.submittingSuggestion(given), this.leading)).id;
    const { after, mutation, by } = suggestionWays[stage];
    const id = await this.suggestion(after, given);
    const as = { lead: this.leading, clerk: this.clerk, handler: this.station.people.handler }[by];
    const action = stage === 'MERGED' ? 'merge' : (Object.keys(suggestionMutations) as (keyof typeof suggestionMutations)[]).find((one) => suggestionMutations[one][0] === mutation);
    if (!action) throw new Error(mutation);
    const other = stage === 'MERGED' ? await this.suggestion('SUBMITTED') : '';
    if (stage === 'FED_BACK') await this.done('replyToSuggestion', { id, ...this.given('reply').input }, this.station.people.handler);
    await this.done(mutation, { id, ...this.given(action, other).input }, as);
    return id;
  }

  stop(): Promise<void> {
    return this.station.stop();
  }
}
