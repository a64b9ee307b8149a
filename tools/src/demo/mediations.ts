import { at, later } from './days.js';
import type { Resident } from './deputies.js';
import type { Area } from './places.js';
import { type DemoRow, type DemoRows, padded, pick } from './rows.js';

type Ended = (day: string) => Omit<DemoRow, 'key'>;
const settled = (result: string): Ended => (day) => ({ settle_at: at(day, '16:30'), held_on: day, result });
const passedOn: Ended = (day) => ({ fail_at: at(day, '16:30'), held_on: day, pass_on_at: at(later(day, 2), '09:00'), result: '双方对欠款数额各执一词，转劳动人事争议仲裁。' });
const open: Ended = () => ({});

const DISPUTES: readonly (readonly [kind: string, subject: string, place: string, day: string, ended: Ended])[] = [
  ['ENTERPRISE_WORKERS', '加班工资结算', '企业会议室', '2024-03-20', settled('分两次补发，双方签字。')],
  ['NEIGHBOURS', '宅基地边界', '村委会', '2024-05-22', settled('以老墙基为界，双方签订协议。')],
  ['VILLAGERS_ENTERPRISE', '货车夜间噪声', '园区服务中心', '2024-07-17', settled('夜间改走北门。')],
  ['ENTERPRISE_WORKERS', '离职结算', '联络站', '2024-09-11', passedOn],
  ['FAMILY', '老宅分配', '联络站', '2024-10-23', open],
];

/** Disputes that deputies of a place mediated at their own stations: most are settled, one was passed on, one is under way. */
export function addMediations(rows: DemoRows, { prefix, stations }: Area, residents: ReadonlyMap<string, readonly Resident[]>): void {
  for (const [number, [parties_kind, subject, place, day, ended]] of DISPUTES.entries()) {
    const station = pick(stations, number).key;
    const mediating = (residents.get(station) ?? []).filter(({ since }) => since <= day).slice(1, 3);
    rows.add('mediation', {
      key: `${prefix}-mediation-${padded(number + 1, 2)}`, opened_at: at(day, '09:00'), parties_kind, subject, place, station, mandates: mediating.map(({ mandate }) => mandate).join(';'), ...ended(later(day, 7)),
    });
  }
}
