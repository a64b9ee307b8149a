import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { type CivilDay, dayOf } from '@renda/calendar';
import { Refusal } from '@renda/subgraph';
import type { By } from '../outputs/output.js';
import type { Suggestion } from '../suggestions/suggestion.js';
import { isContactForm } from './contact-forms.js';
import { type Milestone, milestoneCodes } from './milestones.js';

export interface Contacted {
  readonly unitId: string;
  readonly mandateId: string;
  readonly form: string;
  readonly day: CivilDay;
  readonly opinion: string | null;
  readonly note: string | null;
}

export interface Marked {
  readonly milestone: string;
  readonly day: CivilDay;
  readonly note: string | null;
}

/** What is kept of a step beside the suggestion: its number is the suggestion's version then. Written once, never changed. */
abstract class HandlingRecord {
  @PrimaryKey({ type: 'uuid' })
  suggestionId!: string;

  @PrimaryKey({ type: 'integer' })
  number!: number;

  @Property({ type: 'uuid', nullable: true })
  actorId: string | null = null;

  @Property({ type: 'datetime' })
  at!: Date;
}

/** That a unit was in contact with a deputy who signed, and what he thinks (P-19). */
@Entity({ tableName: 'unit_contact' })
export class UnitContact extends HandlingRecord {
  @Property({ type: 'uuid' })
  unitId!: string;

  @Property({ type: 'uuid' })
  mandateId!: string;

  @Property({ type: 'text' })
  form!: string;

  @Property({ type: 'date' })
  day!: CivilDay;

  @Property({ type: 'text', nullable: true })
  opinion: string | null = null;

  @Property({ type: 'text', nullable: true })
  note: string | null = null;

  /** In a form there is, with one of those who signed, on a day that is not still to come. */
  static fits({ leadMandateId, cosignerIds }: Suggestion, { mandateId, form, day }: Contacted, by: By): void {
    if (!isContactForm(form)) throw new Refusal('BAD_USER_INPUT', { field: 'form' });
    if (mandateId !== leadMandateId && !cosignerIds.includes(mandateId)) throw new Refusal('BAD_USER_INPUT', { field: 'mandateId' });
    hasCome(day, by);
  }

  static of(suggestion: Suggestion, number: number, given: Contacted, by: By): UnitContact {
    return Object.assign(new UnitContact(), { ...keptOf(suggestion, number, by), ...given });
  }
}

@Entity({ tableName: 'suggestion_reply' })
export class SuggestionReply extends HandlingRecord {
  @Property({ type: 'uuid' })
  unitId!: string;

  @Property({ type: 'text' })
  text!: string;
}

@Entity({ tableName: 'suggestion_milestone' })
export class SuggestionMilestone extends HandlingRecord {
  @Property({ type: 'text' })
  milestone!: Milestone;

  @Property({ type: 'date' })
  day!: CivilDay;

  @Property({ type: 'text', nullable: true })
  note: string | null = null;

  static fits({ milestone, day }: Marked, by: By): void {
    if (!(milestoneCodes as readonly string[]).includes(milestone)) throw new Refusal('BAD_USER_INPUT', { field: 'milestone' });
    hasCome(day, by);
  }

  /** Throws MILESTONES_CROSS for a day before that of an earlier one of these, or after that of a later one. */
  static of(suggestion: Suggestion, number: number, given: Marked, by: By, others: readonly SuggestionMilestone[]): SuggestionMilestone {
    const made = Object.assign(new SuggestionMilestone(), { ...keptOf(suggestion, number, by), ...given });
    const place = milestoneCodes.indexOf(made.milestone);
    const crossing = others.find((other) => other.milestone !== made.milestone && (milestoneCodes.indexOf(other.milestone) < place ? other.day > made.day : other.day < made.day));
    if (crossing) throw new Refusal('MILESTONES_CROSS', { milestone: crossing.milestone, day: crossing.day });
    return made;
  }
}

function hasCome(day: CivilDay, { at }: By): void {
  if (day > dayOf(at)) throw new Refusal('BAD_USER_INPUT', { field: 'day', latest: dayOf(at) });
}

export function keptOf({ id: suggestionId }: Suggestion, number: number, { callerId: actorId, at }: By): { suggestionId: string; number: number; actorId: string | null; at: Date } {
  return { suggestionId, number, actorId, at };
}
