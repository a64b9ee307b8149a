import { type Grant, policyRow, type PolicyTable, reachSql } from '@renda/caller';
import { Sql } from 'sql-template-tag';
import type { Visible } from './reader.js';

/** `$1`-style text and values as a composable statement. */
function composable(text: string, values: readonly unknown[]): Sql {
  const parts = text.split(/\$(\d+)/);
  const strings = parts.filter((_, index) => index % 2 === 0);
  const used = parts.filter((_, index) => index % 2 === 1).map((place) => values[Number(place) - 1]);
  return new Sql(strings, used);
}

/** Which rows of an entity these grants reach, by the entity's row of the policy table. */
export function visibleRows(policy: PolicyTable, grants: readonly Grant[]): Visible {
  return (source) => {
    const { text, values } = reachSql(policyRow(policy, source.entity), grants, source.scopes, 1);
    return composable(text, values);
  };
}
