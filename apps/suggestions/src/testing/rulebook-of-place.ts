import { rulebookPublished } from '@renda/events';
import { canonicalJson, type Entry, hashOf, keptRulebooks } from '@renda/rulebook';
import { newId } from '@renda/subgraph';
import { eventOf } from '@renda/subgraph/testing';
import type { StationAtWork } from './station-at-work.js';

let version = 0;

/** The county's rulebook (郸城县) as kept, with entries of a spec's own in it, is heard. For specs only. */
export async function countyRules(work: StationAtWork, ...entries: readonly Record<string, unknown>[]): Promise<void> {
  const kept = keptRulebooks().find(({ rulebook }) => rulebook.jurisdiction === 'dancheng')?.rulebook;
  if (!kept) throw new Error('no rulebook of the county');
  const common = { appliesTo: { subject: 'MATTER' }, title: { zh: '本试验', en: 'Of this spec' }, labels: [], citations: [{ local: '本试验§1' }], versionBy: 'started', strength: 'default' };
  const added = entries.map((entry) => ({ ...common, ...entry }) as unknown as Entry);
  const keys = new Set(added.map(({ key }) => key));
  const book = { ...kept, entries: [...kept.entries.filter(({ key }) => !keys.has(key)), ...added] };
  await work.service.hear(eventOf(rulebookPublished, newId(), (version += 1), { jurisdiction: 'dancheng', regionId: work.place.county, hash: hashOf(book), text: canonicalJson(book) }));
}
