import { Property } from '@mikro-orm/decorators/legacy';
import type { RowScopes } from '@renda/caller';
import { type CivilDay, dayOf } from '@renda/calendar';
import { type Change, Refusal, RegionalAggregate } from '@renda/subgraph';
import type { Status } from './output.lifecycle.js';

/** Who does a step, and when. Of what was done before this system nobody may have written down by whom. */
export interface By {
  readonly callerId: string | null;
  readonly personId: string | null;
  readonly at: Date;
}

/** Whoever makes a change, now. */
export function liveBy({ caller, personId, now }: Change): By {
  return { callerId: caller.id, personId, at: now };
}

export interface Mark {
  readonly highQuality: boolean;
  readonly reason: string;
}

/**
 * What a group, a station or deputies bring out: a report, a suggestion, a bill. Only what the work committee has marked counts where a rule asks for
 * quality (高质量、有分量, AMB-26), and the mark is a second person's.
 */
export abstract class Output extends RegionalAggregate {
  @Property({ type: 'text' })
  title!: string;

  @Property({ type: 'uuid', nullable: true })
  groupId: string | null = null;

  @Property({ type: 'uuid', nullable: true })
  stationId: string | null = null;

  @Property({ type: 'date' })
  submittedOn!: CivilDay;

  @Property({ type: 'uuid', nullable: true })
  submittedBy: string | null = null;

  @Property({ type: 'text' })
  status: Status = 'SUBMITTED';

  /** Null until somebody has judged it. */
  @Property({ type: 'boolean', nullable: true })
  highQuality: boolean | null = null;

  @Property({ type: 'datetime', nullable: true })
  judgedAt: Date | null = null;

  @Property({ type: 'uuid', nullable: true })
  judgedBy: string | null = null;

  @Property({ type: 'text', nullable: true })
  judgedReason: string | null = null;

  @Property({ type: 'datetime', nullable: true })
  acceptedAt: Date | null = null;

  @Property({ type: 'text', nullable: true })
  withdrawnReason: string | null = null;

  /** Its first state, as submitted on a day that is not after `today`. */
  protected submit(given: { id: string; title: string; groupId: string | null; stationId: string | null; submittedOn: CivilDay }, by: By): void {
    const { id, groupId, stationId, submittedOn } = given;
    if (submittedOn > dayOf(by.at)) throw new Refusal('BAD_USER_INPUT', { field: 'submittedOn', latest: dayOf(by.at) });
    Object.assign(this, { id, title: written(given.title, 'title', 200), groupId, stationId, submittedOn, submittedBy: by.callerId });
  }

  /** Whether somebody is one of those who brought it out. */
  protected isAuthor({ callerId }: By): boolean {
    return callerId !== null && callerId === this.submittedBy;
  }

  /** Marks it once, for a reason, not before it was accepted. Throws SECOND_PERSON_NEEDED for who brought it out. */
  protected mark({ highQuality, reason }: Mark, by: By): void {
    if (this.highQuality !== null) throw new Refusal('ALREADY_JUDGED', { highQuality: this.highQuality });
    if (this.isAuthor(by)) throw new Refusal('SECOND_PERSON_NEEDED');
    if (this.acceptedAt !== null && by.at < this.acceptedAt) throw new Refusal('BAD_USER_INPUT', { field: 'at', earliest: this.acceptedAt.toISOString() });
    Object.assign(this, { highQuality, judgedReason: filled(reason, 'reason'), judgedAt: this.notBefore(by), judgedBy: by.callerId });
  }

  /** The moment of a step. Throws BAD_USER_INPUT for one before the day on which it was submitted. */
  protected notBefore({ at }: By): Date {
    if (dayOf(at) < this.submittedOn) throw new Refusal('BAD_USER_INPUT', { field: 'at', earliest: this.submittedOn });
    return at;
  }

  override scopes(): RowScopes {
    const ids = (id: string | null): string[] => (id === null ? [] : [id]);
    return { regionPaths: [this.regionPath], groupIds: ids(this.groupId), stationIds: ids(this.stationId) };
  }
}

/** What is written with a step. */
const wordsNeeded = {
  reason: { zh: '理由', en: 'the reason' }, evidence: { zh: '依据', en: 'the evidence' }, findings: { zh: '研究结论', en: 'the findings' }, text: { zh: '内容', en: 'the text' },
} as const;

/** A text without the space around it. Throws STEP_INCOMPLETE for none. */
export function filled(text: string, needed: keyof typeof wordsNeeded): string {
  const plain = text.trim();
  if (plain === '') throw new Refusal('STEP_INCOMPLETE', { needed }, undefined, { needed: wordsNeeded });
  return plain;
}

/** A text of at most so many characters. Throws BAD_USER_INPUT for another, in a mutation as for an imported row. */
export function written(text: string, field: string, most: number): string {
  const plain = text.trim();
  if (plain === '' || plain.length > most) throw new Refusal('BAD_USER_INPUT', { field, most });
  return plain;
}
