import { at, later } from './days.js';
import { type DemoRow, type DemoRows, pick } from './rows.js';

/** P-05: what several enterprises of Dancheng asked alike was gathered and studied; Danyang's first station made a report of one. */
export function addCommonProblems(rows: DemoRows): void {
  gather(rows, 'dc-ningping', 'FINANCE', { key: 'dc-finance-problem', title: '产业大户贷款缺少抵押物', text: '多户反映温室和设备不能抵押，扩建缺少资金。' });
  const reports = rows.of('report').filter(({ station }) => station === 'dy-eyewear');
  const problem = gather(rows, 'dy-eyewear', 'TRAVEL', { key: 'dy-travel-problem', title: '园区职工早晚通勤不便', text: '多名职工反映早班公交少、夜路无灯。' });
  const report = reports.find(({ submitted_on }) => String(submitted_on) > String(problem['studied_at']).slice(0, 10)) ?? pick(reports, reports.length - 1);
  rows.amend('common_problem', problem.key, { reported_at: at(later(String(problem['studied_at']).slice(0, 10), 20), '10:00'), report: report.key });
}

function gather(rows: DemoRows, station: string, topic: string, words: { readonly key: string; readonly title: string; readonly text: string }): DemoRow {
  const matters = rows.of('matter').filter((matter) => matter['station'] === station && matter['topic'] === topic && matter['solved'] === 'yes').slice(0, 3);
  const gathered = later(matters.map(({ raised_at }) => String(raised_at).slice(0, 10)).sort().at(-1) ?? '', 7);
  return rows.add('common_problem', {
    ...words, station, topic, matters: matters.map(({ key }) => key).join(';'), gathered_at: at(gathered, '10:00'), studied_at: at(later(gathered, 14), '15:00'),
    findings: '经走访核实，属同类企业普遍存在的问题，须由县级统筹。',
  });
}
