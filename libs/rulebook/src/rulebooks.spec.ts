import { failingExamples } from './examples.js';
import { citedPlaces, expressionOf, keptRulebooks, unconsumedKeys } from './files.js';
import { type Entry } from './entry.js';

const kept = keptRulebooks();
const book = (jurisdiction: string) => kept.find(({ rulebook }) => rulebook.jurisdiction === jurisdiction)!.rulebook;
const labelled = (label: string) => kept.flatMap(({ rulebook }) => rulebook.entries.filter(({ labels }) => labels.includes(label)).map((entry) => ({ rulebook, entry })));

describe('the eight rulebooks', () => {
  it('are those of the sources', () => {
    expect(kept.map(({ rulebook }) => rulebook.jurisdiction)).toEqual(['beihu', 'changyuan', 'chenzhou', 'dancheng', 'danyang', 'luohe', 'shenzhen', 'xinxiang']);
  });

  it.each(kept)('$file: its examples hold', ({ rulebook, examples }) => {
    expect(failingExamples(rulebook, examples!)).toEqual([]);
  });

  it.each(Array.from({ length: 41 }, (_, index) => `R-${String(index + 1).padStart(2, '0')}`))('%s is an entry that cites its place', (label) => {
    const found = labelled(label);
    expect(found.length).toBeGreaterThan(0);
    for (const { entry } of found) expect(entry.citations.length).toBeGreaterThan(0);
  });

  it.each(['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12', '17', '27', '28', '29', '33', '34', '35', '36', '42', '44', '53', '54', '55', '56', '59', '62', '65'])(
    'AMB-%s is decided by an entry',
    (number) => {
      expect(labelled(`AMB-${number}`).length).toBeGreaterThan(0);
    },
  );

  it('AMB-50: Shenzhen is a draft without a date', () => {
    expect(book('shenzhen')).toMatchObject({ draft: true });
    expect(book('shenzhen').validFrom).toBeUndefined();
  });

  it('Danyang has no rule on how many deputies are invited', () => {
    const needs = (entry: Entry) => (entry.kind === 'requirement' ? (entry.needs ?? []) : []);
    expect(book('danyang').entries.flatMap(needs).map(({ quantity }) => quantity)).not.toContain('DEPUTIES_INVITED');
    expect(book('shenzhen').entries.flatMap(needs)).toContainEqual({ quantity: 'DEPUTIES_INVITED', min: 2 });
  });
});

describe('what is cited of a jurisdiction', () => {
  it.each(kept)('$file: stands behind an entry or among the unexpressed with a reason', ({ rulebook }) => {
    const { forgotten } = expressionOf(rulebook, citedPlaces()[rulebook.jurisdiction] ?? []);
    expect(forgotten).toEqual([]);
  });

  it('the share behind an entry', () => {
    const shares = kept.map(({ rulebook }) => {
      const { expressed, cited } = expressionOf(rulebook, citedPlaces()[rulebook.jurisdiction] ?? []);
      return [rulebook.jurisdiction, `${String(expressed)}/${String(cited)}`];
    });
    expect(Object.fromEntries(shares)).toMatchInlineSnapshot(`
{
  "beihu": "5/10",
  "changyuan": "2/2",
  "chenzhou": "7/11",
  "dancheng": "3/3",
  "danyang": "11/56",
  "luohe": "7/12",
  "shenzhen": "19/31",
  "xinxiang": "8/10",
}
`);
  });

  it('is forgotten when its entry goes', () => {
    const luohe = book('luohe');
    const entries = luohe.entries.filter(({ key }) => key !== 'five-party-consultation' && key !== 'satisfaction-scale');
    expect(expressionOf({ ...luohe, entries }, citedPlaces()['luohe']!).forgotten).toEqual(['002-LH-三-二']);
  });
});

describe('an entry that nothing acts on yet', () => {
  const listed = Object.entries(unconsumedKeys()).flatMap(([jurisdiction, keys]) => keys.map((key) => `${jurisdiction} ${key}`));
  const entries = kept.flatMap(({ rulebook }) => rulebook.entries.map((entry) => ({ name: `${rulebook.jurisdiction} ${entry.key}`, entry })));
  const obligations = entries.flatMap(({ entry }) => (entry.kind === 'obligation' ? [entry] : []));
  const switches = obligations.flatMap(({ appliesTo, unless, periodWhen }) => [...Object.values(unless ?? {}), ...Object.values(appliesTo.unless ?? {}), periodWhen?.switch]);

  it('is there, and listed once', () => {
    expect(listed.filter((name) => !entries.some((one) => one.name === name))).toEqual([]);
    expect(new Set(listed).size).toBe(listed.length);
  });

  it('is one of so many; the number only falls', () => {
    expect(listed).toHaveLength(43);
  });

  it('is no obligation, nor a switch of one; of the others these are acted on', () => {
    const lived = entries.filter(({ name }) => !listed.includes(name)).filter(({ entry }) => entry.kind !== 'obligation' && !switches.includes(entry.key));
    expect(lived.map(({ name }) => name)).toEqual([
      'beihu scoring-scale', 'chenzhou matter-chain', 'dancheng problem-areas', 'dancheng transfer-limit', 'luohe five-party-consultation', 'luohe satisfaction-scale',
      'shenzhen arrange-meeting-with-member', 'shenzhen arrange-meeting-with-head',
      'shenzhen unnamed-appointment-target', 'shenzhen deputies-invited', 'shenzhen petition-hand-over', 'shenzhen reply-deadline', 'shenzhen pre-submission', 'shenzhen matching-meeting',
    ]);
    expect(entries.filter(({ name, entry }) => listed.includes(name) && (entry.kind === 'obligation' || switches.includes(entry.key)))).toEqual([]);
  });
});
