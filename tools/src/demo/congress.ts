import { later, weekday } from './days.js';
import { electedDeputy, type People, type Resident } from './deputies.js';
import { termBegins, termKey } from './offices.js';
import type { Area } from './places.js';
import { type DemoRows, padded, pick } from './rows.js';

/** The years after the first; a session of the city follows that of the county within days. */
const YEARS = [2023, 2024, 2025, 2026];
const SESSIONS = [['COUNTY', '01-08', 3], ['MUNICIPAL', '01-15', 4]] as const;

/** Every session of the county's and of the city's congress opens a session year. Days are made up; the first is that of the term. */
export function addSessions(rows: DemoRows, area: Area): void {
  for (const [level, opens, days] of SESSIONS) {
    const term = termKey(area, level, '');
    [termBegins(level), ...YEARS.map((year) => weekday(`${String(year)}-${opens}`))].forEach((from, index) =>
      rows.add('session', { key: `${term}-session-${String(index + 1)}`, term, number: index + 1, from, to: later(from, days), opens_year: 'yes' }));
  }
}

/** D-04: who is called what is made up by counting, with more farmers at Dancheng and more business people at Danyang. */
export function addTags(rows: DemoRows, area: Area, residents: readonly Resident[]): void {
  const trade = area.prefix === 'dy' ? 'ENTERPRISE' : 'AGRICULTURE_EXPERT';
  residents.forEach(({ mandate, level, since }, number) => {
    const grassRoots = level === 'COUNTY' || level === 'TOWNSHIP' ? number % 3 === 0 : false;
    const tags = [...(grassRoots ? ['GRASS_ROOTS'] : []), ...(number % 4 === 1 ? [trade] : []), ...(number % 6 === 2 ? ['PARTY_MEMBER'] : [])];
    for (const tag of tags) rows.add('tag', { key: `${mandate}-${tag.toLowerCase().replaceAll('_', '-')}`, mandate, tag, from: since });
  });
}

/**
 * The county's standing committee: its chair and vice chairs are persons of their own, three more members are resident at stations; all are deputies of the
 * county. Answers the persons.
 */
export function addStandingCommittee(rows: DemoRows, area: Area, people: People, residents: readonly Resident[]): readonly string[] {
  const from = later(termBegins('COUNTY'), 2);
  const appoint = (key: string, person: string, role: string, body = 'standing-committee'): string => {
    rows.add('congress_post', { key: `${area.prefix}-${key}`, person, body: `${area.prefix}-${body}`, role, level: 'COUNTY', from });
    return person;
  };
  const leaders = ['CHAIR', 'VICE_CHAIR', 'VICE_CHAIR'].map((role, number) =>
    appoint(`leader-${String(number + 1)}`, electedDeputy(rows, area, people, pick(area.towns, number * 4)), role));
  const county = residents.filter(({ level }) => level === 'COUNTY');
  const members = [5, 10, 15].map((at, number) => appoint(`member-${padded(number + 1, 2)}`, pick(county, at).person, 'STANDING_COMMITTEE_MEMBER'));
  appoint('responsible-leader', pick(leaders, 2), 'RESPONSIBLE_LEADER', 'work-committee');
  return [...leaders, ...members];
}
