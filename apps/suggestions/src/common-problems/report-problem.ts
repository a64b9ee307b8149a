import { type Change, Refusal } from '@renda/subgraph';
import type { By } from '../matters/matter-raised.js';
import { link, ProvenanceLink } from '../provenance/provenance-link.js';
import { ResearchReport } from '../reports/research-report.js';
import { Proposal } from '../suggestions/proposal.js';
import type { CommonProblem } from './common-problem.js';

export interface LedTo {
  readonly reportId: string | null;
  readonly suggestionId: string | null;
}

/** A common problem led to a report, or to a suggestion or bill, of its place, which was not withdrawn; each once. */
export async function reportProblem(change: Change, problem: CommonProblem, { reportId, suggestionId }: LedTo, by: By): Promise<void> {
  if ((reportId === null) === (suggestionId === null)) throw new Refusal('BAD_USER_INPUT', { field: 'reportId', or: 'suggestionId' });
  const output = reportId === null ? await change.em.findOne(Proposal, { id: suggestionId ?? '' }) : await change.em.findOne(ResearchReport, { id: reportId });
  if (!output || !change.reaches(output.scopes())) throw new Refusal('NOT_AVAILABLE', { missing: reportId === null ? 'suggestion' : 'report' });
  if (output.withdrawnReason !== null) throw new Refusal('OUTPUT_WITHDRAWN');
  if (await change.em.findOne(ProvenanceLink, { fromId: problem.id, toId: output.id, relation: 'LED_TO' })) throw new Refusal('ALREADY_LED_TO');
  change.tell(problem.report(by));
  link(change, { kind: 'CommonProblem', id: problem.id }, 'LED_TO', { kind: kindOf(output), id: output.id }, by.at);
}

function kindOf(output: Proposal | ResearchReport): string {
  if (output instanceof ResearchReport) return 'ResearchReport';
  return output.kind === 'BILL' ? 'Bill' : 'Suggestion';
}
