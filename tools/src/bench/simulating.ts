import { canonicalJson, keptRulebooks } from '@renda/rulebook';
import { newId } from '@renda/subgraph';
import type { Loaded } from './load.js';
import { ofCounty, provinceCode } from './province.js';
import { noonOf, today } from './scheduling.js';

/** How fast a rulebook was simulated, over everybody below the province. */
export interface Simulated {
  readonly status: string;
  readonly subjects: number;
  /** Rules × subjects, of both sides beside each other. */
  readonly judged: number;
  readonly flips: number;
  readonly seconds: number;
}

/** Shenzhen's draft as one of the province: it rules whatever the rulebook of a county does not. */
function draftOfProvince(): string {
  const shenzhen = keptRulebooks().find(({ rulebook }) => rulebook.jurisdiction === 'shenzhen')?.rulebook;
  if (!shenzhen) throw new Error('no rulebook shenzhen');
  return canonicalJson({ ...shenzhen, jurisdiction: 'province', region: provinceCode, entries: shenzhen.entries.map(ofCounty) });
}

/** The year 2026 with its last day as the day of judging, asked through the graph and done by the service's own worker. */
export async function simulate({ size, province, callers }: Loaded): Promise<Simulated> {
  const { service, scheduling } = size;
  const as = { as: callers.administrator, now: noonOf(today) };
  const input = { requestId: newId(), regionId: province.id, text: draftOfProvince(), datedFrom: '2026-01-01', from: '2026-01-01', to: '2027-01-01', asOf: '2026-12-31' };
  const { simulateRulebook: { id } } = await service.data<{ simulateRulebook: { id: string } }>(
    'mutation ($input: SimulateRulebookInput!) { simulateRulebook(input: $input) { id } }', { input }, as);
  const began = performance.now();
  await scheduling.simulateRound({ pool: service.pool, calendar: service.ruling.calendar, now: () => noonOf(today) });
  const seconds = (performance.now() - began) / 1000;
  const { simulation } = await service.data<{ simulation: Omit<Simulated, 'seconds'> }>('query ($id: ID!) { simulation(id: $id) { status subjects judged flips } }', { id }, as);
  return { ...simulation, seconds };
}
