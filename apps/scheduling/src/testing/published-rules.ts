import { rulebookPublished } from '@renda/events';
import { canonicalJson, hashOf, readRulebook, rulebookTexts } from '@renda/rulebook';
import { newId } from '@renda/subgraph';
import { eventOf, type TestService } from '@renda/subgraph/testing';

let published = 0;

/** Lets a service hear that a kept rulebook was published, its YAML changed first. For specs only. */
export async function publish(service: TestService, jurisdiction: string, change: (text: string) => string = (text) => text): Promise<string> {
  const kept = rulebookTexts().find(({ file }) => file === `${jurisdiction}.yaml`);
  const { rulebook, faults } = readRulebook(change(kept?.text ?? '').replace(/^examples:[\s\S]*/m, ''), `${jurisdiction}.yaml`);
  if (faults) throw new Error(JSON.stringify(faults));
  published += 1;
  const hash = hashOf(rulebook);
  await service.hear(eventOf(rulebookPublished, newId(), published, { jurisdiction, regionId: newId(), hash, text: canonicalJson(rulebook) }));
  return hash;
}

/** Shenzhen's draft as it would be with a date, for another region. */
export const datedShenzhen = (region: string, change: (text: string) => string = (text) => text) => (text: string): string =>
  change(text.replace("region: '440300'", `region: '${region}'`).replace('draft: true', "validFrom: 2026-01-01\ndating: { basis: reading, reason: { zh: 假定的施行日期, en: A date assumed } }"));
