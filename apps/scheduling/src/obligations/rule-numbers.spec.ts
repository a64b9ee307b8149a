import { newId } from '@renda/subgraph';
import type { Entry, Rulebook } from '@renda/rulebook';
import { bookOf, Counting, dated, type StoredObligation } from './counting.fixture.js';

let work: Counting;
beforeAll(async () => { work = await Counting.start(); });
afterAll(() => work.stop());

/** A place of its own for each case, with the congress it needs. */
async function place(code: string): Promise<string> {
  return work.service.region(`/999900/${code}/`);
}

interface Case {
  readonly label: string;
  readonly jurisdiction: string;
  readonly day: string;
  /** Says what was, exactly as much as is asked, and answers whom it binds. */
  readonly happened: (regionId: string) => Promise<string>;
}

const days = (month: string, count: number): string[] => Array.from({ length: count }, (_, index) => `${month}-${String(index + 1).padStart(2, '0')}`);
const yearEnd = '2026-12-30';

async function groupAt(regionId: string, kind: string): Promise<{ group: string; member: string }> {
  const group = await work.group(regionId, { kind });
  const member = await work.mandate(regionId);
  await work.member(group, member);
  return { group, member };
}

async function activities(regionId: string, given: Record<string, unknown>, member: string | null, on: readonly string[]): Promise<void> {
  for (const day of on) {
    const activityId = await work.activity(regionId, day, given);
    if (member) await work.attendance(member, day, { activityId });
  }
}

async function shenzhenDeputy(regionId: string): Promise<string> {
  await work.session(regionId, 'MUNICIPAL', '2026-02-20', '2026-02-25');
  await work.term(regionId, 'MUNICIPAL', { from: '2022-01-01' as never, to: '2027-01-01' as never });
  return work.mandate(regionId, { level: 'MUNICIPAL' });
}

const cases: readonly Case[] = [
  { label: 'R-01', jurisdiction: 'shenzhen', day: yearEnd, happened: async (regionId) => {
    const { group, member } = await groupAt(regionId, 'PROFESSIONAL');
    await activities(regionId, { groupId: group }, member, days('2026-03', 2));
    return group;
  } },
  { label: 'R-02', jurisdiction: 'shenzhen', day: yearEnd, happened: async (regionId) => {
    const pair = await work.pair(regionId);
    await work.meeting(pair, '2026-05-01');
    return pair;
  } },
  { label: 'R-06', jurisdiction: 'shenzhen', day: yearEnd, happened: async (regionId) => {
    const committee = await work.body(regionId, 'STANDING_COMMITTEE');
    await work.activity(regionId, '2026-05-01', { type: 'DEPUTY_LECTURE', organiserBodyId: await work.body(regionId, 'WORK_COMMITTEE') });
    return committee;
  } },
  { label: 'R-07', jurisdiction: 'shenzhen', day: yearEnd, happened: async (regionId) => {
    const deputy = await shenzhenDeputy(regionId);
    await work.tag(deputy, 'GRASS_ROOTS', '2022-01-01');
    const activityId = await work.activity(regionId, '2026-05-01', { type: 'SIT_IN_COMMITTEE' });
    await work.attendance(deputy, '2026-05-01', { activityId, activityType: 'SIT_IN_COMMITTEE', dutyKind: 'SC_SIT_IN' });
    return deputy;
  } },
  { label: 'R-08', jurisdiction: 'shenzhen', day: yearEnd, happened: async (regionId) => {
    const deputy = await shenzhenDeputy(regionId);
    await work.matter([deputy], '2026-06-01T09:00:00+08:00', true);
    return deputy;
  } },
  { label: 'R-10', jurisdiction: 'shenzhen', day: yearEnd, happened: async (regionId) => {
    const deputy = await shenzhenDeputy(regionId);
    for (const day of days('2026-04', 12)) await work.attendance(deputy, day);
    return deputy;
  } },
  { label: 'R-11', jurisdiction: 'shenzhen', day: yearEnd, happened: async (regionId) => {
    const deputy = await shenzhenDeputy(regionId);
    for (const day of days('2026-04', 4)) await work.visit(deputy, day);
    return deputy;
  } },
  { label: 'R-13', jurisdiction: 'luohe', day: yearEnd, happened: async (regionId) => {
    const { group, member } = await groupAt(regionId, 'FEATURE');
    await activities(regionId, { groupId: group }, member, days('2026-03', 4));
    return group;
  } },
  { label: 'R-14', jurisdiction: 'luohe', day: yearEnd, happened: async (regionId) => {
    const group = await work.group(regionId, { kind: 'AREA' });
    await work.report({ groupId: group });
    return group;
  } },
  { label: 'R-15', jurisdiction: 'luohe', day: yearEnd, happened: async (regionId) => {
    const group = await work.group(regionId, { kind: 'AREA' });
    await work.suggestion({ groupId: group });
    await work.suggestion({ groupId: group, kind: 'BILL' });
    return group;
  } },
  { label: 'R-17', jurisdiction: 'luohe', day: yearEnd, happened: async (regionId) => {
    const committee = await work.body(regionId, 'STANDING_COMMITTEE');
    await work.activity(regionId, '2026-05-01', { type: 'GROUP_MEETING', organiserBodyId: committee });
    return committee;
  } },
  { label: 'R-21', jurisdiction: 'changyuan', day: yearEnd, happened: async (regionId) => {
    const station = await work.station(regionId, { industryId: await work.industry('CRANES') });
    await activities(regionId, { stationId: station, type: 'STATION_MEETING' }, null, ['2026-10-20']);
    return station;
  } },
  { label: 'R-22', jurisdiction: 'changyuan', day: yearEnd, happened: async (regionId) => {
    const station = await work.station(regionId, { industryId: await work.industry('CORROSION_PROTECTION') });
    await activities(regionId, { stationId: station, type: 'SPECIAL_RESEARCH', policySubject: true }, null, ['2026-10-20']);
    return station;
  } },
  { label: 'R-26', jurisdiction: 'dancheng', day: yearEnd, happened: async (regionId) => {
    const station = await work.station(regionId);
    await activities(regionId, { stationId: station, type: 'HOUSE_CALL' }, null, ['2026-12-02']);
    return station;
  } },
  { label: 'R-31', jurisdiction: 'beihu', day: yearEnd, happened: async (regionId) => {
    const deputy = await work.mandate(regionId);
    await work.reception(await work.station(regionId, { kind: 'VILLAGE_STATION' }), [deputy], '2026-12-02');
    return deputy;
  } },
  { label: 'R-32', jurisdiction: 'beihu', day: yearEnd, happened: async (regionId) => {
    const deputy = await work.mandate(regionId);
    const park = await work.station(regionId, { kind: 'PARK_STATION' });
    await work.resident(park, deputy);
    await work.reception(park, [deputy], '2026-12-02', { fixedDay: true });
    return deputy;
  } },
  { label: 'R-33', jurisdiction: 'beihu', day: '2027-01-03', happened: async (regionId) => {
    const point = await work.station(regionId, { kind: 'COMPOUND_POINT' });
    await work.reception(point, [newId()], '2026-12-29');
    return point;
  } },
  { label: 'R-35', jurisdiction: 'danyang', day: yearEnd, happened: async (regionId) => {
    const station = await work.station(regionId);
    const resident = await work.mandate(regionId);
    await work.resident(station, resident);
    await activities(regionId, { stationId: station }, resident, ['2026-10-20']);
    return station;
  } },
  { label: 'R-36', jurisdiction: 'danyang', day: yearEnd, happened: async (regionId) => {
    const station = await work.station(regionId);
    await work.report({ stationId: station });
    return station;
  } },
  { label: 'R-37', jurisdiction: 'danyang', day: yearEnd, happened: async (regionId) => {
    const station = await work.station(regionId);
    await work.suggestion({ stationId: station });
    return station;
  } },
];

const labelled = (entry: Entry, label: string): boolean => entry.kind === 'obligation' && (entry.labels as readonly string[]).includes(label);

/** The rulebook of a jurisdiction as one of the case's place, a draft dated, the number behind a label so much higher. */
function published(label: string, jurisdiction: string, region: string, more: number): Rulebook {
  const book = bookOf(jurisdiction, jurisdiction === 'shenzhen' ? dated('2024-01-01') : undefined);
  const entries = book.entries.map((entry) => (labelled(entry, label) && entry.kind === 'obligation' ? { ...entry, min: (entry.min ?? 0) + more, target: undefined } : entry));
  return { ...book, jurisdiction: `${jurisdiction}-${label.toLowerCase()}`, region, entries };
}

describe('each number of a rule', () => {
  it.each(cases)('$label of $jurisdiction: done exactly as often it is met, and asked once more it is not', async ({ label, jurisdiction, day, happened }) => {
    const code = `9${label.replace('R-', '').padStart(5, '0')}`;
    const regionId = await place(code);
    const subject = await happened(regionId);
    const key = published(label, jurisdiction, code, 0).entries.find((entry) => labelled(entry, label))?.key;
    const statusUnder = async (more: number): Promise<StoredObligation | undefined> => {
      await work.publish(published(label, jurisdiction, code, more), regionId);
      return (await work.counted(subject, day)).filter(({ rule, closed }) => rule === key && !closed).at(-1);
    };
    const asked = await statusUnder(0);
    expect(asked).toMatchObject({ status: 'MET' });
    expect(Number(asked?.done)).toBe(asked?.required);
    expect(await statusUnder(1)).toMatchObject({ status: 'AT_RISK', required: (asked?.required ?? 0) + 1 });
  });

  it.each([['R-09', 'shenzhen', 'STANDING_COMMITTEE'], ['R-19', 'luohe', null]])('%s of %s counts what nobody tells yet: it is unknown and says what is missing', async (label, jurisdiction, body) => {
    const code = `8${label.replace('R-', '').padStart(5, '0')}`;
    const regionId = await place(code);
    const subject = body ? await work.body(regionId, body) : await work.mandate(regionId);
    await work.publish(published(label, jurisdiction, code, 0), regionId);
    const open = (await work.counted(subject, yearEnd)).filter(({ closed, missing }) => !closed && missing.length > 0);
    expect(open.length).toBeGreaterThan(0);
    for (const { status, missing } of open) expect([status, missing.every((one) => /EVALUATION|CASE_ROUND/.test(one))]).toEqual(['UNKNOWN', true]);
  });
});
