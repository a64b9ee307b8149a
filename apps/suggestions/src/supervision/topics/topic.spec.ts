import { dayOf } from '@renda/calendar';
import { newId } from '@renda/subgraph';
import { describeRegister } from '@renda/subgraph/testing';
import { SupervisionAtWork } from '../../testing/supervision-at-work.js';
import { topicConsultations } from './topic-consultation.js';
import { topicFocuses } from './topic-focus.js';
import { topics } from './topic.js';

const offices = 'ADMINISTRATOR GENERAL_OFFICE SPECIAL_COMMITTEE WORK_COMMITTEE';
const start = () => SupervisionAtWork.start();

describeRegister(topics, [
  `open: → PROPOSED by ${offices}`,
  `begin: PROPOSED → UNDER_WAY by ${offices}`,
  `drop: PROPOSED → DROPPED by ${offices}`,
  `pause: UNDER_WAY | SOLVED → PAUSED by ${offices}`,
  `resume: PAUSED → UNDER_WAY by ${offices}`,
  `solve: UNDER_WAY → SOLVED by ${offices}`,
  `relapse: SOLVED → UNDER_WAY by ${offices}`,
  `close: UNDER_WAY | PAUSED | SOLVED → CLOSED by ${offices}`,
], start);
describeRegister(topicConsultations, [`open: → HELD by ${offices}`], start);
describeRegister(topicFocuses, [`open: → SET by ${offices}`], start);

describe('a topic of supervision', () => {
  let at: SupervisionAtWork;
  beforeAll(async () => { at = await start(); });
  afterAll(() => at.service.stop());
  const steps = () => at.steps(topics as never);
  const act = async (mutation: string, given: Record<string, unknown>) => (await steps().do(mutation, { requestId: newId(), ...(await steps().sample(mutation)), ...given }, at.near.SPECIAL_COMMITTEE)).codes;

  it.each<[string, Record<string, unknown>, string[]]>([
    ['of livelihood with an aim', {}, []],
    ['of development with an aim', { kind: 'DEVELOPMENT' }, ['TAG_UNFIT']],
    ['of development with its problem areas', { kind: 'DEVELOPMENT', aims: null, problemAreas: ['LAND', 'FINANCING', 'CONSTRUCTION', 'GOVERNMENT_SERVICE'] }, []],
    ['of livelihood with problem areas', { problemAreas: ['LAND'] }, ['TAG_UNFIT']],
    ['with an aim no text names', { aims: ['COMFORT'] }, ['BAD_USER_INPUT']],
    ['that supervises nobody', { supervisedOrganIds: [], supervisedUnitIds: [] }, ['STEP_INCOMPLETE']],
    ['that supervises who is not heard of', { supervisedOrganIds: [newId()] }, ['NOT_AVAILABLE']],
  ])('%s: %j → %j', async (_, given, codes) => {
    expect(await act('proposeSupervisionTopic', given)).toEqual(codes);
  });

  it('is proposed by a special committee for itself, and for no other body', async () => {
    expect(await act('proposeSupervisionTopic', { bodyId: await at.body('SPECIAL_COMMITTEE') })).toEqual(['NOT_AVAILABLE']);
  });

  it('may supervise the standing committee itself, a park committee or an organ, but none that is there no longer (P-51)', async () => {
    const bodies = [at.standing, await at.body('PARK_COMMITTEE'), at.organ];
    expect(await act('proposeSupervisionTopic', { supervisedOrganIds: bodies })).toEqual([]);
    expect(await act('proposeSupervisionTopic', { supervisedOrganIds: [await at.body('COURT', { to: '2024-01-01' })] })).toEqual(['BODY_NOT_HELD']);
  });

  it('that is key begins only when deputies were consulted (P-60)', async () => {
    const propose = () => at.open('proposeSupervisionTopic', { isKey: true });
    const [recorded, told, half] = [await propose(), await propose(), await propose()];
    expect(await act('beginSupervisionTopic', { id: recorded })).toEqual(['TOPIC_NOT_CONSULTED']);
    expect(await act('consultOnTopic', { topicId: recorded })).toEqual([]);
    expect(await act('beginSupervisionTopic', { id: recorded })).toEqual([]);
    expect(await act('beginSupervisionTopic', { id: told, consultedMandateIds: [at.domain.ids.mandate], consultedOpinions: '同意' })).toEqual([]);
    expect(await act('beginSupervisionTopic', { id: half, consultedMandateIds: [at.domain.ids.mandate] })).toEqual(['TOPIC_NOT_CONSULTED']);
  });

  it.each([
    ['ONE_OFF', [], []],
    ['EVERY_YEAR', [], []],
    ['UNTIL_SOLVED', [], ['TOPIC_UNSOLVED']],
    ['CONTINUOUS', ['TOPIC_NOT_RECTIFIED'], ['TOPIC_UNSOLVED']],
  ])('of the regime %s, unsolved: its pause answers %j, its end %j; solved, both are done', async (regime, pause, close) => {
    const id = await at.topic({ regime });
    expect(await act('pauseSupervisionTopic', { id })).toEqual(pause);
    if (pause.length === 0) expect(await act('resumeSupervisionTopic', { id })).toEqual([]);
    expect(await act('closeSupervisionTopic', { id: await at.topic({ regime }) })).toEqual(close);
    expect(await act('solveSupervisionTopic', { id })).toEqual([]);
    expect(await act('pauseSupervisionTopic', { id })).toEqual([]);
    expect(await act('closeSupervisionTopic', { id })).toEqual([]);
  });

  it.each(['relapseSupervisionTopic', 'pauseSupervisionTopic'])('taken up again after %s is unsolved again', async (how) => {
    const id = await at.open('proposeSupervisionTopic', { regime: 'UNTIL_SOLVED' }, ['beginSupervisionTopic'], ['solveSupervisionTopic'], [how]);
    if (how === 'pauseSupervisionTopic') expect(await act('resumeSupervisionTopic', { id })).toEqual([]);
    expect(await act('closeSupervisionTopic', { id })).toEqual(['TOPIC_UNSOLVED']);
  });

  it('has a focus once a year, and only where it is supervised every year', async () => {
    const topicId = await at.topic({ regime: 'EVERY_YEAR' });
    expect(await act('setTopicFocus', { topicId })).toEqual([]);
    expect(await act('setTopicFocus', { topicId })).toEqual(['FOCUS_SET']);
    expect(await act('setTopicFocus', { topicId, year: 2027 })).toEqual([]);
    expect(await act('setTopicFocus', { topicId: await at.topic() })).toEqual(['FOCUS_UNFIT']);
  });

  it('of the past comes in where the grants of who imports reach, and nowhere else', async () => {
    const row = { key: 't', opened_at: '2025-02-01T09:00:00+08:00', title: '往年议题', kind: 'OTHER', regime: 'ONE_OFF', body: `id:${at.domain.ids.committee}`, supervised_organs: `id:${at.organ}` };
    expect(JSON.stringify(await at.service.load('supervision_topic', [row], { as: at.far.ADMINISTRATOR }))).toContain('NOT_AVAILABLE');
    expect(await at.service.load('supervision_topic', [row], { as: at.near.ADMINISTRATOR })).toMatchObject({ status: 200 });
  });

  it('that a unit is supervised in is seen by it; a deputy sees where he was consulted', async () => {
    const id = await at.topic();
    const seen = async (role: 'UNDERTAKING_UNIT' | 'DEPUTY') => (await at.service.data<{ supervisionTopic: unknown }>('query ($id: ID!) { supervisionTopic(id: $id) { id } }', { id }, { as: at.near[role] })).supervisionTopic;
    expect([await seen('UNDERTAKING_UNIT'), await seen('DEPUTY')]).toEqual([{ id }, null]);
    await act('consultOnTopic', { topicId: id });
    const { topicConsultations: list } = await at.service.data<{ topicConsultations: { nodes: unknown[] } }>('query ($id: ID!) { topicConsultations(topicId: $id) { nodes { about body { id } } } }', { id }, { as: at.near.DEPUTY });
    expect(list.nodes).toEqual([{ about: 'TOPIC', body: { id: at.domain.ids.committee } }]);
  });
});

describe('topics with a missing year (P-59)', () => {
  let at: SupervisionAtWork;
  beforeAll(async () => { at = await start(); });
  afterAll(() => at.service.stop());

  async function past(key: string, given: Record<string, string> = {}): Promise<string> {
    const row = { key, opened_at: '2022-02-01T09:00:00+08:00', begin_at: '2022-03-01T09:00:00+08:00', title: '年年监督', kind: 'OTHER', regime: 'EVERY_YEAR', body: `id:${at.domain.ids.committee}`, supervised_organs: `id:${at.organ}`, ...given };
    expect(await at.service.load('supervision_topic', [row], { as: at.near.ADMINISTRATOR })).toMatchObject({ status: 200 });
    const { rows } = await at.service.database.pool.query<{ id: string }>('select id from supervision_topic order by opened_at desc, id desc');
    return rows.find(({ id }) => !known.includes(id))?.id ?? '';
  }
  const known: string[] = [];
  const missing = async (until: string | null, role: 'WORK_COMMITTEE' | 'DEPUTY' = 'WORK_COMMITTEE') => {
    const query = 'query ($until: Date) { topicsWithMissingYear(until: $until) { missingYears topic { id } } }';
    const { topicsWithMissingYear } = await at.service.data<{ topicsWithMissingYear: { missingYears: number[]; topic: { id: string } }[] }>(query, { until }, { as: at.near[role] });
    return topicsWithMissingYear;
  };

  it('are those of every year’s supervision without an action held in a year that is over', async () => {
    const id = await past('t-1');
    known.push(id);
    for (const day of ['2022-01-01', '2024-12-31']) await at.heldAction({ topicId: id }, day);
    await at.action({ topicId: id, plannedOn: '2023-05-01' });
    known.push(await past('t-2', { regime: 'ONE_OFF' }));
    expect(await missing('2024-12-30')).toEqual([{ missingYears: [2023], topic: { id } }]);
    expect(await missing('2025-12-30')).toEqual([{ missingYears: [2023], topic: { id } }]);
    expect(await missing('2025-12-31')).toEqual([{ missingYears: [2023, 2025], topic: { id } }]);
    expect(at.service.statements).toHaveLength(2);
    expect(await missing('2025-12-31', 'DEPUTY')).toEqual([]);
  });

  it('are none that are still to come, and those until today where no day is said', async () => {
    const id = await past('t-4', { begin_at: '2025-03-01T09:00:00+08:00' });
    known.push(id);
    const thisYear = Number(dayOf(new Date()).slice(0, 4));
    const years = async (until: string | null) => (await missing(until)).find(({ topic }) => topic.id === id)?.missingYears;
    const over = Array.from({ length: thisYear - 2025 }, (_, at) => 2025 + at);
    expect([over, over]).toContainEqual(await years('9999-12-31'));
    expect(await years(null)).toEqual(await years('9999-12-31'));
  });

  it('are over with the year before the one in which a topic was closed', async () => {
    const id = await past('t-3', { close_at: '2024-06-01T09:00:00+08:00' });
    known.push(id);
    expect((await missing('2025-12-31')).find(({ topic }) => topic.id === id)?.missingYears).toEqual([2022, 2023]);
  });
});
