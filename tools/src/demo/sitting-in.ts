import { at, later, weekday } from './days.js';
import type { Resident } from './deputies.js';
import { specialCommitteeKey } from './offices.js';
import type { Area } from './places.js';
import { type DemoRows, padded, pick } from './rows.js';

/** A meeting of a county's standing committee at which three deputies sat in. Each said something: one was answered, one waits for the committee that has it, one was recorded. */
export function addSittingIn(rows: DemoRows, area: Area, residents: ReadonlyMap<string, readonly Resident[]>): void {
  const { prefix, county } = area;
  const [day, meeting] = [weekday('2024-06-26'), `${prefix}-sc-meeting-01`];
  const deputies = [...residents.values()].flat().filter(({ level, since }) => level === 'COUNTY' && since <= day).slice(6, 9).map(({ mandate }) => mandate);
  const verified = at(later(day, 2), '10:00');
  rows.add('activity', {
    key: meeting, type: 'SIT_IN_COMMITTEE', title: `${county.name}人大常委会会议（代表列席）`, region: county.key, organiser: `${prefix}-standing-committee`, starts_at: at(day, '09:00'), ends_at: at(day, '17:00'), mode: 'ON_SITE',
    prescribed: 'yes', status: 'ARCHIVED', verified_at: verified,
  });
  const passed = { pass_on_at: at(later(day, 5), '09:00') };
  const said = [
    { agenda_item: '公共交通发展情况的报告', text: '镇村公交末班车应与企业下班时间衔接。', ...passed, unit: `${prefix}-transport`, answer_at: at(later(day, 35), '10:00'), answer: '已与运输企业商定延后末班车。' },
    { agenda_item: '养老服务条例执行情况的报告', text: '村级助餐点运营经费应有着落。', ...passed, body: specialCommitteeKey(area) },
    { agenda_item: '养老服务条例执行情况的报告', text: '建议公布每季度的检查结果。' },
  ];
  for (const [number, remark] of said.entries()) {
    const [part, mandate] = [padded(number + 1, 2), pick(deputies, number)];
    rows.add('attendance', { key: `${meeting}-${part}`, activity: meeting, mandate, duty_kind: 'SC_SIT_IN', mode: 'ON_SITE', left_post: 'yes', status: 'VERIFIED', recorded_at: at(day, '18:00'), verified_at: verified });
    rows.add('sit_in_remark', { key: `${prefix}-sit-in-remark-${part}`, opened_at: at(day, '18:30'), activity: meeting, mandate, ...remark });
  }
}
