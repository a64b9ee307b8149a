import type { Caller } from '@renda/caller';
import { newId } from '@renda/subgraph';
import type { Answer, Samples } from '@renda/subgraph/testing';
import type { DomainAtWork } from '../testing/domain-at-work.js';

export const levels = ['SATISFIED', 'BASICALLY_SATISFIED', 'DISSATISFIED'];

/** Satisfaction surveys of the domain's committee, led through their mutations. For specs only. */
export class SurveysAtWork {
  constructor(readonly domain: DomainAtWork) {}

  async do(mutation: string, input: Record<string, unknown>, as: Caller = this.domain.near.GENERAL_OFFICE): Promise<Answer> {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const given = 'id' in input ? input : { requestId: newId(), ...input };
    return this.domain.service.ask(`mutation ($input: ${type}!) { ${mutation}(input: $input) { id status } }`, { input: given }, { as });
  }

  async done(mutation: string, input: Record<string, unknown>): Promise<string> {
    const { data, errors } = await this.do(mutation, input);
    if (errors) throw new Error(`${mutation}: ${JSON.stringify(errors)}`);
    return (data as unknown as Record<string, { id: string }>)[mutation]?.id ?? '';
  }

  prepared(given: Record<string, unknown> = {}): Promise<string> {
    return this.done('prepareSurvey', { bodyId: this.domain.ids.committee, meetingOn: '2026-03-10', levels, ...given });
  }

  item(surveyId: string, given: Record<string, unknown> = {}): Promise<string> {
    return this.done('addSurveyItem', { surveyId, unitId: this.domain.ids.unit, ...given });
  }

  /** A survey that is open over one unit, or over what is given. */
  async begun(given: Record<string, unknown> = {}, items: readonly Record<string, unknown>[] = [{}]): Promise<{ surveyId: string; itemIds: string[] }> {
    const surveyId = await this.prepared(given);
    const itemIds = [];
    for (const item of items) itemIds.push(await this.item(surveyId, item));
    await this.done('beginSurvey', { id: surveyId });
    return { surveyId, itemIds };
  }

  async closed(given: Record<string, unknown> = {}, items?: readonly Record<string, unknown>[]): Promise<string> {
    const { surveyId } = await this.begun(given, items);
    return this.done('closeSurvey', { id: surveyId, present: 30 });
  }

  /** Whatever is in preparation has something to be surveyed. */
  private async allHaveItems(): Promise<void> {
    const { rows } = await this.domain.service.database.pool.query<{ id: string }>(
      `select id from survey s where status = 'PREPARING' and not exists (select from survey_item where survey_id = s.id and status = 'ENTERED')`);
    for (const { id } of rows) await this.item(id);
  }

  samples(): Samples {
    const { ids } = this.domain;
    return {
      prepareSurvey: () => ({ bodyId: ids.committee, meetingOn: '2026-03-10', levels }),
      beginSurvey: async () => this.allHaveItems().then(() => ({})),
      closeSurvey: () => ({ present: 30 }),
      cancelSurvey: () => ({ reason: '会议改期' }),
      addSurveyItem: async () => ({ surveyId: await this.prepared(), unitId: ids.unit }),
      withdrawSurveyItem: () => ({ reason: '不在报告之列' }),
      giveGroupOpinion: async () => ({ surveyId: await this.prepared(), groupId: ids.group, givenOn: '2026-03-05', opinion: '办理较慢。' }),
      countVotes: async () => ({ itemId: (await this.begun()).itemIds[0], level: 'SATISFIED', votes: 20 }),
      voidVotes: () => ({ reason: '重计' }),
      enterSatisfaction: async () => ({ surveyId: await this.prepared(), respondents: 'PUBLIC', answeredOn: '2026-03-05', answers: 50, satisfied: 40 }),
      voidSatisfaction: () => ({ reason: '重复' }),
    };
  }
}
