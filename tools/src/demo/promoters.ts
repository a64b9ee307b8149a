import type { Resident } from './deputies.js';
import { type DemoRows, pick } from './rows.js';

const OF_EACH_STATION = 4;

/** P-15: of some solved matters of each station a resident deputy pushed them to their solution, from the day they were accepted on. */
export function addPromoters(rows: DemoRows, residents: ReadonlyMap<string, readonly Resident[]>): void {
  for (const [station, own] of residents) {
    const county = own.filter(({ level }) => level === 'COUNTY');
    const solved = rows.of('matter').filter((matter) => matter['station'] === station && matter['solved'] === 'yes').slice(-OF_EACH_STATION);
    solved.forEach(({ key, accepted_at: accepted }, number) =>
      rows.add('matter_promoter', { key: `${key}-promoter`, matter: key, mandate: pick(county, number).mandate, since: String(accepted).slice(0, 10) }));
  }
}
