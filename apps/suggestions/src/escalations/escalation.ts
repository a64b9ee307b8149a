import { Entity, Property } from '@mikro-orm/decorators/legacy';
import type { RowScopes } from '@renda/caller';
import { type CivilDay, dayOf } from '@renda/calendar';
import { escalationChanged } from '@renda/events';
import { Refusal, RegionalAggregate, type RuleSource, type Told, told } from '@renda/subgraph';
import type { By } from '../matters/matter-raised.js';
import type { Matter } from '../matters/matter.js';
import { filled, written } from '../outputs/output.js';
import { powersSuffice } from '../units/powers-level.js';
import type { UndertakingUnit } from '../units/undertaking-unit.js';
import { type EscalationAction, escalationLifecycle, type EscalationStatus } from './escalation.lifecycle.js';
import { EscalationReminder } from './escalation-reminder.js';

/** What the text names: the powers of the place do not suffice. */
export const escalationReasons = ['POWER_LIMIT'] as const;
export const transferSource: RuleSource = { title: { zh: '上报、转交、限期办理', en: 'Reported, transferred and handled within a limit' }, citation: '002-DC-三' };
const escalatable: readonly string[] = ['ACCEPTED', 'ANALYSED', 'ASSIGNED', 'RETURNED', 'SUPERVISED'];

export interface Transfer {
  readonly government: UndertakingUnit;
  readonly bureau: UndertakingUnit;
  readonly limitOn: CivilDay | null;
  /** The rule by which a day must be given; null where the place is free of it. */
  readonly limitRule: RuleSource | null;
}

/** Throws MATTER_NOT_ESCALATED for a matter that is not accepted yet, or that its source was told about, or that has ended. */
export function stillWaits({ stage }: Matter): void {
  if (!escalatable.includes(stage)) throw new Refusal('MATTER_NOT_ESCALATED', { stage });
}

/** A matter that the powers of the place do not suffice for (P-09): reported to the county's committee, and transferred to its government and a bureau. */
@Entity({ tableName: 'escalation' })
export class Escalation extends RegionalAggregate {
  @Property({ type: 'uuid' })
  matterId!: string;

  @Property({ type: 'uuid' })
  stationId!: string;

  @Property({ type: 'text' })
  reason!: string;

  @Property({ type: 'text' })
  text!: string;

  @Property({ type: 'text' })
  status: EscalationStatus = 'REPORTED';

  @Property({ type: 'datetime' })
  reportedAt!: Date;

  @Property({ type: 'uuid', nullable: true })
  governmentUnitId: string | null = null;

  @Property({ type: 'uuid', nullable: true })
  bureauUnitId: string | null = null;

  @Property({ type: 'datetime', nullable: true })
  transferredAt: Date | null = null;

  @Property({ type: 'date', nullable: true })
  limitOn: CivilDay | null = null;

  @Property({ type: 'integer' })
  reminderCount = 0;

  @Property({ type: 'datetime', nullable: true })
  answeredAt: Date | null = null;

  @Property({ type: 'text', nullable: true })
  answer: string | null = null;

  @Property({ type: 'text', nullable: true })
  declinedReason: string | null = null;

  static report(given: { id: string; matter: Matter; reason: string; text: string }, by: By): Escalation {
    stillWaits(given.matter);
    return Escalation.ofPast(given, by);
  }

  /** Of a past matter it is written down wherever that stands now. */
  static ofPast({ id, matter, reason, text }: { id: string; matter: Matter; reason: string; text: string }, by: By): Escalation {
    if (!(escalationReasons as readonly string[]).includes(reason)) throw new Refusal('BAD_USER_INPUT', { field: 'reason', possible: escalationReasons.join(', ') });
    const escalation = new Escalation();
    Object.assign(escalation, { id, matterId: matter.id, stationId: matter.stationId, reason, text: written(text, 'text', 2000), reportedAt: by.at });
    escalation.lieIn(matter.region);
    return escalation;
  }

  /** To two recipients, each with the powers of a county, by a day: the text gives no number of days (AMB-32), so somebody must give one. */
  transfer({ government, bureau, limitOn, limitRule }: Transfer, by: By): Told {
    this.step('transfer');
    if (government.id === bureau.id) throw new Refusal('TWO_RECIPIENTS_NEEDED', {}, transferSource);
    for (const { active, powersLevel } of [government, bureau]) {
      if (!active) throw new Refusal('UNIT_RETIRED');
      if (!powersSuffice(powersLevel, 'COUNTY')) throw new Refusal('POWERS_UNFIT', { held: powersLevel, needed: 'COUNTY' }, transferSource);
    }
    if (limitOn === null && limitRule !== null) throw new Refusal('LIMIT_MISSING', {}, limitRule);
    if (limitOn !== null && limitOn < dayOf(by.at)) throw new Refusal('DUE_DAY_PASSED', { dueOn: limitOn, today: dayOf(by.at) });
    Object.assign(this, { governmentUnitId: government.id, bureauUnitId: bureau.id, limitOn, transferredAt: by.at });
    return this.changed();
  }

  decline(reason: string): Told {
    this.step('decline');
    this.declinedReason = filled(reason, 'reason');
    return this.changed();
  }

  remind(text: string, { at, callerId: actorId }: By): EscalationReminder {
    this.step('remind');
    this.reminderCount += 1;
    this.version += 1;
    return Object.assign(new EscalationReminder(), { escalationId: this.id, number: this.reminderCount, at, actorId, text: filled(text, 'text') });
  }

  answerWith(text: string, by: By): Told {
    this.step('answer');
    Object.assign(this, { answer: filled(text, 'text'), answeredAt: by.at });
    return this.changed();
  }

  private step(action: EscalationAction): void {
    this.status = escalationLifecycle.after(this.status, action);
  }

  override scopes(): RowScopes {
    return { regionPaths: [this.regionPath], stationIds: [this.stationId], unitIds: [this.governmentUnitId, this.bureauUnitId].filter((id) => id !== null) };
  }

  told(): Told {
    const { regionId, matterId, stationId, reason, status, governmentUnitId, bureauUnitId, limitOn, reminderCount } = this;
    const moment = (at: Date | null): string | null => at?.toISOString() ?? null;
    return told(escalationChanged, this, {
      regionId, matterId, stationId, reason, status, governmentUnitId, bureauUnitId, limitOn, reminderCount,
      reportedAt: this.reportedAt.toISOString(), transferredAt: moment(this.transferredAt), answeredAt: moment(this.answeredAt),
    });
  }
}
