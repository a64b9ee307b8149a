import type { Asked, Comparison } from './asking.js';
import type { Counted } from './counting.js';
import type { Loaded } from './load.js';
import type { Simulated } from './simulating.js';

const quantile = ({ times }: Asked, share: number): number => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;
const rate = (count: number, seconds: number): string => Math.round(count / Math.max(seconds, 0.001)).toLocaleString('en');
const table = (rows: readonly (readonly string[])[]): string => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows.map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ')).join('\n');
};

/** Events of these are more than a copy and marks: the ledger is written and its facts are told. */
const ledger = /attendance|visit/;

export function hearingReport({ size, heard }: Loaded): string {
  const rows = [...heard].map(([type, { events, seconds, statements, batches }]) =>
    [type.replace('cn.renda.', ''), events.toLocaleString('en'), String(batches), rate(events, seconds), String(statements)]);
  const sum = (some: (type: string) => boolean): string => {
    const of = [...heard].filter(([type]) => some(type)).map(([, one]) => one);
    return rate(of.reduce((all, { events }) => all + events, 0), of.reduce((all, { seconds }) => all + seconds, 0));
  };
  const copies = (type: string): boolean => !ledger.test(type) && !/rulebook|region/.test(type);
  return `${size.label} duty records: hearing, batches of 500\n${table([['event', 'events', 'batches', 'events/s', 'statements of a batch'], ...rows])}
copies and marks only: ${sum(copies)} events/s; with the ledger: ${sum((type) => ledger.test(type))} events/s; all: ${sum(() => true)} events/s\n`;
}

export function countingReport(loaded: readonly Loaded[]): string {
  const row = (name: string, of: (one: Loaded) => Counted): string[] =>
    [name, ...loaded.flatMap((one) => [of(one).subjects.toLocaleString('en'), of(one).seconds.toFixed(1), rate(of(one).subjects, of(one).seconds)])];
  return `counting\n${table([
    ['', ...loaded.flatMap(({ size }) => [`${size.label}: subjects`, 'seconds', 'subjects/s'])],
    row('everything, first time', ({ countings }) => countings.first), row('everything again', ({ countings }) => countings.again), row('as a month begins', ({ countings }) => countings.monthBegins),
  ])}\n`;
}

export function simulatingReport(simulated: readonly Simulated[], labels: readonly string[]): string {
  const rows = simulated.map(({ status, subjects, judged, flips, seconds }, index) =>
    [labels[index] ?? '', status, subjects.toLocaleString('en'), judged.toLocaleString('en'), flips.toLocaleString('en'), seconds.toFixed(1), rate(subjects, seconds)]);
  return `simulating a rulebook of the province beside those of its counties, over a year\n${table([['', 'status', 'subjects', 'rules × subjects', 'flips', 'seconds', 'subjects/s'], ...rows])}\n`;
}

export function askingReport(compared: readonly Comparison[], [small, large]: readonly [string, string]): string {
  const rows = compared.map(({ question, small: one, large: other }) => [
    question.name, quantile(one, 0.5).toFixed(2), quantile(one, 0.95).toFixed(2), quantile(other, 0.5).toFixed(2), quantile(other, 0.95).toFixed(2),
    (quantile(other, 0.5) / quantile(one, 0.5)).toFixed(2), `${String(one.statements)} / ${String(other.statements)}`, `${String(one.nodes)} / ${String(other.nodes)}`,
  ]);
  return `asking, in milliseconds\n${table([['question', `${small}: p50`, 'p95', `${large}: p50`, 'p95', 'p50 ratio', 'statements', 'objects'], ...rows])}\n`;
}
