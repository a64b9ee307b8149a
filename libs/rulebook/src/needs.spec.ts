import { type Composition, type Requirement } from './entry.js';
import { keptRulebooks } from './files.js';
import { missingSteps, unmetNeeds } from './needs.js';
import { type QuantityCode } from './registry.js';

const kept = keptRulebooks();
const entryOf = (jurisdiction: string, key: string) => kept.find(({ rulebook }) => rulebook.jurisdiction === jurisdiction)!.rulebook.entries.find((one) => one.key === key) as Composition | Requirement;

describe('a composition or requirement', () => {
  it.each<[string, string, QuantityCode, number, boolean]>([
    ['shenzhen', 'deputies-invited', 'DEPUTIES_INVITED', 1, false],
    ['shenzhen', 'deputies-invited', 'DEPUTIES_INVITED', 2, true],
    ['luohe', 'service-centre-staff', 'FULL_TIME_STAFF_ADDED', 4, false],
    ['luohe', 'service-centre-staff', 'FULL_TIME_STAFF_ADDED', 5, true],
    ['luohe', 'service-centre-staff', 'FULL_TIME_STAFF_ADDED', 7, true],
    ['luohe', 'service-centre-staff', 'FULL_TIME_STAFF_ADDED', 8, false],
    ['luohe', 'points-scheme', 'SCHEME_CATEGORIES', 4, false],
    ['luohe', 'points-scheme', 'SCHEME_CATEGORIES', 5, true],
    ['luohe', 'points-scheme', 'SCHEME_CATEGORIES', 6, false],
    ['luohe', 'points-scheme', 'SCHEME_ITEMS', 22, false],
    ['luohe', 'points-scheme', 'SCHEME_ITEMS', 23, true],
    ['luohe', 'points-scheme', 'SCHEME_ITEMS', 24, false],
    ['xinxiang', 'station-heads', 'STATION_HEADS', 1, false],
    ['xinxiang', 'station-heads', 'STATION_HEADS', 2, true],
    ['xinxiang', 'station-heads', 'STATION_HEADS', 3, false],
    ['dancheng', 'station-deputies', 'STATION_DEPUTIES', 14, false],
    ['dancheng', 'station-deputies', 'STATION_DEPUTIES', 15, true],
    ['dancheng', 'station-deputies', 'STATION_DEPUTIES', 20, true],
    ['dancheng', 'station-deputies', 'STATION_DEPUTIES', 21, false],
    ['beihu', 'premises', 'FLOOR_AREA', 19.9, false],
    ['beihu', 'premises', 'FLOOR_AREA', 20, true],
    ['beihu', 'premises', 'FLOOR', 0, false],
    ['beihu', 'premises', 'FLOOR', 1, true],
    ['beihu', 'premises', 'FLOOR', 2, true],
    ['beihu', 'premises', 'FLOOR', 3, false],
  ])('%s %s: %s of %d meets it: %s', (jurisdiction, key, quantity, has, holds) => {
    const unmet = unmetNeeds(entryOf(jurisdiction, key), { [quantity]: has }).map((need) => need.quantity);
    expect(unmet.includes(quantity)).toBe(!holds);
  });

  it('is not met by a number that is not known', () => {
    expect(unmetNeeds(entryOf('beihu', 'premises'), {})).toHaveLength(2);
  });

  it('a consultation without one of its five parties is not complete', () => {
    const parties = ['deputy-work-committee', 'supervision-bureau', 'professional-group', 'undertaking-unit', 'lead-deputy'];
    const entry = entryOf('luohe', 'five-party-consultation') as Requirement;
    expect(missingSteps(entry, parties)).toEqual([]);
    for (const party of parties) expect(missingSteps(entry, parties.filter((one) => one !== party))).toEqual([party]);
  });
});
