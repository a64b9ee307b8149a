import { partsTogether } from './service-part.js';

class MatterResolver {}
class SuggestionResolver {}

it('the subjects of a service are put together in their order', () => {
  const whole = partsTogether([
    { resolvers: [MatterResolver], policy: { Matter: { PUBLIC: 'ALL' } }, scopedTables: ['matter'] },
    { resolvers: [SuggestionResolver], policy: { Suggestion: {} }, sentences: { A: { zh: '甲', en: 'a' } } },
  ]);
  expect(whole.resolvers).toEqual([MatterResolver, SuggestionResolver]);
  expect(whole).toMatchObject({ policy: { Matter: { PUBLIC: 'ALL' }, Suggestion: {} }, scopedTables: ['matter'], sentences: { A: { zh: '甲' } }, importers: [] });
});

it.each(['policy', 'references', 'sentences', 'constraints'] as const)('two subjects that say the same of %s are not put together', (key) => {
  const part = { [key]: { Matter: key } };
  expect(() => partsTogether([part, part])).toThrow(`two subjects of the service say ${key} of Matter`);
});
