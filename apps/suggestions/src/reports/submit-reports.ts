import type { Change } from '@renda/subgraph';
import { heardOrigins } from '../outputs/origins.js';
import type { By } from '../outputs/output.js';
import { type ReportSubmitted, ResearchReport } from './research-report.js';

/** Takes in reports, each from a group or station that the caller reaches; what they say is told by who calls. */
export async function submitReports(change: Change, submitted: readonly ReportSubmitted[], by: By): Promise<ResearchReport[]> {
  const origins = await heardOrigins(change, submitted);
  return submitted.map((given) => {
    const report = ResearchReport.submit(given, origins.regionOf(given, given.submittedOn), by);
    change.permit(report.scopes());
    change.em.persist(report);
    return report;
  });
}
