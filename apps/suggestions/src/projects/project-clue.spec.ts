import { newId } from '@renda/subgraph';
import { describeRegister, RegisterSteps } from '@renda/subgraph/testing';
import { IntakeAtWork } from '../testing/intake-at-work.js';
import { projectClues } from './project-clue.js';
import { projectOpinions } from './project-opinion.js';
import { projectVettings } from './project-vetting.js';

const offices = 'ADMINISTRATOR WORK_COMMITTEE';
const wide = async () => {
  const at = await IntakeAtWork.start();
  const world = await at.wideWorld();
  const unvetted = `select id from project_clue c where status = 'FORMED' and not exists (select from project_vetting where clue_id = c.id)`;
  const vetted = async () => {
    const { rows } = await world.service.database.pool.query<{ id: string }>(unvetted);
    for (const { id } of rows) await at.open('vetProjectClue', { clueId: id });
    return {};
  };
  return { ...world, samples: { ...world.samples, concludeProjectVetting: vetted } };
};
describeRegister(projectOpinions, ['open: → COLLECTED by ADMINISTRATOR DEPUTY STATION_STAFF WORK_COMMITTEE'], wide);
describeRegister(projectVettings, ['open: → GIVEN by ADMINISTRATOR SPECIAL_COMMITTEE UNDERTAKING_UNIT WORK_COMMITTEE'], wide);

describeRegister(projectClues, [
  `open: → FORMED by ${offices}`,
  `gather: FORMED → FORMED by ${offices}`,
  `ask: FORMED → FORMED by ${offices}`,
  `vet: FORMED → VETTED by ${offices}`,
  `pool: VETTED → IN_POOL by ${offices}`,
  `reject: VETTED → REJECTED by ${offices}`,
  `select: IN_POOL → SELECTED by ${offices}`,
  `start: SELECTED → IN_PROGRESS by ${offices}`,
  `finish: IN_PROGRESS → DONE by ${offices}`,
], wide);

describe('a clue for a livelihood project', () => {
  let at: IntakeAtWork;
  let steps: RegisterSteps<typeof projectClues.definition.fields, string>;
  beforeAll(async () => {
    at = await IntakeAtWork.start();
    steps = new RegisterSteps(projectClues as never, at.world);
  });
  afterAll(() => at.domain.stop());
  const formed = async (given: Record<string, unknown> = {}) => (await at.open('formProjectClue', given)).id;
  const office = (mutation: string, id: string, given: Record<string, unknown> = {}) => steps.do(mutation, { id, ...given }, at.domain.near.WORK_COMMITTEE);

  it('keeps all it was formed of, many into one and one into many, each seen from the other', async () => {
    const opinions = await Promise.all([1, 2, 3].map(async () => (await at.open('collectProjectOpinion', {})).id));
    const matter = (await at.domain.outputs.station.raised()).id;
    const id = await formed({ opinionIds: opinions.slice(0, 2), matterIds: [matter] });
    expect((await office('gatherIntoProjectClue', id, { opinionIds: [opinions[2]] })).codes).toEqual([]);
    const other = await formed({ opinionIds: [opinions[0]] });
    const query = 'query ($id: ID!) { projectClue(id: $id) { sourceCount opinions(first: 50) { totalCount nodes { id clues(first: 50) { nodes { id } } } } matters(first: 50) { nodes { id } } } }';
    type Clue = { sourceCount: number; opinions: { totalCount: number; nodes: { id: string; clues: { nodes: { id: string }[] } }[] }; matters: { nodes: unknown[] } };
    const { projectClue } = await at.domain.service.data<{ projectClue: Clue }>(query, { id }, { as: at.domain.near.WORK_COMMITTEE });
    expect([projectClue.sourceCount, projectClue.opinions.totalCount, projectClue.matters.nodes]).toEqual([4, 3, [{ id: matter }]]);
    const clues = projectClue.opinions.nodes.find((node) => node.id === opinions[0])?.clues.nodes.map((node) => node.id);
    expect(new Set(clues)).toEqual(new Set([id, other]));
    const { rows } = await at.domain.service.database.pool.query('select from_kind from provenance_link where to_id = $1 and relation = $2 order by 1', [id, 'GATHERED_INTO']);
    expect(rows.map((row: { from_kind: string }) => row.from_kind)).toEqual(['Matter', 'ProjectOpinion', 'ProjectOpinion', 'ProjectOpinion']);
  });

  it('is formed of something, of what lies where it does, and of nothing twice', async () => {
    const opinionIds = [(await at.open('collectProjectOpinion', {})).id];
    const id = await formed({ opinionIds });
    const elsewhere = await at.domain.outputs.group({ regionId: at.domain.outputs.station.place.elsewhere });
    const far = await new RegisterSteps(projectOpinions, { ...at.world, near: at.domain.far }).do(
      'collectProjectOpinion', { requestId: newId(), way: 'VISIT', groupId: elsewhere, collectedOn: '2026-03-02', text: '修桥。' }, at.domain.far.WORK_COMMITTEE);
    const farId = (far.data as unknown as { collectProjectOpinion: { id: string } }).collectProjectOpinion.id;
    expect((await at.open('formProjectClue', { opinionIds: null })).codes).toEqual(['STEP_INCOMPLETE']);
    expect((await at.open('formProjectClue', { opinionIds: [farId] })).codes).toEqual(['SOURCE_ELSEWHERE']);
    expect((await at.open('formProjectClue', { opinionIds: [newId()] })).codes).toEqual(['NOT_AVAILABLE']);
    expect((await office('gatherIntoProjectClue', id, { opinionIds })).codes).toEqual(['SOURCE_TWICE']);
  });

  it('enters the pool only when every department asked has spoken, and one found it feasible', async () => {
    const { unit, committee } = at.domain.ids;
    const id = await formed({ vetterUnitIds: [unit], vetterBodyIds: [committee] });
    const vet = async (given: Record<string, unknown>, role: 'UNDERTAKING_UNIT' | 'SPECIAL_COMMITTEE' | 'WORK_COMMITTEE' = 'UNDERTAKING_UNIT'): Promise<string[]> =>
      (await at.open('vetProjectClue', { clueId: id, unitId: null, ...given }, role)).codes;
    expect((await office('poolProjectClue', id)).codes).toEqual(['STATUS_UNFIT']);
    expect((await office('concludeProjectVetting', id)).codes).toEqual(['CLUE_UNVETTED']);
    expect(await vet({ unitId: unit, verdict: 'NOT_FEASIBLE' })).toEqual([]);
    expect(await vet({ unitId: unit })).toEqual(['VETTED_ALREADY']);
    expect(await vet({ bodyId: at.standingCommittee }, 'WORK_COMMITTEE')).toEqual(['VETTER_NOT_ASKED']);
    expect(await vet({ bodyId: at.standingCommittee }, 'SPECIAL_COMMITTEE')).toEqual(['NOT_AVAILABLE']);
    expect((await office('concludeProjectVetting', id)).codes).toEqual(['CLUE_UNVETTED']);
    expect(await vet({ bodyId: committee }, 'SPECIAL_COMMITTEE')).toEqual([]);
    expect((await office('concludeProjectVetting', id)).codes).toEqual([]);
    expect(await vet({ bodyId: committee }, 'SPECIAL_COMMITTEE')).toEqual(['STATUS_UNFIT']);
    expect((await office('poolProjectClue', id)).codes).toEqual([]);
  });

  it('is given to more departments while it is formed, and no department that was asked is left out', async () => {
    const { unit, committee } = at.domain.ids;
    const id = await formed({ vetterUnitIds: null });
    const other = await at.domain.outputs.station.unit('COUNTY');
    expect((await office('askProjectVetters', id)).codes).toEqual(['STEP_INCOMPLETE']);
    expect((await office('askProjectVetters', id, { vetterUnitIds: [unit] })).codes).toEqual([]);
    expect((await office('askProjectVetters', id, { vetterUnitIds: [other], vetterBodyIds: [committee] })).codes).toEqual([]);
    const { projectClue } = await at.domain.service.data<{ projectClue: unknown }>('query ($id: ID!) { projectClue(id: $id) { vetterUnits { id } vetterBodies { id } } }', { id }, { as: at.domain.near.WORK_COMMITTEE });
    expect(projectClue).toEqual({ vetterUnits: [{ id: unit }, { id: other }], vetterBodies: [{ id: committee }] });
    for (const given of [{ unitId: unit }, { unitId: null, bodyId: committee }]) expect((await at.open('vetProjectClue', { clueId: id, ...given }, 'WORK_COMMITTEE')).codes).toEqual([]);
    expect((await office('concludeProjectVetting', id, { vetterUnitIds: [unit] })).codes).toEqual(['CLUE_UNVETTED']);
    expect((await at.open('vetProjectClue', { clueId: id, unitId: other }, 'WORK_COMMITTEE')).codes).toEqual([]);
    expect((await office('concludeProjectVetting', id, { vetterUnitIds: [unit] })).codes).toEqual([]);
    expect((await office('askProjectVetters', id, { vetterUnitIds: [unit] })).codes).toEqual(['STATUS_UNFIT']);
  });

  it('that no department was asked about is not vetted; that none found feasible is rejected', async () => {
    const unasked = await formed({ vetterUnitIds: null });
    expect((await office('concludeProjectVetting', unasked)).codes).toEqual(['CLUE_UNVETTED']);
    const id = await formed();
    await at.open('vetProjectClue', { clueId: id, verdict: 'NOT_FEASIBLE' });
    await office('concludeProjectVetting', id);
    expect((await office('poolProjectClue', id)).codes).toEqual(['CLUE_UNFIT']);
    expect((await office('rejectProjectClue', id, { reason: '无地。' })).codes).toEqual([]);
  });
});
