import { type Change, Refusal } from '@renda/subgraph';
import { Matter } from '../matters/matter.js';
import { link } from '../provenance/provenance-link.js';
import { ResearchReport } from '../reports/research-report.js';
import type { Proposal } from './proposal.js';
import { Suggestion } from './suggestion.js';

export interface Sources {
  readonly matterIds: readonly string[];
  readonly reportId: string | null;
}

const mostMatters = 50;

/**
 * What a suggestion comes of (P-01, P-20): matters and a report, each linked to it. Who names them reaches them, or the lead pushes the matter, or the report is by
 * the suggestion's own group or station; else they are as if they were not there.
 */
export async function linkSources(change: Change, proposal: Proposal, { matterIds, reportId }: Sources, at: Date = change.now): Promise<void> {
  if (new Set(matterIds).size < matterIds.length || matterIds.length > mostMatters) throw new Refusal('BAD_USER_INPUT', { field: 'sourceMatterIds', most: mostMatters });
  const to = { kind: proposal.kind === 'BILL' ? 'Bill' : 'Suggestion', id: proposal.id };
  const matters = await change.referred(Matter, matterIds);
  for (const id of matterIds) {
    const matter = matters.get(id);
    reachesMatter(change, matter, proposal.leadMandateId);
    link(change, { kind: 'Matter', id }, 'LED_TO', to, at);
  }
  if (reportId === null) return;
  const report = (await change.referred(ResearchReport, [reportId])).get(reportId);
  const own = (report.groupId !== null && report.groupId === proposal.groupId) || (report.stationId !== null && report.stationId === proposal.stationId);
  if (!own && !change.reaches(report.scopes())) throw new Refusal('NOT_AVAILABLE', { missing: 'researchreport' });
  if (proposal instanceof Suggestion) proposal.sourceReportId = reportId;
  link(change, { kind: 'ResearchReport', id: reportId }, 'LED_TO', to, at);
}

/** Throws NOT_AVAILABLE unless the caller reaches a matter, or the deputy who leads pushes it. */
export function reachesMatter(change: Change, matter: Matter, leadMandateId: string): void {
  if (!change.reaches(matter.scopes()) && !matter.promoterIds.includes(leadMandateId)) throw new Refusal('NOT_AVAILABLE', { missing: 'matter' });
}
