import type { Caller } from '@renda/caller';
import { rulebookTexts } from '@renda/rulebook';
import { newId } from '@renda/subgraph';
import type { Answer } from '@renda/subgraph/testing';
import { Counting } from '../obligations/counting.fixture.js';
import { simulateRound, type Simulating } from './simulate-round.js';

export interface Answered {
  readonly id: string;
  readonly status: string;
  readonly failure: string | null;
  readonly subjects: number | null;
  readonly done: number;
  readonly judged: number;
  readonly flips: number;
  readonly basis: readonly string[];
  readonly unchangedBefore: { readonly judged: number; readonly differing: number };
  readonly summary: readonly { readonly ruleKey: string; readonly status: string | null; readonly statusInForce: string | null; readonly count: number; readonly differing: number }[];
  readonly verdicts: { readonly nodes: readonly Verdict[] };
}

export interface Side {
  readonly status: string;
  readonly required: number;
  readonly done: number;
  readonly missing: readonly string[];
}

export interface Verdict {
  readonly subjectId: string;
  readonly subjectKind: string;
  readonly ruleKey: string;
  readonly periodFrom: string;
  readonly given: boolean;
  readonly differs: boolean;
  readonly flips: boolean;
  readonly simulated: Side | null;
  readonly inForce: Side | null;
}

const side = '{ status required done missing }';
const fields = `id status failure subjects done judged flips basis unchangedBefore { judged differing } summary { ruleKey status statusInForce count differing }
  verdicts(first: 200) { nodes { subjectId subjectKind ruleKey periodFrom given differs flips simulated ${side} inForce ${side} } }`;

/** The text of a kept rulebook. */
export const textOf = (jurisdiction: string): string => rulebookTexts().find(({ file }) => file === `${jurisdiction}.yaml`)?.text ?? '';
/** Without its examples, so that a number may be changed. */
export const withoutExamples = (text: string): string => text.replace(/^examples:[\s\S]*/m, '');

/** Simulations over what a counting service has heard. For specs only. */
export class Simulations {
  private asks = 0;

  private constructor(
    readonly work: Counting,
    readonly administrator: Caller,
  ) {}

  static async start(): Promise<Simulations> {
    const work = await Counting.start();
    return new Simulations(work, await work.service.caller('administrator', 'ADMINISTRATOR', 'REGION', null));
  }

  /** Forgets all that was heard and asked for, but who may do what. */
  async clear(): Promise<void> {
    const { pool } = this.work.service;
    const { rows } = await pool.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('own', 'heard') and not tablename in ('migration', 'grant_heard')`);
    await pool.query(rows.map(({ name }) => `delete from ${name}`).join('; '));
  }

  ask(input: Record<string, unknown>, as: Caller = this.administrator, today = '2026-11-25'): Promise<Answer> {
    this.asks += 1;
    const now = new Date(new Date(`${today}T09:00:00+08:00`).getTime() + this.asks * 1000);
    const asked = { requestId: newId(), datedFrom: '2026-01-01', from: '2025-01-01', to: '2027-01-01', ...input };
    return this.work.service.ask('mutation ($input: SimulateRulebookInput!) { simulateRulebook(input: $input) { id status asOf } }', { input: asked }, { as, now });
  }

  async asked(input: Record<string, unknown>): Promise<string> {
    const { data, errors } = await this.ask(input);
    if (errors) throw new Error(JSON.stringify(errors));
    return (data as unknown as { simulateRulebook: { id: string } }).simulateRulebook.id;
  }

  round(given: Partial<Simulating> = {}): Promise<boolean> {
    return simulateRound({ pool: this.work.service.pool, calendar: this.work.service.ruling.calendar, now: () => new Date(), batch: 2, ...given });
  }

  async answer(id: string): Promise<Answered> {
    const { simulation } = await this.work.service.data<{ simulation: Answered }>(`query ($id: ID!) { simulation(id: $id) { ${fields} } }`, { id }, { as: this.administrator });
    return simulation;
  }

  /** Asked for, and done. */
  async simulated(input: Record<string, unknown>): Promise<Answered> {
    const id = await this.asked(input);
    await this.round();
    return this.answer(id);
  }

  step(mutation: 'cancelSimulation' | 'deleteSimulation', simulationId: string, as: Caller = this.administrator, requestId?: string): Promise<Answer> {
    const answered = mutation === 'cancelSimulation' ? '{ status }' : '';
    return this.work.service.ask(`mutation ($input: SimulationStepInput!) { ${mutation}(input: $input) ${answered} }`, { input: { simulationId, requestId } }, { as });
  }

  stop(): Promise<void> {
    return this.work.stop();
  }
}
