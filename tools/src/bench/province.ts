import { createHash } from 'node:crypto';
import { civilDay } from '@renda/calendar';
import { regionChanged, rulebookPublished, sessionChanged, termChanged, type RendaEvent } from '@renda/events';
import { canonicalJson, type Entry, keptRulebooks, type Rulebook } from '@renda/rulebook';
import { newId } from '@renda/subgraph';
import { eventOf } from '@renda/subgraph/testing';

export interface County {
  readonly id: string;
  readonly code: string;
  readonly path: string;
  /** The jurisdiction whose rulebook it follows a copy of. */
  readonly follows: string;
  readonly townIds: readonly string[];
}

export interface Province {
  readonly id: string;
  /** The first ten are the large ones. */
  readonly counties: readonly County[];
}

export const provinceCode = '990000';
const counties = 150;
const townsOfCounty = 6;
const region = (id: string, path: string, kind: string, parentId: string | null): RendaEvent =>
  eventOf(regionChanged, id, 1, { code: path.split('/').at(-2) ?? '', name: '区', kind, parentId, path, from: '2000-01-01', to: null, successorIds: [] });

/** A province that is none: 10 cities, 150 counties with 6 towns each, their congresses, and a rulebook for every county. */
export function province(): { province: Province; told: RendaEvent[] } {
  const id = newId();
  const told = [region(id, `/${provinceCode}/`, 'PROVINCE', null)];
  const cities = Array.from({ length: 10 }, (_, index) => ({ id: newId(), code: `99${String(index + 1).padStart(2, '0')}00` }));
  for (const city of cities) told.push(region(city.id, `/${provinceCode}/${city.code}/`, 'CITY', id));
  const made = Array.from({ length: counties }, (_, index): County => {
    const city = cities[index % cities.length];
    const code = `${city?.code.slice(0, 4) ?? ''}${String(Math.floor(index / cities.length) + 21)}`;
    const path = `/${provinceCode}/${city?.code ?? ''}/${code}/`;
    const county = { id: newId(), code, path, follows: followed(index), townIds: Array.from({ length: townsOfCounty }, () => newId()) };
    told.push(region(county.id, path, 'COUNTY', city?.id ?? null));
    county.townIds.forEach((town, at) => told.push(region(town, `${path}${code}${String(101 + at)}/`, 'TOWN', county.id)));
    told.push(...congress(county.id), published(bookOf(county), county.id));
    return county;
  });
  return { province: { id, counties: made }, told };
}

function congress(regionId: string): RendaEvent[] {
  const of = { level: 'COUNTY', regionId, number: 1 };
  const termId = newId();
  const sessions = ['2025', '2026'].map((year) => eventOf(sessionChanged, newId(), 1, { ...of, termId, from: `${year}-02-20`, to: `${year}-02-25`, opensYear: true, voided: false }));
  return [eventOf(termChanged, termId, 1, { ...of, from: '2022-01-01', to: '2027-01-01' }), ...sessions];
}

function published(book: Rulebook, regionId: string): RendaEvent {
  const text = canonicalJson(book);
  return eventOf(rulebookPublished, newId(), 1, { jurisdiction: book.jurisdiction, regionId, hash: createHash('sha256').update(text).digest('hex'), text });
}

const kept = new Map(keptRulebooks().map(({ rulebook }) => [rulebook.jurisdiction, rulebook]));

/** Of ten counties six follow Shenzhen, two Luohe, one Danyang, one Dancheng. */
const followed = (index: number): string => ['luohe', 'luohe', 'danyang', 'dancheng'][(index + Math.floor(index / 10)) % 10] ?? 'shenzhen';

/** A copy of the rulebook for a county; Shenzhen's draft as if it were in force from 2025 on. */
function bookOf({ follows, code }: County): Rulebook {
  const book = kept.get(follows);
  if (!book) throw new Error(`no rulebook ${follows}`);
  const here = { ...book, jurisdiction: `${follows}-${code}`, region: code };
  return follows === 'shenzhen' ? { ...here, draft: false, validFrom: civilDay('2025-01-01'), entries: book.entries.map(ofCounty) } : here;
}

/** What Shenzhen asks of the deputies of the city is asked of a county's. */
export function ofCounty(entry: Entry): Entry {
  const { where } = entry.appliesTo;
  return where?.['level'] === 'MUNICIPAL' ? { ...entry, appliesTo: { ...entry.appliesTo, where: { ...where, level: 'COUNTY' } } } : entry;
}
