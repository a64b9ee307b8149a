import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { ArrayType } from '@mikro-orm/postgresql';
import { type CivilDay, dayOf } from '@renda/calendar';
import { Refusal } from '@renda/subgraph';
import { type By, written } from '../outputs/output.js';
import type { Suggestion } from '../suggestions/suggestion.js';

export interface Met {
  readonly day: CivilDay;
  readonly mandateIds: readonly string[];
  readonly unitIds: readonly string[];
  readonly points: string;
  readonly confirmedUnitId: string;
}

/** A meeting of who proposed with the units it may be for (提办对接, P-17): who was there, what was agreed, whose it is. Written once, never changed. */
@Entity({ tableName: 'matching_meeting' })
export class MatchingMeeting {
  @PrimaryKey({ type: 'uuid' })
  suggestionId!: string;

  @PrimaryKey({ type: 'integer' })
  number!: number;

  @Property({ type: 'date' })
  day!: CivilDay;

  /** Of those who signed. */
  @Property({ type: ArrayType, columnType: 'uuid[]' })
  mandateIds!: string[];

  @Property({ type: ArrayType, columnType: 'uuid[]' })
  unitIds!: string[];

  @Property({ type: 'text' })
  points!: string;

  @Property({ type: 'uuid' })
  confirmedUnitId!: string;

  @Property({ type: 'uuid', nullable: true })
  actorId: string | null = null;

  @Property({ type: 'datetime' })
  at!: Date;

  /** At least one who signed and one unit were there, each named once, something was agreed, and one of the units was confirmed; it is not still to come. */
  static fits({ leadMandateId, cosignerIds }: Suggestion, { day, mandateIds, unitIds, points, confirmedUnitId }: Met, { at }: By): void {
    const signed = [leadMandateId, ...cosignerIds];
    written(points, 'points', 2000);
    if (mandateIds.length === 0 || new Set(mandateIds).size < mandateIds.length || mandateIds.some((id) => !signed.includes(id))) throw new Refusal('BAD_USER_INPUT', { field: 'mandateIds' });
    if (!unitIds.includes(confirmedUnitId)) throw new Refusal('BAD_USER_INPUT', { field: 'confirmedUnitId' });
    if (day > dayOf(at)) throw new Refusal('BAD_USER_INPUT', { field: 'day', latest: dayOf(at) });
  }

  static of({ id: suggestionId }: Suggestion, number: number, { day, mandateIds, unitIds, points, confirmedUnitId }: Met, { callerId: actorId, at }: By): MatchingMeeting {
    return Object.assign(new MatchingMeeting(), { suggestionId, number, day, mandateIds: [...mandateIds], unitIds: [...unitIds], points, confirmedUnitId, actorId, at });
  }
}
