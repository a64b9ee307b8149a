import { type CivilDay, holdsOn } from '@renda/calendar';
import { Refusal } from '../refusal.js';
import type { Aggregate, Region } from '../writing/aggregate.js';
import type { Change } from '../writing/change.js';
import type { Field, Fields, Target } from './field.js';
import type { RegisterDefinition, Row } from './register.js';

interface Heard {
  readonly id: string;
  readonly region_id?: string;
  readonly person_id?: string;
  readonly from?: CivilDay;
  readonly to?: CivilDay | null;
  readonly voided?: boolean;
}

interface Found {
  readonly region: Region | string | null;
  readonly personIds: readonly string[];
}

/**
 * Looks up what a step's references point to, one statement for each field: it must be heard of, or be there (NOT_AVAILABLE), and hold on the day. At the
 * opening the row comes to lie where the first of its places lies; the persons behind mandates own it from then on.
 */
export async function refer<F extends Fields, S extends string>(
  definition: RegisterDefinition<F, S>, change: Change, { row, names, day }: { row: Row<F, S>; names: readonly string[]; day: CivilDay },
): Promise<void> {
  const places = new Map<string, Region | string>();
  for (const name of names) {
    const field = definition.fields[name];
    if (field?.kind !== 'reference' && field?.kind !== 'references') continue;
    const value = (row as unknown as Record<string, unknown>)[name] as string | readonly string[];
    for (const { region, personIds } of await found(change, field.to, [value].flat(), day)) {
      if (region !== null && !places.has(name)) places.set(name, region);
      row.personIds = [...new Set([...row.personIds, ...personIds])];
    }
  }
  if ((row as { regionPath?: string }).regionPath === undefined) await lieIn(definition, change, row, places);
  await inCatalogues(definition, change, row, names, day);
}

async function lieIn<F extends Fields, S extends string>(definition: RegisterDefinition<F, S>, change: Change, row: Row<F, S>, places: ReadonlyMap<string, Region | string>): Promise<void> {
  const name = definition.lies.find((one) => places.has(one));
  const place = name === undefined ? undefined : places.get(name);
  if (place === undefined) throw new Refusal('STEP_INCOMPLETE', { needed: definition.lies.join(' | ') }, definition.source);
  const region = typeof place === 'string' ? await change.region(place) : place;
  row.regionId = region.id;
  row.regionPath = region.path;
}

async function found(change: Change, target: Target, ids: readonly string[], day: CivilDay): Promise<Found[]> {
  if (target.own) return ownFound(change, target, ids);
  if (target.heard === undefined) return [];
  const columns = ['id', ...(target.heard === 'region_heard' ? ['id as region_id'] : ['region_id']), ...(target.personal ? ['person_id'] : []), ...(target.voidable ? ['voided'] : []),
    ...(target.notHeld === undefined ? [] : ['valid_from::text as "from"', 'valid_to::text as "to"'])];
  const rows = await change.referredHeard<Heard>(target.heard, ids, columns);
  return ids.map((id) => {
    const row = rows.get(id);
    const holds = !row.voided && (row.from === undefined || holdsOn({ from: row.from, to: row.to ?? null }, day));
    if (target.notHeld !== undefined && !holds) throw new Refusal(target.notHeld, { id, day });
    return { region: row.region_id ?? null, personIds: row.person_id === undefined ? [] : [row.person_id] };
  });
}

async function ownFound(change: Change, { own }: Target, ids: readonly string[]): Promise<Found[]> {
  if (!own) return [];
  const rows = await change.referred<Aggregate>(own(), ids, 'read');
  return ids.map((id) => ({ region: rows.get(id).region, personIds: [] }));
}

/** A code that is not of the field's own list must stand in the catalogue of the rulebook of the row's region on the day. */
async function inCatalogues<F extends Fields, S extends string>(definition: RegisterDefinition<F, S>, change: Change, row: Row<F, S>, names: readonly string[], day: CivilDay): Promise<void> {
  for (const name of names) {
    const field = definition.fields[name] as Field;
    if ((field.kind !== 'code' && field.kind !== 'codes') || field.catalogue === undefined) continue;
    const values = [(row as unknown as Record<string, unknown>)[name] as string | readonly string[]].flat().filter((value) => !Object.hasOwn(field.among ?? {}, value));
    if (values.length === 0) continue;
    const entry = (await change.ruling.rulesOf(row.regionPath, day)).find(field.catalogue).rule?.entry;
    const codes = entry?.kind === 'catalogue' ? entry.values.map((one) => one.code) : [];
    if (!values.every((value) => codes.includes(value))) throw new Refusal('BAD_USER_INPUT', { field: name });
  }
}
