import { dayOf } from '@renda/calendar';
import { checkRulebook, faultsInShort, hashOf, regionCodeOf, type Rulebook as Book, type RulebookFault, rulebookOf } from '@renda/rulebook';
import { type Change, Refusal, type Region as Place } from '@renda/subgraph';
import { Region } from '../regions/region.js';
import { faultsAfter } from './faults-after.js';
import { type Differences, differencesOf } from './differences.js';
import { Rulebook, rulebookId } from './rulebook.js';

/** What publishing a text would do. */
export interface Trial extends Differences {
  readonly hash: string | null;
  readonly faults: readonly RulebookFault[];
}

interface Judged {
  readonly book: Book;
  readonly region: Place;
  readonly current: Rulebook | null;
}

/**
 * Publishes a rulebook for its own jurisdiction, whole or not at all: with a fault or a failing example nothing changes (RULEBOOK_FAULTS). The same
 * content again is the same version, and nothing is told. What held on past days changes only by a correction. Answers the version.
 */
export async function publishRulebook(change: Change, text: string): Promise<{ id: string }> {
  const { judged, faults } = await judge(change, text);
  if (!judged) throw new Refusal('RULEBOOK_FAULTS', faultsInShort(faults));
  const { book, region, current } = judged;
  if (current?.hash === hashOf(book)) return currentVersion(change, current);
  const differences = differencesOf(current && rulebookOf(current.canonical), book);
  const rulebook = current ?? Rulebook.first(book, region, change.now);
  change.tell(current ? current.publish(book, change.now) : rulebook.told());
  change.em.persist(rulebook);
  // The version refers to the rulebook, which is written first.
  await change.settle();
  return keepVersion(change, rulebook, text, differences);
}

/** What publishing would change, or all faults; changes nothing. */
export async function tryRulebook(change: Change, text: string): Promise<Trial> {
  const { judged, faults } = await judge(change, text);
  if (!judged) return { hash: null, headChanged: false, added: [], changed: [], removed: [], faults };
  const { book, current } = judged;
  return { hash: hashOf(book), ...differencesOf(current && rulebookOf(current.canonical), book), faults: [] };
}

async function judge(change: Change, text: string): Promise<{ judged: Judged; faults: readonly [] } | { judged: null; faults: readonly RulebookFault[] }> {
  const code = regionCodeOf(text);
  // A text that names no region has faults of its own, which tell nothing of what is published.
  if (code === null) return { judged: null, faults: checkRulebook(text, []).faults };
  const region = await regionOf(change, code);
  const { book, faults } = checkRulebook(text, await above(change, region));
  if (book === null) return { judged: null, faults };
  const current = await change.em.findOne(Rulebook, { id: rulebookId(book.jurisdiction) });
  if (current && current.regionId !== region.id) throw new Refusal('RULEBOOK_ELSEWHERE');
  const later = current ? faultsAfter(rulebookOf(current.canonical), book, text, dayOf(change.now)) : [];
  if (later.length > 0) return { judged: null, faults: later };
  return { judged: { book, region, current }, faults: [] };
}

/** The region of a code within the caller's reach. It is held, so that two who publish for it come one after the other. */
async function regionOf(change: Change, code: string): Promise<Place> {
  const named = await change.em.find(Region, { code, validTo: null });
  const reached = named.find((region) => change.reaches(region.scopes()));
  if (!reached) throw new Refusal('NOT_AVAILABLE', { missing: 'region' });
  return (await change.referred(Region, [reached.id], 'held')).get(reached.id).region;
}

/** The rulebooks in force up the line of a region, nearest first. */
async function above(change: Change, region: Place): Promise<Book[]> {
  const rows = await change.sql.query<{ canonical: string }>(
    'select canonical from rulebook where region_id <> $1 and starts_with($2, region_path) order by length(region_path) desc', [region.id, region.path]);
  return rows.map(({ canonical }) => rulebookOf(canonical));
}

async function currentVersion(change: Change, { id, version }: Rulebook): Promise<{ id: string }> {
  const [found] = await change.sql.query<{ id: string }>('select id from rulebook_version where rulebook_id = $1 and revision = $2', [id, version]);
  if (!found) throw new Error('a rulebook without its version');
  return found;
}

async function keepVersion(change: Change, rulebook: Rulebook, text: string, { headChanged, added, changed, removed }: Differences): Promise<{ id: string }> {
  const id = change.newId();
  await change.sql.query(
    `insert into rulebook_version (id, rulebook_id, revision, hash, text, canonical, head_changed, added, changed, removed, published_at, published_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [id, rulebook.id, rulebook.version, rulebook.hash, text, rulebook.canonical, headChanged, added, changed, removed, change.now, change.caller.id],
  );
  return { id };
}
