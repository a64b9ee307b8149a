import { type CivilDay, holdsOn } from '@renda/calendar';
import { type Change, Refusal } from '@renda/subgraph';
import { congressOf, heardMandates, mandateOn } from '../heard/heard-mandates.js';
import { heardOrigins } from '../outputs/origins.js';
import type { By } from '../outputs/output.js';
import { authorsOf, type ReportSubmitted, ResearchReport } from './research-report.js';

interface Body {
  readonly id: string;
  readonly from: CivilDay;
  readonly to: CivilDay | null;
}

/** Takes in reports, each from a group, station or deputies that the caller reaches; what they say is told by who calls. */
export async function submitReports(change: Change, submitted: readonly ReportSubmitted[], by: By): Promise<ResearchReport[]> {
  const origins = await heardOrigins(change, submitted);
  const mandates = await heardMandates(change, submitted.flatMap(authorsOf));
  const bodies = await change.referredHeard<Body>('body_heard', submitted.map(({ bodyId }) => bodyId), ['id', 'valid_from::text as "from"', 'valid_to::text as "to"']);
  return submitted.map((given) => {
    const { submittedOn: day, bodyId } = given;
    const authors = authorsOf(given).map((id) => mandateOn(mandates, id, day));
    if (bodyId !== null && !holdsOn(bodies.get(bodyId), day)) throw new Refusal('BODY_NOT_HELD', { id: bodyId, day });
    const place = origins.regionOf(given, day) ?? (authors[0] ? congressOf(authors[0]) : null);
    const report = ResearchReport.submit(given, place, authors.map(({ personId }) => personId), by);
    change.permit(report.scopes());
    change.em.persist(report);
    return report;
  });
}
