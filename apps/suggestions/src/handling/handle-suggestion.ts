import type { Change } from '@renda/subgraph';
import { actsFor } from '../assignments/assign-suggestion.js';
import { type Moving, moveProposal } from '../suggestions/move-proposal.js';
import { requirementsMet } from '../suggestions/requirements-met.js';
import { Suggestion } from '../suggestions/suggestion.js';
import { type Contacted, keptOf, type Marked, SuggestionMilestone, SuggestionReply, UnitContact } from './handling-records.js';
import { sinceFiling } from './contact-times.js';

/** A unit that has the suggestion, or was shown the draft, writes down how it kept contact with one of those who signed. */
export function recordContact(change: Change, { unitId, mandateId, form, day, opinion, note, ...moving }: Moving & Contacted): Promise<Suggestion> {
  const contacted = { unitId, mandateId, form, day, opinion, note };
  return moveProposal(change, Suggestion, moving, (suggestion, by) => {
    actsFor(change, suggestion, unitId);
    UnitContact.fits(suggestion, contacted, by);
    return UnitContact.of(suggestion, suggestion.takes('contact'), contacted, by);
  });
}

/** The unit that leads, or one that helps, replies; where a rule asks for contacts with the deputy before, it must have kept them. */
export function replyToSuggestion(change: Change, { unitId, text, ...moving }: Moving & { readonly unitId: string; readonly text: string }): Promise<Suggestion> {
  return moveProposal(change, Suggestion, moving, async (suggestion, by) => {
    actsFor(change, suggestion, unitId);
    const number = suggestion.replied(text, by);
    const [contacts] = await change.sql.query<{ count: number }>(contactsOfUnit, [suggestion.id, unitId]);
    await requirementsMet(change, suggestion, 'REPLY', { UNIT_CONTACTS: contacts?.count ?? 0 });
    return Object.assign(new SuggestionReply(), { ...keptOf(suggestion, number, by), unitId, text });
  });
}

const contactsOfUnit = `select count(*)::int as count from unit_contact c where c.suggestion_id = $1 and c.unit_id = $2 and ${sinceFiling}`;

/** One of the steps that may come after the acceptance; each once, and none on a day before that of an earlier one. */
export function recordMilestone(change: Change, { unitId, milestone, day, note, ...moving }: Moving & Marked & { readonly unitId: string }): Promise<Suggestion> {
  const marked = { milestone, day, note };
  return moveProposal(change, Suggestion, moving, async (suggestion, by) => {
    actsFor(change, suggestion, unitId);
    SuggestionMilestone.fits(marked, by);
    const number = suggestion.takes('mark');
    return SuggestionMilestone.of(suggestion, number, marked, by, await change.em.find(SuggestionMilestone, { suggestionId: suggestion.id }));
  });
}
