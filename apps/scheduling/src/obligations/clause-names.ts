import { facetOf, isFacet } from '@renda/rulebook';
import type { Sentence } from '@renda/subgraph';

const ofEvery: Readonly<Record<string, Sentence>> = {
  happened: { zh: '日期未到', en: 'its day has not come' },
  inOffice: { zh: '不在任期内', en: 'outside the time in office' },
  verified: { zh: '未核实', en: 'not verified' },
  betweenSessions: { zh: '在会议期间', en: 'inside a session' },
};

/** Why a record was left out, by the first clause it fails. */
export function clauseSentence(clause: string): Sentence {
  const known = ofEvery[clause];
  if (known) return known;
  if (!isFacet(clause)) return { zh: clause, en: clause };
  const { zh, en } = facetOf(clause);
  return { zh: `不符合“${zh}”的要求`, en: `failing the clause “${en}”` };
}

const missingThings: Readonly<Record<string, Sentence>> = {
  sessions: { zh: '代表大会的会期', en: 'the sessions of the congress' },
  terms: { zh: '届次', en: 'the term of the congress' },
  foundedOn: { zh: '联络站的成立日期', en: 'the day the station was founded' },
};

/** What is not known: a facet, or something that was not heard. */
export function missingSentence(missing: string): Sentence {
  const known = missingThings[missing];
  if (known) return known;
  return isFacet(missing) ? { zh: `“${facetOf(missing).zh}”`, en: `“${facetOf(missing).en}”` } : { zh: missing, en: missing };
}
