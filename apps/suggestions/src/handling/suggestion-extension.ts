import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { CivilDay } from '@renda/calendar';
import type { LimitVersion } from '@renda/rulebook';
import type { By } from '../outputs/output.js';
import type { Suggestion } from '../suggestions/suggestion.js';

/** A later day instead of one that a person set, or more time as the rule allows it. */
export type MoreTime = { readonly fromDay: CivilDay; readonly toDay: CivilDay } | { readonly amount: number; readonly under: LimitVersion };

/** That a suggestion may be replied to later than it was to be: how much later, why, and who approved it. Written once, never changed. */
@Entity({ tableName: 'suggestion_extension' })
export class SuggestionExtension {
  @PrimaryKey({ type: 'uuid' })
  suggestionId!: string;

  @PrimaryKey({ type: 'integer' })
  number!: number;

  @Property({ type: 'date', nullable: true })
  fromDay: CivilDay | null = null;

  @Property({ type: 'date', nullable: true })
  toDay: CivilDay | null = null;

  /** In the clock of the rule. */
  @Property({ type: 'integer', nullable: true })
  amount: number | null = null;

  /** The version by which it was approved: time once given stays given. */
  @Property({ type: 'json', nullable: true })
  under: LimitVersion | null = null;

  @Property({ type: 'text' })
  reason!: string;

  @Property({ type: 'text' })
  approvedBy!: string;

  @Property({ type: 'uuid' })
  actorId!: string;

  @Property({ type: 'datetime' })
  at!: Date;

  static of({ id: suggestionId }: Suggestion, number: number, given: MoreTime & { readonly reason: string; readonly approvedBy: string }, { callerId: actorId, at }: By): SuggestionExtension {
    return Object.assign(new SuggestionExtension(), { suggestionId, number, ...given, actorId, at });
  }
}
