import type { CivilDay } from '@renda/calendar';
import { type Change, Refusal } from '@renda/subgraph';
import { Bill } from '../bills/bill.js';
import { type HeardMandate, heardMandates, mandateOn } from '../heard/heard-mandates.js';
import { heardOrigins } from '../outputs/origins.js';
import type { By } from '../outputs/output.js';
import type { Proposal, ProposalGiven } from './proposal.js';
import { Suggestion } from './suggestion.js';
import { SuggestionSignature } from './suggestion-signature.js';

export interface ProposalLaid extends ProposalGiven {
  readonly kind: string;
  readonly leadMandateId: string;
  readonly cosignerIds: readonly string[];
}

type Make = (given: ProposalGiven, lead: HeardMandate, by: By) => Proposal;
const making: Readonly<Record<string, Readonly<Record<'draft' | 'submit', Make>>>> = {
  SUGGESTION: { draft: (...given) => Suggestion.draft(...given), submit: (...given) => Suggestion.submit(...given) },
  BILL: { draft: (...given) => Bill.draft(...given), submit: (...given) => Bill.raise(...given) },
};

/** Takes in suggestions and bills, as drafts or filed at once, whose signers all hold their mandates on the day; what they say is told by who calls. */
export async function layProposals(change: Change, laid: readonly ProposalLaid[], how: 'draft' | 'submit', by: By): Promise<Proposal[]> {
  const origins = await heardOrigins(change, laid);
  const mandates = await heardMandates(change, laid.flatMap(({ leadMandateId, cosignerIds }) => [leadMandateId, ...cosignerIds]));
  return laid.map((given) => {
    const { kind, leadMandateId, cosignerIds, submittedOn } = given;
    const make = Object.hasOwn(making, kind) ? making[kind] : undefined;
    if (!make) throw new Refusal('BAD_USER_INPUT', { field: 'kind' });
    origins.regionOf(given, submittedOn);
    const proposal = make[how](given, mandateOn(mandates, leadMandateId, submittedOn), by);
    proposal.cosign(cosignerIds.map((id) => mandateOn(mandates, id, submittedOn)));
    change.permit(proposal.scopes());
    change.em.persist([proposal, proposal.entry(how, by), ...[leadMandateId, ...cosignerIds].map((mandateId) => SuggestionSignature.of(proposal.id, mandateId))]);
    return proposal;
  });
}

/** Throws MANDATE_NOT_HELD when one of those who sign does not hold his mandate on the day: all do on the day it is filed. */
export async function signersHold(change: Change, { leadMandateId, cosignerIds }: Proposal, day: CivilDay = change.today): Promise<void> {
  const ids = [leadMandateId, ...cosignerIds];
  const mandates = await heardMandates(change, ids);
  for (const id of ids) mandateOn(mandates, id, day);
}
