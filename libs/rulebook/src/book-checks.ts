import { isRecord, listAt, recordAt, textAt } from './asking.js';
import { checkDates } from './entry-checks.js';
import { type Faults } from './faults.js';

type Raw = Record<string, unknown>;

/** What is between the entries of a file, and between them and its head. */
export function checkBook(head: Raw, entries: readonly unknown[], faults: Faults): void {
  checkDates(head, [], faults);
  const from = textAt(head, 'validFrom');
  if (head['draft'] === true && from !== undefined) faults.at(['validFrom'], 'DATES_CROSS', 'stands in a draft: a draft has no date');
  if (head['draft'] !== true && from === undefined) faults.at(['jurisdiction'], 'DATE_MISSING', 'has neither validFrom nor draft: true');
  entries.forEach((entry, index) => {
    if (!isRecord(entry)) return;
    checkWithin(head, entry, index, faults);
    checkSwitches(entry, entries, index, faults);
    checkDocuments(head, entry, index, faults);
  });
  checkKeys(entries, head, faults);
}

/** A switch that an obligation names must be an entry of the same file. */
function checkSwitches(entry: Raw, entries: readonly unknown[], index: number, faults: Faults): void {
  const there = (key: unknown) => entries.some((one) => isRecord(one) && one['kind'] === 'switch' && one['key'] === key);
  for (const [facet, key] of Object.entries(recordAt(entry, 'unless') ?? {}))
    if (!there(key)) faults.at(['entries', index, 'unless', facet], 'NO_SWITCH', `names a switch that is not in this file: ${String(key)}`);
  for (const [facet, key] of Object.entries(recordAt(recordAt(entry, 'appliesTo') ?? {}, 'unless') ?? {}))
    if (!there(key)) faults.at(['entries', index, 'appliesTo', 'unless', facet], 'NO_SWITCH', `names a switch that is not in this file: ${String(key)}`);
  const when = recordAt(entry, 'periodWhen');
  if (when && !there(when['switch'])) faults.at(['entries', index, 'periodWhen', 'switch'], 'NO_SWITCH', `names a switch that is not in this file: ${String(when['switch'])}`);
}

/** A citation names a document of the file's sources. */
function checkDocuments(head: Raw, entry: Raw, index: number, faults: Faults): void {
  const documents = listAt(head, 'sources').flatMap((source) => (isRecord(source) && typeof source['document'] === 'string' ? [source['document']] : []));
  listAt(entry, 'citations').forEach((citation, at) => {
    const local = isRecord(citation) ? textAt(citation, 'local') : undefined;
    if (local !== undefined && !documents.some((document) => local.startsWith(document)))
      faults.at(['entries', index, 'citations', at, 'local'], 'CITATION_MISSING', `cites no document of the sources: ${local}`);
  });
}

function checkWithin(head: Raw, entry: Raw, index: number, faults: Faults): void {
  const [bookFrom, bookTo] = [textAt(head, 'validFrom'), textAt(head, 'validTo')];
  const [from, to] = [textAt(entry, 'validFrom'), textAt(entry, 'validTo')];
  checkDatesOfDraft(head, entry, index, faults);
  if (bookFrom !== undefined && from !== undefined && from < bookFrom) faults.at(['entries', index, 'validFrom'], 'DATES_CROSS', `comes before the rulebook's own ${bookFrom}`);
  if (bookTo !== undefined && to !== undefined && to > bookTo) faults.at(['entries', index, 'validTo'], 'DATES_CROSS', `comes after the rulebook's own ${bookTo}`);
}

function checkDatesOfDraft(head: Raw, entry: Raw, index: number, faults: Faults): void {
  if (head['draft'] !== true) return;
  for (const name of ['validFrom', 'validTo']) if (textAt(entry, name) !== undefined) faults.at(['entries', index, name], 'DATES_CROSS', 'stands in a draft: a draft has no date');
}

/** A key may return later, with another number; on one day it says one thing. */
function checkKeys(entries: readonly unknown[], head: Raw, faults: Faults): void {
  const seen = new Map<string, { from: string; to: string }[]>();
  entries.forEach((entry, index) => {
    const key = isRecord(entry) ? textAt(entry, 'key') : undefined;
    if (!isRecord(entry) || key === undefined) return;
    const range = { from: textAt(entry, 'validFrom') ?? textAt(head, 'validFrom') ?? '', to: textAt(entry, 'validTo') ?? '9999' };
    const earlier = seen.get(key) ?? [];
    if (earlier.some((other) => other.from < range.to && range.from < other.to)) faults.at(['entries', index, 'key'], 'DUPLICATE_KEY', `is there twice for the same days: ${key}`);
    seen.set(key, [...earlier, range]);
  });
}
