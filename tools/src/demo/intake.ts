import { at, later } from './days.js';
import type { Resident } from './deputies.js';
import { specialCommitteeKey } from './offices.js';
import type { Area } from './places.js';
import { type DemoRows, padded, pick } from './rows.js';

const SAID = [['SUGGESTION', '镇卫生院应增设夜间门诊。'], ['CRITICISM', '农村公交班次长期不准点。'], ['OPINION', '企业用工信息应集中发布。']] as const;
const WISHES = ['老小区加装电梯', '增设公共停车位', '改造农贸市场', '停车位不够用', '菜场排水不畅'] as const;
const WAYS = ['VISIT', 'SURVEY', 'LETTER', 'ONLINE_MESSAGE'] as const;

/** What came in at one place beside matters: from deputies on visits and by letter, on a draft, and for livelihood projects. */
export function addIntake(rows: DemoRows, area: Area, residents: ReadonlyMap<string, readonly Resident[]>): void {
  const mandates = [...residents.values()].flat().filter(({ level }) => level === 'COUNTY').map(({ mandate }) => mandate);
  const units = rows.of('unit').filter((unit) => unit['region'] === area.county.key).map(({ key }) => key);
  addGathered(rows, area, units);
  addLetters(rows, area, mandates, units);
  addPetition(rows, area, mandates);
  addDraft(rows, area, mandates);
  addProjects(rows, area, units);
}

/** One stands sorted, one issued, one replied to. */
function addGathered(rows: DemoRows, { prefix }: Area, units: readonly string[]): void {
  const visits = rows.of('contact_meeting').filter(({ key, status }) => key.startsWith(`${prefix}-`) && status === 'VERIFIED');
  for (const [number, [kind, text]] of SAID.entries()) {
    const visit = pick(visits, number * 3);
    const day = later(String(visit['day']), 3);
    const issued = number > 0 ? { issue_at: at(later(day, 4), '15:00'), unit: pick(units, number) } : {};
    const replied = number > 1 ? { reply_at: at(later(day, 30), '10:00'), reply: '已开设专栏，每周更新。' } : {};
    rows.add('gathered_opinion', {
      key: `${prefix}-gathered-${padded(number + 1, 2)}`, opened_at: at(day, '09:00'), kind, contact_meeting: visit.key, text, sort_at: at(later(day, 2), '09:00'), sorted_by: number === 0 ? 'DEPARTMENT' : 'LIAISON_OFFICER',
      summary: text, ...issued, ...replied,
    });
  }
}

/** An important one went to the special committee, the other the work committee answered itself. */
function addLetters(rows: DemoRows, area: Area, mandates: readonly string[], units: readonly string[]): void {
  const { prefix } = area;
  const letter = { opened_at: at('2024-03-11', '09:00'), received_on: '2024-03-11', answer: '已答复代表。' };
  rows.add('deputy_letter', {
    key: `${prefix}-letter-01`, ...letter, kind: 'LETTER', mandate: pick(mandates, 0), subject: '校车安全', text: '两所乡镇小学的校车超过使用年限。', mark_important_at: at('2024-03-12', '09:00'),
    refer_at: at('2024-03-13', '09:00'), body: specialCommitteeKey(area), answer_referred_at: at('2024-04-15', '10:00'),
  });
  rows.add('deputy_letter', { key: `${prefix}-letter-02`, ...letter, kind: 'VISIT', mandate: pick(mandates, 1), subject: '代表证换发', mark_ordinary_at: at('2024-03-11', '15:00'), handle_at: at('2024-03-12', '10:00') });
  rows.add('deputy_letter', {
    key: `${prefix}-letter-03`, ...letter, answer: undefined, kind: 'LETTER', mandate: pick(mandates, 2), subject: '河道清淤', mark_important_at: at('2024-03-12', '09:30'), issue_at: at('2024-03-14', '09:00'), unit: pick(units, 0),
  });
}

/** Handed on the next morning, the measure was lifted. */
function addPetition(rows: DemoRows, { prefix }: Area, mandates: readonly string[]): void {
  rows.add('petition', {
    key: `${prefix}-petition-01`, opened_at: at('2024-06-03', '09:00'), mandate: pick(mandates, 3), organ: '公安机关', measure: 'OTHER_RESTRICTION', submitted_at: at('2024-06-02', '20:00'),
    receive_at: at('2024-06-03', '09:30'), received_at: at('2024-06-03', '07:30'), committee: `${prefix}-standing-committee`,
  });
}

/** Two deputies and a station were asked; two answered in time. */
function addDraft(rows: DemoRows, area: Area, mandates: readonly string[]): void {
  const { prefix, stations } = area;
  const station = stations[0]?.key ?? '';
  const consultation = `${prefix}-draft-01`;
  rows.add('draft_consultation', {
    key: consultation, opened_at: at('2024-05-06', '09:00'), kind: 'DECISION', title: '关于加强住宅小区电动自行车充电安全的决定（草案）', body: `${prefix}-standing-committee`, due_on: '2024-05-24',
    mandates: [pick(mandates, 0), pick(mandates, 1)].join(';'), stations: station, close_at: at('2024-05-27', '09:00'), record_use_at: at('2024-06-12', '09:00'), use_summary: '采纳一条，部分采纳一条。',
  });
  const used = { consultation, record_use_at: at('2024-06-11', '09:00') };
  rows.add('draft_comment', { key: `${consultation}-01`, opened_at: at('2024-05-16', '10:00'), ...used, mandate: pick(mandates, 0), text: '应写明新建小区充电设施与车位的比例。', use: 'ADOPTED' });
  rows.add('draft_comment', { key: `${consultation}-02`, opened_at: at('2024-05-24', '16:00'), ...used, station, text: '充电价格宜由街道指导。', use: 'PARTLY', use_reason: '价格依上级规定，草案只写公示。' });
}

/** Five opinions become two clues: one is in the pool, one was found not feasible. */
function addProjects(rows: DemoRows, { prefix, county }: Area, units: readonly string[]): void {
  const groups = rows.of('group').filter(({ kind, region }) => kind === 'AREA' && rows.of('region').some(({ key, parent }) => key === region && parent === county.key));
  const opinions = WISHES.map((text, number) => rows.add('project_opinion', {
    key: `${prefix}-project-opinion-${padded(number + 1, 2)}`, opened_at: at('2024-08-19', '09:00'), way: pick(WAYS, number), group: pick(groups, number).key, collected_on: '2024-08-16', text,
  }).key);
  const [vetter] = units;
  const clue = { opened_at: at('2024-09-02', '09:00'), region: county.key, vetter_units: vetter, vet_at: at('2024-09-20', '09:00') };
  rows.add('project_clue', { key: `${prefix}-clue-01`, ...clue, title: '增设公共停车位', opinions: [opinions[1], opinions[3]].join(';'), pool_at: at('2024-09-23', '09:00') });
  rows.add('project_clue', { key: `${prefix}-clue-02`, ...clue, title: '改造农贸市场', opinions: [opinions[2], opinions[4]].join(';'), reject_at: at('2024-09-23', '09:30'), reason: '已列入上级改造计划。' });
  for (const [number, verdict] of ['FEASIBLE', 'NOT_FEASIBLE'].entries()) {
    const clueKey = `${prefix}-clue-${padded(number + 1, 2)}`;
    rows.add('project_vetting', { key: `${clueKey}-vetting`, opened_at: at('2024-09-12', '09:00'), clue: clueKey, unit: vetter, verdict, reason: verdict === 'FEASIBLE' ? '用地、资金已落实。' : '与上级计划重复。' });
  }
}
