import { missingSteps, type Requirement } from '@renda/rulebook';
import { type Change, Refusal } from '@renda/subgraph';
import { titlesOf } from '../registers/step-titles.js';
import type { By } from './matter-raised.js';
import type { MatterStage } from './matter-stage.js';
import { type Closing, type Matter } from './matter.js';
import { matterLifecycle, stages } from './matter.lifecycle.js';

const keyOf = (stage: string): string => stage.toLowerCase().replaceAll('_', '-');

/** The chains that the rulebooks in force where a matter was raised ask for before it is struck off (P-03): they may add stages to ours, and drop none. */
async function chainsAsked(change: Change, { regionPath }: Matter): Promise<Requirement[]> {
  const rules = await change.ruling.rulesOf(regionPath, change.today);
  return rules.all().flatMap(({ entry }) => (entry.kind === 'requirement' && entry.before === 'CLOSED' && entry.appliesTo.subject === 'MATTER' && entry.appliesTo.where === undefined ? [entry] : []));
}

/** The stages that its place adds to the chain. */
export async function localStagesOf(change: Change, matter: Matter): Promise<string[]> {
  const own = stages.map(keyOf);
  return (await chainsAsked(change, matter)).flatMap(({ steps }) => (steps?.items ?? []).map(({ key }) => key)).filter((key) => !own.includes(key));
}

/** The strike-off, refused with the rule that asks for it while a stage was not entered. */
export async function closeMatter(change: Change, matter: Matter, by: By, given: Closing): Promise<MatterStage> {
  matterLifecycle.after(matter.stage, 'close', { evidence: given.evidence });
  const entered = await change.sql.query<{ stage: string }>('select distinct stage from matter_stage where matter_id = $1', [matter.id]);
  const done = [...entered.map(({ stage }) => keyOf(stage)), ...matter.localStages];
  for (const entry of await chainsAsked(change, matter)) {
    const missing = missingSteps(entry, done);
    if (missing.length > 0) throw new Refusal('CHAIN_INCOMPLETE', { missing: missing.join(', ') }, { title: entry.title, citation: entry.citations.map(({ local }) => local).join('; ') }, { missing: titlesOf(entry) });
  }
  return matter.close(by, given);
}
