import { type Composition, type Requirement } from './entry.js';
import { keptRulebooks } from './files.js';
import { missingSteps, unmetNeeds } from './needs.js';
import { type QuantityCode } from './registry.js';

const kept = keptRulebooks();
const entryOf = (jurisdiction: string, key: string) => kept.find(({ rulebook }) => rulebook.jurisdiction === jurisdiction)!.rulebook.entries.find((one) => one.key === key) as Composition | Requirement;

describe('a composition or requirement', () => {
  it.each<[QuantityCode, number, boolean]>([
    ['FLOOR_AREA', 19.9, false],
    ['FLOOR_AREA', 20, true],
    ['FLOOR', 0, false],
    ['FLOOR', 1, true],
    ['FLOOR', 2, true],
    ['FLOOR', 3, false],
  ])('%s of %d meets what premises must be: %s', (quantity, has, holds) => {
    const unmet = unmetNeeds(entryOf('beihu', 'premises'), { [quantity]: has }).map((need) => need.quantity);
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
