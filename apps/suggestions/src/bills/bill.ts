import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { type CivilDay, dayOf, startOfDay } from '@renda/calendar';
import { billChanged } from '@renda/events';
import { Refusal, type Told, told } from '@renda/subgraph';
import type { HeardMandate } from '../heard/heard-mandates.js';
import { type By, filled, type Mark, written } from '../outputs/output.js';
import { Proposal, type ProposalGiven } from '../suggestions/proposal.js';
import type { ProposalStage } from '../suggestions/proposal-stage.js';
import { billLifecycle, type BillStage } from './bill.lifecycle.js';
import { type BillResult, isBillResult } from './bill-results.js';

/** A bill (议案) on its way from the draft to its result. `status` sums the stage up for who counts it among suggestions and bills. */
@Entity({ discriminatorValue: 'BILL' })
export class Bill extends Proposal {
  declare stage: BillStage;

  /** What the committee reports of how it was considered and handled. */
  @Property({ type: 'text', nullable: true })
  report: string | null = null;

  @Property({ type: 'datetime', nullable: true })
  reportedAt: Date | null = null;

  @Property({ type: 'text', nullable: true })
  result: BillResult | null = null;

  static draft(given: ProposalGiven, lead: HeardMandate, by: By): Bill {
    const bill = new Bill();
    bill.lay(given, 'DRAFT', lead, by);
    return Object.assign(bill, { kind: 'BILL', status: 'DRAFT' });
  }

  /** Raised at once, where nobody spoke about it before. */
  static raise(given: ProposalGiven, lead: HeardMandate, by: By): Bill {
    return Object.assign(Bill.draft(given, lead, by), { stage: 'RAISED', status: 'SUBMITTED', filed: true });
  }

  edit(given: { title: string; text: string }, by: By): ProposalStage {
    const to = billLifecycle.after(this.stage, 'edit', given);
    Object.assign(this, { title: written(given.title, 'title', 200), text: written(given.text, 'text', 10_000) });
    return this.enter(to, 'edit', by);
  }

  /** Shown to units that it concerns, so that they speak about it before it is raised (001§28¶1). */
  communicate(unitIds: readonly string[], by: By): ProposalStage {
    const to = billLifecycle.after(this.stage, 'communicate', { units: unitIds });
    this.unitIds = [...unitIds];
    return this.enter(to, 'communicate', by);
  }

  speak(text: string, by: By): ProposalStage {
    return this.enter(billLifecycle.after(this.stage, 'speak', { text }), 'speak', by, text);
  }

  raise(by: By): ProposalStage {
    const to = billLifecycle.after(this.stage, 'raise');
    this.unitIds = [];
    this.fileNow(by);
    return this.enter(to, 'raise', by);
  }

  file(by: By, note: string | null = null): ProposalStage {
    const to = billLifecycle.after(this.stage, 'file');
    Object.assign(this, { acceptedAt: this.notBefore(by), status: 'ACCEPTED' });
    return this.enter(to, 'file', by, note);
  }

  turnDown(reason: string, by: By): ProposalStage {
    const to = billLifecycle.after(this.stage, 'turnDown', { reason });
    Object.assign(this, { endedReason: reason, status: 'WITHDRAWN' });
    return this.enter(to, 'turnDown', by, reason);
  }

  /** To one special committee, which considers it and reports. */
  refer(committeeId: string, by: By): ProposalStage {
    const to = billLifecycle.after(this.stage, 'refer', { committee: committeeId });
    this.committeeId = committeeId;
    return this.enter(to, 'refer', by);
  }

  reportOn(text: string, by: By): ProposalStage {
    const to = billLifecycle.after(this.stage, 'report', { text });
    Object.assign(this, { report: text, reportedAt: by.at });
    return this.enter(to, 'report', by);
  }

  conclude(given: { result: string; evidence: string }, by: By): ProposalStage {
    const to = billLifecycle.after(this.stage, 'conclude', given);
    if (!isBillResult(given.result)) throw new Refusal('BAD_USER_INPUT', { field: 'result' });
    this.end(given.result, given.evidence, dayOf(by.at), by.at);
    return this.enter(to, 'conclude', by);
  }

  /** Of the past it may be known only that it was taken up, on which day and by what evidence. */
  record(given: { solvedOn: CivilDay; evidence: string }, by: By): ProposalStage {
    const to = billLifecycle.after(this.stage, 'record', given);
    const { solvedOn, evidence } = given;
    const [earliest, latest] = [this.submittedOn, dayOf(by.at)];
    if (solvedOn < earliest || solvedOn > latest) throw new Refusal('BAD_USER_INPUT', { field: 'solvedOn', earliest, latest });
    const start = startOfDay(solvedOn);
    const at = start < this.stageSince ? this.stageSince : start;
    this.end('ADOPTED', evidence, solvedOn, at);
    return this.enter(to, 'record', { ...by, at });
  }

  private end(result: BillResult, evidence: string, day: CivilDay, at: Date): void {
    const adopted = result === 'ADOPTED';
    Object.assign(this, { result, evidence: filled(evidence, 'evidence'), closedAt: at, solvedOn: adopted ? day : null, status: adopted ? 'SOLVED' : 'ACCEPTED' });
  }

  judge(mark: Mark, by: By): ProposalStage {
    const to = billLifecycle.after(this.stage, 'judge', mark);
    this.mark(mark, by);
    return this.enter(to, 'judge', by);
  }

  /** A draft is shown to no unit any more. */
  withdraw(reason: string, by: By): ProposalStage {
    const to = billLifecycle.after(this.stage, 'withdraw', { reason });
    if (!this.filed) this.unitIds = [];
    Object.assign(this, { withdrawnReason: filled(reason, 'reason'), status: 'WITHDRAWN' });
    return this.enter(to, 'withdraw', by, reason);
  }

  protected override get solved(): boolean | null {
    if (this.status === 'WITHDRAWN') return false;
    return this.result === null ? null : this.result === 'ADOPTED';
  }

  /** Its life, and, to who counts suggestions and bills alike, that there is one more of the kind BILL. */
  override tells(): Told[] {
    if (!this.filed) return [];
    const { regionId, leadMandateId, stage, committeeId, result } = this;
    const [stageSince, reportedAt, closedAt] = [this.stageSince.toISOString(), this.reportedAt?.toISOString() ?? null, this.closedAt?.toISOString() ?? null];
    return [this.told(), told(billChanged, this, { regionId, leadMandateId, raisedOn: this.submittedOn, stage, stageSince, committeeId, reportedAt, result, closedAt })];
  }
}
