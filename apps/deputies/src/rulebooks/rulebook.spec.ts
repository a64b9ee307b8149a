import type { Caller } from '@renda/caller';
import type { Answer } from '@renda/subgraph/testing';
import { rulebookOf, rulebookTexts } from '@renda/rulebook';
import { Congress } from '../congress.fixture.js';
import { anotherDuty, bookText, publish } from './rulebook.fixture.js';

let congress: Congress;
let committee: Caller;
let stranger: Caller;

beforeAll(async () => {
  congress = await Congress.convene();
  const region = async (code: string): Promise<string> => {
    const id = await congress.changed('defineRegion', { code, name: code, kind: 'COUNTY', validFrom: '2000-01-01' });
    await congress.service.hear(...(await congress.service.said()));
    return id;
  };
  committee = await congress.committee('committee of Danyang', await region('321181'));
  stranger = await congress.committee('committee of Dancheng', await region('411625'));
});
afterAll(() => congress.stop());
beforeEach(async () => { await congress.service.said(); });

interface Publication { hash: string | null; headChanged: boolean; added: string[]; changed: string[]; removed: string[]; faults: { line: number | null; code: string; message: string }[]; version: { id: string; revision: number; hash: string; publishedBy: string } | null }
const publicationOf = ({ data, errors }: Answer): Publication => {
  if (errors) throw new Error(JSON.stringify(errors));
  return (data as unknown as { publishRulebook: Publication }).publishRulebook;
};
const asOffice = async (input: Record<string, unknown>): Promise<Publication> => publicationOf(await publish(congress, input, { as: committee }));

describe('publishing a rulebook', () => {
  it('is refused whole, with lines and codes, when the text has faults, and nothing is told', async () => {
    const faulty = bookText().replace('measure: ACTIVITY', 'measure: GOODWILL').replace('004-DY L84-85', '');
    const answer = await publish(congress, { text: faulty }, { as: committee });
    expect(answer.codes).toEqual(['RULEBOOK_FAULTS']);
    expect(answer.errors?.[0]?.extensions).toMatchObject({ params: { lines: expect.stringMatching(/15 NOT_IN_REGISTRY/) } });
    const failing = await publish(congress, { text: bookText({ example: 2 }) }, { as: committee });
    expect(failing.codes).toEqual(['RULEBOOK_FAULTS']);
    expect(await congress.service.data('{ rulebook(jurisdiction: "danyang") { id } }')).toEqual({ rulebook: null });
    expect(await congress.service.said()).toEqual([]);
  });

  it('is for the offices of its own region only', async () => {
    expect((await publish(congress, { text: bookText() }, { as: stranger })).codes).toEqual(['NOT_AVAILABLE']);
    expect((await publish(congress, { text: bookText(), dryRun: true }, { as: stranger })).codes).toEqual(['NOT_AVAILABLE']);
    expect((await publish(congress, { text: bookText({ region: '999999' }) })).codes).toEqual(['NOT_AVAILABLE']);
  });

  it('tells the canonical text with its hash, once; the same content again is the same version', async () => {
    const published = await asOffice({ text: bookText() });
    expect(published).toMatchObject({ headChanged: false, added: ['station-activities'], changed: [], removed: [], version: { revision: 1, publishedBy: committee.id } });
    const [said, ...more] = await congress.service.said();
    expect(more).toEqual([]);
    expect(said).toMatchObject({ type: 'cn.renda.deputies.rulebook.published.v1', aggregateversion: 1, data: { jurisdiction: 'danyang', hash: published.hash } });
    expect(rulebookOf((said?.data as { text: string }).text).entries.map(({ key }) => key)).toEqual(['station-activities']);
    expect(await asOffice({ text: `# laid out otherwise\n${bookText()}` })).toEqual(published);
    expect(await congress.service.said()).toEqual([]);
  });

  it('tried, says what would change and changes nothing', async () => {
    const text = bookText({ min: 2, more: anotherDuty, corrects: ['station-activities', 'station-research-reports'] });
    const tried = await asOffice({ text, dryRun: true });
    expect(tried).toMatchObject({ headChanged: true, added: ['station-research-reports'], changed: ['station-activities'], removed: [], faults: [], version: null });
    expect(await congress.service.said()).toEqual([]);
    const wrong = await asOffice({ text: bookText({ example: 2 }), dryRun: true });
    expect(wrong).toMatchObject({ hash: null, faults: [{ line: null, code: 'EXAMPLE_FAILS' }] });
    expect(await asOffice({ text, dryRun: false })).toMatchObject({ hash: tried.hash, added: tried.added, changed: tried.changed, version: { revision: 2 } });
  });

  it('keeps each version as it was published', async () => {
    await asOffice({ text: bookText({ min: 3, corrects: ['station-activities', 'station-research-reports'] }).replace('2026-11-21', '2026-11-22') });
    const { rulebook } = await congress.service.data<{ rulebook: { revision: number; draft: boolean; versions: { nodes: Record<string, unknown>[] } } }>(
      '{ rulebook(jurisdiction: "danyang") { title revision draft versions { nodes { revision headChanged added changed removed text } } } }');
    expect(rulebook).toMatchObject({ title: '丹阳市', revision: 3, draft: false });
    expect(rulebook.versions.nodes.map(({ text: _, ...rest }) => rest)).toEqual([
      { revision: 3, headChanged: true, added: [], changed: ['station-activities'], removed: ['station-research-reports'] },
      { revision: 2, headChanged: true, added: ['station-research-reports'], changed: ['station-activities'], removed: [] },
      { revision: 1, headChanged: false, added: ['station-activities'], changed: [], removed: [] },
    ]);
    expect(rulebook.versions.nodes.at(-1)?.['text']).toBe(bookText());
    await expect(congress.service.database.pool.query('update rulebook_version set revision = 9')).rejects.toThrow('never changed');
  });

  it('leaves the jurisdiction in its region, and a region with one rulebook', async () => {
    for (const given of [{ region: '411625' }, { jurisdiction: 'danyang-two' }]) {
      expect((await publish(congress, { text: bookText(given) })).codes).toEqual(['RULEBOOK_ELSEWHERE']);
    }
  });

  it('refuses what relaxes a floor of the rulebook above it', async () => {
    const parent = await congress.changed('defineRegion', { code: '520100', name: '上', kind: 'CITY', validFrom: '2000-01-01' });
    await congress.changed('defineRegion', { code: '520181', name: '下', kind: 'COUNTY', parentId: parent, validFrom: '2000-01-01' });
    const above = bookText({ region: '520100', jurisdiction: 'above', min: 2 }).replace('    kind: obligation', '    kind: obligation\n    strength: floor');
    expect((await publish(congress, { text: above })).codes).toEqual([]);
    expect((await publish(congress, { text: bookText({ region: '520181', jurisdiction: 'below', min: 1 }) })).codes).toEqual(['RULEBOOK_FAULTS']);
    expect((await publish(congress, { text: bookText({ region: '520181', jurisdiction: 'below', min: 2 }) })).codes).toEqual([]);
  });

  it('takes each of the rulebooks that are kept', async () => {
    const another = await Congress.convene();
    for (const { file, text } of rulebookTexts()) {
      const code = /^region: '(\d{6})'/m.exec(text)?.[1] ?? '';
      await another.change('defineRegion', { code, name: file, kind: 'COUNTY', validFrom: '2000-01-01' });
      expect([file, (await publish(another, { text })).codes]).toEqual([file, []]);
      expect([file, (await publish(another, { text })).codes]).toEqual([file, []]);
    }
    const { rulebooks } = await another.service.data<{ rulebooks: { totalCount: number; nodes: { revision: number; draft: boolean; jurisdiction: string }[] } }>('{ rulebooks { totalCount nodes { revision jurisdiction draft } } }');
    expect(rulebooks.nodes.filter(({ draft }) => draft).map(({ jurisdiction }) => jurisdiction)).toEqual(['shenzhen']);
    expect([rulebooks.totalCount, rulebooks.nodes.every(({ revision }) => revision === 1)]).toEqual([8, true]);
    await another.stop();
  });
});
