import { randomUUID } from 'node:crypto';
import { dayOf } from '@renda/calendar';
import type { Answer, Asking } from '@renda/subgraph/testing';
import type { Congress } from '../congress.fixture.js';

interface BookGiven {
  region?: string;
  jurisdiction?: string;
  min?: number;
  example?: number;
  more?: string;
  /** Keys whose past the text corrects, as of today. */
  corrects?: readonly string[];
}

/** A small rulebook: one duty with one example. */
export function bookText({ region = '321181', jurisdiction = 'danyang', min = 1, example = min, more = '', corrects = [] }: BookGiven = {}): string {
  const corrections = corrects.map((key) => `  - { key: ${key}, on: ${dayOf(new Date())}, reason: { zh: 录入有误, en: It was copied wrongly } }\n`);
  return `jurisdiction: ${jurisdiction}
name: { zh: 丹阳市, en: Danyang }
region: '${region}'
validFrom: 2022-07-01
dating: { basis: reading, reason: { zh: 首家联络站成立, en: The first station was founded } }
checkedOn: 2026-11-21
${corrections.length > 0 ? `corrections:\n${corrections.join('')}` : ''}sources:
  - { document: 004-DY, title: { zh: 访谈, en: Interview } }
entries:
  - key: station-activities
    kind: obligation
    appliesTo: { subject: STATION }
    title: { zh: 每季度开展活动, en: Activities each quarter }
    citations: [{ local: 004-DY L84-85 }]
    measure: ACTIVITY
    where: { ownAttendee: true }
    min: ${String(min)}
    period: QUARTER
${more}examples:
  cases:
    - case: a quarter without an activity
      rule: station-activities
      asOf: 2025-05-01
      within: 2025-02-15
      subject: { kind: STATION, from: 2023-01-01, facets: {} }
      expect: { status: SHORT, required: ${String(example)} }
`;
}

export const anotherDuty = `  - key: station-research-reports
    kind: obligation
    appliesTo: { subject: STATION }
    title: { zh: 每年形成调研报告, en: A research report a year }
    citations: [{ local: 004-DY L85 }]
    measure: RESEARCH_REPORT
    where: { highQuality: true }
    min: 1
    period: YEAR
`;

/** Sends the mutation; each time as a request of its own. */
export function publish(congress: Congress, input: Record<string, unknown>, asking: Asking = {}): Promise<Answer> {
  const text = `mutation ($input: PublishRulebookInput!) { publishRulebook(input: $input) { hash headChanged added changed removed faults { line code message } version { id revision hash publishedBy } } }`;
  return congress.service.ask(text, { input: { requestId: randomUUID(), ...input } }, { as: congress.administrator, ...asking });
}

/** A region of a real code below another, and a rulebook published for it. */
export async function publishedFor(congress: Congress, code: string, parentId: string): Promise<{ id: string; versionId: string }> {
  await congress.changed('defineRegion', { code, name: '丹阳市', kind: 'COUNTY', parentId, validFrom: '2000-01-01' });
  const { data, errors } = await publish(congress, { text: bookText({ region: code }) });
  if (errors) throw new Error(JSON.stringify(errors));
  const versionId = (data as unknown as { publishRulebook: { version: { id: string } } }).publishRulebook.version.id;
  const found = await congress.service.data<{ rulebook: { id: string } }>('{ rulebook(jurisdiction: "danyang") { id } }');
  return { id: found.rulebook.id, versionId };
}
