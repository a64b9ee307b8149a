import { beside, conditionChanges, type Change } from './condition-changes.js';
import { type Obligation, type PeriodKind } from './entry.js';

const periodKinds: readonly PeriodKind[] = ['WEEK', 'MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR', 'SESSION_YEAR', 'TERM'];

/** Every number, facet and period of an obligation, each changed alone. */
export function obligationChanges(entry: Obligation): Change[] {
  return [
    ...numbers(entry),
    ...conditionChanges(entry.where, (where) => ({ ...entry, where })),
    ...periodKinds.filter((period) => period !== entry.period).map((period): Change => [`period ${period}`, { ...entry, period }]),
    ...modes(entry),
    ...switches(entry),
  ];
}

function numbers(entry: Obligation): Change[] {
  return (['min', 'target', 'max', 'coverage'] as const).flatMap((name) => {
    const value = entry[name];
    return value === undefined ? [] : beside(value).map((other): Change => [`${name} ${String(other)}`, { ...entry, [name]: other }]);
  });
}

function modes(entry: Obligation): Change[] {
  return [
    ['countableDays', { ...entry, countableDays: entry.countableDays === 'ALL' ? 'BETWEEN_SESSIONS' : 'ALL' }],
    ['firstPeriod', { ...entry, firstPeriod: entry.firstPeriod === 'next' ? 'full' : 'next' }],
  ];
}

/** What a switch changes, changed, and changed by no switch. */
function switches(entry: Obligation): Change[] {
  const { periodWhen, unless } = entry;
  const other = periodWhen ? periodKinds.filter((period) => period !== periodWhen.period).map((period): Change => [`periodWhen ${period}`, { ...entry, periodWhen: { ...periodWhen, period } }]) : [];
  return [
    ...other,
    ...(periodWhen ? [['without periodWhen', { ...entry, periodWhen: undefined }] satisfies Change] : []),
    ...(unless ? [['without unless', { ...entry, unless: undefined }] satisfies Change] : []),
  ];
}
