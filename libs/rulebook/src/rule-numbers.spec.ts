import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../..');

/** Where a number of the rules is changed by one and something moves, each in one place. */
const places: readonly (readonly [file: string, labels: readonly string[]])[] = [
  ['apps/scheduling/src/activities/enough-invited.spec.ts', ['R-05']],
  ['apps/scheduling/src/appointments/appointment-deadline.spec.ts', ['R-03', 'R-04']],
  [
    'apps/scheduling/src/obligations/rule-numbers.spec.ts',
    ['R-01', 'R-02', 'R-06', 'R-07', 'R-08', 'R-10', 'R-11', 'R-13', 'R-14', 'R-15', 'R-17', 'R-21', 'R-22', 'R-26', 'R-31', 'R-32', 'R-33', 'R-35', 'R-36', 'R-37'],
  ],
  [
    'libs/rulebook/src/changed-numbers.spec.ts',
    ['R-09', 'R-12', 'R-16', 'R-18', 'R-19', 'R-20', 'R-23', 'R-24', 'R-25', 'R-27', 'R-28', 'R-29', 'R-30', 'R-34', 'R-38', 'R-39', 'R-40', 'R-41'],
  ],
];

describe('the numbers of the rules', () => {
  it('R-01 to R-41 are each tested in one place', () => {
    const all = Array.from({ length: 41 }, (_, index) => `R-${String(index + 1).padStart(2, '0')}`);
    expect(places.flatMap(([, labels]) => labels).sort()).toEqual(all);
  });

  it.each(places)('%s names those it is to test', (file, labels) => {
    const text = readFileSync(join(root, file), 'utf8');
    expect(labels.filter((label) => !text.includes(label))).toEqual([]);
  });
});
