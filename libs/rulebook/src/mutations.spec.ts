import { failingExamples } from './examples.js';
import { keptRulebooks } from './files.js';
import { mutationsOf } from './mutations.js';

const withExamples = keptRulebooks().filter(({ examples }) => examples !== null);

describe('every number, date, facet and period of an obligation is held by an example', () => {
  it('in seven rulebooks: Xinxiang itself has no obligation', () => {
    expect(withExamples.map(({ rulebook }) => rulebook.jurisdiction)).toEqual(['beihu', 'changyuan', 'chenzhou', 'dancheng', 'danyang', 'luohe', 'shenzhen']);
  });

  it.each(withExamples)('of $file', ({ rulebook, examples: kept }) => {
    const examples = kept!;
    const dated = rulebook.draft ? { ...rulebook, draft: false, validFrom: examples.datedFrom } : rulebook;
    const mutations = mutationsOf(dated);
    const survivors = mutations.filter(({ rulebook: mutated }) => failingExamples(mutated, examples).length === 0).map(({ name }) => name);
    expect(mutations.length).toBeGreaterThan(10);
    expect(survivors).toEqual([]);
  });
});
