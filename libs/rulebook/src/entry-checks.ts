import { isRecord, listAt, numberAt, recordAt, textAt } from './asking.js';
import { type Faults, type Path } from './faults.js';
import { facetOf, facetsOfSubject, isFacet, isMeasure, isQuantity, isSubject, measureOf, quantities, type FacetCode, type SubjectKind } from './registry.js';

type Raw = Record<string, unknown>;

/** What no single field can tell. Works on what was written, so a fault in one field hides no fault in another. */
export function checkEntry(raw: Raw, path: Path, faults: Faults): void {
  checkDates(raw, path, faults);
  checkSubjectFacets(raw, path, faults);
  if (raw['kind'] === 'obligation') checkObligation(raw, path, faults);
  else if (raw['kind'] !== 'deadline') checkVersion(raw, path, faults);
  if (raw['kind'] === 'standardSet') checkItems(raw, path, faults);
  if (raw['kind'] === 'composition' || raw['kind'] === 'requirement') checkNeeds(raw, path, faults);
  if (raw['kind'] === 'deadline') checkDeadline(raw, path, faults);
  if (raw['kind'] === 'switch' && !listAt(raw, 'options').includes(raw['value'])) faults.at([...path, 'value'], 'OUT_OF_RANGE', 'is none of the options');
}

/** A first day must come before the day it ends. */
export function checkDates(raw: Raw, path: Path, faults: Faults): void {
  const from = textAt(raw, 'validFrom');
  const to = textAt(raw, 'validTo');
  if (from !== undefined && to !== undefined && to <= from) faults.at([...path, 'validTo'], 'DATES_CROSS', `must come after validFrom ${from}`);
}

function subjectOf(raw: Raw): SubjectKind | undefined {
  const subject = textAt(recordAt(raw, 'appliesTo') ?? {}, 'subject');
  return subject !== undefined && isSubject(subject) ? subject : undefined;
}

function checkSubjectFacets(raw: Raw, path: Path, faults: Faults): void {
  const subject = subjectOf(raw);
  const where = recordAt(recordAt(raw, 'appliesTo') ?? {}, 'where');
  if (subject && where) checkConditions(where, facetsOfSubject(subject), `of a ${subject}`, [...path, 'appliesTo', 'where'], faults);
}

/** Only a period or a limit can be running while its rule changes; anything else is judged on its day. */
function checkVersion(raw: Raw, path: Path, faults: Faults): void {
  const version = raw['versionBy'];
  if (version !== undefined && version !== 'started') faults.at([...path, 'versionBy'], 'OUT_OF_RANGE', 'can only be said by an obligation or a deadline: nothing else has a case that runs while the rule changes');
}

function checkObligation(raw: Raw, path: Path, faults: Faults): void {
  const measure = textAt(raw, 'measure');
  const where = recordAt(raw, 'where') ?? {};
  if (measure !== undefined && isMeasure(measure)) {
    const known = measureOf(measure);
    const subject = subjectOf(raw);
    if (subject && !known.subjects.includes(subject)) faults.at([...path, 'measure'], 'NOT_IN_REGISTRY', `does not count for a ${subject}`);
    checkConditions(where, known.facets, `of the measure ${measure}`, [...path, 'where'], faults);
  }
  for (const facet of Object.keys(recordAt(raw, 'unless') ?? {}))
    if (!Object.hasOwn(where, facet)) faults.at([...path, 'unless', facet], 'NO_CLAUSE', 'takes away a clause that is not there');
  const [min, target, max] = [numberAt(raw, 'min'), numberAt(raw, 'target'), numberAt(raw, 'max')];
  if (raw['notApplicable'] === undefined && min === undefined && target === undefined && max === undefined)
    faults.at(path, 'NO_NUMBER', 'asks for nothing: it has neither min, target nor max');
  checkOrder(min, target, [...path, 'target'], 'min', faults);
  checkOrder(target, max, [...path, 'max'], 'target', faults);
  checkOrder(min, max, [...path, 'max'], 'min', faults);
}

function checkOrder(low: number | undefined, high: number | undefined, path: Path, than: string, faults: Faults): void {
  if (low !== undefined && high !== undefined && high < low) faults.at(path, 'OUT_OF_RANGE', `is less than ${than}`);
}

function checkConditions(where: Raw, known: readonly FacetCode[], of: string, path: Path, faults: Faults): void {
  for (const [name, value] of Object.entries(where)) {
    if (!isFacet(name)) continue;
    if (!known.includes(name)) faults.at([...path, name], 'NOT_IN_REGISTRY', `is no facet ${of}`);
    else if (!mayBe(name, value)) faults.at([...path, name], 'TYPE', 'cannot have this value');
  }
}

/** Whether a condition can be asked of a facet: its type, and for codes one it knows. */
function mayBe(name: FacetCode, value: unknown): boolean {
  const type = facetOf(name).type;
  if (type.kind === 'boolean') return typeof value === 'boolean';
  if (type.kind === 'number') return typeof value === 'number' || (isRecord(value) && Object.keys(value).length > 0 && (numberAt(value, 'min') ?? 0) <= (numberAt(value, 'max') ?? Infinity));
  const codes: unknown[] = Array.isArray(value) ? value : [value];
  return codes.length > 0 && codes.every((code) => typeof code === 'string' && type.codes.includes(code));
}

/** A closed list has exactly its number of items, empty slots among them; an open one at least as many. */
export function checkItems(raw: Raw, path: Path, faults: Faults): void {
  const items = listAt(raw, 'items');
  const count = numberAt(raw, 'count');
  const have = items.length + (numberAt(raw, 'emptySlots') ?? 0);
  if (count !== undefined && (raw['closed'] === true ? have !== count : have < count))
    faults.at([...path, 'count'], 'WRONG_COUNT', `is ${String(count)}, but there are ${String(have)} items and empty slots`);
  checkTwice(items, 'key', [...path, 'items'], faults);
}

/** No two things of a list may share a name. */
export function checkTwice(items: readonly unknown[], name: string, path: Path, faults: Faults): void {
  const seen = new Set<unknown>();
  items.forEach((item, index) => {
    const value = isRecord(item) ? item[name] : undefined;
    if (value !== undefined && seen.has(value)) faults.at([...path, index, name], 'DUPLICATE_KEY', `is there twice: ${String(value)}`);
    seen.add(value);
  });
}

function checkNeeds(raw: Raw, path: Path, faults: Faults): void {
  const subject = subjectOf(raw);
  const steps = recordAt(raw, 'steps');
  if (steps) checkItems(steps, [...path, 'steps'], faults);
  listAt(raw, 'needs').forEach((need, index) => {
    if (!isRecord(need)) return;
    const at = [...path, 'needs', index];
    const [min, max] = [numberAt(need, 'min'), numberAt(need, 'max')];
    if (min === undefined && max === undefined) faults.at(at, 'NO_NUMBER', 'asks for nothing: it has neither min nor max');
    checkOrder(min, max, [...at, 'max'], 'min', faults);
    const quantity = textAt(need, 'quantity');
    if (subject && quantity !== undefined && isQuantity(quantity) && !(quantities[quantity].subjects as readonly SubjectKind[]).includes(subject))
      faults.at([...at, 'quantity'], 'NOT_IN_REGISTRY', `is nothing known of a ${subject}`);
  });
  if (raw['kind'] === 'requirement' && listAt(raw, 'needs').length === 0 && !steps && raw['notApplicable'] === undefined)
    faults.at(path, 'NO_NUMBER', 'asks for nothing: it has neither needs nor steps');
}

function checkDeadline(raw: Raw, path: Path, faults: Faults): void {
  if (raw['starts'] !== undefined && raw['starts'] === raw['ends']) faults.at([...path, 'ends'], 'OUT_OF_RANGE', 'is what starts the clock');
  const extension = recordAt(raw, 'extension');
  if (extension) checkOrder(numberAt(extension, 'by'), numberAt(extension, 'max'), [...path, 'extension', 'max'], 'by', faults);
  if (raw['clock'] === 'HOURS' && raw['lastDay'] === 'roll') faults.at([...path, 'lastDay'], 'OUT_OF_RANGE', 'a clock of hours runs on any day and rolls to none');
}
