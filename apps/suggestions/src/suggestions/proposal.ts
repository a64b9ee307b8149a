import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { ArrayType } from '@mikro-orm/postgresql';
import type { RowScopes } from '@renda/caller';
import { type CivilDay, dayOf, startOfDay } from '@renda/calendar';
import { suggestionChanged } from '@renda/events';
import { Refusal, type Told, told } from '@renda/subgraph';
import { congressOf, type HeardMandate } from '../heard/heard-mandates.js';
import type { Origin } from '../outputs/origins.js';
import { type By, Output, written } from '../outputs/output.js';
import { ProposalStage } from './proposal-stage.js';

const mostCosigners = 50;

export interface ProposalGiven extends Origin {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly submittedOn: CivilDay;
}

/**
 * What deputies propose and sign: a suggestion or a bill, which are kept apart by their kind and have a lifecycle each (P-01, P-20). Both are papers of one table, since
 * they are signed, filed, judged and counted alike. It lies in the region of the congress that its lead sits in.
 */
@Entity({ tableName: 'suggestion', abstract: true, discriminatorColumn: 'kind' })
export abstract class Proposal extends Output {
  @Property({ type: 'text' })
  kind!: string;

  @Property({ type: 'text' })
  text!: string;

  @Property({ type: 'uuid' })
  leadMandateId!: string;

  @Property({ type: ArrayType, columnType: 'uuid[]' })
  cosignerIds: string[] = [];

  /** The persons who signed, the lead first: they see it, and none of them judges it. */
  @Property({ type: ArrayType, columnType: 'uuid[]' })
  personIds!: string[];

  @Property({ type: 'text' })
  stage!: string;

  @Property({ type: 'datetime' })
  stageSince!: Date;

  /** Whether it was formally filed: before that it is nobody else's business, and no event tells of it. */
  @Property({ type: 'boolean' })
  filed = false;

  /** The units that see it: first those it may be for, then those it is assigned to. */
  @Property({ type: ArrayType, columnType: 'uuid[]' })
  unitIds: string[] = [];

  @Property({ type: 'date', nullable: true })
  solvedOn: CivilDay | null = null;

  @Property({ type: 'text', nullable: true })
  evidence: string | null = null;

  @Property({ type: 'datetime', nullable: true })
  closedAt: Date | null = null;

  @Property({ type: 'text', nullable: true })
  endedReason: string | null = null;

  /** The special committee that has it: it supervises how a suggestion is handled, or considers a bill. */
  @Property({ type: 'uuid', nullable: true })
  committeeId: string | null = null;

  /** Whether what it asked for came about; null as long as that is open. */
  protected abstract get solved(): boolean | null;

  /** Put on paper by its lead: at a stage, since a moment of that day. */
  protected lay(given: ProposalGiven, stage: string, lead: HeardMandate, by: By): void {
    this.submit(given, by);
    const stageSince = dayOf(by.at) === given.submittedOn ? by.at : startOfDay(given.submittedOn);
    Object.assign(this, { text: written(given.text, 'text', 10_000), leadMandateId: lead.id, personIds: [lead.personId], stage, stageSince });
    this.lieIn(congressOf(lead));
  }

  /** Others sign with the lead: each mandate once, at most fifty. */
  cosign(mandates: readonly HeardMandate[]): void {
    const cosignerIds = [...this.cosignerIds, ...mandates.map(({ id }) => id)];
    if (new Set([this.leadMandateId, ...cosignerIds]).size <= cosignerIds.length) throw new Refusal('BAD_USER_INPUT', { field: 'cosignerIds' });
    if (cosignerIds.length > mostCosigners) throw new Refusal('BAD_USER_INPUT', { field: 'cosignerIds', most: mostCosigners });
    this.cosignerIds = cosignerIds;
    this.personIds = [...new Set([...this.personIds, ...mandates.map(({ personId }) => personId)])];
  }

  /** Of a past proposal, whatever became of it since, it is written down later who signed it too. */
  joinedBy(mandates: readonly HeardMandate[]): void {
    this.cosign(mandates);
    this.version += 1;
  }

  /** Formally filed on the day of `by`; the summary of it begins. */
  protected fileNow({ at }: By): void {
    Object.assign(this, { filed: true, submittedOn: dayOf(at), status: 'SUBMITTED' });
  }

  /** The step is kept as the version that it makes. Throws BAD_USER_INPUT for one that leaves a stage before it began. */
  protected enter(stage: string, action: string, by: By, note: string | null = null, dueOn: CivilDay | null = null): ProposalStage {
    if (stage !== this.stage) {
      if (by.at < this.stageSince) throw new Refusal('BAD_USER_INPUT', { field: 'at', earliest: this.stageSince.toISOString() });
      Object.assign(this, { stage, stageSince: by.at });
    }
    this.version += 1;
    return this.entry(action, by, note, dueOn);
  }

  /** How it stands, as an entry of its history. */
  entry(action: string, by: By, note: string | null = null, dueOn: CivilDay | null = null): ProposalStage {
    const at = action === 'submit' || action === 'draft' ? this.stageSince : by.at;
    return Object.assign(new ProposalStage(), { suggestionId: this.id, number: this.version, action, stage: this.stage, actorId: by.callerId, at, note, dueOn });
  }

  protected override isAuthor(by: By): boolean {
    return super.isAuthor(by) || (by.personId !== null && this.personIds.includes(by.personId));
  }

  /** Whose steps it is: of the lead, never of who only signed with him (they see it, suggestion.view.ts). */
  override scopes(): RowScopes {
    return { ...super.scopes(), personIds: this.personIds.slice(0, 1), unitIds: this.unitIds, bodyIds: this.committeeId === null ? [] : [this.committeeId] };
  }

  /** What it says after a change: nothing until it is filed. */
  tells(): Told[] {
    return this.filed ? [this.told()] : [];
  }

  told(): Told {
    const { kind, regionId, leadMandateId, cosignerIds, groupId, stationId, submittedOn, status, stage, highQuality, solved, solvedOn } = this;
    const acceptedAt = this.acceptedAt?.toISOString() ?? null;
    return told(suggestionChanged, this, {
      kind, regionId, leadMandateId, cosignerIds, groupId, stationId, submittedOn, status, highQuality, solved, solvedOn, acceptedAt, stage,
      stageSince: this.stageSince.toISOString(), closedAt: this.closedAt?.toISOString() ?? null, ...this.toldMore(),
    });
  }

  /** What only this kind of proposal says. */
  protected toldMore(): object {
    return {};
  }
}
