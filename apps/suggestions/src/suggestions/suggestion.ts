import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { ArrayType } from '@mikro-orm/postgresql';
import type { RowScopes } from '@renda/caller';
import { type CivilDay, dayOf } from '@renda/calendar';
import { suggestionChanged } from '@renda/events';
import { Refusal, type Told, told } from '@renda/subgraph';
import { congressOf, type HeardMandate } from '../heard/heard-mandates.js';
import type { Origin } from '../outputs/origins.js';
import { type By, filled, type Mark, Output, written } from '../outputs/output.js';
import { statusAfter } from '../outputs/output.lifecycle.js';
import { type SuggestionAction, suggestionLifecycle } from './suggestion.lifecycle.js';

export const suggestionKinds = ['SUGGESTION', 'BILL'] as const;
const mostCosigners = 50;

export interface SuggestionSubmitted extends Origin {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly text: string;
  readonly submittedOn: CivilDay;
}

/** A suggestion (代表建议) or a bill (议案), which are kept apart by their kind (D-30, P-20). It lies in the region of the congress that its lead sits in. */
@Entity({ tableName: 'suggestion' })
export class Suggestion extends Output {
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

  @Property({ type: 'date', nullable: true })
  solvedOn: CivilDay | null = null;

  @Property({ type: 'text', nullable: true })
  evidence: string | null = null;

  static submit(given: SuggestionSubmitted, lead: HeardMandate, by: By): Suggestion {
    if (!(suggestionKinds as readonly string[]).includes(given.kind)) throw new Refusal('BAD_USER_INPUT', { field: 'kind' });
    const suggestion = new Suggestion();
    suggestion.submit(given, by);
    Object.assign(suggestion, { kind: given.kind, text: written(given.text, 'text', 10_000), leadMandateId: lead.id, personIds: [lead.personId] });
    suggestion.lieIn(congressOf(lead));
    return suggestion;
  }

  /** Others sign with the lead: each mandate once, at most fifty. */
  cosign(mandates: readonly HeardMandate[]): void {
    const cosignerIds = [...this.cosignerIds, ...mandates.map(({ id }) => id)];
    if (new Set([this.leadMandateId, ...cosignerIds]).size <= cosignerIds.length) throw new Refusal('BAD_USER_INPUT', { field: 'cosignerIds' });
    if (cosignerIds.length > mostCosigners) throw new Refusal('BAD_USER_INPUT', { field: 'cosignerIds', most: mostCosigners });
    this.cosignerIds = cosignerIds;
    this.personIds = [...new Set([...this.personIds, ...mandates.map(({ personId }) => personId)])];
  }

  /** Of a past suggestion, whatever became of it since, it is written down later who signed it too. */
  joinedBy(mandates: readonly HeardMandate[]): Told {
    this.cosign(mandates);
    return this.changed();
  }

  accept(by: By): Told {
    const status = this.after('accept');
    this.acceptedAt = this.notBefore(by);
    return this.stand(status);
  }

  judge(mark: Mark, by: By): Told {
    const status = this.after('judge');
    this.mark(mark, by);
    return this.stand(status);
  }

  /** Solved on a day, with evidence. */
  solve(given: { solvedOn: CivilDay; evidence: string }, by: By): Told {
    const status = this.after('solve');
    const { solvedOn } = given;
    const [earliest, latest] = [this.submittedOn, dayOf(by.at)];
    if (solvedOn < earliest || solvedOn > latest) throw new Refusal('BAD_USER_INPUT', { field: 'solvedOn', earliest, latest });
    Object.assign(this, { solvedOn, evidence: filled(given.evidence, 'evidence') });
    return this.stand(status);
  }

  withdraw(reason: string): Told {
    const status = this.after('withdraw');
    this.withdrawnReason = filled(reason, 'reason');
    return this.stand(status);
  }

  private after(action: SuggestionAction): Suggestion['status'] {
    return statusAfter(suggestionLifecycle, this.status, action);
  }

  private stand(status: Suggestion['status']): Told {
    this.status = status;
    return this.changed();
  }

  protected override isAuthor(by: By): boolean {
    return super.isAuthor(by) || (by.personId !== null && this.personIds.includes(by.personId));
  }

  /** Whose steps it is: of the lead, never of who only signed with him (they see it, suggestion.view.ts). */
  override scopes(): RowScopes {
    return { ...super.scopes(), personIds: this.personIds.slice(0, 1) };
  }

  told(): Told {
    const { kind, regionId, leadMandateId, cosignerIds, groupId, stationId, submittedOn, status, highQuality, solvedOn } = this;
    const solved = status === 'SOLVED' ? true : status === 'WITHDRAWN' ? false : null;
    const acceptedAt = this.acceptedAt?.toISOString() ?? null;
    return told(
      suggestionChanged, this, { kind, regionId, leadMandateId, cosignerIds, groupId, stationId, submittedOn, status, highQuality, solved, solvedOn, acceptedAt });
  }
}
