import { type CivilDay, dayOf } from '@renda/calendar';
import { type Change, Refusal } from '@renda/subgraph';
import { actsFor } from '../assignments/assign-suggestion.js';
import type { By } from '../outputs/output.js';
import { type Moving, moveProposal } from '../suggestions/move-proposal.js';
import { requirementsMet } from '../suggestions/requirements-met.js';
import { Suggestion } from '../suggestions/suggestion.js';
import { isContactForm } from './contact-forms.js';
import { SuggestionMilestone, SuggestionReply, UnitContact } from './handling-records.js';
import { milestoneCodes } from './milestones.js';

export interface ContactGiven extends Moving {
  readonly unitId: string;
  readonly mandateId: string;
  readonly form: string;
  readonly day: CivilDay;
  readonly opinion: string | null;
  readonly note: string | null;
}

/** A unit that has the suggestion, or was shown the draft, writes down how it kept contact with one of those who signed. */
export function recordContact(change: Change, { unitId, mandateId, form, day, opinion, note, ...moving }: ContactGiven): Promise<Suggestion> {
  return moveProposal(change, Suggestion, moving, (suggestion, by) => {
    actsFor(change, suggestion, unitId);
    if (!isContactForm(form)) throw new Refusal('BAD_USER_INPUT', { field: 'form' });
    if (mandateId !== suggestion.leadMandateId && !suggestion.cosignerIds.includes(mandateId)) throw new Refusal('BAD_USER_INPUT', { field: 'mandateId' });
    onDay(day, by);
    const number = suggestion.takes('contact');
    return Object.assign(new UnitContact(), { ...kept(suggestion, number, by), unitId, mandateId, form, day, opinion, note });
  });
}

/** The unit that leads, or one that helps, replies; where a rule asks for contacts with the deputy before, it must have kept them. */
export function replyToSuggestion(change: Change, { unitId, text, ...moving }: Moving & { readonly unitId: string; readonly text: string }): Promise<Suggestion> {
  return moveProposal(change, Suggestion, moving, async (suggestion, by) => {
    actsFor(change, suggestion, unitId);
    const number = suggestion.replied(text, by);
    const [contacts] = await change.sql.query<{ count: number }>(contactsOfUnit, [suggestion.id, unitId]);
    await requirementsMet(change, suggestion, 'REPLY', { UNIT_CONTACTS: contacts?.count ?? 0 });
    return Object.assign(new SuggestionReply(), { ...kept(suggestion, number, by), unitId, text });
  });
}

/** Since it was filed: what was spoken about before the filing is another thing. */
const contactsOfUnit = `select count(*)::int as count from unit_contact c where c.suggestion_id = $1 and c.unit_id = $2
  and c.number > (select coalesce(max(number), 0) from suggestion_stage where suggestion_id = $1 and action = 'file')`;

export interface MilestoneGiven extends Moving {
  readonly unitId: string;
  readonly milestone: string;
  readonly day: CivilDay;
  readonly note: string | null;
}

/** One of the steps that may come after the acceptance; each once, and none on a day before that of an earlier one. */
export function recordMilestone(change: Change, { unitId, milestone, day, note, ...moving }: MilestoneGiven): Promise<Suggestion> {
  return moveProposal(change, Suggestion, moving, async (suggestion, by) => {
    actsFor(change, suggestion, unitId);
    const place = (milestoneCodes as readonly string[]).indexOf(milestone);
    if (place < 0) throw new Refusal('BAD_USER_INPUT', { field: 'milestone' });
    onDay(day, by);
    const number = suggestion.takes('mark');
    const others = await change.em.find(SuggestionMilestone, { suggestionId: suggestion.id });
    const crossing = others.find((other) => (milestoneCodes.indexOf(other.milestone) < place ? other.day > day : other.day < day));
    if (crossing && crossing.milestone !== milestone) throw new Refusal('MILESTONES_CROSS', { milestone: crossing.milestone, day: crossing.day });
    return Object.assign(new SuggestionMilestone(), { ...kept(suggestion, number, by), milestone, day, note });
  });
}

function onDay(day: CivilDay, { at }: By): void {
  if (day > dayOf(at)) throw new Refusal('BAD_USER_INPUT', { field: 'day', latest: dayOf(at) });
}

function kept({ id: suggestionId }: Suggestion, number: number, { callerId: actorId, at }: By): { suggestionId: string; number: number; actorId: string | null; at: Date } {
  return { suggestionId, number, actorId, at };
}
