import { facets } from '@renda/rulebook';
import { newId } from '@renda/subgraph';
import { activityTypes } from '../activity-types/activity-types.js';
import { SchedulingAtWork } from '../testing/scheduling-at-work.js';

let work: SchedulingAtWork;
let group: string;

/** In the town: one at midnight in Shanghai and one a second before, a training of the group; one elsewhere. */
beforeAll(async () => {
  work = await SchedulingAtWork.start();
  group = work.place.group;
  const at = (startsAt: string, given: Record<string, unknown> = {}): Promise<string> => work.planned({ startsAt, endsAt: '2026-12-31T00:00:00Z', ...given });
  await at('2026-03-02T15:59:59Z', { title: '三月二日' });
  await at('2026-03-02T16:00:00Z', { title: '三月三日' });
  await at('2026-04-01T01:00:00Z', { title: '小组培训', type: 'TRAINING', groupId: group, stationId: null });
  await at('2026-05-01T01:00:00Z', { title: '外县', regionId: work.place.elsewhere, stationId: null });
});
afterAll(() => work.stop());

const query = `query ($region: ID, $type: String, $status: String, $from: Date, $to: Date) {
  activities(regionId: $region, type: $type, status: $status, from: $from, to: $to) { nodes { title } } }`;

async function titles(variables: Record<string, unknown>): Promise<string[]> {
  const { activities } = await work.service.data<{ activities: { nodes: { title: string }[] } }>(query, variables);
  return activities.nodes.map(({ title }) => title);
}

describe('activities, for everybody', () => {
  it('are listed newest first, in one statement', async () => {
    expect(await titles({})).toEqual(['外县', '小组培训', '三月三日', '三月二日']);
    expect(work.service.statements).toHaveLength(1);
  });

  it('of a region are those of its subtree', async () => {
    expect(await titles({ region: work.place.county })).toEqual(['小组培训', '三月三日', '三月二日']);
    expect(await titles({ region: work.place.elsewhere })).toEqual(['外县']);
    expect(await titles({ region: newId() })).toEqual([]);
  });

  it('of a day begin and end at midnight in Shanghai', async () => {
    expect(await titles({ from: '2026-03-02', to: '2026-03-03' })).toEqual(['三月二日']);
    expect(await titles({ from: '2026-03-03', to: '2026-03-04' })).toEqual(['三月三日']);
  });

  it('of a type, of a status', async () => {
    expect(await titles({ type: 'TRAINING' })).toEqual(['小组培训']);
    expect(await titles({ status: 'OPEN' })).toEqual([]);
    expect(await titles({ status: 'PLANNED', type: 'SPECIAL_RESEARCH', region: work.place.town })).toEqual(['三月三日', '三月二日']);
  });

  it('of a group, of a station', async () => {
    const ofGroup = await work.service.entities('DeputyGroup', [group], 'activities { totalCount nodes { title group { id } } }');
    expect(ofGroup.data?.['_entities']).toEqual([{ activities: { totalCount: 1, nodes: [{ title: '小组培训', group: { id: group } }] } }]);
    const ofStation = await work.service.entities('Station', [work.place.station], 'activities(from: "2026-03-03") { nodes { title } }');
    expect(ofStation.data?.['_entities']).toEqual([{ activities: { nodes: [{ title: '三月三日' }] } }]);
  });
});

describe('the catalogue of activity types', () => {
  it('names each type once, in Chinese and in English', async () => {
    const { activityTypes: listed } = await work.service.data<{ activityTypes: { code: string; form: string; zh: string; en: string }[] }>('{ activityTypes { code form zh en } }');
    expect(listed).toHaveLength(52);
    for (const key of ['code', 'zh', 'en'] as const) expect(new Set(listed.map((type) => type[key])).size).toBe(listed.length);
    expect(listed.every(({ code }) => /^[A-Z][A-Z_]+$/.test(code))).toBe(true);
    expect(listed).toEqual(activityTypes);
    expect(facets.form.type).toEqual({ kind: 'code', codes: expect.arrayContaining([...new Set(listed.map(({ form }) => form))]) });
  });
});
