import { civilDay } from '@renda/calendar';
import {
  activityChanged, attendanceChanged, contactMeetingChanged, type EventDefinition, exemptionChanged, mandateChanged, pairChanged, regionChanged, type RendaEvent, reportChanged,
  residencyChanged, rulebookPublished, sessionChanged, stationChanged, tagChanged, termChanged, visitChanged,
} from '@renda/events';
import { canonicalJson, hashOf, type Rulebook } from '@renda/rulebook';
import { eventOf } from '@renda/subgraph/testing';
import fc from 'fast-check';
import { v5 } from 'uuid';
import { bookOf, Counting, dated } from './counting.fixture.js';
import { recountAll, recountRound } from './recount.js';

let work: Counting;
beforeAll(async () => { work = await Counting.start(); });
afterAll(() => work.stop());

const today = '2026-11-25';
const id = (name: string): string => v5(name, v5.URL);
const city = '/440000/440300/';

/** What happened to one aggregate, version by version. */
type Story = readonly RendaEvent[];

function story(definition: EventDefinition, name: string, states: readonly Record<string, unknown>[]): Story {
  return states.map((data, index) => ({ ...eventOf(definition, id(name), index + 1, data as never), id: id(`${name}/${String(index)}`), time: `2026-0${String(index + 1)}-05T09:00:00.000Z` }));
}

function published(version: number, change: (book: Rulebook) => Rulebook): RendaEvent {
  const book = bookOf('shenzhen', (draft) => change(dated('2024-01-01')(draft)));
  const data = { jurisdiction: 'shenzhen', regionId: id('region'), hash: hashOf(book), text: canonicalJson(book) };
  return { ...eventOf(rulebookPublished, id('book'), version, data), id: id(`book/${String(version)}`), time: '2026-01-01T00:00:00.000Z' };
}

const region = (path: string): Record<string, unknown> => ({ code: '440300', name: '市', kind: 'CITY', parentId: null, path, from: '2000-01-01', to: null, successorIds: [] });
const mandate = (to: string | null, voided = false): Record<string, unknown> => ({
  personId: id('person'), level: 'MUNICIPAL', regionId: id('region'), termId: id('term'), electionKind: 'DIRECT', constituencyId: null, from: '2023-01-01', to, status: 'ACTIVE', voided,
});
const days = ['2024-05-02', '2025-02-21', '2026-02-22', '2026-03-03', '2026-06-09', '2026-11-24', '2026-12-24'] as const;
const visit = (day: string, status: string): Record<string, unknown> => ({
  stationId: id('station'), mandateId: id('deputy'), personId: id('person'), regionId: id('region'), status, day, enteredAt: `${day}T01:00:00Z`, leftAt: null, purpose: 'X', evidence: 'SCAN',
  leftPost: true, mode: 'ON_SITE', verifiedAt: status === 'RECORDED' ? null : `${day}T08:00:00Z`,
});
const attendance = (day: string, status: string, dutyKind: string): Record<string, unknown> => ({
  activityId: id('activity'), activityType: 'SPECIAL_RESEARCH', mandateId: id('deputy'), personId: id('person'), stationId: id('station'), regionId: id('region'), status, day, dutyKind,
  mode: 'ON_SITE', leftPost: true, verifiedAt: status === 'RECORDED' ? null : `${day}T08:00:00Z`,
});
const statuses = fc.constantFrom(['RECORDED'], ['RECORDED', 'VERIFIED'], ['RECORDED', 'VERIFIED', 'CORRECTED'], ['RECORDED', 'VERIFIED', 'CORRECTED', 'RECORDED', 'VERIFIED']);

/** Stories of a city: its rules change, a session is entered late, a deputy moves on, is exempt, is tagged, visits, attends. */
const stories: fc.Arbitrary<readonly Story[]> = fc.record({
  visits: fc.array(fc.tuple(fc.constantFrom(...days), statuses), { maxLength: 6 }),
  attendances: fc.array(fc.tuple(fc.constantFrom(...days), statuses, fc.constantFrom('SC_SIT_IN', 'OTHER')), { maxLength: 6 }),
  moved: fc.boolean(), ends: fc.constantFrom(null, '2026-06-01', 'voided'), exempt: fc.boolean(), session: fc.boolean(), voidedSession: fc.boolean(), tagged: fc.boolean(),
  books: fc.integer({ min: 1, max: 3 }), met: fc.boolean(), report: fc.constantFrom(null, true, false),
}).map((given) => [
  story(regionChanged, 'region', [region(given.moved ? '/440000/449900/440300/' : city), ...(given.moved ? [region(city)] : [])]),
  Array.from({ length: given.books }, (_, index) => published(index + 1, (book) => ({
    ...book, entries: book.entries.map((entry) => (entry.kind === 'obligation' && entry.key === 'station-visits' ? { ...entry, min: 2 + index } : entry)) }))),
  story(termChanged, 'term', [{ level: 'MUNICIPAL', regionId: id('region'), number: 7, from: '2022-01-01', to: '2027-01-01' }]),
  story(mandateChanged, 'deputy', [mandate(null), ...(given.ends === 'voided' ? [mandate(null, true)] : given.ends ? [mandate(given.ends)] : [])]),
  story(stationChanged, 'station', [{ name: '站', kind: 'LIAISON_STATION', siting: null, regionId: id('region'), parentId: null, baseId: null, industryId: null, status: 'ESTABLISHED', online: false, foundedOn: '2023-01-01' }]),
  story(residencyChanged, 'residency', [{ stationId: id('station'), personId: id('person'), mandateId: id('deputy'), mode: 'INDUSTRY', from: '2023-01-01', to: null, voided: false }]),
  story(activityChanged, 'activity', ['OPEN', 'HELD', 'VERIFIED'].map((status) => ({
    type: 'SIT_IN_COMMITTEE', status, regionId: id('region'), organiserBodyId: null, groupId: null, stationId: id('station'), startsAt: '2026-03-03T01:00:00Z', endsAt: '2026-03-03T03:00:00Z', mode: 'ON_SITE', prescribed: false }))),
  story(pairChanged, 'pair', [{ memberId: id('member'), mandateId: id('deputy'), personId: id('person'), layer: null, regionId: id('region'), level: 'MUNICIPAL', from: '2025-03-01', to: null, voided: false }]),
  ...(given.met ? [story(contactMeetingChanged, 'meeting', ['RECORDED', 'VERIFIED'].map((status) => ({
    pairId: id('pair'), memberId: id('member'), mandateId: id('deputy'), personId: id('person'), regionId: id('region'), day: '2026-05-05', mode: 'ON_SITE', helperBodyId: null, status,
    verifiedAt: status === 'VERIFIED' ? '2026-05-06T01:00:00Z' : null })))] : []),
  ...(given.session ? [story(sessionChanged, 'session', [false, ...(given.voidedSession ? [true] : [])].map((voided) => (
    { termId: id('term'), level: 'MUNICIPAL', regionId: id('region'), number: 1, from: '2026-02-20', to: '2026-02-25', opensYear: true, voided })))] : []),
  ...(given.exempt ? [story(exemptionChanged, 'exemption', [false, true, false].map((voided) => (
    { subjectKind: 'MANDATE', subjectId: id('deputy'), rule: 'matters-solved', regionId: id('region'), reason: 'ILLNESS', approvedBy: id('office'), from: '2026-04-01', to: null, voided })))] : []),
  ...(given.tagged ? [story(tagChanged, 'tag', [{ mandateId: id('deputy'), personId: id('person'), tag: 'GRASS_ROOTS', regionId: id('region'), from: '2023-01-01', to: null, voided: false }])] : []),
  ...(given.report === null ? [] : [story(reportChanged, 'report', [null, given.report].map((highQuality) => (
    { regionId: id('region'), groupId: null, stationId: id('station'), submittedOn: '2026-03-01', status: 'SUBMITTED', ownIndustry: null, highQuality, acceptedAt: null })))]),
  ...given.visits.map(([day, steps], index) => story(visitChanged, `visit ${String(index)}`, steps.map((status) => visit(day, status)))),
  ...given.attendances.map(([day, steps, kind], index) => story(attendanceChanged, `attendance ${String(index)}`, steps.map((status) => attendance(day, status, kind)))),
]);

/** One order in which these can arrive: of each story in its order, some twice, and between them counting, now and then. */
function arriving(told: readonly Story[], turns: readonly number[]): (RendaEvent | 'count')[] {
  const left = told.map((events) => [...events]).filter((events) => events.length > 0);
  const order: (RendaEvent | 'count')[] = [];
  for (let turn = 0; left.length > 0; turn += 1) {
    const pick = turns[turn % turns.length] ?? 0;
    const at = pick % left.length;
    const next = left[at]?.shift();
    if (next) order.push(next, ...(pick % 7 === 0 ? [next] : []), ...(pick % 5 < 3 ? (['count'] as const) : []));
    if (left[at]?.length === 0) left.splice(at, 1);
  }
  return order;
}

const heard = `activity_heard, activity_organiser_heard, attendance_heard, visit_heard, reception_heard, contact_meeting_heard, report_heard, exemption_heard, mandate_heard, station_heard,
  residency_heard, pair_heard, tag_heard, term_heard, session_heard, region_heard, rulebook_heard, obligation, recount_due, recount_region, obligation_tick, duty_source, duty_record`;

async function rowsAfter(order: readonly (RendaEvent | 'count')[]): Promise<unknown[]> {
  const { pool } = work.service;
  await pool.query(`delete from ${heard.split(',').join('; delete from ')}`);
  for (const step of order) await (step === 'count' ? recountRound({ ...work.recounting(today), batch: 2 }) : work.service.hear(step));
  await recountAll(work.recounting(today));
  return rows();
}

async function rows(): Promise<unknown[]> {
  return (await work.service.pool.query('select * from obligation order by id')).rows;
}

describe('counting again from nothing, in any order, with repeats', () => {
  it('gives the rows that counting gave as things came', async () => {
    let judged = 0;
    await fc.assert(fc.asyncProperty(stories, fc.array(fc.nat(1000), { minLength: 40, maxLength: 60 }), fc.array(fc.nat(1000), { minLength: 40, maxLength: 60 }), async (told, one, other) => {
      const first = await rowsAfter(arriving(told, one));
      await work.service.pool.query('delete from obligation; insert into recount_region select id from region_heard');
      await recountAll(work.recounting(today));
      expect(await rows()).toEqual(first);
      expect(await rowsAfter(arriving(told, other))).toEqual(first);
      judged += first.length;
    }), { numRuns: 25 });
    expect(judged).toBeGreaterThan(100);
    expect(civilDay(today)).toBe(today);
  }, 120_000);
});
