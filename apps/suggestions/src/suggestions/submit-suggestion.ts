import { dayOf } from '@renda/calendar';
import { type Change, only } from '@renda/subgraph';
import { type By, liveBy } from '../outputs/output.js';
import { layProposals, type ProposalLaid, signersHold } from './lay-proposals.js';
import { type Moving, moveProposal } from './move-proposal.js';
import type { Proposal } from './proposal.js';
import { requirementsMet } from './requirements-met.js';
import { linkSources, type Sources } from './sources.js';
import { Suggestion } from './suggestion.js';
import { unitsNow } from './suggestion-unit.js';

/** Filed at once, or first drafted: the paper with what it comes of. A place whose rules ask for pre-submission takes no suggestion at once (P-16). */
export async function layProposal(change: Change, laid: ProposalLaid, sources: Sources, how: 'draft' | 'submit'): Promise<Proposal> {
  const proposal = only(await layProposals(change, [laid], how, liveBy(change)));
  if (how === 'submit' && proposal instanceof Suggestion) await requirementsMet(change, proposal, 'SUBMIT', { PRE_SUBMISSIONS: 0 });
  await linkSources(change, proposal, sources);
  change.tell(...proposal.tells());
  return proposal;
}

/** The filing on the day of `by`: by the rules of that day, and by deputies who all hold their mandates on it. */
export async function filed(change: Change, suggestion: Suggestion, by: By): Promise<object> {
  const spokenAbout = suggestion.stage === 'COORDINATING' ? 1 : 0;
  const kept = suggestion.file(by);
  await requirementsMet(change, suggestion, 'SUBMIT', { PRE_SUBMISSIONS: spokenAbout }, dayOf(by.at));
  await signersHold(change, suggestion, dayOf(by.at));
  return kept;
}

/** A draft is formally filed: today, when all who signed it hold their mandates. */
export function fileSuggestion(change: Change, moving: Moving): Promise<Suggestion> {
  return moveProposal(change, Suggestion, moving, async (suggestion, by) => {
    const kept = await filed(change, suggestion, by);
    await unitsNow(change, suggestion, [], by.at);
    return kept;
  });
}
