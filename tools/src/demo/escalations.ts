import { at, later } from './days.js';
import { type DemoRows } from './rows.js';

/** P-09: two matters of Ningping that the town had no powers for, reported to the county and transferred to its government and a bureau; one still waits. */
export function addEscalations(rows: DemoRows): void {
  rows.add('unit', { key: 'dc-government', name: '郸城县人民政府', region: 'dancheng', powers_level: 'COUNTY' });
  const matters = rows.of('matter').filter((matter) => matter['station'] === 'dc-ningping' && matter['topic'] === 'LAND').slice(-2);
  matters.forEach(({ key, raised_at }, number) => {
    const reported = later(String(raised_at).slice(0, 10), 2);
    rows.add('escalation', {
      key: `${key}-escalation`, matter: key, reason: 'POWER_LIMIT', text: '乡镇无用地审批权限，报请县里协调。', reported_at: at(reported, '09:30'), transferred_at: at(reported, '11:00'),
      government: 'dc-government', bureau: 'dc-land', limit_on: later(reported, 30), ...(number === 0 ? { answered_at: at(later(reported, 12), '16:00'), answer: '已现场办公，纳入备案。' } : {}),
    });
  });
}
