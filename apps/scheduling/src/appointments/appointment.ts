import { Entity, Property } from '@mikro-orm/decorators/legacy';
import type { RowScopes } from '@renda/caller';
import { type CivilDay, dayOf, type WorkCalendar } from '@renda/calendar';
import { appointmentChanged } from '@renda/events';
import type { LimitVersion } from '@renda/rulebook';
import { Refusal, type Region, RegionalAggregate, type RulesKnown, type Told, told } from '@renda/subgraph';
import { reasonGiven } from '../codes.js';
import type { HeardMandate } from '../heard/heard-mandates.js';
import { type Capacity, countedDeadline, followsLater, governingRule, type KeptExtension, type KeptRule } from './appointment-deadline.js';
import { type AppointmentAction, appointmentLifecycle, type AppointmentStatus } from './appointment.lifecycle.js';

export interface AppointmentGiven {
  readonly id: string;
  readonly mandate: HeardMandate;
  readonly region: Region;
  readonly duty: string;
  readonly capacity: Capacity | null;
  readonly targetPersonId: string | null;
  readonly receivedAt: Date;
  readonly rule: KeptRule | null;
}

/** Who does a step, and when; a past record is led by the moments it tells. */
export interface Doing {
  readonly at: Date;
  readonly by: string;
  readonly calendar: WorkCalendar;
  readonly rules: RulesKnown;
}

/** One step, as it is kept: written once, never changed. */
export interface KeptStep {
  readonly action: string;
  readonly status: AppointmentStatus;
  readonly at: string;
  readonly by: string;
  readonly reason: string | null;
}

/** A deputy asks to meet somebody because his duty needs it (约见, 001§9, A-20). What the duty is, the place and the outcome stay here. */
@Entity({ tableName: 'appointment' })
export class Appointment extends RegionalAggregate {
  @Property({ type: 'uuid' })
  mandateId!: string;

  @Property({ type: 'uuid' })
  personId!: string;

  @Property({ type: 'text' })
  duty!: string;

  @Property({ type: 'text', nullable: true })
  capacity: Capacity | null = null;

  @Property({ type: 'uuid', nullable: true })
  targetPersonId: string | null = null;

  @Property({ type: 'text' })
  status: AppointmentStatus = 'REQUESTED';

  @Property({ type: 'datetime' })
  receivedAt!: Date;

  @Property({ type: 'json', nullable: true })
  rule: KeptRule | null = null;

  @Property({ type: 'json' })
  extensions: readonly KeptExtension[] = [];

  @Property({ type: 'datetime', nullable: true })
  dueAt: Date | null = null;

  /** When day and place were fixed first: that meets the deadline, holding it later is free (AMB-08). */
  @Property({ type: 'datetime', nullable: true })
  arrangedAt: Date | null = null;

  @Property({ type: 'date', nullable: true })
  meetsOn: CivilDay | null = null;

  @Property({ type: 'text', nullable: true })
  place: string | null = null;

  @Property({ type: 'date', nullable: true })
  heldOn: CivilDay | null = null;

  @Property({ type: 'text', nullable: true })
  outcome: string | null = null;

  @Property({ type: 'text', nullable: true })
  reason: string | null = null;

  @Property({ type: 'datetime', nullable: true })
  closedAt: Date | null = null;

  @Property({ type: 'json' })
  steps: readonly KeptStep[] = [];

  static request(given: AppointmentGiven, doing: Doing): Appointment {
    const { id, mandate, capacity, targetPersonId, receivedAt, rule } = given;
    if (given.duty.trim() === '') throw new Refusal('BAD_USER_INPUT', { field: 'duty' });
    const appointment = new Appointment();
    Object.assign(appointment, { id, capacity, targetPersonId, receivedAt, rule });
    appointment.mandateId = mandate.id;
    appointment.personId = mandate.personId;
    appointment.lieIn(given.region);
    appointment.duty = given.duty.trim();
    appointment.keep('request', doing, null);
    return appointment;
  }

  /** Day and place are fixed; done again they are moved. */
  arrange({ meetsOn, place }: { meetsOn: CivilDay; place: string }, doing: Doing): Told {
    if (meetsOn < dayOf(this.receivedAt)) throw new Refusal('BAD_USER_INPUT', { field: 'meetsOn' });
    if (place.trim() === '') throw new Refusal('BAD_USER_INPUT', { field: 'place' });
    this.step('arrange', doing);
    this.settle(doing);
    this.arrangedAt ??= doing.at;
    this.meetsOn = meetsOn;
    this.place = place.trim();
    return this.changed();
  }

  /** More time as far as the rule allows it, and before the time is over: what is overdue stays so. */
  extend(reason: string, doing: Doing): Told {
    const given = reasonGiven(reason);
    this.step('extend', doing, given);
    const governing = this.governing(doing);
    const allowed = governing?.entry.extension;
    if (!governing || !allowed) throw new Refusal('EXTENSION_NOT_RULED');
    const taken = this.extensions.reduce((sum, { amount }) => sum + amount, 0);
    if (taken + allowed.by > allowed.max) throw new Refusal('EXTENSION_USED_UP', { max: allowed.max });
    if (followsLater(this.rule)) this.count(doing);
    if (this.dueAt !== null && doing.at > this.dueAt) throw new Refusal('EXTENSION_TOO_LATE', { dueAt: this.dueAt.toISOString() });
    const under = followsLater(this.rule) ? { under: { entry: governing.entry, hash: governing.hash } } : {};
    this.extensions = [...this.extensions, { amount: allowed.by, approvedBy: doing.by, approvedAt: doing.at.toISOString(), reason: given, ...under }];
    this.count(doing);
    return this.changed();
  }

  hold(on: CivilDay, doing: Doing): Told {
    if (on < dayOf(this.receivedAt)) throw new Refusal('BAD_USER_INPUT', { field: 'heldOn' });
    if (on > dayOf(doing.at)) throw new Refusal('NOT_YET_HELD');
    this.step('hold', doing);
    this.heldOn = on;
    return this.changed();
  }

  followUp(outcome: string, doing: Doing): Told {
    if (outcome.trim() === '') throw new Refusal('BAD_USER_INPUT', { field: 'outcome' });
    this.step('followUp', doing);
    this.outcome = outcome.trim();
    return this.changed();
  }

  withdraw(reason: string | null, doing: Doing): Told {
    this.step('withdraw', doing, reason);
    return this.close(reason, doing);
  }

  /** No duty needs it: the only ground there is. The deadline shows whether that was said in time. */
  refuse(reason: string, doing: Doing): Told {
    const given = reasonGiven(reason);
    this.step('refuse', doing, given);
    return this.close(given, doing);
  }

  override scopes(): RowScopes {
    return { regionPaths: [this.regionPath], personIds: [this.personId] };
  }

  told(): Told {
    const { mandateId, personId, regionId, capacity, targetPersonId, status } = this;
    const [arrangedAt, dueAt] = [this.arrangedAt?.toISOString() ?? null, this.dueAt?.toISOString() ?? null];
    return told(appointmentChanged, this, { mandateId, personId, regionId, capacity, targetPersonId, status, receivedAt: this.receivedAt.toISOString(), arrangedAt, dueAt });
  }

  private close(reason: string | null, doing: Doing): Told {
    this.settle(doing);
    this.reason = reason;
    this.closedAt = doing.at;
    return this.changed();
  }

  private step(action: AppointmentAction, doing: Doing, reason: string | null = null): void {
    this.status = appointmentLifecycle.after(this.status, action);
    this.keep(action, doing, reason);
  }

  /** Keeps the step. A deadline that a year without data left open is counted again with what is known by then. */
  private keep(action: string, doing: Doing, reason: string | null): void {
    this.steps = [...this.steps, { action, status: this.status, at: doing.at.toISOString(), by: doing.by, reason }];
    if (this.dueAt === null) this.count(doing);
  }

  /** Once it is met or closed, no later version of its rule governs it. */
  private settle(doing: Doing): void {
    if (this.arrangedAt !== null || !followsLater(this.rule)) return;
    const governing = this.governing(doing);
    this.count(doing);
    if (governing !== this.rule && governing !== null) this.rule = { ...this.rule, settled: governing };
  }

  private governing({ rules, calendar, at }: Doing): LimitVersion | null {
    return governingRule(this, { rules, calendar, now: at });
  }

  private count(doing: Doing): void {
    this.dueAt = countedDeadline({ ...this, rule: this.governing(doing) }, doing.calendar)?.due ?? null;
  }
}
