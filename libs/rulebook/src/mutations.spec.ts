import { type Examples, failingExamples } from './examples.js';
import { keptRulebooks } from './files.js';
import { type Mutation, mutationsOf } from './mutations.js';
import { readRulebook } from './read-rulebook.js';
import { type Rulebook } from './rulebook.js';

const kept = keptRulebooks().map(({ file, rulebook, examples }) => {
  const dated = rulebook.draft ? { ...rulebook, draft: false, validFrom: examples!.datedFrom } : rulebook;
  return { file, examples, dated, mutations: mutationsOf(dated) };
});
const isRefused = (rulebook: Rulebook) => readRulebook(JSON.stringify(rulebook), 'changed.yaml').faults !== undefined;

/** Asks the examples of the changed rule first: mostly one of them fails, and the rest need not be asked. */
function isHeld({ name, rulebook }: Mutation, examples: Examples): boolean {
  const own = examples.cases.filter(({ rule }) => name.startsWith(`${rule}: `));
  return [own, examples.cases].some((cases) => failingExamples(rulebook, { ...examples, cases }).length > 0);
}

describe('every number, date, facet, period, clock, bound, item and switch of a rulebook, changed alone, is refused or makes an example fail', () => {
  it.each(kept)('of $file', ({ dated, examples, mutations }) => {
    expect(isRefused(dated)).toBe(false);
    const stands = (mutation: Mutation) => !isHeld(mutation, examples!) && !isRefused(mutation.rulebook);
    expect(mutations.filter(stands).map(({ name }) => name)).toEqual([]);
  });

  it('so many there are', () => {
    const counts = new Map<string, number>();
    for (const { kind } of kept.flatMap(({ mutations }) => mutations)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    expect(Object.fromEntries(counts)).toMatchInlineSnapshot(`
{
  "catalogue": 23,
  "composition": 91,
  "deadline": 59,
  "head": 16,
  "obligation": 477,
  "requirement": 89,
  "standardSet": 187,
  "switch": 19,
}
`);
  });
});
