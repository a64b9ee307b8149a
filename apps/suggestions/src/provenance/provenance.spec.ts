import { newId } from '@renda/subgraph';
import { DomainAtWork } from '../testing/domain-at-work.js';
import type { Relation } from './provenance-link.js';

let domain: DomainAtWork;
let chain: Record<'reception' | 'matter' | 'other' | 'report' | 'suggestion', string>;
beforeAll(async () => {
  domain = await DomainAtWork.start();
  const { outputs } = domain;
  chain = {
    reception: newId(), matter: await outputs.station.at('CLOSED', { title: '路灯<不>亮' }), other: await outputs.station.at('COLLECTED'), report: await outputs.report({ stationId: domain.ids.station }),
    suggestion: await outputs.suggestion('CLOSED', { stationId: domain.ids.station }),
  };
  await linked('Reception', chain.reception, 'RAISED_AT', 'Matter', chain.matter, '2026-03-01');
  await linked('Reception', chain.reception, 'RAISED_AT', 'Matter', chain.other, '2026-03-01');
  await linked('Matter', chain.matter, 'LED_TO', 'ResearchReport', chain.report, '2026-03-02');
  await linked('ResearchReport', chain.report, 'LED_TO', 'Suggestion', chain.suggestion, '2026-03-03');
});
afterAll(() => domain.stop());

async function linked(fromKind: string, fromId: string, relation: Relation, toKind: string, toId: string, day: string): Promise<void> {
  await domain.service.database.pool.query(
    'insert into provenance_link (from_kind, from_id, relation, to_kind, to_id, at) values ($1, $2, $3, $4, $5, $6)', [fromKind, fromId, relation, toKind, toId, `${day}T02:00:00Z`]);
}

interface Answer {
  readonly provenance: {
    readonly nodes: readonly { readonly id: string; readonly kind: string; readonly distance: number; readonly steps: readonly { status: string }[]; readonly item: Record<string, unknown> | null }[];
    readonly links: readonly { readonly fromId: string; readonly toId: string; readonly relation: string }[];
    readonly story: string; readonly englishStory: string; readonly picture: string;
  };
}

const whole = `query ($kind: String!, $id: ID!) { provenance(kind: $kind, id: $id) { nodes { id kind kindName title statusName distance steps { status statusName at }
  item { __typename ... on Matter { title stage } ... on Suggestion { status } ... on Reception { id } } } links { fromId toId relation relationName } story englishStory picture } }`;
const asked = (kind: string, id: string, as = domain.near.WORK_COMMITTEE) => domain.service.data<Answer>(whole, { kind, id }, { as }).then(({ provenance }) => provenance);
const distances = ({ nodes }: Answer['provenance']) => nodes.map(({ kind, distance }) => [kind, distance]);

describe('where something came from and what came of it', () => {
  it('is the same chain from either end, with how far each is from what was asked for', async () => {
    expect(distances(await asked('Suggestion', chain.suggestion))).toEqual([['Reception', -3], ['Matter', -2], ['ResearchReport', -1], ['Suggestion', 0]]);
    expect(distances(await asked('Matter', chain.matter))).toEqual([['Reception', -1], ['Matter', 0], ['ResearchReport', 1], ['Suggestion', 2]]);
    const fromReception = await asked('Reception', chain.reception);
    expect(distances(fromReception)).toEqual([['Reception', 0], ['Matter', 1], ['Matter', 1], ['ResearchReport', 2], ['Suggestion', 3]]);
    expect(fromReception.links).toHaveLength(4);
  });

  it('is asked in three statements, and one more for each kind of thing that is shown itself', async () => {
    const { nodes } = await asked('Matter', chain.matter);
    expect(domain.service.statements).toHaveLength(6);
    expect(nodes.map(({ item }) => item?.['__typename'])).toEqual(['Reception', 'Matter', 'ResearchReport', 'Suggestion']);
    await domain.service.data('query ($id: ID!) { provenance(kind: "Matter", id: $id) { story links { relation } nodes { title } } }', { id: chain.matter }, { as: domain.near.WORK_COMMITTEE });
    expect(domain.service.statements).toHaveLength(3);
  });

  it('tells the steps that each took, in their order, and the whole as one paragraph in either language', async () => {
    const { nodes, story, englishStory } = await asked('Matter', chain.matter);
    const matter = nodes.find(({ id }) => id === chain.matter);
    expect(matter?.steps.map(({ status }) => status)).toEqual(['COLLECTED', 'ACCEPTED', 'ANALYSED', 'ASSIGNED', 'SUPERVISED', 'REPLIED', 'FED_BACK', 'CLOSED']);
    expect(story).toMatch(/接待群众收集到事项《路灯<不>亮》：收集（.*）→受理（.*）→.*→销号（.*）.*事项《路灯<不>亮》促成调研报告《设施蔬菜产业调研报告》.*。$/);
    expect(englishStory).toMatch(/reception of the public brought the matter “路灯<不>亮”: Collected \(.*Struck off \(/);
  });

  it('is drawn as a picture that holds no markup of what people wrote and names nothing outside', async () => {
    const { picture } = await asked('Matter', chain.matter);
    expect(picture).toMatch(/^<svg /);
    expect(picture).toContain('路灯&#60;不&#62;亮');
    expect(picture).not.toMatch(/<不>|href|<script|@import|url\(http/);
    expect(picture.match(/marker-end/g)).toHaveLength(3);
  });

  it('leaves out what the asker may not see, and what is reached through it alone', async () => {
    const unit = await asked('Matter', chain.matter, domain.near.UNDERTAKING_UNIT);
    expect(distances(unit)).toEqual([['Reception', -1], ['Matter', 0]]);
    const deputy = await asked('Suggestion', chain.suggestion, domain.near.DEPUTY);
    expect(distances(deputy)).toEqual([['Suggestion', 0]]);
  });

  it.each(['UNDERTAKING_UNIT', 'DEPUTY'] as const)('is not there for a %s elsewhere', async (role) => {
    const { codes } = await domain.service.ask(whole, { kind: 'Matter', id: chain.matter }, { as: domain.far[role] });
    expect(codes).toEqual(['NOT_AVAILABLE']);
  });

  it.each(['Activity', 'Appointment'])('is not there for one elsewhere who calls it the %s of another service', async (kind) => {
    expect((await domain.service.ask(whole, { kind, id: chain.matter }, { as: domain.far.DEPUTY })).codes).toEqual(['NOT_AVAILABLE']);
    expect((await domain.service.ask(whole, { kind, id: chain.reception }, { as: domain.near.WORK_COMMITTEE })).codes).toEqual(['NOT_AVAILABLE']);
  });

  it('of a kind that stands in no chain is refused; of something that came of nothing it is that thing alone', async () => {
    expect((await domain.service.ask(whole, { kind: 'Person', id: newId() }, { as: domain.near.WORK_COMMITTEE })).codes).toEqual(['BAD_USER_INPUT']);
    const alone = await domain.outputs.station.at('COLLECTED');
    expect(distances(await asked('Matter', alone))).toEqual([['Matter', 0]]);
  });

  it('is followed twelve links either way, and round a circle only once', async () => {
    const ids = await Promise.all(Array.from({ length: 15 }, () => domain.outputs.station.at('COLLECTED')));
    for (const [index, id] of ids.slice(1).entries()) await linked('Matter', ids[index] ?? '', 'MERGED_INTO', 'Matter', id, '2026-03-01');
    const { nodes } = await asked('Matter', ids[0] ?? '');
    expect(Math.max(...nodes.map(({ distance }) => distance))).toBe(12);
    await linked('Matter', ids[14] ?? '', 'MERGED_INTO', 'Matter', ids[0] ?? '', '2026-03-02');
    const circle = await asked('Matter', ids[7] ?? '');
    expect(new Set(circle.nodes.map(({ id }) => id)).size).toBe(circle.nodes.length);
    expect(circle.nodes).toHaveLength(15);
  });
});
