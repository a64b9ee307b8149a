import { Entity, Property } from '@mikro-orm/decorators/legacy';
import type { RowScopes } from '@renda/caller';
import type { CivilDay, DayRange } from '@renda/calendar';
import { exemptionChanged } from '@renda/events';
import { DatedRelation, Refusal, type Told, told } from '@renda/subgraph';
import { openCode, reasonGiven } from '../codes.js';
import type { ExemptSubject } from './exempt-subjects.js';
import type { SubjectKind } from '../obligations/subject-kinds.js';

export interface ExemptionGiven extends DayRange {
  readonly id: string;
  readonly subject: ExemptSubject;
  readonly rule: string;
  readonly ground: string;
  readonly note: string | null;
  readonly now: Date;
  readonly by: string;
}

/**
 * Frees one subject from one rule for a time (无特殊情况, A-52, AMB-07): who is exempt is listed apart, and never as failed. One at a time of a subject from
 * a rule (EXEMPTION_OVERLAPS).
 */
@Entity({ tableName: 'exemption' })
export class Exemption extends DatedRelation {
  @Property({ type: 'text' })
  subjectKind!: SubjectKind;

  @Property({ type: 'uuid' })
  subjectId!: string;

  @Property({ type: 'uuid', nullable: true })
  personId: string | null = null;

  /** Key of the entry of the rulebook. */
  @Property({ type: 'text' })
  rule!: string;

  /** Why, as a code: ILLNESS, MATERNITY, STUDY, POSTED_AWAY, OTHER and what else there is. */
  @Property({ type: 'text' })
  ground!: string;

  /** Why, in words: kept here, never told. */
  @Property({ type: 'text', nullable: true })
  note: string | null = null;

  /** The caller who approved it. */
  @Property({ type: 'uuid' })
  approvedBy!: string;

  static grant(given: ExemptionGiven): Exemption {
    const { id, subject, rule, note, now, by } = given;
    const exemption = new Exemption();
    exemption.hold(given);
    Object.assign(exemption, { id, rule, note });
    exemption.subjectKind = subject.kind;
    exemption.subjectId = subject.id;
    exemption.personId = subject.personId;
    exemption.lieIn(subject.region);
    exemption.ground = openCode(given.ground, 'reason');
    exemption.approvedBy = by;
    exemption.recordedAt = now;
    return exemption;
  }

  /** Ends it on a day, the first it no longer holds, earlier than it would have ended. */
  end(on: CivilDay, reason: string): Told {
    this.stand();
    if (this.validTo !== null && on >= this.validTo) throw new Refusal('EXEMPTION_ENDED', { on: this.validTo });
    return this.endOn(on, reasonGiven(reason));
  }

  /** It never was justified: as if it had not been given. */
  takeBack(at: Date, reason: string): Told {
    this.stand();
    return this.void(at, reasonGiven(reason));
  }

  override scopes(): RowScopes {
    return { regionPaths: [this.regionPath], personIds: this.personId === null ? [] : [this.personId] };
  }

  told(): Told {
    const { subjectKind, subjectId, rule, regionId, ground: reason, approvedBy, validFrom: from, validTo: to, voided } = this;
    return told(exemptionChanged, this, { subjectKind, subjectId, rule, regionId, reason, approvedBy, from, to, voided });
  }

  private stand(): void {
    if (this.voided) throw new Refusal('EXEMPTION_VOIDED');
  }
}
