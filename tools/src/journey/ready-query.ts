import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../system/parts.js';
import type { GraphClient } from './graph-client.js';

const folder = join(projectFolder, 'apps/gateway/graphiql/queries');

/** Asks a ready query of GraphiQL with the variables that lie beside it, and expects no error. */
export function askReady<T>(client: GraphClient, name: string, more: Record<string, unknown> = {}, operationName?: string): Promise<T> {
  const variables = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Record<string, unknown>;
  return client.data<T>(readFileSync(join(folder, `${name}.graphql`), 'utf8'), { ...variables, ...more }, operationName);
}

interface Owed {
  readonly status: string;
  readonly station: { readonly name: string };
  readonly verdict: { readonly status: string };
}

/** Query 8: the coverage, and each station's trade with its status now and as of the day asked for. */
export async function whoMetIt(client: GraphClient, more: Record<string, unknown> = {}): Promise<{ coverage: Record<string, unknown>; statuses: Record<string, string> }> {
  const { obligationCoverage, obligations } = await askReady<{ obligationCoverage: Record<string, unknown>; obligations: { nodes: Owed[] } }>(client, '8-who-met-it', more);
  const trade = (name: string): string => /“(.+)行业”/.exec(name)?.[1] ?? name;
  return { coverage: obligationCoverage, statuses: Object.fromEntries(obligations.nodes.map(({ status, station, verdict }) => [trade(station.name), `${verdict.status}, then ${status}`])) };
}

interface Verdict {
  readonly counted: { readonly nodes: readonly unknown[] };
  readonly nearMisses: { readonly nodes: readonly { readonly reason: string }[] };
  readonly why: { readonly zh: string; readonly en: string };
}

interface OwedByStation {
  readonly periodFrom: string;
  readonly status: string;
  readonly rule: { readonly citations: readonly { readonly local: string }[] };
  readonly verdict: Verdict;
}

/** Query 9: each obligation of a station's year in one line, and why. */
export async function aStationsYear(client: GraphClient): Promise<{ lines: string[]; whys: readonly { zh: string; en: string }[] }> {
  const { station } = await askReady<{ station: { obligations: { nodes: readonly OwedByStation[] } } }>(client, '9-a-stations-year');
  const lines = station.obligations.nodes.map(({ periodFrom, status, rule, verdict: { counted, nearMisses } }) =>
    [periodFrom, rule.citations.map(({ local }) => local).join(), status, counted.nodes.length, ...nearMisses.nodes.map(({ reason }) => reason)].join(' '));
  return { lines, whys: station.obligations.nodes.map(({ verdict }) => verdict.why) };
}

interface Simulated {
  readonly status: string;
  readonly summary: readonly { readonly ruleKey: string; readonly status: string | null; readonly statusInForce: string | null; readonly count: number }[];
  readonly deadlines: { readonly nodes: readonly { readonly simulated: { readonly due: string; readonly overdue: boolean } | null; readonly inForce: unknown }[] };
}

/** Query 11: asks for the simulation, and answers what the last one came to so far. */
export async function simulateTheDraft(client: GraphClient): Promise<() => Promise<Simulated | undefined>> {
  const name = '11-if-the-draft-were-in-force';
  await askReady(client, name, {}, 'SimulateTheDraft');
  return async () => (await askReady<{ simulations: { nodes: readonly Simulated[] } }>(client, name, {}, 'WhatCameOfIt')).simulations.nodes[0];
}
