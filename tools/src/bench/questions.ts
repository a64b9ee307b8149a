import { encodeCursor } from '@renda/subgraph';
import type { Loaded } from './load.js';

/** One thing that is asked, as one of the two callers. */
export interface Question {
  readonly name: string;
  readonly as: 'administrator' | 'committee';
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

const node = `{ id ruleKey periodFrom periodTo required done left status person { id } mandate { id } region { id } }`;
const list = `query ($regionId: ID, $rule: String, $status: String, $within: Date, $after: String) {
  obligations(regionId: $regionId, rule: $rule, status: $status, within: $within, first: 10, after: $after) { nodes ${node} pageInfo { hasNextPage endCursor } } }`;
const coverage = `query ($regionId: ID, $rule: String!) { obligationCoverage(rule: $rule, regionId: $regionId) { covered total exempt unknown share missing(first: 10) { nodes { id } } } }`;
const ofMandates = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Mandate { obligations(first: 10) {
  nodes { ruleKey status done verdict { status done forecast counted(first: 5) { nodes { id day } } nearMisses(first: 5) { nodes { reason } } why { zh } basis { inputs } } } } } } }`;

interface Filter {
  readonly rule?: string;
  readonly status?: string;
  readonly within?: string;
}

const shortNow: Filter = { rule: 'duty-times', status: 'AT_RISK' };
const filters: readonly (readonly [name: string, filter: Filter])[] = [
  ['rule, status', shortNow],
  ['status', { status: 'AT_RISK' }],
  ['rule', { rule: 'station-visits' }],
  ['no filter', {}],
  ['a rare status', { status: 'EXEMPT' }],
  ['a rare rule', { rule: 'lecture-hall' }],
  ['last year, rule, status', { rule: 'duty-times', status: 'SHORT', within: '2025-06-30' }],
  ['last year, status', { status: 'SHORT', within: '2025-06-30' }],
];

/** A cursor deep in the list: after three fifths of the province, half-way through the county. */
function deepCursor({ county, laterCounty }: Loaded, as: Question['as']): string {
  return encodeCursor({ key: (as === 'committee' ? county : laterCounty).path, id: '80000000-0000-5000-8000-000000000000' });
}

/** The questions of one size: alike for all sizes, but for the ids in them. */
export function questions(loaded: Loaded): Question[] {
  const { province, county, mandateIds } = loaded;
  const asked: Question[] = [];
  for (const [as, regionId] of [['administrator', province.id], ['committee', county.id]] as const) {
    for (const [filter, variables] of filters) {
      const here = { ...variables, regionId };
      asked.push({ name: `${as}: ${filter}: first page`, as, query: list, variables: here });
      asked.push({ name: `${as}: ${filter}: deep page`, as, query: list, variables: { ...here, after: deepCursor(loaded, as) } });
    }
    asked.push({ name: `${as}: coverage`, as, query: coverage, variables: { rule: 'duty-times', regionId } });
  }
  asked.push({ name: 'administrator: 50 mandates with verdicts', as: 'administrator', query: ofMandates, variables: { of: mandateIds.map((id) => ({ __typename: 'Mandate', id })) } });
  return asked;
}
