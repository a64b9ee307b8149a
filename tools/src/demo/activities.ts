import { at, between, latest, later } from './days.js';
import type { Resident } from './deputies.js';
import type { DemoStation } from './demo-station.js';
import { presidiumKey } from './offices.js';
import { type Area, townNamed } from './places.js';
import { type DemoRows, padded, pick } from './rows.js';
import { stationRegion } from './stations.js';

const LAST_DAY = '2024-10-25';
const TYPES: Readonly<Record<string, readonly (readonly [type: string, title: string])[]>> = {
  dy: [
    ['RECEPTION', '接待选民'],
    ['DISCUSSION', '行业座谈研讨'],
    ['TRAINING', '代表学习培训'],
    ['SPECIAL_RESEARCH', '行业发展专题调研'],
    ['HOUSE_CALL', '走访企业职工'],
    ['LIVE_STREAM', '直播服务'],
  ],
  dc: [
    ['SKILLS_TRAINING', '技能培训'],
    ['SPECIAL_RESEARCH', '产业专题调研'],
    ['BUREAU_HEADS_AT_STATION', '局长进站'],
    ['SKILLS_TRAINING', '田间技能培训'],
    ['DISCUSSION', '产业座谈研讨'],
    ['DEPARTMENTS_AT_STATION', '部门进站政策解读'],
  ],
};
const REASONS = ['外出参展', '单位值班', '身体不适', '参加上级会议'];
const SAID: Readonly<Record<string, string>> = { y: 'yes', n: 'no' };
const PURPOSES = ['RECEPTION', 'STUDY', 'RESEARCH', 'MATTER_FOLLOW_UP'];

/** F-DY-06: 34 activities in two years; F-DC-13: 137 of several types. Spread from each station's founding day on (AMB-14), until its last one where that is told. */
export function addActivities(rows: DemoRows, area: Area, station: DemoStation, residents: readonly Resident[]): void {
  const first = area.prefix === 'dy' ? latest('2022-11-01', station.founded) : station.founded;
  for (let part = 0; part < station.activities; part += 1) {
    const day = station.lastActivity ? between(first, station.lastActivity, part, station.activities - 1) : between(first, LAST_DAY, part, station.activities);
    const [type, title] = pick(TYPES[area.prefix] ?? [], part);
    const key = `${station.key}-activity-${padded(part + 1, 2)}`;
    const name = `${station.industryName}站${title}（${day.slice(0, 4)}年${String(Number(day.slice(5, 7)))}月）`;
    addActivity(rows, area, station, { key, type, title: name, day, status: 'ARCHIVED', online: type === 'LIVE_STREAM', prescribed: part % 3 !== 2, ownIndustry: SAID[station.ownIndustry?.charAt(part) ?? ''] });
    attend(rows, { key, type, day, part, invited: area.prefix === 'dy' ? 5 : 2 }, residents);
  }
}

/** One activity to come, so that invited deputies have something to answer. */
export function addComingActivity(rows: DemoRows, area: Area, station: DemoStation, residents: readonly Resident[]): void {
  const key = `${station.key}-coming`;
  addActivity(rows, area, station, { key, type: 'SPECIAL_RESEARCH', title: `${station.industryName}产业高质量发展专题调研`, day: '2027-03-18', status: 'OPEN', online: false, prescribed: true });
  residents.slice(0, 6).forEach(({ mandate }, number) => rows.add('invitation', { key: `${key}-${padded(number + 1, 2)}`, activity: key, mandate, answer: 'NONE' }));
}

interface Told {
  readonly key: string;
  readonly type: string;
  readonly title: string;
  readonly day: string;
  readonly status: string;
  readonly online: boolean;
  readonly prescribed: boolean;
  readonly ownIndustry?: string | undefined;
}

function addActivity(rows: DemoRows, area: Area, station: DemoStation, told: Told): void {
  rows.add('activity', {
    key: told.key,
    type: told.type,
    title: told.title,
    region: stationRegion(area, station),
    organiser: told.status === 'OPEN' ? `${area.prefix}-work-committee` : presidiumKey(townNamed(area, station.town).code),
    station: station.key,
    starts_at: at(told.day, '09:00'),
    ends_at: at(told.day, '11:30'),
    mode: told.online ? 'ONLINE' : 'ON_SITE',
    prescribed: told.prescribed ? 'yes' : 'no',
    status: told.status,
    own_industry: told.ownIndustry,
    verified_at: told.status === 'OPEN' ? undefined : at(later(told.day, 3), '10:00'),
  });
}

interface Held {
  readonly key: string;
  readonly type: string;
  readonly day: string;
  readonly part: number;
  readonly invited: number;
}

/** Of five invited one declines; whoever accepts comes, and is verified three days later. */
function attend(rows: DemoRows, { key, type, day, part, invited }: Held, residents: readonly Resident[]): void {
  const present = residents.filter(({ since }) => since <= day);
  for (let number = 0; number < Math.min(invited, present.length); number += 1) {
    const { mandate } = pick(present, part * invited + number);
    const own = `${key}-${padded(number + 1, 2)}`;
    const declines = (part * invited + number) % 5 === 4;
    const reason = declines ? pick(REASONS, part) : undefined;
    rows.add('invitation', { key: own, activity: key, mandate, answer: declines ? 'DECLINED' : 'ACCEPTED', reason });
    if (declines) continue;
    rows.add('attendance', {
      key: own,
      activity: key,
      mandate,
      duty_kind: type === 'SPECIAL_RESEARCH' ? 'SPECIAL_RESEARCH' : 'OTHER',
      mode: type === 'LIVE_STREAM' ? 'ONLINE' : 'ON_SITE',
      left_post: number % 3 === 0 ? 'yes' : 'no',
      status: 'VERIFIED',
      recorded_at: at(day, '12:00'),
      verified_at: at(later(day, 3), '10:00'),
    });
  }
}

/** One visit of every resident deputy; each twentieth is not verified yet. */
export function addVisits(rows: DemoRows, station: DemoStation, residents: readonly Resident[]): void {
  residents.forEach(({ mandate, since }, number) => {
    const day = between(latest(since, '2022-11-01'), '2024-09-30', number, residents.length);
    const verified = number % 20 !== 9;
    rows.add('visit', {
      key: `${station.key}-visit-${padded(number + 1, 2)}`,
      station: station.key,
      mandate,
      entered_at: at(day, '14:00'),
      left_at: at(day, '16:30'),
      purpose: pick(PURPOSES, number),
      evidence: number % 3 === 0 ? 'SIGNATURE' : 'SCAN',
      left_post: number % 4 === 0 ? 'yes' : 'no',
      status: verified ? 'VERIFIED' : 'RECORDED',
      recorded_at: at(day, '16:40'),
      verified_at: verified ? at(later(day, 2), '10:00') : undefined,
    });
  });
}
