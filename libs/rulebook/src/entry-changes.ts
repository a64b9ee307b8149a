import { beside, boundChanges, conditionChanges, type Change } from './condition-changes.js';
import { type Deadline, type Entry, type Need, type Requirement, type StandardSet, type SwitchEntry } from './entry.js';
import { obligationChanges } from './obligation-changes.js';
import { happenings, isHappening } from './registry.js';

/** What is particular to the kind of an entry, each thing changed alone. */
export function changesOfKind(entry: Entry): Change[] {
  switch (entry.kind) {
    case 'obligation':
      return obligationChanges(entry);
    case 'deadline':
      return deadlineChanges(entry);
    case 'standardSet':
      return listChanges(entry, (list) => ({ ...entry, ...list }));
    case 'composition':
      return [...needChanges(entry.needs, (needs) => ({ ...entry, needs })), ['outside', { ...entry, outside: entry.outside === 'warn' ? 'refuse' : 'warn' }]];
    case 'requirement':
      return requirementChanges(entry);
    case 'switch':
      return otherValues(entry);
    default:
      return [];
  }
}

export function appliesToChanges(entry: Entry): Change[] {
  const { appliesTo } = entry;
  return [
    ...conditionChanges(appliesTo.where, (where) => ({ ...entry, appliesTo: { ...appliesTo, where } })),
    ...(appliesTo.unless ? [['without unless', { ...entry, appliesTo: { ...appliesTo, unless: undefined } }] satisfies Change] : []),
  ].map(([name, changed]): Change => [`appliesTo ${name}`, changed]);
}

const clocks: readonly Deadline['clock'][] = ['WORKING_DAYS', 'CIVIL_DAYS', 'HOURS'];

function deadlineChanges(entry: Deadline): Change[] {
  const { amount, clock, lastDay, variant } = entry;
  const codes = Object.keys(happenings).filter(isHappening);
  return [
    ...beside(amount).filter((other) => other > 0).map((other): Change => [`amount ${String(other)}`, { ...entry, amount: other }]),
    ...clocks.filter((other) => other !== clock).map((other): Change => [`clock ${other}`, { ...entry, clock: other }]),
    // Working days end on one anyway, and hours may not roll: it says something of civil days only.
    ...(clock === 'CIVIL_DAYS' ? [['lastDay', { ...entry, lastDay: lastDay === 'roll' ? 'stay' : 'roll' }] satisfies Change] : []),
    ...(['starts', 'ends'] as const).flatMap((name) => codes.filter((code) => code !== entry[name]).map((code): Change => [`${name} ${code}`, { ...entry, [name]: code }])),
    ...(variant === undefined ? [] : [['without variant', { ...entry, variant: undefined }] satisfies Change]),
    ...extensionChanges(entry),
  ];
}

function extensionChanges(entry: Deadline): Change[] {
  const { extension } = entry;
  if (!extension) return [['extension 1', { ...entry, extension: { by: 1, max: 1, approvedBy: { zh: '任何人', en: 'anybody' } } }]];
  const numbers = (['by', 'max'] as const).flatMap((name) => beside(extension[name]).map((other): Change => [`extension.${name} ${String(other)}`, { ...entry, extension: { ...extension, [name]: other } }]));
  return [...numbers, ['without extension', { ...entry, extension: undefined }]];
}

function needChanges(needs: readonly Need[], put: (needs: Need[]) => Entry): Change[] {
  return needs.flatMap((need) => [
    [`without ${need.quantity}`, put(needs.filter((one) => one !== need))] satisfies Change,
    ...boundChanges(need).map(([name, changed]): Change => [`${need.quantity} ${name}`, put(needs.map((one) => (one === need ? changed : one)))]),
  ]);
}

type List = Pick<StandardSet, 'closed' | 'count' | 'items' | 'emptySlots'>;

function listChanges<L extends List>(list: L, put: (list: L) => Entry): Change[] {
  return [
    ...list.items.map(({ key }): Change => [`without ${key}`, put({ ...list, items: list.items.filter((item) => item.key !== key) })]),
    ...beside(list.count).map((count): Change => [`count ${String(count)}`, put({ ...list, count })]),
    ...beside(list.emptySlots).map((emptySlots): Change => [`emptySlots ${String(emptySlots)}`, put({ ...list, emptySlots })]),
    ['closed', put({ ...list, closed: !list.closed })],
  ];
}

function requirementChanges(entry: Requirement): Change[] {
  const { needs, steps, before } = entry;
  return [
    ...needChanges(needs ?? [], (changed) => ({ ...entry, needs: changed })),
    ...(steps ? listChanges(steps, (changed) => ({ ...entry, steps: changed })) : []),
    ...(before === undefined ? [] : [['without before', { ...entry, before: undefined }] satisfies Change]),
  ];
}

function otherValues(entry: SwitchEntry): Change[] {
  return entry.options.filter((option) => option !== entry.value).map((value): Change => [`value ${value}`, { ...entry, value }]);
}
