import { rulebookPublished } from '@renda/events';
import { canonicalJson, type Entry, hashOf, keptRulebooks } from '@renda/rulebook';
import { newId } from '@renda/subgraph';
import { eventOf } from '@renda/subgraph/testing';
import type { DomainAtWork } from './domain-at-work.js';

let version = 0;

/** The domain's county is ruled as another place is, with what is changed of it. For specs only. */
export async function ruledAs(domain: DomainAtWork, jurisdiction: string, change: (entries: readonly Entry[]) => readonly unknown[] = (entries) => entries): Promise<void> {
  const kept = keptRulebooks().find(({ rulebook }) => rulebook.jurisdiction === jurisdiction)?.rulebook;
  if (!kept) throw new Error(`no rulebook of ${jurisdiction}`);
  const book = { ...kept, jurisdiction: 'here', region: '411625', entries: change(kept.entries) } as unknown as typeof kept;
  version += 1;
  await domain.service.hear(eventOf(rulebookPublished, newId(), version, { jurisdiction: 'here', regionId: domain.ids.region, hash: hashOf(book), text: canonicalJson(book) }));
}
