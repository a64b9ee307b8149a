import { missingSteps, type Requirement } from '@renda/rulebook';
import { type Change, Refusal, type RuleSource } from '@renda/subgraph';
import { titlesOf } from '../registers/step-titles.js';
import type { CivilDay } from '@renda/calendar';

/** Who can sit at a consultation over a suggestion (P-26); which of them must is for the rulebook of the place. */
export const parties = {
  DEPUTY_WORK_COMMITTEE: { zh: '人大代表工委', en: 'deputy work committee' },
  SUPERVISION_BUREAU: { zh: '市委市政府督查局', en: 'supervision bureau of party and government' },
  PROFESSIONAL_GROUP: { zh: '相关专业代表小组', en: 'professional group concerned' },
  UNDERTAKING_UNIT: { zh: '建议承办单位', en: 'undertaking unit' },
  LEAD_DEPUTY: { zh: '领衔代表', en: 'deputy who leads' },
};
export type Party = keyof typeof parties;

/** `LEAD_DEPUTY` is `lead-deputy` in a rulebook. */
const keyOf = (party: string): string => party.toLowerCase().replaceAll('_', '-');

/**
 * Judges by the rules of a place on the day who was there: throws PARTY_MISSING where one that they name was not, PARTY_NOT_ONE where they close the list and
 * another was. Where no rule in force names the parties, none must be there.
 */
export async function partiesComplete(change: Change, { regionPath, day, present }: { regionPath: string; day: CivilDay; present: readonly string[] }): Promise<void> {
  const rules = await change.ruling.rulesOf(regionPath, day);
  for (const { entry } of rules.all()) {
    if (entry.kind !== 'requirement' || entry.before !== 'CONSULTED' || entry.appliesTo.subject !== 'SUGGESTION' || entry.appliesTo.where !== undefined || !entry.steps) continue;
    const [keys, named] = [present.map(keyOf), entry.steps.items.map(({ key }) => key)];
    const missing = missingSteps(entry, keys);
    const titles = { ...partiesByKey, ...titlesOf(entry) };
    if (missing.length > 0) throw new Refusal('PARTY_MISSING', { missing: missing.join(', '), has: keys.length, count: named.length }, sourceOf(entry), { missing: titles });
    const other = keys.find((key) => !named.includes(key));
    if (entry.steps.closed && other !== undefined) throw new Refusal('PARTY_NOT_ONE', { party: other }, sourceOf(entry), { party: titles });
  }
}

/** By the words of the rule, or else ours. */
const partiesByKey = Object.fromEntries(Object.entries(parties).map(([party, title]) => [keyOf(party), title]));

const sourceOf = ({ title, citations }: Requirement): RuleSource => ({ title, citation: citations.map(({ local }) => local).join('; ') });
