import type { Caller } from '@renda/caller';
import { newId } from '@renda/subgraph';
import type { Answer, Samples } from '@renda/subgraph/testing';
import { standing } from '../petitions/petition.fixture.js';
import type { DomainAtWork } from '../testing/domain-at-work.js';

/** Rounds of good cases of the domain's county, led through their mutations. For specs only. */
export class GoodCasesAtWork {
  private suggestionId: string | null = null;

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

  /** A round of a standing committee of its own, unless another is given. */
  async round(given: Record<string, unknown> = {}): Promise<string> {
    return this.done('openHandlingCaseRound', { bodyId: await standing(this.domain, this.domain.ids.region), year: 2025, ...given });
  }

  /** One suggestion that was replied to, for whatever just needs any. */
  async replied(): Promise<string> {
    this.suggestionId ??= await this.domain.outputs.suggestion('FED_BACK');
    return this.suggestionId;
  }

  async nominating(given: Record<string, unknown> = {}): Promise<Record<string, unknown>> {
    return { roundId: given['roundId'] ?? (await this.round()), suggestionId: given['suggestionId'] ?? (await this.replied()), nominatedBy: 'UNIT', why: '当年办结，代表满意。', ...given };
  }

  async nominated(given: Record<string, unknown> = {}): Promise<string> {
    return this.done('nominateHandlingCase', await this.nominating(given));
  }

  choose = (id: string): Promise<string> => this.done('chooseHandlingCase', { id, review: '措施实、见效快。' });
  publish = (id: string, given: Record<string, unknown> = {}): Promise<Answer> => this.do('publishHandlingCases', { id, documentNumber: '常办发〔2026〕3号', publishedOn: '2026-01-15', ...given });

  /** A round of one case that its circular names. */
  async published(given: Record<string, unknown> = {}, nomination: Record<string, unknown> = {}): Promise<{ roundId: string; nominationId: string }> {
    const roundId = await this.round(given);
    const nominationId = await this.nominated({ roundId, ...nomination });
    await this.done('reviewHandlingCases', { id: roundId });
    await this.choose(nominationId);
    const { errors } = await this.publish(roundId);
    if (errors) throw new Error(JSON.stringify(errors));
    return { roundId, nominationId };
  }

  private async ids(sql: string): Promise<string[]> {
    return (await this.domain.service.database.pool.query<{ id: string }>(sql)).rows.map(({ id }) => id);
  }

  private async allHaveNominations(): Promise<void> {
    for (const roundId of await this.ids(`select id from handling_case_round r where status = 'OPENED' and not exists (select from handling_case_nomination where round_id = r.id and status = 'NOMINATED')`)) await this.nominated({ roundId });
  }

  private async allAreJudged(): Promise<void> {
    for (const id of await this.ids(`select n.id from handling_case_nomination n join handling_case_round r on r.id = n.round_id where n.status = 'NOMINATED' and r.status = 'REVIEWING'`)) await this.choose(id);
  }

  private async allAreReviewed(): Promise<void> {
    for (const id of await this.ids(`select id from handling_case_round r where status = 'OPENED' and exists (select from handling_case_nomination where round_id = r.id and status = 'NOMINATED')`)) await this.done('reviewHandlingCases', { id });
  }

  samples(): Samples {
    const reviewed = async (): Promise<Record<string, unknown>> => this.allAreReviewed().then(() => ({ review: '措施实、见效快。' }));
    return {
      openHandlingCaseRound: async () => ({ bodyId: await standing(this.domain, this.domain.ids.region), year: 2025 }),
      reviewHandlingCases: async () => this.allHaveNominations().then(() => ({})),
      publishHandlingCases: async () => this.allAreJudged().then(() => ({ documentNumber: '常办发〔2026〕3号', publishedOn: '2026-01-15' })),
      cancelHandlingCaseRound: () => ({ reason: '并入下一年度' }),
      withdrawHandlingCaseRound: () => ({ reason: '文号有误' }),
      nominateHandlingCase: () => this.nominating(),
      chooseHandlingCase: reviewed,
      passOverHandlingCase: reviewed,
      withdrawHandlingCase: () => ({ reason: '推荐有误' }),
    };
  }
}
