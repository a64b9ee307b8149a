import { rulebookTexts } from '@renda/rulebook';
import { Congress } from '../congress.fixture.js';
import { bookText, publish } from './rulebook.fixture.js';

let congress: Congress;
let region: { xinxiang: string; changyuan: string; shenzhen: string; above: string; below: string; beside: string };

const kept = (file: string): string => rulebookTexts().find((one) => one.file === `${file}.yaml`)?.text ?? '';
/** The entries of a small rulebook, without examples: what is told of them is judged elsewhere. */
const book = (code: string, jurisdiction: string, change: (text: string) => string = (text) => text): string => change(bookText({ region: code, jurisdiction }).split('examples:')[0] ?? '');

beforeAll(async () => {
  congress = await Congress.convene();
  const define = (code: string, parentId: string | null = null): Promise<string> => congress.changed('defineRegion', { code, name: code, kind: 'COUNTY', parentId, validFrom: '2000-01-01' });
  const xinxiang = await define('410700');
  const above = await define('520100');
  region = { xinxiang, changyuan: await define('410783', xinxiang), shenzhen: await define('440300'), above, below: await define('520181', above), beside: await define('520182', above) };
  const texts = [
    kept('xinxiang'), kept('changyuan'), kept('shenzhen'), book('520100', 'above'),
    book('520181', 'below', (text) => `${text.replace('    min: 1\n', '    min: 2\n    validTo: 2026-01-01\n')}${declined}`),
    book('520182', 'beside', (text) => text.replace('    min: 1\n', '    min: 4\n    validFrom: 2026-07-01\n    checkedOn: 2026-10-01\n')),
  ];
  for (const text of texts) {
    const { codes } = await publish(congress, { text });
    if (codes.length > 0) throw new Error(codes.join());
  }
  await congress.service.hear(...(await congress.service.said()));
});
afterAll(() => congress.stop());

const declined = `  - key: station-research-reports
    kind: obligation
    appliesTo: { subject: STATION }
    title: { zh: 每年形成调研报告, en: A research report a year }
    citations: [{ local: 004-DY L85 }]
    measure: RESEARCH_REPORT
    period: YEAR
    notApplicable: { zh: 本地不作要求, en: Not asked for here }
`;

interface Found { rule: Record<string, unknown> | null; absence: Record<string, unknown> | null }

async function find(regionId: string, key: string, asOf: string | null = '2026-06-30'): Promise<Found> {
  const text = `query ($regionId: ID!, $key: String!, $asOf: Date) { ruleInForce(regionId: $regionId, key: $key, asOf: $asOf) {
    rule { key kind title titleEn citations { local law } jurisdiction hash since entry } absence { code from day jurisdiction reason reasonEn } } }`;
  return (await congress.service.data<{ ruleInForce: Found }>(text, { regionId, key, asOf })).ruleInForce;
}

const minOf = ({ rule }: Found): number | undefined => (rule ? (JSON.parse(String(rule['entry'])) as { min?: number }).min : undefined);
const nothing = { from: null, day: null, jurisdiction: null, reason: null, reasonEn: null };

describe('the rule in force', () => {
  it('is Changyuan’s own where it has one and Xinxiang’s elsewhere, entry by entry', async () => {
    const own = await find(region.changyuan, 'station-standard');
    const taken = await find(region.changyuan, 'wall-display');
    expect([own.rule?.['jurisdiction'], taken.rule?.['jurisdiction']]).toEqual(['changyuan', 'xinxiang']);
    expect((await find(region.xinxiang, 'station-standard')).absence).toEqual({ ...nothing, code: 'NEVER_RULED' });
  });

  it('comes with its title, place, version and text', async () => {
    const { rule, absence } = await find(region.above, 'station-activities');
    expect(absence).toBeNull();
    expect(rule).toMatchObject({
      key: 'station-activities', kind: 'OBLIGATION', title: '每季度开展活动', titleEn: 'Activities each quarter', citations: [{ local: '004-DY L84-85', law: null }],
      jurisdiction: 'above', hash: expect.stringMatching(/^[0-9a-f]{64}$/), since: '2022-07-01',
    });
    expect(JSON.parse(String(rule?.['entry']))).toMatchObject({ key: 'station-activities', measure: 'ACTIVITY', min: 1, period: 'QUARTER' });
  });

  it.each([
    ['2022-06-30', undefined],
    ['2022-07-01', 1],
    ['2026-06-30', 1],
    ['2026-07-01', 4],
  ])('on %s asks %s', async (day, min) => {
    expect(minOf(await find(region.beside, 'station-activities', day))).toBe(min);
  });

  it.each([
    ['2025-12-31', 2, undefined],
    ['2026-01-01', undefined, { ...nothing, code: 'ENDED_ON', day: '2026-01-01', jurisdiction: 'below' }],
  ])('of a child that ended on 1 January does not come back from its parent: on %s', async (day, min, absence) => {
    const found = await find(region.below, 'station-activities', day);
    expect([minOf(found), found.absence ?? undefined]).toEqual([min, absence]);
  });

  it('that is absent says why', async () => {
    expect((await find(region.below, 'nothing-of-the-kind')).absence).toEqual({ ...nothing, code: 'NEVER_RULED' });
    expect((await find(region.above, 'station-activities', '2022-06-30')).absence).toEqual({ ...nothing, code: 'NOT_YET', from: '2022-07-01' });
    expect((await find(region.shenzhen, 'duty-times')).absence).toEqual({ ...nothing, code: 'NOT_YET' });
    expect((await find(region.below, 'station-research-reports')).absence).toEqual({ ...nothing, code: 'NOT_APPLICABLE', jurisdiction: 'below', reason: '本地不作要求', reasonEn: 'Not asked for here' });
  });

  it('is that of today in Shanghai where no day is asked about', async () => {
    const at = async (now: string) => {
      const { data } = await congress.service.ask(`{ ruleInForce(regionId: "${region.below}", key: "station-activities") { rule { since } absence { code } } }`, {}, { now: new Date(now) });
      return (data as unknown as { ruleInForce: Found }).ruleInForce.absence?.['code'];
    };
    expect([await at('2025-12-31T15:59:59.999Z'), await at('2025-12-31T16:00:00.000Z')]).toEqual([undefined, 'ENDED_ON']);
  });

  it('of a region that is not there is not available', async () => {
    const { codes } = await congress.service.ask('{ ruleInForce(regionId: "00000000-0000-4000-8000-000000000000", key: "x") { rule { key } } }');
    expect(codes).toEqual(['NOT_AVAILABLE']);
  });
});

describe('the rules in force', () => {
  const list = async (given: string) => congress.service.ask(`{ rulesInForce(${given}) { totalCount nodes { key kind jurisdiction } pageInfo { hasNextPage endCursor } } }`);
  interface Listed { totalCount: number; nodes: { key: string; kind: string; jurisdiction: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } }
  const listed = async (given: string): Promise<Listed> => ((await list(given)).data as unknown as { rulesInForce: Listed }).rulesInForce;

  it('are those of the whole line, each once, page by page', async () => {
    const given = `regionId: "${region.changyuan}", asOf: "2026-06-30"`;
    const all = await listed(given);
    expect(new Set(all.nodes.map(({ jurisdiction }) => jurisdiction))).toEqual(new Set(['changyuan', 'xinxiang']));
    expect(new Set(all.nodes.map(({ key }) => key)).size).toBe(all.totalCount);
    const pages: string[] = [];
    for (let after = ''; ; ) {
      const page = await listed(`${given}, first: 3${after}`);
      pages.push(...page.nodes.map(({ key }) => key));
      if (!page.pageInfo.hasNextPage) break;
      after = `, after: "${page.pageInfo.endCursor}"`;
    }
    expect(pages).toEqual(all.nodes.map(({ key }) => key));
  });

  it('are asked for by kind, and a kind nobody knows is refused', async () => {
    const { nodes } = await listed(`regionId: "${region.changyuan}", kind: "STANDARD_SET", asOf: "2026-06-30"`);
    expect([nodes.length > 0, new Set(nodes.map(({ kind }) => kind))]).toEqual([true, new Set(['STANDARD_SET'])]);
    expect((await list(`regionId: "${region.changyuan}", kind: "standardSet"`)).codes).toEqual(['BAD_USER_INPUT']);
  });
});

describe('rules that were not checked for long', () => {
  const stale = async (before: string) => {
    const { staleRules } = await congress.service.data<{ staleRules: { nodes: { jurisdiction: string; key: string | null; checkedOn: string }[] } }>(`{ staleRules(before: "${before}") { nodes { jurisdiction key checkedOn } } }`);
    return staleRules.nodes.map(({ jurisdiction, key, checkedOn }) => `${checkedOn} ${jurisdiction} ${key ?? '-'}`);
  };

  it.each([
    ['2026-10-01', []],
    ['2026-10-02', ['2026-10-01 beside station-activities']],
    ['2026-11-21', ['2026-10-01 beside station-activities']],
    ['2026-11-22', ['2026-10-01 beside station-activities', ...['above', 'below', 'beside', 'changyuan', 'shenzhen', 'xinxiang'].map((name) => `2026-11-21 ${name} -`)]],
  ])('before %s', async (before, found) => {
    expect(await stale(before)).toEqual(found);
  });
});

describe('what is cited of a jurisdiction', () => {
  it('says how much of it stands behind an entry, and why the rest does not; of others nobody knows', async () => {
    const { rulebooks } = await congress.service.data<{ rulebooks: { nodes: { jurisdiction: string; expression: Record<string, unknown> | null }[] } }>(
      '{ rulebooks { nodes { jurisdiction expression { expressed cited share unexpressed { cite reason reasonEn } } } } }');
    const of = Object.fromEntries(rulebooks.nodes.map(({ jurisdiction, expression }) => [jurisdiction, expression]));
    expect(of['above']).toBeNull();
    expect(of['changyuan']).toMatchObject({ expressed: 2, cited: 2, share: 1 });
    expect(of['shenzhen']).toMatchObject({ expressed: 19, cited: 31, share: 19 / 31 });
    expect((of['shenzhen'] as { unexpressed: unknown[] }).unexpressed).toContainEqual({ cite: '001§19', reason: '学习培训列入计划，没有数', reasonEn: 'Training stands in the work plan; it has no number' });
    expect(congress.service.statements).toHaveLength(1);
  });
});
