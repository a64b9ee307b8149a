import { DEMO_ISSUER } from '@renda/caller';
import { chineseNumber } from './chinese-number.js';
import { at, between, later, weekday } from './days.js';
import { type DemoRows, padded, pick } from './rows.js';

const CITY = 'shenzhen';
const SINCE = '2020-01-01';
const TERM = 'sz-municipal-term';
const DEPUTIES = 8;
/** The last of them was elected within the year. */
const NEW = DEPUTIES - 1;
const LAST_DAY = '2024-11-15';

/**
 * Some deputies of the city congress of Shenzhen, whose regulation is a draft: nothing judges them until somebody simulates it over these records. People are
 * made up and numbered. How often each left his post and visited a station rises from one to the next, so that about half of them would meet the draft.
 */
export function addShenzhen(rows: DemoRows): void {
  addCongress(rows);
  const mandates = Array.from({ length: DEPUTIES }, (_, number) => addDeputy(rows, number));
  addStation(rows);
  const activities = addActivities(rows);
  mandates.forEach((mandate, number) => {
    addDuties(rows, mandate, activities.slice(number === NEW ? 1 : 0, 7 + number));
    addVisits(rows, mandate, number);
  });
  addGroup(rows, mandates);
  addSittingIn(rows, mandates);
  addPairs(rows, mandates);
  addAppointments(rows, mandates);
  rows.add('grant', { key: `committee-${CITY}`, issuer: DEMO_ISSUER, subject: `committee-${CITY}`, role: 'WORK_COMMITTEE', scope: 'REGION', scope_key: CITY, from: '2022-01-01T00:00:00+08:00' });
}

function addCongress(rows: DemoRows): void {
  const body = (key: string, name: string, kind: string): unknown => rows.add('body', { key, name, kind, region: CITY, from: SINCE });
  body('sz-congress', '深圳市人民代表大会', 'CONGRESS');
  body('sz-standing-committee', '深圳市人大常委会', 'STANDING_COMMITTEE');
  body('sz-work-committee', '深圳市人大常委会代表工作委员会', 'WORK_COMMITTEE');
  rows.add('term', { key: TERM, level: 'MUNICIPAL', region: CITY, number: 7, from: '2021-05-28', to: '2026-05-28' });
  ['2022-04-11', '2023-02-14', '2024-01-30', '2025-02-24'].forEach((day, number) => {
    const from = weekday(day);
    rows.add('session', { key: `${TERM}-session-${String(number + 2)}`, term: TERM, number: number + 2, from, to: later(from, 4), opens_year: 'yes' });
  });
}

/** Elected by the congress of the city's own rows: the districts below it are not in the demo. Every third one is grass-roots; two of them are members of the standing committee. */
function addDeputy(rows: DemoRows, number: number): string {
  const person = rows.add('person', { key: `sz-person-${padded(number + 1)}`, name: `示例${chineseNumber(900 + number + 1)}`, gender: number % 3 === 0 ? 'F' : 'M', phone: `1003000${padded(number + 1, 4)}` }).key;
  const mandate = rows.add('mandate', { key: `${person}-municipal`, person, term: TERM, election: 'INDIRECT', electing_unit: 'sz-congress', from: number === NEW ? '2024-03-01' : '2021-05-28', status: 'ACTIVE' }).key;
  if (number % 3 === 0) rows.add('tag', { key: `${mandate}-grass-roots`, mandate, tag: 'GRASS_ROOTS', from: number === NEW ? '2024-03-01' : '2021-05-28' });
  if (number !== 5 && number !== 6) return mandate;
  rows.add('congress_post', { key: `sz-member-${String(number - 4)}`, person, body: 'sz-standing-committee', role: 'STANDING_COMMITTEE_MEMBER', level: 'MUNICIPAL', from: '2021-06-01' });
  return mandate;
}

function addStation(rows: DemoRows): void {
  rows.add('station', { key: 'sz-station', name: '示例街道中心代表联络站', kind: 'CENTRAL_STATION', region: CITY, status: 'ESTABLISHED', online: 'no', founded_on: '2022-01-10' });
  rows.add('station', { key: 'sz-online-station', name: '示例网上代表联络站', kind: 'ONLINE_STATION', region: CITY, status: 'ESTABLISHED', online: 'yes', founded_on: '2022-01-10' });
}

/** Fourteen of the city's committee in 2024. */
function addActivities(rows: DemoRows): { key: string; day: string }[] {
  return Array.from({ length: 14 }, (_, number) => {
    const day = between('2024-02-19', LAST_DAY, number, 14);
    const { key } = rows.add('activity', {
      key: `sz-activity-${padded(number + 1, 2)}`, type: pick(['SPECIAL_RESEARCH', 'CONCENTRATED_INSPECTION', 'DISCUSSION'], number), title: `示例活动（${day}）`, region: CITY, organiser: 'sz-work-committee',
      starts_at: at(day, '09:00'), ends_at: at(day, '11:30'), mode: 'ON_SITE', prescribed: 'yes', status: 'ARCHIVED', verified_at: at(later(day, 3), '10:00'),
    });
    return { key, day };
  });
}

/** Of the first from 7 to 14 activities every fifth took nobody from his post. */
function addDuties(rows: DemoRows, mandate: string, activities: readonly { key: string; day: string }[]): void {
  activities.forEach(({ key: activity, day }, time) => rows.add('attendance', {
    key: `${mandate}-duty-${padded(time + 1, 2)}`, activity, mandate, duty_kind: 'OTHER', mode: 'ON_SITE', left_post: time % 5 === 4 ? 'no' : 'yes', status: 'VERIFIED', recorded_at: at(day, '12:00'),
    verified_at: at(later(day, 3), '10:00'),
  }));
}

/** From 2 to 6 visits in 2024, the first of them online. */
function addVisits(rows: DemoRows, mandate: string, number: number): void {
  const times = 2 + (number % 5);
  for (let time = 0; time < times; time += 1) {
    const day = between('2024-03-01', LAST_DAY, time, times + 1);
    rows.add('visit', {
      key: `${mandate}-visit-${padded(time + 1, 2)}`, station: time === 0 ? 'sz-online-station' : 'sz-station', mandate, entered_at: at(day, '14:00'), left_at: at(day, '16:00'),
      purpose: 'RECEPTION', evidence: 'SCAN', left_post: time % 2 === 0 ? 'yes' : 'no', status: 'VERIFIED', recorded_at: at(day, '17:00'), verified_at: at(later(day, 2), '10:00'),
    });
  }
}

/** A professional group that met once in 2024, where the draft asks for two. */
function addGroup(rows: DemoRows, mandates: readonly string[]): void {
  rows.add('group', { key: 'sz-group', name: '深圳市人大代表示例专业小组', kind: 'PROFESSIONAL', level: 'MUNICIPAL', region: CITY, from: '2022-01-10' });
  mandates.slice(0, 5).forEach((mandate, number) => rows.add('membership', { key: `sz-group-${padded(number + 1, 2)}`, group: 'sz-group', mandate, from: '2022-01-10' }));
  const day = weekday('2024-06-12');
  rows.add('activity', {
    key: 'sz-group-activity', type: 'DISCUSSION', title: '示例专业小组活动', region: CITY, group: 'sz-group', starts_at: at(day, '09:00'), ends_at: at(day, '11:00'), mode: 'ON_SITE', prescribed: 'no',
    status: 'ARCHIVED', verified_at: at(later(day, 3), '10:00'),
  });
  rows.add('attendance', { key: 'sz-group-activity-01', activity: 'sz-group-activity', mandate: mandates[0], duty_kind: 'OTHER', mode: 'ON_SITE', left_post: 'no', status: 'VERIFIED', recorded_at: at(day, '12:00'), verified_at: at(later(day, 3), '10:00') });
}

/** Two of three grass-roots deputies sat in at a meeting of the standing committee. */
function addSittingIn(rows: DemoRows, mandates: readonly string[]): void {
  const day = weekday('2024-04-24');
  rows.add('activity', {
    key: 'sz-sit-in', type: 'SIT_IN_COMMITTEE', title: '列席市人大常委会会议（示例）', region: CITY, organiser: 'sz-standing-committee', starts_at: at(day, '09:00'), ends_at: at(day, '17:00'), mode: 'ON_SITE',
    prescribed: 'yes', status: 'ARCHIVED', verified_at: at(later(day, 2), '10:00'),
  });
  mandates.filter((_, number) => number % 3 === 0).slice(0, 2).forEach((mandate, number) => rows.add('attendance', {
    key: `sz-sit-in-${padded(number + 1, 2)}`, activity: 'sz-sit-in', mandate, duty_kind: 'SC_SIT_IN', mode: 'ON_SITE', left_post: 'yes', status: 'VERIFIED', recorded_at: at(day, '18:00'), verified_at: at(later(day, 2), '10:00'),
  }));
}

/** Two members with two deputies each; one of the four pairs has not met. */
function addPairs(rows: DemoRows, mandates: readonly string[]): void {
  for (let number = 0; number < 4; number += 1) {
    const key = `sz-pair-${String(number + 1)}`;
    rows.add('pair', { key, member: `sz-person-${padded(6 + (number % 2))}`, mandate: pick(mandates, number), layer: 'STANDING_COMMITTEE', from: '2022-01-10' });
    const day = weekday('2024-05-15');
    if (number < 3) rows.add('contact_meeting', { key: `${key}-2024`, pair: key, day, mode: 'ON_SITE', form: 'MEETING', status: 'VERIFIED', recorded_at: at(day, '17:00'), verified_at: at(later(day, 2), '10:00') });
  }
}

/** Arranged in two days, in five, and not yet: what the draft says of them is said by simulation only. */
function addAppointments(rows: DemoRows, mandates: readonly string[]): void {
  const received = weekday('2024-09-10');
  [2, 5, null].forEach((days, number) => {
    const arranged = days === null ? undefined : later(received, days);
    rows.add('appointment', {
      key: `sz-appointment-${String(number + 1)}`, mandate: pick(mandates, number), duty: '就代表建议办理情况约见（示例）', capacity: 'SC_MEMBER', target: 'sz-person-006', received_at: at(received, '10:00'),
      status: arranged ? 'ARRANGED' : 'REQUESTED', arranged_at: arranged && at(arranged, '10:00'), meets_on: arranged && later(arranged, 7), place: arranged && '市人大机关',
    });
  });
}
