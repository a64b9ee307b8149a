import { importedId, newId } from '@renda/subgraph';
import { OutputsAtWork } from '../testing/outputs-at-work.js';

let work: OutputsAtWork;
let handled: string;
beforeAll(async () => {
  work = await OutputsAtWork.start();
  handled = await suggestion(stages);
});
afterAll(() => work.stop());

const at = (day: number): string => `2024-05-${String(day).padStart(2, '0')}T09:00:00+08:00`;
const on = (day: number): string => at(day).slice(0, 10);
const stages = {
  accepted_at: at(8), analysed_at: at(10), category: 'INDUSTRY', powers_level: 'COUNTY', assigned_at: at(13), signed_at: at(15), signed_by: '窗口', replied_at: at(20), reply: '已立项。', fed_back_at: at(21),
  feedback: '已告知。', closed_at: at(25), solution: 'PLANNED', evidence: '计划文件', judged_at: at(12), high_quality: true, judged_reason: '列为重点',
};
const bureau = () => `id:${work.station.place.bureau}`;

async function suggestion(given: Record<string, unknown>): Promise<string> {
  const key = newId();
  const one = { key, kind: 'SUGGESTION', title: '关于眼镜产业的建议', text: '建议建设检测中心。', lead: `id:${work.lead.mandateId}`, submitted_on: '2024-05-06', lead_unit: bureau(), ...given };
  expect((await work.service.load('suggestion', [one], { as: work.station.people.administrator })).body.faults).toEqual([]);
  return key;
}

type Row = Record<string, unknown> & { key: string };
const meeting = (day: number, given: Record<string, unknown> = {}): Row => ({ key: newId(), suggestion: handled, day: on(day), mandates: `id:${work.lead.mandateId}`, units: bureau(), points: '由该局承办', confirmed_unit: bureau(), ...given });
const contact = (day: number, given: Record<string, unknown> = {}): Row => ({ key: newId(), suggestion: handled, unit: bureau(), mandate: `id:${work.lead.mandateId}`, form: 'VISIT', day: on(day), opinion: '希望尽快', ...given });
const milestone = (day: number, given: Record<string, unknown> = {}): Row => ({ key: newId(), suggestion: handled, unit: bureau(), milestone: 'EXPERT_REVIEW', day: on(day), ...given });

const body = async (kind: string, ...rows: Row[]) => (await work.service.load(kind, rows, { as: work.station.people.administrator })).body;
const load = async (kind: string, ...rows: Row[]): Promise<string[]> => (await body(kind, ...rows)).faults.map(({ code }) => code);
const shown = async (key: string, fields: string): Promise<unknown> => (await work.service.data<{ suggestion: unknown }>(
  `query ($id: ID!) { suggestion(id: $id) { ${fields} } }`, { id: importedId('test', 'suggestion', key) }, { as: work.clerk })).suggestion;

describe('a past matching meeting', () => {
  it.each([[9, 'STAGE_SKIPPED'], [10, null], [13, null], [14, 'STAGE_PASSED'], [5, 'BAD_USER_INPUT']])('of the %s May was held between the analysis of the 10th and the assignment of the 13th: %s', async (day, code) => {
    expect(await load('matching_meeting', meeting(day))).toEqual(code === null ? [] : [code]);
  });

  it.each([
    ['with nobody who signed', () => ({ mandates: `id:${newId()}` }), 'BAD_USER_INPUT'], ['that confirmed who was not there', () => ({ confirmed_unit: `id:${newId()}` }), 'BAD_USER_INPUT'],
    ['with a unit twice', () => ({ units: `${bureau()};${bureau()}` }), 'BAD_USER_INPUT'], ['with a unit nobody knows', () => ({ units: `${bureau()};nobody` }), 'NOT_AVAILABLE'],
    ['on a suggestion nobody knows', () => ({ suggestion: 'nobody' }), 'NOT_AVAILABLE'],
  ])('%s is refused, and only that row', async (_, given, code) => {
    expect(await load('matching_meeting', meeting(11, given()), meeting(12))).toEqual([code]);
  });

  it('counts for an assignment that is still to come, though the unit was retired since', async () => {
    const retired = await work.station.unit('COUNTY');
    await work.done('retireUnit', { id: retired }, work.station.people.administrator, 'id');
    const open = await suggestion({ accepted_at: at(8), analysed_at: at(10), category: 'INDUSTRY', powers_level: 'COUNTY' });
    await work.service.said();
    expect(await load('matching_meeting', meeting(11, { suggestion: open, units: `${bureau()};id:${retired}` }), meeting(12, { suggestion: open }))).toEqual([]);
    expect((await work.service.said()).map(({ aggregateversion, origin }) => [aggregateversion, origin])).toEqual([[5, 'import']]);
    expect(await shown(open, 'matchingMeetings { day points confirmedUnit { id } mandates { id } }')).toMatchObject({ matchingMeetings: [{ day: on(11), points: '由该局承办', mandates: [{ id: work.lead.mandateId }] }, { day: on(12) }] });
  });
});

describe('a past contact of a unit', () => {
  it.each([[12, 'STAGE_SKIPPED'], [13, null], [20, null], [21, null], [22, 'STAGE_PASSED']])('of the %s May was kept from the assignment of the 13th until the deputy was told on the 21st: %s', async (day, code) => {
    expect(await load('unit_contact', contact(day))).toEqual(code === null ? [] : [code]);
  });

  it.each([
    ['with who did not sign', () => ({ mandate: `id:${newId()}` }), 'BAD_USER_INPUT'], ['in a form there is not', () => ({ form: 'DREAM' }), 'BAD_USER_INPUT'],
    ['of a unit that did not have it', async () => ({ unit: `id:${await work.station.unit('COUNTY')}` }), 'NOT_AVAILABLE'], ['on a day to come', () => ({ day: '2999-01-01' }), 'BAD_USER_INPUT'],
  ])('%s is refused, and only that row', async (_, given, code) => {
    expect(await load('unit_contact', contact(16, await given()), contact(16))).toEqual([code]);
  });

  it('of a draft that is spoken about is by a unit that was shown it', async () => {
    const draft = await suggestion({ drafted_on: '2024-05-06', submitted_on: null, lead_unit: null, pre_submitted_at: at(8), likely_units: bureau() });
    await work.service.said();
    expect([await load('unit_contact', contact(7, { suggestion: draft })), await load('unit_contact', contact(8, { suggestion: draft }))]).toEqual([['STAGE_SKIPPED'], []]);
    expect(await work.service.said()).toEqual([]);
    expect(await shown(draft, 'contacts { form day opinion unit { id } }')).toEqual({ contacts: [{ form: 'VISIT', day: on(8), opinion: '希望尽快', unit: { id: work.station.place.bureau } }] });
  });

  it.each([['on the day of its filing, and before the reply', 9, 1], ['before its filing', 8, 0], ['on the day of the reply', 20, 1], ['after the reply', 21, 0]])('%s counts in the figures of contacts before the reply only then', async (_, day, contacted) => {
    const regionId = await work.service.region(`/411600/411625/41162520${String(day).padStart(2, '0')}/`);
    const { mandateId } = await work.deputy({ regionId });
    const key = await suggestion({ ...stages, lead: `id:${mandateId}`, drafted_on: '2024-05-06', pre_submitted_at: at(7), likely_units: bureau(), coordinated_at: at(7), outcome: 'ADVANCE', outcome_at: at(8), submitted_on: on(9), accepted_at: at(9) });
    expect(await load('unit_contact', contact(day, { suggestion: key, mandate: `id:${mandateId}` }))).toEqual([]);
    const { suggestionFigures } = await work.service.data<{ suggestionFigures: unknown }>('query ($regionId: ID) { suggestionFigures(regionId: $regionId, by: "YEAR") { replied contacted } }', { regionId }, { as: work.clerk });
    expect(suggestionFigures).toEqual([{ replied: 1, contacted }]);
  });

  it('loaded twice is one', async () => {
    const key = await suggestion(stages);
    const rows = [contact(16, { suggestion: key })];
    expect([await body('unit_contact', ...rows), await body('unit_contact', ...rows)]).toMatchObject([{ loaded: 1 }, { loaded: 0, skipped: 1 }]);
    expect(await shown(key, 'contacts { day }')).toEqual({ contacts: [{ day: on(16) }] });
  });
});

describe('a past milestone', () => {
  it.each([[14, 'STAGE_SKIPPED'], [15, null], [25, null], [26, 'SUGGESTION_ENDED']])('of the %s May was reached from the signature of the 15th until the close of the 25th: %s', async (day, code) => {
    expect(await load('suggestion_milestone', milestone(day, { suggestion: await suggestion(stages) }))).toEqual(code === null ? [] : [code]);
  });

  it('comes once, in its order, by a unit that had the suggestion', async () => {
    const key = await suggestion(stages);
    const of = (day: number, given: Record<string, unknown> = {}): Row => milestone(day, { suggestion: key, ...given });
    expect(await load('suggestion_milestone', of(16), of(18, { milestone: 'LAUNCHED' }))).toEqual([]);
    expect(await load('suggestion_milestone', of(17, { milestone: 'GOVERNMENT_APPROVAL', unit: `id:${await work.station.unit('COUNTY')}` }), of(19, { milestone: 'GOVERNMENT_APPROVAL' }), of(17), of(17, { milestone: 'WISHED' })))
      .toEqual(['NOT_AVAILABLE', 'MILESTONES_CROSS', 'MILESTONE_TWICE', 'BAD_USER_INPUT']);
    expect(await shown(key, 'milestones { milestone day }')).toEqual({ milestones: [{ milestone: 'EXPERT_REVIEW', day: on(16) }, { milestone: 'LAUNCHED', day: on(18) }] });
  });
});
