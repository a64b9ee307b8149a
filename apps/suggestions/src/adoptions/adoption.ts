import { type CivilDay, dayOf } from '@renda/calendar';
import { adoptionChanged } from '@renda/events';
import { type Change, field, Refusal, statusUnfit } from '@renda/subgraph';
import { Bill } from '../bills/bill.js';
import { BillView } from '../bills/bill.view.js';
import { judgedSuggestion } from '../consultations/judged-suggestion.js';
import { statusTitles } from '../outputs/output.lifecycle.js';
import { administrators, authors, secretariat } from '../policy-rows.js';
import { link } from '../provenance/provenance-link.js';
import { register } from '../registers/register.js';
import { bill, report, suggestion } from '../registers/targets.js';
import { ReportView } from '../reports/report.view.js';
import { ResearchReport } from '../reports/research-report.js';
import { SuggestionView } from '../suggestions/suggestion.view.js';

const { code, day, reference, text } = field;

const forms = {
  LEGISLATION: { zh: '立法', en: 'legislation' }, SUPERVISION: { zh: '监督', en: 'supervision' }, PARTY_GOV_DECISION: { zh: '党委、政府决策', en: 'a decision of party or government' },
  PLAN: { zh: '纳入有关规划', en: 'a plan' }, LEADER_NOTE: { zh: '领导重视肯定（批示）', en: "a leader's note" },
};

type Adopted = { id: string; suggestionId: string | null; billId: string | null; reportId: string | null; adoptedOn: CivilDay | null; personIds: string[] };

/** That a suggestion, bill or report became something (采纳, P-39): law, supervision, a decision, a plan, a leader's note. */
export const adoptions = register({
  entity: 'AdoptionRecord', singular: 'adoption', plural: 'adoptions', table: 'adoption_record', kind: 'adoption',
  title: { zh: '采纳记录', en: 'What became of a suggestion, bill or report' },
  source: { title: { zh: '纳入规划、决策', en: 'Adoption into plans and decisions' }, citation: '003-BH-二-一 L65; 002-LH-一-二 L201-204' },
  states: { RECORDED: { zh: '已登记', en: 'recorded' }, VOIDED: { zh: '已作废', en: 'voided' } },
  fields: {
    suggestionId: reference(suggestion, '代表建议', 'Suggestion', { filter: true }),
    billId: reference(bill, '议案', 'Bill', { filter: true }),
    reportId: reference(report, '调研报告', 'Research report', { filter: true }),
    form: code('采纳方式', 'As what it was adopted', { among: forms, filter: true }),
    adoptedOn: day('采纳日期', 'Day it was adopted'),
    document: text('文件或依据', 'Document or evidence', 500),
    reason: text('作废的理由', 'Why it was voided', 500),
  },
  lies: ['suggestionId', 'billId', 'reportId'],
  sees: { ...authors, ...secretariat },
  imports: administrators,
  opening: {
    zh: '登记采纳：建议、议案、调研报告中的一件', en: 'Record that a suggestion, a bill or a report was adopted', mutation: 'recordAdoption', to: 'RECORDED', by: secretariat,
    needs: ['form', 'adoptedOn', 'document'], may: ['suggestionId', 'billId', 'reportId'], with: recorded,
  },
  steps: [{ zh: '作废（登记有误）', en: 'It was recorded by mistake', action: 'void', mutation: 'voidAdoption', from: ['RECORDED'], to: 'VOIDED', by: secretariat, needs: ['reason'] }],
  says: adoptionChanged,
  tells: ['suggestionId', 'billId', 'reportId', 'form', 'adoptedOn'],
  listed: [
    { type: () => SuggestionView, by: 'suggestionId', as: 'adoptions', zh: '采纳记录（限可见）', en: 'What it was adopted as, of what the asker may see' },
    { type: () => BillView, by: 'billId', as: 'adoptions', zh: '采纳记录（限可见）', en: 'What it was adopted as, of what the asker may see' },
    { type: () => ReportView, by: 'reportId', as: 'adoptions', zh: '采纳记录（限可见）', en: 'What it was adopted as, of what the asker may see' },
  ],
});

/** Exactly one of the three, which was filed and not taken back, on a day from its submission on. */
async function recorded(row: Adopted, change: Change, { at }: { readonly at: Date }): Promise<void> {
  const named = [row.suggestionId, row.billId, row.reportId].filter((id) => id !== null);
  if (named.length !== 1) throw new Refusal('BAD_USER_INPUT', { field: 'suggestionId' });
  const { of, kind } = await adopted(row, change);
  const [earliest, latest] = [of.submittedOn, dayOf(at)];
  if (of.status === 'WITHDRAWN' || of.status === 'DRAFT') throw statusUnfit(of.status, ['SUBMITTED', 'ACCEPTED', 'SOLVED'], { titles: statusTitles });
  if (row.adoptedOn !== null && (row.adoptedOn < earliest || row.adoptedOn > latest)) throw new Refusal('BAD_USER_INPUT', { field: 'adoptedOn', earliest, latest });
  link(change, { kind, id: of.id }, 'ADOPTED_AS', { kind: 'AdoptionRecord', id: row.id }, at);
}

interface OfWhat { readonly id: string; readonly submittedOn: CivilDay; readonly status: string; readonly personIds: readonly string[] }

/** Who brought it out sees what became of it. */
async function adopted(row: Adopted, change: Change): Promise<{ of: OfWhat; kind: string }> {
  const found = await ofWhat(row, change);
  row.personIds = [...found.of.personIds];
  return found;
}

async function ofWhat({ suggestionId, billId, reportId }: Adopted, change: Change): Promise<{ of: OfWhat; kind: string }> {
  if (reportId !== null) return { of: (await change.referred(ResearchReport, [reportId], 'read')).get(reportId), kind: 'ResearchReport' };
  if (billId !== null) return { of: (await change.referred(Bill, [billId], 'read')).get(billId), kind: 'Bill' };
  return { of: await judgedSuggestion(change, suggestionId ?? ''), kind: 'Suggestion' };
}
