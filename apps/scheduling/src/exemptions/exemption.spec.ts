import type { Caller } from '@renda/caller';
import { congressPostChanged, exemptionChanged } from '@renda/events';
import { newId, referencedId } from '@renda/subgraph';
import { eventOf } from '@renda/subgraph/testing';
import { datedShenzhen, publish } from '../testing/published-rules.js';
import { type Deputy, SchedulingAtWork } from '../testing/scheduling-at-work.js';

let work: SchedulingAtWork;
/** The county is under a dated copy of Shenzhen's rules and, for its leaders, under one of Chenzhou's; the other county under Danyang's own. */
beforeAll(async () => {
  work = await SchedulingAtWork.start();
  await publish(work.service, 'shenzhen', datedShenzhen('411625'));
  await publish(work.service, 'chenzhou', (text) => text.replace(/^region: .*$/m, "region: '411600'"));
  await publish(work.service, 'danyang');
});
afterAll(() => work.stop());

const exemption = (subjectId: string, given: Record<string, unknown> = {}): Record<string, unknown> => ({
  requestId: newId(), subjectKind: 'MANDATE', subjectId, rule: 'matters-solved', reason: 'ILLNESS', note: '住院治疗', validFrom: '2026-03-01', validTo: '2026-06-01', ...given,
});
const codesOf = async (subjectId: string, given: Record<string, unknown> = {}, as?: Caller): Promise<string[]> => (await work.mutate('grantExemption', exemption(subjectId, given), as, 'id')).codes;
const granted = async (subjectId: string, given: Record<string, unknown> = {}): Promise<string> => (await work.done('grantExemption', exemption(subjectId, given), undefined, 'id')).id;

async function post(personId: string, given: { regionId?: string; voided?: boolean; level?: string; role?: string } = {}): Promise<void> {
  const { regionId = work.place.county, voided = false, level = 'COUNTY', role = 'STANDING_COMMITTEE_MEMBER' } = given;
  await work.service.hear(eventOf(congressPostChanged, newId(), 1, {
    personId, bodyId: work.place.body, role, level, regionId, from: '2021-01-01', to: null, voided,
  }));
}

describe('granting an exemption', () => {
  it('says what was granted and by whom, and not a word of the note', async () => {
    const { mandateId } = await work.deputy();
    await work.service.said();
    const id = await granted(mandateId);
    const [said, ...more] = await work.service.said();
    expect(more).toEqual([]);
    expect(said).toMatchObject({ subject: id, aggregateversion: 1, regionid: work.place.county });
    expect(said?.data).toEqual({
      subjectKind: 'MANDATE', subjectId: mandateId, rule: 'matters-solved', regionId: work.place.county, reason: 'ILLNESS', approvedBy: work.people.committee.id,
      from: '2026-03-01', to: '2026-06-01', voided: false,
    });
    expect(exemptionChanged.data.safeParse(said?.data).success).toBe(true);
  });

  it('is for each kind of subject that a rule can bind, under a rule for that kind', async () => {
    const { pairId, member } = await work.pair(await work.deputy());
    await post(member.personId);
    const subjects: [kind: string, id: string, rule: string, subject: string][] = [
      ['MANDATE', (await work.deputy()).mandateId, 'matters-solved', 'mandate'], ['GROUP', work.place.group, 'group-activities', 'group'], ['PAIR', pairId, 'pair-meetings', 'pair'],
      ['SC_MEMBER', member.personId, 'leaders-at-stations', 'member'], ['BODY', work.place.body, 'lecture-hall', 'body'],
    ];
    for (const [subjectKind, id, rule, subject] of subjects) {
      const { [subject]: of } = await work.done<Record<string, unknown>>('grantExemption', exemption(id, { subjectKind, rule }), undefined, `${subject} { id }`);
      expect({ subject, of }).toEqual({ subject, of: { id } });
      expect(await codesOf(id, { subjectKind, rule: rule === 'matters-solved' ? 'pair-meetings' : 'matters-solved' })).toEqual(['RULE_UNKNOWN']);
    }
    const far = await work.station(newId(), { regionId: work.place.elsewhere });
    expect(await codesOf(far, { subjectKind: 'STATION', rule: 'station-activities' }, work.people.stranger)).toEqual([]);
  });

  it.each<[string, Record<string, unknown>, string | undefined]>([
    ['from a rule that nobody up the line has', { rule: 'station-activities' }, 'RULE_UNKNOWN'],
    ['from what is a rule, but no obligation', { rule: 'deputies-invited' }, 'RULE_UNKNOWN'],
    ['of a kind of subject that no rule binds', { subjectKind: 'MATTER' }, 'BAD_USER_INPUT'],
    ['for a reason that is no code', { reason: '生病' }, 'BAD_USER_INPUT'],
    ['for a reason of his own', { reason: 'FLOOD' }, undefined],
    ['without an end', { validTo: null }, undefined],
    ['that ends when it begins', { validTo: '2026-03-01' }, 'BAD_USER_INPUT'],
    ['for one day', { validTo: '2026-03-02' }, undefined],
    ['of a subject not heard of', { subjectId: newId() }, 'NOT_AVAILABLE'],
    ['of a mandate taken for a group', { subjectKind: 'GROUP', rule: 'group-activities' }, 'NOT_AVAILABLE'],
  ])('%s', async (_, given, code) => {
    expect((await codesOf((await work.deputy()).mandateId, given))[0]).toBe(code);
  });

  it('of a mandate or a post that never was is refused', async () => {
    const { mandateId, personId } = await work.deputy({ voided: true });
    await post(personId, { voided: true });
    expect(await codesOf(mandateId)).toEqual(['NOT_AVAILABLE']);
    expect(await codesOf(personId, { subjectKind: 'SC_MEMBER', rule: 'leaders-at-stations' })).toEqual(['NOT_AVAILABLE']);
  });

  it('is for the office in whose reach the subject lies: for nobody himself, no station, no other county', async () => {
    const deputy = await work.deputy();
    expect(await codesOf(deputy.mandateId, {}, await work.login(deputy))).toEqual(['FORBIDDEN']);
    expect(await codesOf(deputy.mandateId, {}, work.people.staff)).toEqual(['FORBIDDEN']);
    expect(await codesOf(deputy.mandateId, {}, work.people.stranger)).toEqual(['NOT_AVAILABLE']);
    expect(await codesOf(deputy.mandateId, {}, work.people.administrator)).toEqual([]);
  });

  it('of a member of two standing committees lies in the region of the higher', async () => {
    const { personId } = await work.deputy();
    await post(personId);
    await post(personId, { regionId: work.place.elsewhere, level: 'TOWNSHIP' });
    const given = { subjectKind: 'SC_MEMBER', rule: 'leaders-at-stations' };
    expect(await codesOf(personId, given, work.people.stranger)).toEqual(['NOT_AVAILABLE']);
    expect(await work.done('grantExemption', exemption(personId, given), undefined, 'region { id }')).toEqual({ region: { id: work.place.county } });
    await post(personId, { regionId: work.place.elsewhere, level: 'MUNICIPAL' });
    expect(await codesOf(personId, given, work.people.stranger)).toEqual(['RULE_UNKNOWN']);
    expect(await codesOf(personId, given)).toEqual(['NOT_AVAILABLE']);
  });

  it('of a head of a special committee, who is no member of the standing committee, is refused', async () => {
    const { personId } = await work.deputy();
    await post(personId, { role: 'COMMITTEE_HEAD' });
    expect(await codesOf(personId, { subjectKind: 'SC_MEMBER', rule: 'leaders-at-stations' })).toEqual(['NOT_AVAILABLE']);
  });

  it('sent twice is one', async () => {
    const input = exemption((await work.deputy()).mandateId);
    const [one, two] = await Promise.all([work.done('grantExemption', input, undefined, 'id'), work.done('grantExemption', input, undefined, 'id')]);
    expect(one.id).toBe(two.id);
    expect((await work.mutate('grantExemption', { ...input, note: '另一原因' }, undefined, 'id')).codes).toEqual(['REQUEST_ID_REUSED']);
  });
});

describe('two exemptions of one subject from one rule', () => {
  // the first: from 1 March, no longer on 1 June
  it.each<[string, Record<string, unknown>, string[]]>([
    ['that begins when the other ends', { validFrom: '2026-06-01', validTo: null }, []],
    ['that begins a day earlier', { validFrom: '2026-05-31', validTo: null }, ['EXEMPTION_OVERLAPS']],
    ['that ends when the other begins', { validFrom: '2026-01-01', validTo: '2026-03-01' }, []],
    ['that ends a day later', { validFrom: '2026-01-01', validTo: '2026-03-02' }, ['EXEMPTION_OVERLAPS']],
    ['from another rule', { rule: 'grass-roots-sit-in' }, []],
  ])('%s', async (_, given, codes) => {
    const { mandateId } = await work.deputy();
    await granted(mandateId);
    expect(await codesOf(mandateId, given)).toEqual(codes);
  });

  it('granted by twenty at once are one, and one that was taken back makes room', async () => {
    const { mandateId } = await work.deputy();
    const days = Array.from({ length: 20 }, (_, day) => `2026-03-${String(day + 1).padStart(2, '0')}`);
    const answers = await Promise.all(days.map((validFrom) => work.mutate('grantExemption', exemption(mandateId, { validFrom }), undefined, 'id')));
    const codes = answers.map((answer) => answer.codes[0]);
    expect(codes.filter((code) => code === undefined)).toHaveLength(1);
    expect(new Set(codes)).toEqual(new Set([undefined, 'EXEMPTION_OVERLAPS']));
    const [{ id: exemptionId }] = (await work.service.database.pool.query<{ id: string }>('select id from exemption where subject_id = $1', [mandateId])).rows as [{ id: string }];
    await work.done('voidExemption', { exemptionId, reason: '不符合条件' }, undefined, 'id');
    expect(await codesOf(mandateId)).toEqual([]);
  });
});

describe('the life of an exemption', () => {
  const states = ['STANDING', 'OPEN', 'ENDED', 'VOIDED'] as const;
  const roles = ['committee', 'administrator', 'staff', 'stranger', 'himself'] as const;
  const refusals: Readonly<Record<'end' | 'void', Partial<Record<(typeof states)[number], string>>>> = { end: { ENDED: 'EXEMPTION_ENDED', VOIDED: 'EXEMPTION_VOIDED' }, void: { VOIDED: 'EXEMPTION_VOIDED' } };
  const cases = states.flatMap((state) => (['end', 'void'] as const).flatMap((action) => roles.map((role) => {
    const refusal = role === 'stranger' ? 'NOT_AVAILABLE' : role === 'staff' || role === 'himself' ? 'FORBIDDEN' : refusals[action][state];
    return { state, action, role, refusal, says: refusal ?? 'done' };
  })));
  const how = { end: { endedOn: '2026-04-01', reason: '已康复' }, void: { reason: '不符合条件' } };

  async function exemptionAt(state: (typeof states)[number], deputy: Deputy): Promise<string> {
    const exemptionId = await granted(deputy.mandateId, state === 'OPEN' ? { validTo: null } : {});
    if (state === 'ENDED') await work.done('endExemption', { exemptionId, ...how.end }, undefined, 'id');
    if (state === 'VOIDED') await work.done('voidExemption', { exemptionId, ...how.void }, undefined, 'id');
    return exemptionId;
  }

  it.each(cases)('$state: $action by $role: $says', async ({ state, action, role, refusal }) => {
    const deputy = await work.deputy();
    const exemptionId = await exemptionAt(state, deputy);
    await work.service.said();
    const as = role === 'himself' ? await work.login(deputy) : work.people[role];
    expect((await work.mutate(`${action}Exemption`, { exemptionId, ...how[action] }, as, 'id')).codes).toEqual(refusal === undefined ? [] : [refusal]);
    const told = (await work.service.said()).map(({ data }) => data);
    expect(told).toMatchObject(refusal === undefined ? [action === 'end' ? { to: '2026-04-01', voided: false } : { voided: true }] : []);
  });

  // from 1 March, no longer on 1 June
  it.each([['2026-03-01', 'BAD_USER_INPUT'], ['2026-03-02', undefined], ['2026-05-31', undefined], ['2026-06-01', 'EXEMPTION_ENDED']])('it ends earlier than it would: %s', async (endedOn, code) => {
    const exemptionId = await granted((await work.deputy()).mandateId);
    expect((await work.mutate('endExemption', { exemptionId, endedOn, reason: '已康复' }, undefined, 'id')).codes[0]).toBe(code);
  });

  it('wants a reason, and is not changed by who has not seen its last version', async () => {
    const exemptionId = await granted((await work.deputy()).mandateId);
    expect((await work.mutate('voidExemption', { exemptionId, reason: '  ' }, undefined, 'id')).codes).toEqual(['STEP_INCOMPLETE']);
    expect((await work.mutate('voidExemption', { exemptionId, reason: '重复', expectedVersion: 2 }, undefined, 'id')).codes).toEqual(['CONFLICT']);
    const answers = await Promise.all(Array.from({ length: 20 }, () => work.mutate('voidExemption', { exemptionId, reason: '重复' }, undefined, 'id')));
    expect(answers.filter(({ codes }) => codes.length === 0)).toHaveLength(1);
    expect(new Set(answers.flatMap(({ codes }) => codes))).toEqual(new Set(['EXEMPTION_VOIDED']));
  });
});

describe('who is exempt', () => {
  const query = 'query ($region: ID, $rule: String, $asOf: Date) { exemptions(regionId: $region, rule: $rule, asOf: $asOf) { nodes { subjectId } } }';
  const listed = async (variables: Record<string, unknown>, as: Caller = work.people.administrator): Promise<string[]> =>
    (await work.service.data<{ exemptions: { nodes: { subjectId: string }[] } }>(query, variables, { as })).exemptions.nodes.map(({ subjectId }) => subjectId);

  it('of a region, from a rule, on a day, in one statement', async () => {
    const { mandateId } = await work.deputy();
    await granted(mandateId, { rule: 'grass-roots-sit-in' });
    const station = await work.station(newId(), { regionId: work.place.elsewhere });
    await work.done('grantExemption', exemption(station, { subjectKind: 'STATION', rule: 'station-activities' }), work.people.administrator, 'id');
    const asked = { region: work.place.county, rule: 'grass-roots-sit-in' };
    for (const [asOf, there] of [['2026-02-28', false], ['2026-03-01', true], ['2026-05-31', true], ['2026-06-01', false]] as const) {
      expect((await listed({ ...asked, asOf })).includes(mandateId)).toBe(there);
    }
    expect(work.service.statements).toHaveLength(1);
    expect(await listed({ region: work.place.elsewhere, rule: 'station-activities', asOf: '2026-03-01' })).toContain(station);
    expect(await listed({ region: work.place.town, asOf: '2026-03-01', rule: 'grass-roots-sit-in' })).toEqual([]);
    expect(await listed({ ...asked, asOf: '2026-03-01' }, work.people.stranger)).toEqual([]);
    expect((await work.service.ask('{ exemptions { nodes { id } } }', {}, { as: work.people.staff })).codes).toEqual(['FORBIDDEN']);
  });

  it('shows with the subject, and the note only to offices and himself', async () => {
    const [deputy, other] = [await work.deputy(), await work.deputy()];
    await granted(deputy.mandateId);
    const notes = async (as?: Caller): Promise<unknown> => (await work.service.entities('Mandate', [deputy.mandateId, other.mandateId], 'exemptions(asOf: "2026-03-01") { nodes { note } }', as ? { as } : {})).data?.['_entities'];
    const [one, none] = [{ exemptions: { nodes: [{ note: '住院治疗' }] } }, { exemptions: { nodes: [] } }];
    for (const as of [work.people.committee, work.people.administrator, await work.login(deputy)]) expect(await notes(as)).toEqual([one, none]);
    expect(work.service.statements).toHaveLength(1);
    for (const as of [undefined, work.people.staff, work.people.stranger, await work.login(other)]) expect(await notes(as)).toEqual([none, none]);
    const past = await work.service.entities('Mandate', [deputy.mandateId], 'before: exemptions(asOf: "2026-02-28") { nodes { note } } after: exemptions(asOf: "2026-06-01") { nodes { note } }', { as: work.people.committee });
    expect(past.data?.['_entities']).toEqual([{ before: { nodes: [] }, after: { nodes: [] } }]);
    const ofPerson = await work.service.entities('Person', [deputy.personId], 'exemptions(asOf: "2026-03-01") { nodes { subjectId } }', { as: work.people.committee });
    expect(ofPerson.data?.['_entities']).toEqual([{ exemptions: { nodes: [{ subjectId: deputy.mandateId }] } }]);
  });
});

it('past exemptions come in with who loads them as who approved, and are refused as the mutation would refuse them', async () => {
  const { mandateId } = await work.deputy();
  const row = (key: string, given: Record<string, unknown> = {}): Record<string, unknown> & { key: string } => ({
    key, subject_kind: 'MANDATE', subject: `id:${mandateId}`, rule: 'matters-solved', reason: 'STUDY', note: null, from: '2025-03-01', to: '2025-06-01', ...given,
  });
  const load = (...rows: ReturnType<typeof row>[]) => work.service.load('exemption', rows, { as: work.people.administrator });
  await work.service.said();
  const rows = [row('e-1'), row('e-2', { subject_kind: 'GROUP', subject: `id:${work.place.group}`, rule: 'group-activities' })];
  expect((await load(...rows)).body).toMatchObject({ loaded: 2, faults: [] });
  expect((await load(...rows)).body).toMatchObject({ loaded: 0, skipped: 2 });
  expect((await work.service.said()).map(({ subject, origin }) => [subject, origin])).toEqual(['e-1', 'e-2'].map((key) => [referencedId('test', 'exemption', key), 'import']));
  const { body } = await load(row('e-3', { from: '2025-05-31' }), row('e-4', { rule: 'x' }), row('e-5', { subject: 'nobody' }), row('e-6', { from: '2025-06-01', to: '2025-06-01' }));
  expect(body.faults.map(({ key, code }) => [key, code])).toEqual([['e-3', 'EXEMPTION_OVERLAPS'], ['e-4', 'RULE_UNKNOWN'], ['e-5', 'NOT_AVAILABLE'], ['e-6', 'BAD_USER_INPUT']]);
});
